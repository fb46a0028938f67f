// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/staytimes.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class StayTimesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void days_data()
    {
        QTest::addColumn<QDateTime>("utc");
        QTest::addColumn<QDate>("night");
        QTest::addColumn<QDate>("checkin");
        const auto row = [](const char *name, const QDate &date, QTime utc, const QDate &night, const QDate &checkin) {
            QTest::newRow(name) << QDateTime(date, utc, Qt::UTC) << night << checkin;
        };
        const QDate day(2026, 11, 26);
        row("00:20", day, {0, 20}, day.addDays(-1), day);
        row("04:59", day, {4, 59}, day.addDays(-1), day);
        row("05:00", day, {5, 0}, day, day);
        row("14:59", day, {14, 59}, day, day);
        row("15:00", day, {15, 0}, day, day.addDays(1));
        row("16:00", day, {16, 0}, day, day.addDays(1));
        const QDate spring(2026, 3, 29); // the clocks go from 01:00 to 02:00
        row("spring 04:59", spring, {3, 59}, spring.addDays(-1), spring);
        row("spring 05:00", spring, {4, 0}, spring, spring);
        row("spring 15:00", spring, {14, 0}, spring, spring.addDays(1));
        const QDate autumn(2026, 10, 25); // the clocks go from 02:00 back to 01:00
        row("autumn 00:20", autumn.addDays(-1), {23, 20}, autumn.addDays(-1), autumn);
        row("autumn 04:59", autumn, {4, 59}, autumn.addDays(-1), autumn);
        row("autumn 05:00", autumn, {5, 0}, autumn, autumn);
    }
    void days()
    {
        QFETCH(QDateTime, utc);
        const std::optional<PropertyZone> lisbon = PropertyZone::fromId(u"Europe/Lisbon"_s);
        QVERIFY(lisbon);
        const Instant when(std::chrono::milliseconds(utc.toMSecsSinceEpoch()));
        QTEST(firstNight(*lisbon, when), "night");
        QTEST(nextCheckinDay(*lisbon, when, {15, 0}), "checkin");
    }
};

LATCHKEY_TEST(StayTimesTest, "staytimes")

#include "staytimes_test.moc"
