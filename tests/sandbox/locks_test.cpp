// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Locks, and the attempts and events by which they are watched.
class LocksTest : public QObject {
    Q_OBJECT

    static QString idIn(const Answer &answer, const char *kind)
    {
        return answer.object(kind).value(QLatin1StringView(kind) + "_id"_L1).toString();
    }

  private Q_SLOTS:
    void list_tellsEachLockTwice_withoutPages()
    {
        Harness harness;
        const Answer all = harness.post(u"/locks/list"_s);
        QCOMPARE(all.status, 200);
        QCOMPARE(all.json.keys(), (QStringList{u"devices"_s, u"locks"_s, u"ok"_s}));
        QCOMPARE(all.array("devices").size(), 21);
        QCOMPARE(all.array("locks"), all.array("devices"));
        QCOMPARE(harness.post(u"/locks/list"_s, {{u"limit"_s, 5}}).array("locks").size(), 5);
    }
    void list_filters_narrow_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("count");
        QTest::newRow("type") << u"device_type"_s << QJsonValue(u"ttlock_lock"_s) << 8;
        QTest::newRow("types") << u"device_types"_s << QJsonValue(QJsonArray{u"yale_lock"_s, u"akiles_lock"_s}) << 13;
        QTest::newRow("maker") << u"manufacturer"_s << QJsonValue(u"yale"_s) << 13;
        QTest::newRow("search") << u"search"_s << QJsonValue(u"room 40"_s) << 8;
        QTest::newRow("able") << u"include_if"_s << QJsonValue(QJsonArray{u"can_remotely_unlock"_s}) << 21;
        QTest::newRow("unable") << u"exclude_if"_s << QJsonValue(QJsonArray{u"can_remotely_unlock"_s}) << 0;
        QTest::newRow("customer") << u"customer_key"_s << QJsonValue(u"nobody"_s) << 0;
        QTest::newRow("user") << u"user_identifier_key"_s << QJsonValue(u"nobody"_s) << 0;
    }
    void list_filters_narrow()
    {
        QFETCH(const QString, name);
        QFETCH(const QJsonValue, value);
        QFETCH(const int, count);
        Harness harness;
        QCOMPARE(harness.post(u"/locks/list"_s, {{name, value}}).array("locks").size(), count);
    }
    void list_wordsItDoesNotKnow_areRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("a phone is no lock") << u"/locks/list"_s << u"device_type"_s << QJsonValue(u"ios_phone"_s);
        QTest::newRow("nor an ecobee its maker") << u"/locks/list"_s << u"manufacturer"_s << QJsonValue(u"ecobee"_s);
        QTest::newRow("maker") << u"/devices/list"_s << u"manufacturer"_s << QJsonValue(u"acme"_s);
        QTest::newRow("flag") << u"/devices/list"_s << u"include_if"_s << QJsonValue(QJsonArray{u"can_fly"_s});
        QTest::newRow("limit") << u"/locks/list"_s << u"limit"_s << QJsonValue(0);
        QTest::newRow("search") << u"/locks/list"_s << u"search"_s << QJsonValue(QString(u""_s));
    }
    void list_wordsItDoesNotKnow_areRefused()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, name);
        QFETCH(const QJsonValue, value);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = harness.post(path, {{name, value}});
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), u"invalid_input"_s);
    }
    void get_byIdOrName_tellsTheLockTwice()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        const Answer byId = harness.post(u"/locks/get"_s, {{u"device_id"_s, id}});
        QCOMPARE(idIn(byId, "device"), id);
        QCOMPARE(byId.object("lock"), byId.object("device"));
        QCOMPARE(harness.post(u"/locks/get"_s, {{u"name"_s, u"Laundry"_s}}).json, byId.json);
        QCOMPARE(harness.post(u"/locks/get"_s).status, 400);
        const Answer foreign = harness.post(u"/locks/get"_s, {{u"device_id"_s, harness.foreign("device")}});
        QCOMPARE(foreign.status, 404);
        QCOMPARE(foreign.errorType(), u"device_not_found"_s);
    }
    void attempts_areListedByIdAndByDevice()
    {
        Harness harness;
        const QString laundry = harness.device("Laundry");
        const QString flat = harness.device("Residence A1");
        const QString first =
            idIn(harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, laundry}}), "action_attempt");
        const QString second = idIn(harness.post(u"/locks/lock_door"_s, {{u"device_id"_s, flat}}), "action_attempt");
        const auto ids = [&](const QJsonObject &filter) {
            QStringList found;
            for (const QJsonValue each : harness.post(u"/action_attempts/list"_s, filter).array("action_attempts")) {
                found.append(each.toObject().value("action_attempt_id"_L1).toString());
            }
            return found;
        };
        QCOMPARE(ids({{u"device_id"_s, laundry}}), QStringList{first});
        QCOMPARE(ids({{u"action_attempt_ids"_s, QJsonArray{second}}}), QStringList{second});
        QVERIFY(ids({}).contains(first) && ids({}).contains(second));
        const Answer page = harness.post(u"/action_attempts/list"_s, {{u"limit"_s, 1}});
        QCOMPARE(page.array("action_attempts").size(), 1);
        QVERIFY(page.object("pagination").value("has_next_page"_L1).toBool());
        const Answer none = harness.post(u"/action_attempts/list"_s, {{u"device_id"_s, harness.foreign("device")}});
        QCOMPARE(none.status, 404);
        QCOMPARE(none.errorType(), u"action_attempts_not_found"_s);
    }
    void event_isFoundByItsId_orTheLatestOfADevice()
    {
        Harness harness;
        const QJsonObject lock{{u"device_id"_s, harness.device("Laundry")}};
        QJsonObject unlocking = lock;
        unlocking.insert("sync"_L1, true);
        harness.post(u"/locks/unlock_door"_s, unlocking);
        harness.wait(1s);
        harness.post(u"/locks/unlock_door"_s, unlocking);
        QJsonObject asked = lock;
        asked.insert("event_type"_L1, u"lock.unlocked"_s);
        const QJsonObject latest = harness.post(u"/events/get"_s, asked).object("event");
        QCOMPARE(latest.value("occurred_at"_L1).toString(), u"2026-11-20T10:42:08.000Z"_s);
        const QJsonObject byId{{u"event_id"_s, latest.value("event_id"_L1)}};
        QCOMPARE(harness.post(u"/events/get"_s, byId).object("event"), latest);
        QCOMPARE(harness.post(u"/events/get"_s, lock).status, 400);
        const Answer missing = harness.post(u"/events/get"_s, {{u"event_id"_s, harness.foreign("event")}});
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.errorType(), u"event_not_found"_s);
    }
};

LATCHKEY_TEST(LocksTest, "locks")
#include "locks_test.moc"
