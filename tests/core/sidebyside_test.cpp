// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/sidebyside.h"

#include "support/testmain.h"

#include <QTest>

#include <atomic>
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
};

LATCHKEY_TEST(SideBySideTest, "sidebyside")
#include "sidebyside_test.moc"
