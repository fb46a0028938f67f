// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/placesmodel.h"

#include "core/rowroles.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using Chosen = PlacesModel::Chosen;

class PlacesModelTest : public QObject {
    Q_OBJECT

    // House (1) > 4th floor (2) > Room 401, Room 402; House > Lift; Yard (3) > Gate, Lift; Shed in no space.
    static void fill(WorkspaceStore &store)
    {
        store.spaces.upsert({space(1, u"House"_s), space(2, u"4th floor"_s, 1), space(3, u"Yard"_s)});
        store.entrances.upsert({entrance(11, u"Room 401"_s, {2}), entrance(12, u"Room 402"_s, {2})});
        store.devices.upsert({device(20, u"Lift"_s, {1, 3}), device(21, u"Gate"_s, {3}), device(22, u"Shed"_s)});
    }
    static const SpaceId house, floor, yard;

    static bool setCheck(PlacesModel &model, const QUuid &id, Qt::CheckState state)
    {
        return model.setData(model.indexOf(id), state, Qt::CheckStateRole);
    }
    static Qt::CheckState check(const PlacesModel &model, const QUuid &id)
    {
        return model.indexOf(id).data(Qt::CheckStateRole).value<Qt::CheckState>();
    }
    static QStringList childNames(const PlacesModel &model, const QModelIndex &parent = {})
    {
        QStringList names;
        for (int row = 0; row < model.rowCount(parent); ++row) {
            names.append(model.index(row, 0, parent).data().toString());
        }
        return names;
    }
    static QStringList namesOf(const QList<Door> &doors)
    {
        QStringList names;
        for (const Door &door : doors) {
            names.append(door.name);
        }
        return names;
    }

