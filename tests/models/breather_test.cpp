// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/breather.h"

#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace std::chrono_literals;

class BreatherTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void left_nothingDoneYet_isNone() { QCOMPARE(Breather().left(), 0ms); }
    void left_afterAnyWork_isAWhileAndThenOver()
    {
        Breather breather;
        QElapsedTimer since;
        since.start();
        breather.rest();
        QVERIFY(breather.left() + std::chrono::milliseconds(since.elapsed() + 1) >= 250ms);
        QTRY_COMPARE(breather.left(), 0ms);
    }
    void left_afterLongWork_isManyTimesAsLong()
    {
        QElapsedTimer work;
        work.start();
        while (!work.hasExpired(40)) {
        }
        Breather breather;
        breather.worked(work);
        breather.worked(work);
        QElapsedTimer since;
        since.start();
        breather.rest();
        QVERIFY(breather.left() + std::chrono::milliseconds(since.elapsed() + 1) >= 2 * 8 * 40ms);
    }
};

LATCHKEY_TEST(BreatherTest, "breather")
#include "breather_test.moc"
