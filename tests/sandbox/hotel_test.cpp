// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "sandbox/wiretime.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the Demo workspace holds, at any hour it is opened.
class HotelTest : public QObject {
    Q_OBJECT

    static const std::vector<Row *> &rows(Harness &harness, Kind kind) { return harness.engine.workspace().rows(kind); }
    template <typename Condition> static int count(Harness &harness, Kind kind, Condition condition)
    {
        return static_cast<int>(
            std::ranges::count_if(rows(harness, kind), [&](const Row *row) { return condition(*row); }));
    }
    static QJsonObject properties(const Row &device) { return device.value("properties"_L1).toObject(); }
    static bool isOnline(const Row &device) { return properties(device).value("online"_L1).toBool(); }
    static bool isLow(const Row &device)
    {
        return properties(device).value("battery"_L1).toObject().value("status"_L1).toString() == "low"_L1;
    }
    /// Whether \a list ("errors") of \a row has one whose \a key ("error_code") is \a code.
    static bool has(const Row &row, const char *list, const char *key, const char *code)
    {
        const QJsonArray notices = row.array(QLatin1StringView(list));
        return std::ranges::any_of(notices, [&](const QJsonValue &notice) {
            return notice.toObject().value(QLatin1StringView(key)).toString() == QLatin1StringView(code);
        });
    }
    static void addHours()
    {
        QTest::addColumn<QByteArray>("now");
        for (const char *now : {"2026-11-20T10:42:07Z", "2026-11-21T00:30:00Z", "2025-06-16T16:54:00Z",
                                "2026-03-29T01:30:00Z", "2024-02-29T23:59:59Z"}) {
            QTest::newRow(now) << QByteArray(now);
        }
    }

