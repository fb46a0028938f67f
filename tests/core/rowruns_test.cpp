// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowruns.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace latchkey;

class RowRunsTest : public QObject {
    Q_OBJECT

    static QList<QUuid> ids(const QList<uint> &numbers)
    {
        QList<QUuid> all;
        for (const uint number : numbers) {
            all.append(QUuid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
        }
        return all;
    }
    static QList<QUuid> applied(const RowDiff &diff, QList<QUuid> rows, const QList<QUuid> &after)
    {
        for (const auto [first, last] : diff.removed) {
            rows.remove(first, last - first + 1);
        }
        for (const auto [first, last] : diff.inserted) {
            for (int row = first; row <= last; ++row) {
                rows.insert(row, after.at(row));
            }
        }
        return rows;
    }
    static QList<uint> someNumbers(QRandomGenerator &random)
    {
        QList<uint> numbers;
        for (int count = random.bounded(12); count > 0; --count) {
            numbers.append(uint(random.bounded(8)));
        }
        return numbers;
    }

  private Q_SLOTS:
    void diff_rowsInTheMiddle_comeAndGoInRuns()
    {
        const RowDiff diff = rowDiff(ids({1, 2, 3, 4, 5}), ids({1, 6, 7, 4, 5, 8}));
        QCOMPARE(diff.removed, QList<RowRun>({{1, 2}}));
        QCOMPARE(diff.inserted, QList<RowRun>({{1, 2}, {5, 5}}));
    }
    void diff_oneMovedEitherWay_onlyItGoes()
    {
        const RowDiff up = rowDiff(ids({1, 2, 3, 4}), ids({4, 1, 2, 3}));
        QCOMPARE(up.removed, QList<RowRun>({{3, 3}}));
        QCOMPARE(up.inserted, QList<RowRun>({{0, 0}}));
        const RowDiff down = rowDiff(ids({1, 2, 3, 4}), ids({2, 3, 4, 1}));
        QCOMPARE(down.removed, QList<RowRun>({{0, 0}}));
        QCOMPARE(down.inserted, QList<RowRun>({{3, 3}}));
    }
    void diff_anyLists_oneBecomesTheOther()
    {
        QRandomGenerator random(4711);
        for (int round = 0; round < 2000; ++round) {
            const QList<QUuid> before = ids(someNumbers(random)); // ids may be there twice
            const QList<QUuid> after = ids(someNumbers(random));
            QCOMPARE(applied(rowDiff(before, after), before, after), after);
        }
    }
};

LATCHKEY_TEST(RowRunsTest, "rowruns")
#include "rowruns_test.moc"
