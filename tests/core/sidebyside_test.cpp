// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sidebyside.h"
#include "core/sortsidebyside.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <vector>

using namespace latchkey;

class SideBySideTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void work_anyCount_isDoneOnceForEach_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("leastPart");
        for (const int count : {0, 1, 16, 17, 32, 33, 1000}) {
            for (const int leastPart : {1, 32}) {
                QTest::addRow("%d by %d", count, leastPart) << count << leastPart;
            }
        }
    }
    void work_anyCount_isDoneOnceForEach()
    {
        QFETCH(int, count);
        QFETCH(int, leastPart);
        std::vector<std::atomic<int>> done(static_cast<size_t>(count));
        sideBySide(count, leastPart, [&done](qsizetype from, qsizetype to) {
            for (qsizetype at = from; at < to; ++at) {
                ++done[static_cast<size_t>(at)];
            }
        });
        QVERIFY(std::ranges::all_of(done, [](int times) { return times == 1; }));
    }

    void sort_anyCount_putsAllInOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 4096, 4097, 8192, 12'289, 100'003}) {
            QTest::addRow("%d", count) << count;
        }
    }
    void sort_anyCount_putsAllInOrder()
    {
        QFETCH(int, count);
        std::vector<int> items(static_cast<size_t>(count));
        std::iota(items.begin(), items.end(), 0);
        const std::vector<int> inOrder = items;
        std::ranges::shuffle(items, std::mt19937(4711));
        sortSideBySide(items);
        QCOMPARE(items, inOrder);
    }
};

LATCHKEY_TEST(SideBySideTest, "sidebyside")
#include "sidebyside_test.moc"
