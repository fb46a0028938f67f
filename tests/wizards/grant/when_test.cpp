// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "wizardstory.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTimeEdit>
#include <QRadioButton>
#include <QSpinBox>

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
    void nights_emptied_isToldAndHolds()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        QCOMPARE(focusName(), u"nightsSpin"_s);
        key(Qt::Key_A, Qt::ControlModifier);
        key(Qt::Key_Delete);
        const QString told = u"Type how many nights, at least 1."_s;
        QCOMPARE(messageOf(wizard(), "end"), told);
        QVERIFY(!nextButton().isEnabled());
        QCOMPARE(textOf("windowLabel"), QString());
        QCOMPARE(part<QSpinBox>(wizard(), "nightsSpin")->accessibleDescription(), told);
        QCOMPARE(part<QDateTimeEdit>(wizard(), "endEdit")->accessibleDescription(), QString());
        key(Qt::Key_Tab); // Qt's field does not stay empty
        QCOMPARE(part<QSpinBox>(wizard(), "nightsSpin")->text(), u"0"_s);
        QCOMPARE(messageOf(wizard(), "end"), told);
        QVERIFY(!nextButton().isEnabled());
        click(wizard(), "twoNightsButton");
        QCOMPARE(messageOf(wizard(), "end"), QString());
        QVERIFY(nextButton().isEnabled());
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
    void until_typedAsAWhole_isThatTime()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        auto *end = typeEnd(shown({{2026, 12, 31}, {9, 30}, Qt::UTC}));
        QVERIFY(part<QRadioButton>(wizard(), "untilButton")->isChecked());
        QVERIFY(nextButton().isEnabled());
        key(Qt::Key_Tab);
        QVERIFY(!end->hasFocus());
        QCOMPARE(end->text(), shown({{2026, 12, 31}, {9, 30}, Qt::UTC}));
        next();
        next();
        create();
        QCOMPARE(when("ends_at"), QDateTime({2026, 12, 31}, {9, 30}, Qt::UTC));
    }
    void until_pastedAsAWhole_isThatTime()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        QApplication::clipboard()->setText(u" 2026-12-31 09:30\n"_s);
        auto *end = part<QDateTimeEdit>(wizard(), "endEdit");
        end->setFocus();
        key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(end->dateTime(), QDateTime({2026, 12, 31}, {9, 30}, Qt::UTC));
        QVERIFY(nextButton().isEnabled());
    }
    void until_typedWrong_isToldUnderItAndStays()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        auto *end = typeEnd(u"99.99.2026"_s);
        QVERIFY(!nextButton().isEnabled());
        QCOMPARE(textOf("windowLabel"), QString());
        QCOMPARE(messageOf(wizard(), "end"), QString()); // not while it is being typed
        key(Qt::Key_Return);
        QCOMPARE(title(), u"When"_s);
        QVERIFY2(messageOf(wizard(), "end").startsWith(u"“99.99.2026” is no date. Type it as "_s),
                 qPrintable(messageOf(wizard(), "end")));
        QCOMPARE(end->text(), u"99.99.2026"_s);
        QVERIFY(end->hasFocus());
        key(Qt::Key_Backspace);
        QCOMPARE(end->text(), u"99.99.202"_s);
        key(Qt::Key_Escape); // is the time before again, and closes nothing
        QVERIFY(isOpen());
        QCOMPARE(end->text(), shown(end->dateTime()));
        QCOMPARE(messageOf(wizard(), "end"), QString());
        QVERIFY(textOf("windowLabel").startsWith("Access from now until "_L1));
        QVERIFY(nextButton().isEnabled());
    }
    void until_typedWrongThenNoEnd_doesNotHold()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        typeEnd(u"soon"_s);
        QVERIFY(!nextButton().isEnabled());
        tick(wizard(), "noEndButton");
        QVERIFY(nextButton().isEnabled());
    }
    void until_sectionTyped_goesOnAsQtsFieldDoes()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        auto *end = part<QDateTimeEdit>(wizard(), "endEdit");
        const QDate before = end->date();
        end->setFocus();
        end->setSelectedSection(QDateTimeEdit::YearSection);
        keys(u"2027"_s);
        QCOMPARE(end->date(), before.addYears(1));
    }
    void checkOut_typedAsAWhole_isThatTime()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        QCOMPARE(typeCheckOut(u"9:30"_s).time(), QTime(9, 30));
    }
    void checkOut_typedWrong_isDescribedAtIt()
    {
        toWhen(u"maya"_s, {u"room 402"_s});
        const QDateTimeEdit &time = typeCheckOut(u"soon"_s);
        key(Qt::Key_Return);
        QVERIFY(time.accessibleDescription().startsWith(u"“soon” is no time."_s));
        QCOMPARE(part<QSpinBox>(wizard(), "nightsSpin")->accessibleDescription(), QString());
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
    /// Over the whole of the field.
    const QDateTimeEdit &typeCheckOut(const QString &text)
    {
        auto *field = part<QDateTimeEdit>(wizard(), "checkoutEdit");
        field->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        keys(text);
        return *field;
    }
    /// As the field shows it.
    QString shown(const QDateTime &time)
    {
        return QLocale().toString(time, part<QDateTimeEdit>(wizard(), "endEdit")->displayFormat());
    }
    /// Types over all that is there.
    QDateTimeEdit *typeEnd(const QString &text)
    {
        auto *end = part<QDateTimeEdit>(wizard(), "endEdit");
        end->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        keys(text);
        return end;
    }
    QDateTime when(const char *member)
    {
        return QDateTime::fromString(grant()[QLatin1StringView(member)].toString(), Qt::ISODateWithMs).toUTC();
    }
};

LATCHKEY_TEST(WhenTest, "when")

#include "when_test.moc"
