// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/sidebyside.h"

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
        for (const int count : {0, 1, 16, 17, 32, 33, 1000}) {
            QTest::addRow("%d", count) << count;
        }
    }
    void work_anyCount_isDoneOnceForEach()
    {
        QFETCH(int, count);
        std::vector<std::atomic<int>> done(static_cast<size_t>(count));
        sideBySide(count, [&done](qsizetype from, qsizetype to) {
            for (qsizetype at = from; at < to; ++at) {
                ++done[static_cast<size_t>(at)];
            }
        });
        QVERIFY(std::ranges::all_of(done, [](int times) { return times == 1; }));
    }
};

LATCHKEY_TEST(SideBySideTest, "sidebyside")
#include "sidebyside_test.moc"
