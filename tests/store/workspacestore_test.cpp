// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacestore.h"

#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<Door> &doors)
{
    QStringList names;
    for (const Door &door : doors) {
        names.append(door.name);
    }
    names.sort();
    return names;
}

Space inZone(Space space, const QString &zone)
{
    space.timeZone = zone;
    return space;
}

} // namespace

class WorkspaceStoreTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void doorsIn_nestedSpaces_givesEachDoorOnce()
    {
        WorkspaceStore store;
        store.spaces.upsert({space(1, u"House"_s), space(2, u"Floor"_s, 1), space(3, u"Yard"_s)});
        store.devices.upsert({device(10, u"Gym"_s, {1, 2}), device(11, u"Gate"_s, {3})});
        store.entrances.upsert(entrance(20, u"Room"_s, {2}));
        QCOMPARE(namesOf(store.doorsIn(idOf<SpaceId>(1))), QStringList({u"Gym"_s, u"Room"_s}));
        QCOMPARE(namesOf(store.doorsIn(idOf<SpaceId>(3))), QStringList({u"Gate"_s}));
    }
    void doorsIn_spacesThatAreEachOthersParent_ends()
    {
        WorkspaceStore store;
        store.spaces.upsert({space(1, u"A"_s, 2), space(2, u"B"_s, 1)});
        store.devices.upsert(device(10, u"Gym"_s, {2}));
        QCOMPARE(namesOf(store.doorsIn(idOf<SpaceId>(1))), QStringList({u"Gym"_s}));
    }
    void zoneOf_door_asksSpacesUpThenTheDoorThenTheDefault()
    {
        WorkspaceStore store;
        store.setDefaultZone(*PropertyZone::fromId(u"Asia/Tokyo"_s));
        store.spaces.upsert({inZone(space(1, u"House"_s), u"Europe/Lisbon"_s), space(2, u"Floor"_s, 1)});
        Device gym = device(10, u"Gym"_s, {2});
        gym.timeZone = u"America/New_York"_s;
        Device gate = device(11, u"Gate"_s);
        gate.timeZone = u"America/New_York"_s;
        store.devices.upsert({gym, gate, device(12, u"Shed"_s)});
        QCOMPARE(store.zoneOf(*store.door(gym.id)).id(), u"Europe/Lisbon"_s);
        QCOMPARE(store.zoneOf(*store.door(gate.id)).id(), u"America/New_York"_s);
        QCOMPARE(store.zoneOf(*store.door(idOf<DeviceId>(12))).id(), u"Asia/Tokyo"_s);
    }
    void zoneOf_entrance_isThatOfItsSystem()
    {
        WorkspaceStore store;
        AcsSystem system;
        system.id = idOf<AcsSystemId>(30);
        system.timeZone = u"Europe/Lisbon"_s;
        store.systems.upsert(system);
        AcsEntrance room = entrance(20, u"Room"_s);
        room.acsSystemId = system.id;
        store.entrances.upsert(room);
        QCOMPARE(store.zoneOf(*store.door(room.id)).id(), u"Europe/Lisbon"_s);
    }
    void zoneOf_grant_isThatOfItsFirstPlace()
    {
        WorkspaceStore store;
        store.spaces.upsert(inZone(space(1, u"House"_s), u"Europe/Lisbon"_s));
        Device gate = device(11, u"Gate"_s);
        gate.timeZone = u"America/New_York"_s;
        store.devices.upsert(gate);
        AccessGrant inSpace = grant(40, 1, {});
        inSpace.spaceIds = {idOf<SpaceId>(1)};
        const AccessGrant ofDoor = grant(41, 1, {});
        store.grants.upsert({inSpace, ofDoor});
        QCOMPARE(store.zoneOf(inSpace).id(), u"Europe/Lisbon"_s);
        QCOMPARE(store.zoneOf(ofDoor), PropertyZone());
        store.places.set(ofDoor.id, {{gate.id}, {}});
        QCOMPARE(store.zoneOf(ofDoor).id(), u"America/New_York"_s);
    }
    void zoneOf_grantToBe_isThatOfTheGrantItBecomes()
    {
        // A door of two houses, which stand in two zones.
        WorkspaceStore store;
        store.spaces.upsert(inZone(space(1, u"House"_s), u"Europe/Lisbon"_s));
        store.spaces.upsert(inZone(space(2, u"Annex"_s), u"America/New_York"_s));
        Device gate = device(11, u"Gate"_s);
        gate.spaceIds = {idOf<SpaceId>(1), idOf<SpaceId>(2)};
        store.devices.upsert(gate);
        AccessGrant made = grant(40, 1, {});
        made.spaceIds = {idOf<SpaceId>(2)};
        store.places.set(made.id, {{gate.id}, {}});
        QCOMPARE(store.zoneOf(made.spaceIds, {gate.id}).id(), u"America/New_York"_s);
        QCOMPARE(store.zoneOf(made).id(), u"America/New_York"_s);
        QCOMPARE(store.zoneOf(QList<SpaceId>(), {gate.id}).id(), u"Europe/Lisbon"_s);
    }
    void outermost_roomsOfAFloor_areTheFloor()
    {
        WorkspaceStore store;
        Space room = space(2, u"Room 101"_s);
        room.parentSpaceId = idOf<SpaceId>(1);
        store.spaces.upsert(space(1, u"1st floor"_s));
        store.spaces.upsert(room);
        store.spaces.upsert(space(3, u"Lobby"_s));
        const QList<SpaceId> outer{idOf<SpaceId>(1), idOf<SpaceId>(3)};
        QCOMPARE(store.outermost(QList{idOf<SpaceId>(1), idOf<SpaceId>(2), idOf<SpaceId>(3)}), outer);
        QCOMPARE(store.outermost(QList{idOf<SpaceId>(2)}), QList<SpaceId>{idOf<SpaceId>(2)});
    }
    void grantsOf_person_areThoseAndTheirMethods()
    {
        WorkspaceStore store;
        AccessGrant first = grant(40, 1, {});
        store.methods.upsert(method(50, AccessMode::Code, first));
        store.grants.upsert({first, grant(41, 2, {})});
        QCOMPARE(store.grantsOf(idOf<UserIdentityId>(1)), QList<AccessGrant>{first});
        QCOMPARE(store.methodsOf(first).size(), 1);
    }
    void setWorkspace_same_isNotToldAgain()
    {
        WorkspaceStore store;
        const QSignalSpy spy(&store, &WorkspaceStore::workspaceChanged);
        Workspace workspace;
        workspace.name = u"Harbour House"_s;
        store.setWorkspace(workspace);
        store.setWorkspace(workspace);
        QCOMPARE(spy.size(), 1);
    }
};

LATCHKEY_TEST(WorkspaceStoreTest, "workspacestore")
#include "workspacestore_test.moc"
