// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/doors.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class DoorsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void doorOf_device_takesWhatItSays()
    {
        Device device;
        device.id = DeviceId(QUuid::createUuid());
        device.displayName = u"Room 101"_s;
        device.spaceIds = {SpaceId(QUuid::createUuid())};
        device.canProgramOnlineAccessCodes = true;
        device.supportedCodeLengths = {4, 6};
        device.timeZone = u"Europe/Lisbon"_s;
        device.isOnline = false;
        const Door door = doorOf(device);
        QVERIFY(door.isDevice());
        QCOMPARE(doorUuid(door.id), device.id.uuid());
        QCOMPARE(door.name, u"Room 101"_s);
        QCOMPARE(door.spaceIds, device.spaceIds);
        QVERIFY(door.acsSystemId.isNull());
        QCOMPARE(door.opensWith, AccessModes{.code = true});
        QCOMPARE(door.codeLengths, (QList<int>{4, 6}));
        QCOMPARE(door.timeZone, u"Europe/Lisbon"_s);
        QVERIFY(!door.canBelongToReservation);
        QVERIFY(!door.isOnline);
    }
    void doorOf_entrance_takesZoneOfItsSystem()
    {
        AcsSystem system;
        system.id = AcsSystemId(QUuid::createUuid());
        system.timeZone = u"America/New_York"_s;
        AcsEntrance entrance;
        entrance.id = AcsEntranceId(QUuid::createUuid());
        entrance.acsSystemId = system.id;
        entrance.displayName = u"Lobby"_s;
        entrance.opensWith = {.card = true, .mobileKey = true};
        entrance.canBelongToReservation = true;
        const Door door = doorOf(entrance, &system);
        QVERIFY(!door.isDevice());
        QCOMPARE(doorUuid(door.id), entrance.id.uuid());
        QCOMPARE(door.acsSystemId, system.id);
        QCOMPARE(door.opensWith, entrance.opensWith);
        QCOMPARE(door.timeZone, u"America/New_York"_s);
        QVERIFY(door.canBelongToReservation);
        QVERIFY(door.isOnline);
    }
    void doorOf_entranceOfUnreachableSystem_isOffline()
    {
        AcsSystem system;
        system.errors = {{u"seam_bridge_disconnected"_s, {}, {}, {}, {}}};
        QVERIFY(!doorOf(AcsEntrance{}, &system).isOnline);
        system.errors = {{u"salto_ks_certification_expired"_s, {}, {}, {}, {}}};
        QVERIFY(doorOf(AcsEntrance{}, &system).isOnline);
    }
    void doorOf_entranceWithoutSystem_isTakenAsReachable()
    {
        const Door door = doorOf(AcsEntrance{}, nullptr);
        QVERIFY(door.isOnline);
        QVERIFY(door.timeZone.isEmpty());
    }
};

LATCHKEY_TEST(DoorsTest, "doors")
#include "doors_test.moc"
