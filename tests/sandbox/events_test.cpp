// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class EventsTest : public QObject {
    Q_OBJECT

    static QJsonArray list(Harness &harness, const QJsonObject &filter)
    {
        return harness.post(u"/events/list"_s, filter).array("events");
    }

  private Q_SLOTS:
    void since_takesItsOwnInstant_between_doesNot()
    {
        Harness harness({Seed::Kind::Empty});
        harness.wait(1h);
        harness.post(u"/spaces/create"_s, {{u"name"_s, u"A"_s}});
        const QString when = u"2026-11-20T11:42:07Z"_s;
        QCOMPARE(list(harness, {{u"since"_s, when}}).size(), 1);
        QCOMPARE(list(harness, {{u"since"_s, u"2026-11-20T11:42:07.001Z"_s}}).size(), 0);
        QCOMPARE(list(harness, {{u"between"_s, QJsonArray{when, u"2030-01-01T00:00:00Z"_s}}}).size(), 0);
        QCOMPARE(list(harness, {{u"between"_s, QJsonArray{u"2026-11-20T11:42:06Z"_s, when}}}).size(), 0);
        QCOMPARE(
            list(harness, {{u"between"_s, QJsonArray{u"2026-11-20T11:42:06Z"_s, u"2026-11-20T11:42:08Z"_s}}}).size(),
            1);
    }
    void filters_narrow()
    {
        Harness harness;
        const QString lock = harness.device("Laundry");
        harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, lock}, {u"sync"_s, true}});
        const QJsonObject since{{u"since"_s, u"2026-11-20T10:42:07Z"_s}};
        const auto with = [&](const char *key, const QJsonValue &value) {
            QJsonObject filter = since;
            filter.insert(QLatin1StringView(key), value);
            return list(harness, filter).size();
        };
        QCOMPARE(with("device_id", lock), 2);
        QCOMPARE(with("device_ids", QJsonArray{lock}), 2);
        QCOMPARE(with("event_type", u"lock.unlocked"_s), 1);
        QCOMPARE(with("event_types", QJsonArray{u"lock.unlocked"_s, u"action_attempt.unlock_door.succeeded"_s}), 2);
        QCOMPARE(with("connected_account_id", harness.row("device", lock).value("connected_account_id"_L1)), 2);
        QCOMPARE(with("limit", 1), 1);
        QCOMPARE(with("unstable_offset", 1), with("limit", 100) - 1);
        const QJsonValue id = list(harness, since).last().toObject().value("event_id"_L1);
        QCOMPARE(with("event_ids", QJsonArray{id}), 1);
    }
    void events_ofMethods_areFoundByTheirGrant()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}}, {u"code"_s});
        harness.wait(2s);
        const QJsonArray found =
            list(harness, {{u"since"_s, u"2000-01-01T00:00:00Z"_s}, {u"access_grant_ids"_s, QJsonArray{id}}});
        const QJsonObject issued = found[2].toObject();
        QCOMPARE(issued.value("event_type"_L1).toString(), u"access_method.issued"_s);
        QCOMPARE(issued.value("code"_L1), harness.method(id, "code").value("code"_L1));
        QCOMPARE(issued.value("occurred_at"_L1).toString(), u"2026-11-20T10:42:08.000Z"_s);
    }
    void happenings_takePlaceAtTheirOwnTime_howeverLateTheyAreSeen()
    {
        Harness harness;
        const QString id = harness.grant(harness.person("Grace Kim"),
                                         {{u"device_ids"_s, QJsonArray{harness.device("Laundry")}}}, {u"code"_s});
        harness.wait(24h);
        QCOMPARE(harness.method(id, "code").value("issued_at"_L1).toString(), u"2026-11-20T10:42:08.000Z"_s);
    }
};

LATCHKEY_TEST(EventsTest, "events")
#include "events_test.moc"
