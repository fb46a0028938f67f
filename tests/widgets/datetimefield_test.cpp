// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/datetimefield.h"

#include "support/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace Qt::StringLiterals;

class DateTimeFieldTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_field = std::make_unique<DateTimeField>();
        m_field->setTimeSpec(Qt::UTC);
        m_field->setDisplayFormat(u"dd.MM.yyyy HH:mm"_s);
        m_field->setDateTime(before);
        m_field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        m_field->setFocus();
    }
    void cleanup() { m_field.reset(); }

    void allSelected_typed_countsAsSoonAsItIsATime()
    {
        const QSignalSpy changed(m_field.get(), &QDateTimeEdit::dateTimeChanged);
        selectAll();
        for (const QChar letter : u"31.12.2026 11:0"_s) {
            type(letter);
        }
        QCOMPARE(m_field->text(), u"31.12.2026 11:0"_s);
        type(u'5');
        QCOMPARE(m_field->dateTime(), QDateTime({2026, 12, 31}, {11, 5}, Qt::UTC));
        QVERIFY(!m_field->isUnread());
        QVERIFY(!changed.isEmpty());
    }
    void allSelected_shortTyped_enterShowsItInFull()
    {
        selectAll();
        for (const QChar letter : u"3/1/27 9.05"_s) {
            type(letter);
        }
        QTest::keyClick(m_field.get(), Qt::Key_Return);
        QCOMPARE(m_field->text(), u"03.01.2027 09:05"_s);
        selectAll();
        for (const QChar letter : u"04012027"_s) {
            type(letter);
        }
        QTest::keyClick(m_field.get(), Qt::Key_Up); // first what was typed, then a step
        QCOMPARE(m_field->date().year(), 2027);
    }
    void typedWrong_enter_isKeptAndTold()
    {
        selectAll();
        for (const QChar letter : u"31.11."_s) {
            type(letter);
        }
        QVERIFY(m_field->isUnread());
        QCOMPARE(m_field->problem(), QString());
        QTest::keyClick(m_field.get(), Qt::Key_Return);
        QCOMPARE(m_field->problem(), u"“31.11.” is no date. Type it as 20.11.2026 15:30."_s);
        QCOMPARE(m_field->text(), u"31.11."_s);
        QCOMPARE(m_field->dateTime(), before);
        QVERIFY(!m_field->findChild<QLineEdit *>()->hasSelectedText()); // the next key goes on at the end
        type(u'2');
        QCOMPARE(m_field->text(), u"31.11.2"_s);
        QTest::keyClick(m_field.get(), Qt::Key_Return);
        selectAll();
        type(u'7');
        QCOMPARE(m_field->text(), u"7"_s);
        QTest::keyClick(m_field.get(), Qt::Key_Escape);
        QCOMPARE(m_field->text(), u"20.11.2026 15:30"_s);
        QCOMPARE(m_field->problem(), QString());
    }
    void deleted_all_canBeTypedAnew()
    {
        selectAll();
        QTest::keyClick(m_field.get(), Qt::Key_Delete);
        QVERIFY(m_field->isUnread());
        QCOMPARE(m_field->text(), QString());
        for (const QChar letter : u"27.11.2026x"_s) {
            type(letter);
        }
        QVERIFY(m_field->isUnread());
        QTest::keyClick(m_field.get(), Qt::Key_Backspace);
        QCOMPARE(m_field->dateTime(), QDateTime({2026, 11, 27}, {15, 30}, Qt::UTC));
    }
    void emptied_leftAndComeBackTo_asksForADateQuietly()
    {
        QTest::failOnWarning(QRegularExpression(u"QLineEdit"_s));
        selectAll();
        QTest::keyClick(m_field.get(), Qt::Key_Delete);
        QTest::keyClick(m_field.get(), Qt::Key_Return);
        QCOMPARE(m_field->problem(), u"Type a date, such as 20.11.2026 15:30."_s);
        m_field->clearFocus();
        m_field->setFocus(Qt::BacktabFocusReason);
        QCOMPARE(m_field->text(), QString());
        type(u'7');
        QCOMPARE(m_field->text(), u"7"_s);
    }
    void setFromOutside_whileTyping_isShown()
    {
        selectAll();
        type(u'x');
        m_field->setDateTime(before.addDays(1));
        QCOMPARE(m_field->text(), u"21.11.2026 15:30"_s);
        QVERIFY(!m_field->isUnread());
    }
    void pasted_time_isTakenWhateverIsSelected()
    {
        QApplication::clipboard()->setText(u"27.11.2026 11:00\n"_s);
        QTest::keySequence(m_field.get(), QKeySequence::Paste);
        QCOMPARE(m_field->dateTime(), QDateTime({2026, 11, 27}, {11, 0}, Qt::UTC));
    }
    void reachedByTab_typed_isTakenAsAWhole()
    {
        QWidget window;
        QLineEdit other(&window);
        auto *field = new DateTimeField(&window);
        field->setTimeSpec(Qt::UTC);
        field->setDisplayFormat(u"dd.MM.yyyy HH:mm"_s);
        field->setDateTime(before);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Backtab}) {
            other.setFocus();
            QTest::keyClick(&other, key);
            QVERIFY(field->hasFocus());
            QTest::keyClicks(field, key == Qt::Key_Tab ? u"28 nov 2026 9:05"_s : u"29"_s);
            QTest::keyClick(field, key);
            QCOMPARE(QApplication::focusWidget(), &other);
        }
        QCOMPARE(field->dateTime(), QDateTime({2026, 11, 29}, {9, 5}, Qt::UTC));
        other.setFocus();
        QTest::keyClick(&other, Qt::Key_Tab);
        QTest::keyClick(field, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &other);
    }
    void reachedByTab_arrows_stepThroughTheSections()
    {
        QTest::keyClick(m_field.get(), Qt::Key_Tab);
        m_field->clearFocus();
        m_field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_field.get(), Qt::Key_Up);
        QCOMPARE(m_field->dateTime(), before.addDays(1));
        QTest::keyClick(m_field.get(), Qt::Key_Right);
        QTest::keyClick(m_field.get(), Qt::Key_Up);
        QCOMPARE(m_field->dateTime(), before.addDays(1).addMonths(1));
    }
    void oneSection_typed_isQtsAffair()
    {
        m_field->setSelectedSection(QDateTimeEdit::YearSection);
        for (const QChar letter : u"2027"_s) {
            type(letter);
        }
        QCOMPARE(m_field->date(), QDate(2027, 11, 20));
    }

  private:
    void selectAll() { QTest::keySequence(m_field.get(), QKeySequence::SelectAll); }
    void type(QChar letter) { QTest::keyClick(m_field.get(), letter.toLatin1()); }

    const QDateTime before{{2026, 11, 20}, {15, 30}, Qt::UTC};
    std::unique_ptr<DateTimeField> m_field;
};

LATCHKEY_TEST(DateTimeFieldTest, "datetimefield")
#include "datetimefield_test.moc"
