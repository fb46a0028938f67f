// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/searchkey.h"
#include "models/chipids.h"
#include "models/devicesmodel.h"
#include "models/entrancesmodel.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class DoorModelsTest : public QObject {
    Q_OBJECT

    const FixedClock m_clock{"2026-11-20T10:42:07Z"};

  private Q_SLOTS:
    void device_offlineWithLowBattery_saysTheWorseFirst()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        Device lock = device(1, u"Gym"_s);
        lock.batteryLevel = 0.12;
        store.devices.upsert(lock);
        QCOMPARE(model.index(0, DevicesModel::IssuesColumn).data().toString(), u"Battery 12\u00A0%"_s);
        QCOMPARE(model.index(0, DevicesModel::BatteryColumn).data(RowRole::TextInk).value<InkRole>(), InkRole::Warn);
        lock.isOnline = false;
        store.devices.upsert(lock);
        QCOMPARE(model.index(0, DevicesModel::IssuesColumn).data().toString(), u"Offline"_s);
        QCOMPARE(model.index(0, DevicesModel::OnlineColumn).data().toString(), u"Offline"_s);
        QCOMPARE(chipIds(model, 0), QStringList({u"all"_s, u"offline"_s, u"low_battery"_s, u"issues"_s}));
    }
    void device_lockStateNotSaid_isNotGuessed()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        Device lock = device(1, u"Gym"_s);
        store.devices.upsert(lock);
        const QModelIndex cell = model.index(0, DevicesModel::LockedColumn);
        QCOMPARE(cell.data().toString(), QString());
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"Not said"_s);
        lock.isLocked = false;
        store.devices.upsert(lock);
        QCOMPARE(cell.data().toString(), u"Unlocked"_s);
    }
    void rows_manyInTheStoreBefore_comeLittleByLittle()
    {
        WorkspaceStore store;
        QList<Device> many;
        for (int i = 1; i <= 5000; ++i) {
            many.append(device(i, u"Room %1"_s.arg(i)));
        }
        store.devices.upsert(many);
        const DevicesModel model(store, m_clock);
        QVERIFY(model.isFilling());
        QVERIFY(model.rowCount() > 0 && model.rowCount() < 5000);
        // What is still to come may go, change and come by itself meanwhile.
        QList<DeviceId> gone;
        for (int i = 1; i <= 5000; i += 250) {
            gone.append(idOf<DeviceId>(i));
        }
        store.devices.remove(gone);
        store.devices.upsert({device(5000, u"Renamed"_s), device(5001, u"New"_s), device(1, u"Back"_s)});
        QTRY_VERIFY(!model.isFilling());
        QCOMPARE(model.rowCount(), 4982);
        const auto name = [&model](int number) {
            return model.indexOf(idOf<DeviceId>(number).uuid()).data().toString();
        };
        QCOMPARE(name(5000), u"Renamed"_s);
        QCOMPARE(name(1), u"Back"_s);
        QCOMPARE(name(251), QString());
    }
    void device_spaceRenamed_isFollowed()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        store.devices.upsert(device(1, u"Gym"_s, {5}));
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        store.spaces.upsert(space(5, u"Basement"_s));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(model.index(0, DevicesModel::SpaceColumn).data().toString(), u"Basement"_s);
    }
    void device_spacesNotRead_areSaidNotToBeKnown()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        const auto shown = [&model] { return model.index(0, DevicesModel::SpaceColumn).data().toString(); };
        store.devices.upsert(device(1, u"Gym"_s, {5}));
        QCOMPARE(shown(), u"\u2026"_s);
        store.spaces.setLoadState({LoadState::Phase::Failed, {}});
        QTRY_COMPARE(shown(), u"\u2013"_s);
        store.spaces.setLoadState({LoadState::Phase::Loaded, {}});
        QTRY_COMPARE(shown(), QString());
    }
    void device_opensWith_hasFourSlotsAndIsSaid()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        store.devices.upsert(device(1, u"Gym"_s));
        const QModelIndex cell = model.index(0, DevicesModel::OpensWithColumn);
        const auto icons = cell.data(RowRole::Icons).value<QList<RowIcon>>();
        QCOMPARE(icons.size(), 4);
        QCOMPARE(icons.at(0).name, u"method-pin"_s);
        QVERIFY(icons.at(1).name.isEmpty());
        QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(), u"PIN"_s);
    }
    void entrance_systemArrivesLater_isNamed()
    {
        WorkspaceStore store;
        EntrancesModel model(store, m_clock);
        const QAbstractItemModelTester tester(&model);
        AcsEntrance room = entrance(1, u"Room 101"_s);
        room.acsSystemId = idOf<AcsSystemId>(9);
        store.entrances.upsert(room);
        QCOMPARE(model.index(0, EntrancesModel::SystemColumn).data().toString(), QString());
        AcsSystem system;
        system.id = room.acsSystemId;
        system.name = u"Vostio"_s;
        store.systems.upsert(system);
        QTRY_COMPARE(model.index(0, EntrancesModel::SystemColumn).data().toString(), u"Vostio"_s);
        QVERIFY(chipIds(model, 0).contains(u"no_space"_s));
    }
    void entrance_error_isAnIssue()
    {
        WorkspaceStore store;
        EntrancesModel model(store, m_clock);
        AcsEntrance room = entrance(1, u"Room 101"_s);
        room.errors.append({.code = u"something_new"_s,
                            .message = u"The controller is away."_s,
                            .createdAt = {},
                            .deviceIds = {},
                            .reason = {}});
        store.entrances.upsert(room);
        QVERIFY(!model.index(0, EntrancesModel::IssuesColumn).data().toString().isEmpty());
        QVERIFY(chipIds(model, 0).contains(u"issues"_s));
    }
    void search_id_isFound()
    {
        WorkspaceStore store;
        DevicesModel devices(store, m_clock);
        EntrancesModel entrances(store, m_clock);
        store.devices.upsert(device(1, u"Gym"_s));
        store.entrances.upsert(entrance(2, u"Room 101"_s));
        QVERIFY(SearchQuery(idOf<DeviceId>(1).toString()).matches(devices.searchKeyOf(0)));
        QVERIFY(SearchQuery(idOf<AcsEntranceId>(2).toString()).matches(entrances.searchKeyOf(0)));
        QVERIFY(!SearchQuery(idOf<AcsEntranceId>(2).toString()).matches(devices.searchKeyOf(0)));
    }
};

LATCHKEY_TEST(DoorModelsTest, "doormodels")
#include "doormodels_test.moc"
