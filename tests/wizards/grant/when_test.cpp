// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include <QDateTimeEdit>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

// The desk stands in Lisbon, in winter: its times are those of UTC.
class WhenTest : public WizardStory {
    Q_OBJECT

  private Q_SLOTS:
    void nights_typed_endAtTheCheckOutTimeOfThePlace()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        QCOMPARE(focusName(), u"nightsSpin"_s);
        keys(u"3"_s);
        QVERIFY2(textOf("windowLabel").contains("Mon 23 Nov, 11:00"_L1), qPrintable(textOf("windowLabel")));
        next();
        next();
        create();
        QCOMPARE(when("ends_at"), QDateTime({2026, 11, 23}, {11, 0}, Qt::UTC));
        QVERIFY(!sent().contains(u"starts_at"_s));
    }
    void presets_countFromTheFirstDay_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QDate>("last");
        QTest::newRow("1 night") << QByteArray("oneNightButton") << QDate(2026, 11, 21);
        QTest::newRow("2 nights") << QByteArray("twoNightsButton") << QDate(2026, 11, 22);
        QTest::newRow("1 week") << QByteArray("oneWeekButton") << QDate(2026, 11, 27);
        QTest::newRow("1 month") << QByteArray("oneMonthButton") << QDate(2026, 12, 20);
        QTest::newRow("1 year") << QByteArray("oneYearButton") << QDate(2027, 11, 20);
    }
    void presets_countFromTheFirstDay()
    {
        QFETCH(QByteArray, button);
        QFETCH(QDate, last);
        toWhen(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "noEndButton");
        click(wizard(), button);
        next();
        next();
        create();
        QCOMPARE(when("ends_at"), QDateTime(last, {11, 0}, Qt::UTC));
    }
    void afterMidnight_nightsCountFromTheEveningBefore()
    {
        desk().clock.set(
            Instant(std::chrono::milliseconds(QDateTime({2026, 11, 26}, {0, 20}, Qt::UTC).toMSecsSinceEpoch())));
        toWhen(u"maya"_s, {u"room 402"_s});
        const auto *from = part<QDateTimeEdit>(wizard(), "startEdit");
        QCOMPARE(from->dateTime(), QDateTime({2026, 11, 26}, {15, 0}, Qt::UTC));
        click(wizard(), "oneNightButton");
        QVERIFY2(textOf("windowLabel").contains("until Thu 26 Nov, 11:00"_L1), qPrintable(textOf("windowLabel")));
        QCOMPARE(messageOf(wizard(), "end"), u"Counted from Wed 25, as before 05:00."_s);
        tick(wizard(), "laterButton");
        QVERIFY2(textOf("windowLabel").contains("until Fri 27 Nov, 11:00"_L1), qPrintable(textOf("windowLabel")));
        QCOMPARE(messageOf(wizard(), "end"), QString());
    }
    void noEnd_isOpenEnded()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        tick(wizard(), "noEndButton");
        next();
        next();
        create();
        QVERIFY(grant()["ends_at"_L1].isNull());
        QVERIFY2(textOf("explanation").contains("no end"_L1), qPrintable(textOf("explanation")));
    }
    void fromAndUntil_areThoseTimesInThePropertysZone()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        part<QDateTimeEdit>(wizard(), "startEdit")->setDateTime(QDateTime({2026, 11, 24}, {15, 0}, Qt::UTC));
        part<QDateTimeEdit>(wizard(), "endEdit")->setDateTime(QDateTime({2026, 11, 27}, {9, 30}, Qt::UTC));
        next();
        next();
        create();
        QCOMPARE(when("starts_at"), QDateTime({2026, 11, 24}, {15, 0}, Qt::UTC));
        QCOMPARE(when("ends_at"), QDateTime({2026, 11, 27}, {9, 30}, Qt::UTC));
    }
    void endBeforeStart_isToldUnderItAndHolds()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        part<QDateTimeEdit>(wizard(), "startEdit")->setDateTime(QDateTime({2026, 11, 27}, {15, 0}, Qt::UTC));
        part<QDateTimeEdit>(wizard(), "endEdit")->setDateTime(QDateTime({2026, 11, 24}, {9, 30}, Qt::UTC));
        QCOMPARE(messageOf(wizard(), "end"), u"The end is before the start. Choose a later end."_s);
        QVERIFY(!nextButton().isEnabled());
        tick(wizard(), "noEndButton");
        QVERIFY(nextButton().isEnabled());
    }
    void endInThePast_isToldUnderItAndHolds()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        part<QDateTimeEdit>(wizard(), "endEdit")->setDateTime(QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
        QVERIFY(messageOf(wizard(), "end").startsWith("The end has passed"_L1));
        QVERIFY(!nextButton().isEnabled());
    }
    void startInThePast_isToldAndDoesNotHold()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        part<QDateTimeEdit>(wizard(), "startEdit")->setDateTime(QDateTime({2026, 11, 20}, {9, 0}, Qt::UTC));
        QCOMPARE(messageOf(wizard(), "start"), u"The start has passed: access begins at once."_s);
        QVERIFY(nextButton().isEnabled());
    }

  private:
    QDateTime when(const char *member)
    {
        return QDateTime::fromString(grant()[QLatin1StringView(member)].toString(), Qt::ISODateWithMs).toUTC();
    }
};

LATCHKEY_TEST(WhenTest, "when")

#include "when_test.moc"
