// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Devices and what they are told to do.
class DoorsTest : public QObject {
    Q_OBJECT

    static QJsonObject attempt(Harness &harness, const Answer &started)
    {
        return harness
            .post(u"/action_attempts/get"_s,
                  {{u"action_attempt_id"_s, started.object("action_attempt").value("action_attempt_id"_L1)}})
            .object("action_attempt");
    }
    static bool isLocked(Harness &harness, const QString &device)
    {
        return harness.row("device", device).value("properties"_L1).toObject().value("locked"_L1).toBool();
    }

  private Q_SLOTS:
    void bolt_moved_goesFromPendingToSuccess()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        const Answer started = harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, id}});
        QCOMPARE(started.object("action_attempt").value("status"_L1).toString(), u"pending"_s);
        QCOMPARE(started.object("action_attempt").value("action_type"_L1).toString(), u"UNLOCK_DOOR"_s);
        QVERIFY(isLocked(harness, id));
        QCOMPARE(attempt(harness, started).value("status"_L1).toString(), u"pending"_s);
        harness.wait(1s);
        QCOMPARE(attempt(harness, started).value("status"_L1).toString(), u"success"_s);
        QCOMPARE(attempt(harness, started).value("result"_L1).toObject().value("was_confirmed_by_device"_L1).toBool(),
                 true);
        QVERIFY(!isLocked(harness, id));
        harness.post(u"/locks/lock_door"_s, {{u"device_id"_s, id}});
        harness.wait(1s);
        QVERIFY(isLocked(harness, id));
        const QStringList events = harness.events("device_id", id);
        QCOMPARE(events.sliced(events.size() - 4),
                 (QStringList{u"lock.unlocked"_s, u"action_attempt.unlock_door.succeeded"_s, u"lock.locked"_s,
                              u"action_attempt.lock_door.succeeded"_s}));
    }
    void bolt_sync_isDoneAtOnce()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        const Answer done = harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, id}, {u"sync"_s, true}});
        QCOMPARE(done.object("action_attempt").value("status"_L1).toString(), u"success"_s);
        QVERIFY(!isLocked(harness, id));
    }
    void bolt_ofALockThatIsOffline_failsAndStays()
    {
        Harness harness;
        const QString id = harness.device("Room 401");
        const Answer started = harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, id}});
        harness.wait(1s);
        const QJsonObject ended = attempt(harness, started);
        QCOMPARE(ended.value("status"_L1).toString(), u"error"_s);
        QCOMPARE(ended.value("error"_L1).toObject().value("type"_L1).toString(), u"device_offline"_s);
        QVERIFY(isLocked(harness, id));
    }
    void bolt_thatCannotBeMovedRemotely_isNotSupported()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        harness.engine.workspace().find(Kind::Device, id)->unset("can_remotely_unlock"_L1);
        QCOMPARE(harness.post(u"/locks/unlock_door"_s, {{u"device_id"_s, id}}).errorType(), u"not_supported"_s);
    }
    void attempt_unknown_isNotFoundAndSaysWhich()
    {
        Harness harness({Seed::Kind::Empty});
        const QString id = u"11111111-1111-4111-8111-111111111111"_s;
        const Answer answer = harness.post(u"/action_attempts/get"_s, {{u"action_attempt_id"_s, id}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.object("error").value("data"_L1).toObject().value("action_attempt_id"_L1).toString(), id);
    }
    void device_renamed_tellsItsNewName_nullGivesTheOldOneBack()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        QCOMPARE(harness.post(u"/devices/update"_s, {{u"device_id"_s, id}, {u"name"_s, u"Wash house"_s}}).status, 200);
        const QJsonObject device = harness.post(u"/devices/get"_s, {{u"name"_s, u"Wash house"_s}}).object("device");
        QCOMPARE(device.value("device_id"_L1).toString(), id);
        QCOMPARE(device.value("nickname"_L1).toString(), u"Wash house"_s);
        QCOMPARE(device.value("display_name"_L1).toString(), u"Wash house"_s);
        harness.post(u"/devices/update"_s, {{u"device_id"_s, id}, {u"name"_s, QJsonValue()}});
        QCOMPARE(harness.row("device", id).value("display_name"_L1).toString(), u"Laundry"_s);
        QVERIFY(!harness.row("device", id).contains("nickname"_L1));
        QCOMPARE(harness.events("device_id", id).count(u"device.name_changed"_s), 2);
    }
    void device_metadata_isFoundAgain()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        harness.post(
            u"/devices/update"_s,
            {{u"device_id"_s, id}, {u"custom_metadata"_s, QJsonObject{{u"wing"_s, u"east"_s}, {u"vip"_s, true}}}});
        const auto found = [&](const QJsonObject &has) {
            return harness.post(u"/devices/list"_s, {{u"custom_metadata_has"_s, has}}).array("devices").size();
        };
        QCOMPARE(found({{u"wing"_s, u"east"_s}, {u"vip"_s, true}}), 1);
        QCOMPARE(found({{u"wing"_s, u"west"_s}}), 0);
    }
    void device_unmanaged_isGoneFromHere()
    {
        Harness harness;
        const QString id = harness.device("Laundry");
        harness.post(u"/devices/update"_s, {{u"device_id"_s, id}, {u"is_managed"_s, false}});
        QCOMPARE(harness.post(u"/devices/get"_s, {{u"device_id"_s, id}}).status, 404);
        QCOMPARE(harness.post(u"/devices/list"_s).array("devices").size(), 20);
    }
    void device_unmanaged_canNeitherBeGrantedNorIsListed()
    {
        Harness harness;
        const QJsonObject both{{u"user_identity_id"_s, harness.person("Carlos Pinto")},
                               {u"device_id"_s, harness.device("Laundry")}};
        const auto open = [&] {
            return harness
                .post(u"/user_identities/list_accessible_devices"_s,
                      {{u"user_identity_id"_s, both.value("user_identity_id"_L1)}})
                .array("devices")
                .size();
        };
        const qsizetype before = open();
        QCOMPARE(harness.post(u"/user_identities/grant_access_to_device"_s, both).status, 200);
        QCOMPARE(open(), before + 1);
        harness.post(u"/devices/update"_s, {{u"device_id"_s, both.value("device_id"_L1)}, {u"is_managed"_s, false}});
        QCOMPARE(open(), before);
        QCOMPARE(harness.post(u"/user_identities/grant_access_to_device"_s, both).errorType(), u"device_not_found"_s);
    }
    void devices_filters_narrow_data()
    {
        QTest::addColumn<QJsonObject>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("manufacturer") << QJsonObject{{u"manufacturer"_s, u"ttlock"_s}} << 8;
        QTest::newRow("type") << QJsonObject{{u"device_type"_s, u"yale_lock"_s}} << 13;
        QTest::newRow("types") << QJsonObject{{u"device_types"_s, QJsonArray{u"yale_lock"_s, u"ttlock_lock"_s}}} << 21;
        QTest::newRow("can") << QJsonObject{{u"include_if"_s, QJsonArray{u"can_remotely_unlock"_s}}} << 21;
        QTest::newRow("cannot") << QJsonObject{{u"exclude_if"_s, QJsonArray{u"can_remotely_unlock"_s}}} << 0;
        QTest::newRow("search") << QJsonObject{{u"search"_s, u"residence a"_s}} << 7;
        QTest::newRow("before") << QJsonObject{{u"created_before"_s, u"2000-01-01T00:00:00Z"_s}} << 0;
    }
    void devices_filters_narrow()
    {
        QFETCH(const QJsonObject, filter);
        QFETCH(const int, count);
        Harness harness;
        QCOMPARE(harness.post(u"/devices/list"_s, filter).array("devices").size(), count);
        QCOMPARE(harness.post(u"/devices/list"_s, {{u"space_id"_s, harness.space("basement")}}).array("devices").size(),
                 1);
    }
};

LATCHKEY_TEST(DoorsTest, "doors")
#include "doors_test.moc"
