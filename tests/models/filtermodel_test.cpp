// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/filtermodel.h"

#include "models/devicesmodel.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class FilterModelTest : public QObject {
    Q_OBJECT

    const FixedClock m_clock{"2026-11-20T10:42:07Z"};

    static Device offline(int number, const QString &name)
    {
        Device row = device(number, name);
        row.isOnline = false;
        return row;
    }
    static QStringList names(const FilterModel &filter)
    {
        QStringList all;
        for (int row = 0; row < filter.rowCount(); ++row) {
            all.append(filter.index(row, 0).data().toString());
        }
        return all;
    }

  private Q_SLOTS:
    void sort_numbersInNames_countAsNumbers()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"Room 10"_s), device(2, u"Room 9"_s), device(3, u"Gym"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        QCOMPARE(names(filter), QStringList({u"Gym"_s, u"Room 9"_s, u"Room 10"_s}));
        filter.sort(DevicesModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(filter), QStringList({u"Room 10"_s, u"Room 9"_s, u"Gym"_s}));
    }
    void query_words_filterWithOneReset()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"Room 101"_s), device(2, u"Room 102"_s), device(3, u"Café"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(0);
        const QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
        filter.setQuery(u"cafe"_s);
        QCOMPARE(names(filter), QStringList{u"Café"_s});
        filter.setQuery(u"101 room"_s);
        QCOMPARE(names(filter), QStringList{u"Room 101"_s});
        filter.setQuery({});
        QCOMPARE(filter.rowCount(), 3);
        QCOMPARE(reset.size(), 3);
        QCOMPARE(removed.size(), 0);
    }
    void chip_offline_showsThoseAndFollowsChanges()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"A"_s), offline(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.setChip(u"offline"_s);
        QCOMPARE(names(filter), QStringList{u"B"_s});
        const QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
        const QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        store.devices.upsert(offline(1, u"A"_s));
        QCOMPARE(filter.rowCount(), 2);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        filter.setChip(u"all"_s);
        store.devices.upsert(device(3, u"C"_s));
        QCOMPARE(filter.rowCount(), 3);
    }
    void chipCounts_search_doesNotChangeThem()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"A"_s), offline(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        filter.setQuery(u"nobody"_s);
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(filter.chipCounts().value(u"all"_s), 2);
        QCOMPARE(filter.chipCounts().value(u"offline"_s), 1);
        QCOMPARE(filter.chipCounts().value(u"low_battery"_s), 0);
    }
    void chipCountsChanged_manyChanges_isToldOnce()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QSignalSpy counts(&filter, &FilterModel::chipCountsChanged);
        for (int i = 1; i <= 10; ++i) {
            store.devices.upsert(device(i, u"D"_s));
        }
        QTRY_COMPARE(counts.size(), 1);
        QCOMPARE(filter.chipCounts().value(u"all"_s), 10);
    }
    void insert_batchWithScatteredRows_isOneReset()
    {
        WorkspaceStore store;
        QList<Device> even;
        QList<Device> odd;
        for (int i = 0; i < 200; i += 2) {
            even.append(device(i + 1, u"Room %1"_s.arg(i)));
            odd.append(device(i + 2, u"Room %1"_s.arg(i + 1)));
        }
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        const QSignalSpy inserted(&filter, &QAbstractItemModel::rowsInserted);
        const QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        store.devices.upsert(even);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        store.devices.upsert(odd);
        // Shortly after the other one it waits for what may follow.
        QCOMPARE(reset.size(), 0);
        QTRY_COMPARE(reset.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(filter.rowCount(), 200);
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(filter.index(i, 0).data().toString(), u"Room %1"_s.arg(i));
        }
        QList<DeviceId> gone;
        for (const Device &row : std::as_const(even)) {
            gone.append(row.id);
        }
        store.devices.remove(gone);
        QCOMPARE(filter.rowCount(), 100);
        QCOMPARE(filter.index(0, 0).data().toString(), u"Room 1"_s);
    }
    void sort_rowRenamed_movesAndKeepsItsSelection()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        // In this order, so that the two that change are no neighbours in the model.
        store.devices.upsert({device(1, u"A"_s), device(3, u"C"_s), device(2, u"B"_s)});
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        const QPersistentModelIndex chosen(filter.indexOf(idOf<DeviceId>(1).uuid()));
        const QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        store.devices.upsert({device(1, u"Z"_s), device(2, u"Y"_s)});
        QCOMPARE(names(filter), QStringList({u"C"_s, u"Y"_s, u"Z"_s}));
        QCOMPARE(chosen.row(), 2);
        QCOMPARE(chosen.data(RowRole::Id).toUuid(), idOf<DeviceId>(1).uuid());
        QCOMPARE(reset.size(), 0);
    }
    void sort_anotherColumn_keepsPersistentRows()
    {
        WorkspaceStore store;
        store.devices.upsert({offline(1, u"A"_s), device(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        const QPersistentModelIndex b(filter.index(1, 0));
        filter.sort(DevicesModel::OnlineColumn, Qt::DescendingOrder);
        QCOMPARE(names(filter), QStringList({u"B"_s, u"A"_s}));
        QCOMPARE(b.row(), 0);
    }
    void remove_oneRow_isOneRemoval()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"A"_s), device(2, u"B"_s), device(3, u"C"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        const QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
        store.devices.remove(idOf<DeviceId>(2));
        QCOMPARE(names(filter), QStringList({u"A"_s, u"C"_s}));
        QCOMPARE(removed.size(), 1);
    }
    void insert_rowsStillWait_theyAreChangedAndRemovedUnseen()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        store.devices.upsert(device(1, u"A"_s));
        QList<Device> many;
        for (int i = 2; i <= 100; ++i) {
            many.append(device(i, u"Room %1"_s.arg(i)));
        }
        store.devices.upsert(many);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(!filter.indexOf(idOf<DeviceId>(50).uuid()).isValid());
        store.devices.upsert(device(50, u"B"_s));
        store.devices.remove({idOf<DeviceId>(1), idOf<DeviceId>(60)});
        QTRY_COMPARE(filter.rowCount(), 98);
        QCOMPARE(names(filter).first(), u"B"_s);
    }
    void sort_swedishNames_standWhereSwedesLookForThem()
    {
        WorkspaceStore store;
        store.devices.upsert(
            {device(1, u"Ångström"_s), device(2, u"zeta"_s), device(3, u"Anna"_s), device(4, u"Öberg"_s)});
        const auto restore = qScopeGuard([locale = QLocale()] { QLocale::setDefault(locale); });
        const auto sorted = [&](QLocale::Language language) {
            QLocale::setDefault(language);
            DevicesModel model(store, m_clock);
            FilterModel filter(model);
            filter.sort(DevicesModel::NameColumn);
            return names(filter);
        };
        QCOMPARE(sorted(QLocale::Swedish), QStringList({u"Anna"_s, u"zeta"_s, u"Ångström"_s, u"Öberg"_s}));
        QCOMPARE(sorted(QLocale::German), QStringList({u"Ångström"_s, u"Anna"_s, u"Öberg"_s, u"zeta"_s}));
    }
    void sort_emptyTexts_comeLastInEitherOrder()
    {
        WorkspaceStore store;
        Device known = device(1, u"A"_s);
        known.modelName = u"Yale"_s;
        store.devices.upsert({known, device(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(DevicesModel::ModelColumn, order);
            QCOMPARE(names(filter), QStringList({u"A"_s, u"B"_s}));
        }
    }
    void match_id_isFoundAndNothingElse()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"A"_s), device(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const auto rowOf = [&filter](int number) {
            const QAbstractItemModel &any = filter;
            const QModelIndexList found = any.match(any.index(0, 0), RowRole::Id, idOf<DeviceId>(number).uuid());
            return found.isEmpty() ? -1 : found.first().row();
        };
        filter.sort(DevicesModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(rowOf(1), 1);
        QCOMPARE(rowOf(3), -1);
    }
    void indexOf_filteredOutRow_isInvalid()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"A"_s), offline(2, u"B"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        QVERIFY(filter.indexOf(idOf<DeviceId>(1).uuid()).isValid());
        filter.setChip(u"offline"_s);
        QVERIFY(!filter.indexOf(idOf<DeviceId>(1).uuid()).isValid());
        QCOMPARE(filter.indexOf(idOf<DeviceId>(2).uuid()).row(), 0);
    }
};

LATCHKEY_TEST(FilterModelTest, "filtermodel")
#include "filtermodel_test.moc"