  private Q_SLOTS:
    void hotel_atAnyHour_hasItsPeopleDoorsAndGrants_data() { addHours(); }
    void hotel_atAnyHour_hasItsPeopleDoorsAndGrants()
    {
        QFETCH(const QByteArray, now);
        Harness harness({}, now.constData());
        QCOMPARE(rows(harness, Kind::UserIdentity).size(), std::size_t{120});
        QCOMPARE(rows(harness, Kind::Device).size() + rows(harness, Kind::AcsEntrance).size(), std::size_t{60});
        QCOMPARE(rows(harness, Kind::AccessGrant).size(), std::size_t{90});
        QCOMPARE(rows(harness, Kind::AcsSystem).size(), std::size_t{2});
        const Instant present = harness.clock.now();
        const auto starts = [](const Row &grant) { return *parseWireTime(grant.text("starts_at"_L1)); };
        const auto ends = [](const Row &grant) { return parseWireTime(grant.text("ends_at"_L1)); };
        QCOMPARE(count(harness, Kind::AccessGrant, [&](const Row &grant) { return !ends(grant); }), 8);
        QVERIFY(count(harness, Kind::AccessGrant, [&](const Row &grant) {
                    return ends(grant) && *ends(grant) <= present && *ends(grant) > present - 3h;
                }) >= 5);
        QVERIFY(count(harness, Kind::AccessGrant, [&](const Row &grant) {
                    return starts(grant) > present && starts(grant) < present + 24h;
                }) >= 10);
        QVERIFY(count(harness, Kind::AccessGrant, [&](const Row &grant) { return starts(grant) > present + 72h; }) >=
                10);
        QVERIFY(count(harness, Kind::Event, [&](const Row &event) { return event.createdAt() > present; }) == 0);
    }
    void methods_areInVariedStates()
    {
        Harness harness;
        QVERIFY(count(harness, Kind::AccessMethod,
                      [](const Row &method) { return method.text("code"_L1).size() >= 4; }) > 50);
        QVERIFY(count(harness, Kind::AccessMethod, [](const Row &method) {
                    return method.text("mode"_L1) == "card"_L1 && method.flag("is_issued"_L1);
                }) >= 20);
        QVERIFY(count(harness, Kind::AcsCredential, [](const Row &credential) {
                    return credential.text("access_method"_L1) == "cloud_key"_L1 && credential.flag("is_issued"_L1);
                }) >= 8);
    }
    void pins_fitTheirLocks()
    {
        Harness harness;
        for (const Row *method : rows(harness, Kind::AccessMethod)) {
            for (const QJsonValue id : method->hidden.value("device_ids"_L1).toArray()) {
                const Row *device = harness.engine.workspace().find(Kind::Device, id);
                QVERIFY(properties(*device)
                            .value("supported_code_lengths"_L1)
                            .toArray()
                            .contains(method->text("code"_L1).size()));
            }
        }
    }
    void trouble_atAnyHour_isOneOfEachKind_data() { addHours(); }
    void trouble_atAnyHour_isOneOfEachKind()
    {
        QFETCH(const QByteArray, now);
        Harness harness({}, now.constData());
        QCOMPARE(count(harness, Kind::Device, [](const Row &device) { return !isOnline(device); }), 1);
        QCOMPARE(count(harness, Kind::Device, isLow), 1);
        const auto &devices = rows(harness, Kind::Device);
        const auto low = std::ranges::find_if(devices, [](const Row *device) { return isLow(*device); });
        for (const auto &event : {u"device.low_battery"_s, u"device.battery_status_changed"_s}) {
            QCOMPARE(harness.events("device_id", (*low)->idText()).count(event), 1);
        }
        const auto isRemoved = [](const Row &row) { return has(row, "errors", "error_code", "acs_encoder_removed"); };
        QCOMPARE(rows(harness, Kind::AcsEncoder).size(), std::size_t{4});
        QCOMPARE(count(harness, Kind::AcsEncoder, isRemoved), 1);
        const auto hasFailed = [](const Row &row) { return has(row, "errors", "error_code", "failed_to_issue"); };
        const auto hasDrifted = [](const Row &row) {
            return has(row, "warnings", "warning_code", "pulled_backup_access_code");
        };
        const auto hasAny = [](const Row &row) {
            return !row.array("errors"_L1).isEmpty() || !row.array("warnings"_L1).isEmpty();
        };
        QCOMPARE(count(harness, Kind::AccessMethod, hasFailed), 1);
        QCOMPARE(count(harness, Kind::AccessMethod, hasDrifted), 1);
        QCOMPARE(count(harness, Kind::AccessMethod, hasAny), 2);
    }
    void cards_atAnyHour_oneOfAnArrivalWaits_data() { addHours(); }
    void cards_atAnyHour_oneOfAnArrivalWaits()
    {
        QFETCH(const QByteArray, now);
        Harness harness({}, now.constData());
        const Row *waiting = nullptr;
        for (const Row *method : rows(harness, Kind::AccessMethod)) {
            if (method->text("mode"_L1) == "card"_L1 && !method->flag("is_issued"_L1)) {
                QVERIFY(waiting == nullptr);
                waiting = method;
            }
        }
        QVERIFY(waiting != nullptr);
        QVERIFY(waiting->flag("is_ready_for_encoding"_L1));
        const Row *grant =
            harness.engine.workspace().find(Kind::AccessGrant, waiting->hidden.value("access_grant_id"_L1));
        const Instant arrival = *parseWireTime(grant->text("starts_at"_L1));
        QVERIFY(arrival > harness.clock.now() && arrival < harness.clock.now() + 24h);
    }
    void entrances_supportEveryMode_someAllFour()
    {
        Harness harness;
        const auto all = [](const Row &entrance) {
            return entrance.flag("can_unlock_with_code"_L1) && entrance.flag("can_unlock_with_card"_L1) &&
                   entrance.flag("can_unlock_with_mobile_key"_L1) && entrance.flag("can_unlock_with_cloud_key"_L1);
        };
        QVERIFY(count(harness, Kind::AcsEntrance, all) >= 1);
        QCOMPARE(
            count(harness, Kind::AcsEntrance, [](const Row &row) { return row.flag("can_belong_to_reservation"_L1); }),
            24);
    }
    void spaces_formATree()
    {
        Harness harness;
        const Workspace &workspace = harness.engine.workspace();
        const Row *room = workspace.find(Kind::Space, harness.space("room-101"));
        const Row *floor = workspace.find(Kind::Space, room->value("parent_space_id"_L1));
        QCOMPARE(floor->text("name"_L1), u"1st floor"_s);
        QCOMPARE(floor->value("acs_entrance_count"_L1).toInt(), 8);
        QCOMPARE(workspace.find(Kind::Space, floor->value("parent_space_id"_L1))->text("name"_L1), u"Harbour House"_s);
        QCOMPARE(room->value("customer_data"_L1).toObject().value("default_checkin_time"_L1).toString(), u"15:00"_s);
    }
    void people_contactsAreUnique()
    {
        Harness harness;
        for (const auto key : {"email_address"_L1, "phone_number"_L1}) {
            QSet<QString> seen;
            for (const Row *person : rows(harness, Kind::UserIdentity)) {
                QVERIFY(!person->text(key).isEmpty());
                QVERIFY2(!seen.contains(person->text(key)), qPrintable(person->text(key)));
                seen.insert(person->text(key));
            }
        }
        const auto isUnlinkedNamesake = [&](const Row &user) {
            const auto isSame = [&](const Row *person) {
                return person->text("email_address"_L1) == user.text("email_address"_L1);
            };
            return user.text("user_identity_id"_L1).isEmpty() &&
                   std::ranges::any_of(rows(harness, Kind::UserIdentity), isSame);
        };
        QCOMPARE(count(harness, Kind::AcsUser, isUnlinkedNamesake), 2);
    }
    void seed_equal_givesEqualState()
    {
        Harness one;
        Harness other;
        for (Harness *harness : {&one, &other}) {
            harness->grant(harness->person("Grace Kim"), {{u"space_ids"_s, QJsonArray{harness->space("room-101")}}},
                           {u"code"_s});
            harness->wait(2s);
        }
        const QJsonObject everything{{u"since"_s, u"2000-01-01T00:00:00Z"_s}, {u"limit"_s, 100000}};
        QCOMPARE(one.post(u"/events/list"_s, everything).body, other.post(u"/events/list"_s, everything).body);
        Harness different(Seed{.random = 7});
        QVERIFY(different.person("Grace Kim") != one.person("Grace Kim"));
    }
    void day_goesOn_doorsOpen()
    {
        Harness harness;
        const qsizetype before =
            harness.post(u"/events/list"_s, {{u"since"_s, u"2026-11-20T10:42:07Z"_s}}).array("events").size();
        harness.wait(2h);
        const QJsonArray after =
            harness.post(u"/events/list"_s, {{u"since"_s, u"2026-11-20T10:42:07Z"_s}}).array("events");
        QVERIFY(after.size() > before);
        QCOMPARE(after.last().toObject().value("event_type"_L1).toString(), u"lock.unlocked"_s);
    }
};

LATCHKEY_TEST(HotelTest, "hotel")
#include "hotel_test.moc"