  private Q_SLOTS:
    void tree_spacesAndDoors_areWhereTheyBelong()
    {
        WorkspaceStore store;
        fill(store);
        const PlacesModel model(store);
        QCOMPARE(childNames(model), QStringList({u"House"_s, u"Yard"_s, u"Other doors"_s}));
        QCOMPARE(childNames(model, model.indexOf(house.uuid())), QStringList({u"Lift"_s, u"4th floor"_s}));
        QCOMPARE(childNames(model, model.indexOf(floor.uuid())), QStringList({u"Room 401"_s, u"Room 402"_s}));
        QCOMPARE(childNames(model, model.index(2, 0)), QStringList{u"Shed"_s});
        QVERIFY(model.indexOf(house.uuid()).data(RowRole::Sub).toString().startsWith(u"3 door"_s));
    }
    void tree_roomOfAFloor_standsAsItsDoorOnce()
    {
        WorkspaceStore store;
        fill(store);
        store.spaces.upsert({space(4, u"Room 401"_s, 2), space(5, u"Room 403"_s, 2), space(6, u"Suite"_s, 2)});
        store.entrances.upsert(
            {entrance(11, u"Room 401"_s, {2, 4}), entrance(13, u"Room 403"_s, {5}), entrance(14, u"Room 404"_s, {6})});
        PlacesModel model(store);
        const QAbstractItemModelTester tester(&model);
        const QModelIndex rooms = model.indexOf(floor.uuid());
        QCOMPARE(childNames(model, rooms), QStringList({u"Room 401"_s, u"Room 402"_s, u"Room 403"_s, u"Suite"_s}));
        QCOMPARE(childNames(model, model.index(3, 0, rooms)), QStringList{u"Room 404"_s});
        // The room's space comes along with the floor, also where the floor itself does not hold the door.
        setCheck(model, floor.uuid(), Qt::Checked);
        const QList<SpaceId> spaces = model.chosen().spaceIds;
        QCOMPARE(QSet<SpaceId>(spaces.begin(), spaces.end()),
                 QSet<SpaceId>({floor, idOf<SpaceId>(4), idOf<SpaceId>(5), idOf<SpaceId>(6)}));
        QCOMPARE(check(model, idOf<AcsEntranceId>(13).uuid()), Qt::Checked);
        model.setChosen({{idOf<SpaceId>(5)}, {}, {}});
        QCOMPARE(model.chosen(), (Chosen{{}, {}, {idOf<AcsEntranceId>(13)}}));
    }
    void check_door_isChosenAndItsSpacesInPart()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy chosen(&model, &PlacesModel::chosenChanged);
        const QUuid room = idOf<AcsEntranceId>(11).uuid();
        QVERIFY(setCheck(model, room, Qt::Checked));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(model.chosen(), (Chosen{{}, {}, {idOf<AcsEntranceId>(11)}}));
        QCOMPARE(check(model, floor.uuid()), Qt::PartiallyChecked);
        QCOMPARE(check(model, house.uuid()), Qt::PartiallyChecked);
        QCOMPARE(check(model, yard.uuid()), Qt::Unchecked);
    }
    void check_everyDoorOfASpace_isStillNotTheSpace()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        setCheck(model, idOf<AcsEntranceId>(11).uuid(), Qt::Checked);
        setCheck(model, idOf<AcsEntranceId>(12).uuid(), Qt::Checked);
        QCOMPARE(check(model, floor.uuid()), Qt::PartiallyChecked);
        QVERIFY(model.chosen().spaceIds.isEmpty());
        setCheck(model, floor.uuid(), Qt::Checked);
        QCOMPARE(model.chosen(), (Chosen{{floor}, {}, {}}));
    }
    void check_space_takesTheSpacesBelowAlongAndNoDoors()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const QAbstractItemModelTester tester(&model);
        setCheck(model, idOf<AcsEntranceId>(11).uuid(), Qt::Checked);
        setCheck(model, house.uuid(), Qt::Checked);
        QCOMPARE(model.chosen(), (Chosen{{house, floor}, {}, {}}));
        QCOMPARE(check(model, idOf<AcsEntranceId>(12).uuid()), Qt::Checked);
        QCOMPARE(namesOf(model.chosenDoors()), QStringList({u"Lift"_s, u"Room 401"_s, u"Room 402"_s}));
        QCOMPARE(check(model, yard.uuid()), Qt::PartiallyChecked); // the lift is there too
    }
    void uncheck_doorOfAChosenSpace_leavesTheOthersOneByOne()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const QAbstractItemModelTester tester(&model);
        setCheck(model, house.uuid(), Qt::Checked);
        setCheck(model, idOf<AcsEntranceId>(11).uuid(), Qt::Unchecked);
        QCOMPARE(model.chosen(), (Chosen{{}, {idOf<DeviceId>(20)}, {idOf<AcsEntranceId>(12)}}));
        QCOMPARE(check(model, house.uuid()), Qt::PartiallyChecked);
        QCOMPARE(check(model, idOf<AcsEntranceId>(11).uuid()), Qt::Unchecked);
    }
    void uncheck_spaceCheckedInPart_clearsIt()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        setCheck(model, idOf<AcsEntranceId>(11).uuid(), Qt::Checked);
        setCheck(model, floor.uuid(), Qt::Unchecked);
        QVERIFY(model.chosen().isEmpty());
        QCOMPARE(check(model, house.uuid()), Qt::Unchecked);
    }
    void check_doorInTwoSpaces_isChosenOnceAndCheckedInBoth()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        setCheck(model, idOf<DeviceId>(20).uuid(), Qt::Checked);
        QCOMPARE(model.chosen().deviceIds, QList<DeviceId>{idOf<DeviceId>(20)});
        QCOMPARE(check(model, house.uuid()), Qt::PartiallyChecked);
        QCOMPARE(check(model, yard.uuid()), Qt::PartiallyChecked);
        QCOMPARE(model.chosenDoors().size(), 1);
    }
    void setChosen_whatWasChosen_comesBack()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const Chosen wanted{{house, floor}, {idOf<DeviceId>(21)}, {}};
        model.setChosen(wanted);
        QCOMPARE(model.chosen(), wanted);
        QCOMPARE(check(model, house.uuid()), Qt::Checked);
    }
    void store_doorsComeMoveAndGo_areFollowedRowByRow()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const QAbstractItemModelTester tester(&model);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        setCheck(model, floor.uuid(), Qt::Checked);
        const QPersistentModelIndex room402(model.indexOf(idOf<AcsEntranceId>(12).uuid()));
        const QSignalSpy chosen(&model, &PlacesModel::chosenChanged);
        store.entrances.upsert({entrance(13, u"Room 400"_s, {2}), entrance(11, u"Room 409"_s, {2})});
        const auto floorNames = [&] { return childNames(model, model.indexOf(floor.uuid())); };
        QTRY_COMPARE(floorNames(), QStringList({u"Room 400"_s, u"Room 402"_s, u"Room 409"_s}));
        QCOMPARE(room402.row(), 1);
        QCOMPARE(check(model, idOf<AcsEntranceId>(13).uuid()), Qt::Checked);
        store.devices.remove(idOf<DeviceId>(22));
        QTRY_COMPARE(childNames(model), QStringList({u"House"_s, u"Yard"_s}));
        store.spaces.remove(yard);
        QTRY_COMPARE(childNames(model), QStringList({u"House"_s, u"Other doors"_s}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(chosen.size(), 0);
    }
    void store_lockGoesOffline_changesItsRowOnly()
    {
        WorkspaceStore store;
        fill(store);
        PlacesModel model(store);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Device shed = device(22, u"Shed"_s);
        shed.isOnline = false;
        store.devices.upsert(shed);
        QTRY_COMPARE(changed.size(), 1);
        const QModelIndex state = model.indexOf(shed.id.uuid(), PlacesModel::StateColumn);
        QCOMPARE(state.data().toString(), u"Offline"_s);
        QCOMPARE(model.indexOf(shed.id.uuid()).data(PlacesModel::ModesRole).value<AccessModes>().code, true);
    }
    void tree_spacesThatAreEachOthersParent_areStillShown()
    {
        WorkspaceStore store;
        store.spaces.upsert({space(1, u"A"_s, 2), space(2, u"B"_s, 1)});
        PlacesModel model(store);
        QVERIFY(model.indexOf(idOf<SpaceId>(1).uuid()).isValid());
        QVERIFY(model.indexOf(idOf<SpaceId>(2).uuid()).isValid());
    }
    void tree_endlesslyDeep_keepsEverySpaceOnALevelOfItsOwn()
    {
        WorkspaceStore store;
        constexpr int count = 20'000;
        QList<Space> chain;
        for (int number = 1; number <= count; ++number) {
            chain.append(space(number, u"Space"_s, number - 1));
        }
        store.spaces.upsert(chain);
        store.devices.upsert(device(1, u"Gym"_s, {count}));
        const PlacesModel model(store);
        QVERIFY(model.rowCount() > 1);
        QVERIFY(model.indexOf(idOf<SpaceId>(count).uuid()).isValid());
        QVERIFY(model.indexOf(idOf<DeviceId>(1).uuid()).isValid());
    }
};

const SpaceId PlacesModelTest::house = idOf<SpaceId>(1);
const SpaceId PlacesModelTest::floor = idOf<SpaceId>(2);
const SpaceId PlacesModelTest::yard = idOf<SpaceId>(3);

LATCHKEY_TEST(PlacesModelTest, "placesmodel")
#include "placesmodel_test.moc"
