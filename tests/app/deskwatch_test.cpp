// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/deskwatch.h"

#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace std::chrono_literals;
using Reachability = QNetworkInformation::Reachability;

class DeskWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void clock_leaps_isNoticedOnceAndNotForEver()
    {
        FixedClock clock("2026-11-20T10:42:07Z");
        DeskWatch watch(clock);
        watch.setInterval(5ms);
        const QSignalSpy cameBack(&watch, &DeskWatch::cameBack);
        QVERIFY(!QTest::qWaitFor([&] { return !cameBack.isEmpty(); }, 100));
        clock.advance(8h);
        QTRY_COMPARE(cameBack.size(), 1);
        clock.advance(-1h); // set by hand
        QTRY_COMPARE(cameBack.size(), 2);
        QVERIFY(!QTest::qWaitFor([&] { return cameBack.size() > 2; }, 100));
    }

    void network_comesBack_isNoticed()
    {
        FixedClock clock("2026-11-20T10:42:07Z");
        DeskWatch watch(clock);
        watch.takeReachability(Reachability::Online);
        const QSignalSpy cameBack(&watch, &DeskWatch::cameBack);
        watch.takeReachability(Reachability::Disconnected);
        QCOMPARE(cameBack.size(), 0);
        watch.takeReachability(Reachability::Local);
        watch.takeReachability(Reachability::Online);
        QCOMPARE(cameBack.size(), 2);
        watch.takeReachability(Reachability::Online);
        QCOMPARE(cameBack.size(), 2);
    }
};

LATCHKEY_TEST(DeskWatchTest, "deskwatch")
#include "deskwatch_test.moc"
