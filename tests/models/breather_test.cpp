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
        breather.rest();
        QVERIFY(breather.left() > 0ms);
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
        breather.rest();
        QVERIFY(breather.left() > 400ms);
    }
};

LATCHKEY_TEST(BreatherTest, "breather")
#include "breather_test.moc"
