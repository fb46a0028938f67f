// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/filtermodel.h"

#include "models/devicesmodel.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// A table that is searched, sorted and changed in any order shows what a new one would.
class FilterStoryTest : public QObject {
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
    void query_lettersAreDeleted_showsWhatWasThere()
    {
        WorkspaceStore store;
        store.devices.upsert({device(1, u"Room 101"_s), device(2, u"Room 102"_s), device(3, u"Roof"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        const QList<std::pair<QString, QStringList>> typed{{u"roo"_s, {u"Roof"_s, u"Room 101"_s, u"Room 102"_s}},
                                                           {u"room"_s, {u"Room 101"_s, u"Room 102"_s}},
                                                           {u"room 102"_s, {u"Room 102"_s}},
                                                           {u"room"_s, {u"Room 101"_s, u"Room 102"_s}},
                                                           {u"roo"_s, {u"Roof"_s, u"Room 101"_s, u"Room 102"_s}}};
        for (const auto &[query, shown] : typed) {
            filter.setQuery(query);
            QCOMPARE(names(filter), shown);
        }
    }
    void query_somethingHappensBeforeLettersAreDeleted_showsThat_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("renamed") << u"renamed"_s << QStringList{u"Room 102"_s};
        QTest::newRow("gone") << u"gone"_s << QStringList{u"Room 102"_s};
        QTest::newRow("come") << u"come"_s << QStringList{u"Room 101"_s, u"Room 102"_s, u"Room 103"_s};
        QTest::newRow("sorted") << u"sorted"_s << QStringList{u"Room 102"_s, u"Room 101"_s};
        QTest::newRow("chip") << u"chip"_s << QStringList();
    }
    void query_somethingHappensBeforeLettersAreDeleted_showsThat()
    {
        QFETCH(QString, what);
        WorkspaceStore store;
        store.devices.upsert({device(1, u"Room 101"_s), device(2, u"Room 102"_s)});
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        filter.sort(DevicesModel::NameColumn);
        filter.setQuery(u"room"_s);
        filter.setQuery(u"room 102"_s);
        if (what == "renamed"_L1) {
            store.devices.upsert(device(1, u"Hall"_s));
        } else if (what == "gone"_L1) {
            store.devices.remove(idOf<DeviceId>(1));
        } else if (what == "come"_L1) {
            store.devices.upsert(device(3, u"Room 103"_s));
        } else if (what == "sorted"_L1) {
            filter.sort(DevicesModel::NameColumn, Qt::DescendingOrder);
        } else {
            filter.setChip(u"offline"_s);
        }
        filter.setQuery(u"room"_s);
        QTEST(names(filter), "shown");
    }
    void takeNew_rowsStillWait_areShownAtOnce()
    {
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        store.devices.upsert(device(1, u"A"_s));
        QList<Device> many;
        for (int i = 2; i <= 100; ++i) {
            many.append(device(i, u"Room %1"_s.arg(i)));
        }
        store.devices.upsert(many);
        QCOMPARE(filter.rowCount(), 1);
        filter.takeNew();
        QCOMPARE(filter.rowCount(), 100);
    }
    void remove_manyScatteredRows_isOneReset()
    {
        WorkspaceStore store;
        QList<Device> many;
        QList<DeviceId> odd;
        for (int i = 1; i <= 200; ++i) {
            many.append(device(i, u"Room %1"_s.arg(i)));
            if (i % 2) {
                odd.append(many.last().id);
            }
        }
        store.devices.upsert(many);
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        const QAbstractItemModelTester sourceTester(&model);
        filter.sort(DevicesModel::NameColumn, Qt::DescendingOrder);
        const QSignalSpy removed(&filter, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy reset(&filter, &QAbstractItemModel::modelReset);
        store.devices.remove(odd);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(filter.rowCount(), 100);
        for (int row = 0; row < 100; ++row) {
            QCOMPARE(filter.index(row, 0).data().toString(), u"Room %1"_s.arg(200 - 2 * row));
            QCOMPARE(model.rowOf(model.idAt(row)), row);
        }
    }
    /// Enough rows that texts are ranked instead of compared.
    void sort_manyEqualNames_keepTheirOrderEitherWay()
    {
        WorkspaceStore store;
        for (int i = 1; i <= 90; ++i) {
            Device row = device(i, u"Room %1"_s.arg(i % 3));
            row.modelName = QString::number(i);
            store.devices.upsert(row);
        }
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            filter.sort(DevicesModel::NameColumn, order);
            for (int row = 0; row + 1 < filter.rowCount(); ++row) {
                const int here = filter.mapToSource(filter.index(row, 0)).row();
                const int next = filter.mapToSource(filter.index(row + 1, 0)).row();
                const QString name = filter.index(row, 0).data().toString();
                const QString nextName = filter.index(row + 1, 0).data().toString();
                QVERIFY(name == nextName ? here < next : (name < nextName) == (order == Qt::AscendingOrder));
            }
        }
    }
    /// Whatever happens, the proxy shows what filtering and sorting everything anew would.
    void anything_inAnyOrder_leavesWhatANewModelShows_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 20; ++seed) {
            QTest::addRow("%d", seed) << seed;
        }
    }
    void anything_inAnyOrder_leavesWhatANewModelShows()
    {
        QFETCH(int, seed);
        QRandomGenerator random{quint32(seed)};
        const QStringList queries{QString(), u"r"_s, u"ro"_s, u"room 1"_s, u"1"_s, u"nobody"_s, u"offline"_s};
        const QStringList chips{u"all"_s, u"offline"_s, u"online"_s};
        WorkspaceStore store;
        DevicesModel model(store, m_clock);
        FilterModel filter(model);
        const QAbstractItemModelTester tester(&filter);
        filter.sort(DevicesModel::NameColumn);
        for (int step = 0; step < 60; ++step) {
            QList<Device> batch;
            for (int i = random.bounded(step % 7 == 0 ? 60 : 3); i >= 0; --i) {
                const QString name = u"%1 %2"_s.arg(i % 2 ? u"Room"_s : u"Hall"_s).arg(random.bounded(40));
                const int number = 1 + random.bounded(150);
                batch.append(random.bounded(2) ? device(number, name) : offline(number, name));
            }
            store.devices.upsert(batch);
            if (step % 3 == 0) {
                QList<DeviceId> gone;
                for (int i = random.bounded(step % 9 == 0 ? 150 : 8); i >= 0; --i) {
                    gone.append(idOf<DeviceId>(1 + random.bounded(150)));
                }
                store.devices.remove(gone);
            }
            switch (random.bounded(6)) {
            case 0:
                filter.setQuery(queries.at(random.bounded(int(queries.size()))));
                break;
            case 1:
                filter.setChip(chips.at(random.bounded(int(chips.size()))));
                break;
            case 2:
                filter.sort(random.bounded(-1, int(DevicesModel::LockedColumn)),
                            random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                break;
            default:
                break;
            }
        }
        filter.sort(DevicesModel::NameColumn);
        DevicesModel fresh(store, m_clock);
        FilterModel anew(fresh);
        anew.setChip(filter.chip());
        anew.setQuery(filter.query());
        anew.sort(DevicesModel::NameColumn);
        QTRY_COMPARE(names(filter), names(anew));
        QCOMPARE(filter.chipCounts(), anew.chipCounts());
    }
};

LATCHKEY_TEST(FilterStoryTest, "filterstory")
#include "filterstory_test.moc"
