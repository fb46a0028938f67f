// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "support/testmain.h"
#include "widgets/fieldform.h"
#include "widgets/fieldlabel.h"
#include "widgets/fieldmessage.h"
#include "widgets/inks.h"
#include "widgets/noticestrip.h"
#include "widgets/sheet.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

const DraftProblem badEmail{DraftField::EmailAddress, DraftProblem::Severity::Error, u"This is no e-mail address."_s};
const DraftProblem sharedName{DraftField::FullName, DraftProblem::Severity::Warning, u"Another Jane Doe is here."_s};

struct PersonSheet {
    QWidget owner;
    Sheet sheet{u"New person"_s, u"Create person"_s, &owner};
    QLineEdit *name = new QLineEdit;
    QLineEdit *email = new QLineEdit;
    FieldMessage *nameMessage = new FieldMessage;
    FieldMessage *emailMessage = new FieldMessage;

    PersonSheet()
    {
        auto *column = new QVBoxLayout(sheet.formArea());
        for (QWidget *part : std::initializer_list<QWidget *>{name, nameMessage, email, emailMessage}) {
            column->addWidget(part);
        }
        sheet.form().add(name, nameMessage, DraftField::FullName);
        sheet.form().add(email, emailMessage, DraftField::EmailAddress);
        emailMessage->setHelp(u"Optional"_s);
    }
    void open()
    {
        owner.show();
        sheet.open();
        QVERIFY(QTest::qWaitForWindowActive(&sheet));
    }
};

} // namespace

class FormsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }

    void message_problem_replacesHelpAndDescribesTheField()
    {
        QLineEdit field;
        FieldMessage message;
        message.setField(&field);
        message.setHelp(u"Optional"_s);
        QCOMPARE(field.accessibleDescription(), u"Optional"_s);
        const int height = message.sizeHint().height();
        message.setProblem(badEmail);
        QCOMPARE(message.text(), badEmail.message);
        QCOMPARE(field.accessibleDescription(), badEmail.message);
        QVERIFY(message.minimumHeight() <= height);
        message.setProblem({});
        QCOMPARE(message.text(), u"Optional"_s);
    }
    void message_errorAndWarning_haveTheirInk()
    {
        FieldMessage message;
        message.show();
        auto *text = message.findChild<QLabel *>(u"messageText"_s);
        message.setProblem(badEmail);
        QCOMPARE(text->palette().color(QPalette::WindowText), Ink::inColumn(false, InkRole::Bad));
        message.setProblem(sharedName);
        QCOMPARE(text->palette().color(QPalette::WindowText), Ink::inColumn(false, InkRole::Warn));
        theme::apply(*qApp, ColorScheme::Dark);
        QTRY_COMPARE(text->palette().color(QPalette::WindowText), Ink::inColumn(true, InkRole::Warn));
    }
    void message_warningAndErrorForOneField_showsTheError()
    {
        FieldMessage message;
        DraftProblem error = sharedName;
        error.severity = DraftProblem::Severity::Error;
        error.message = u"A name is needed."_s;
        message.setProblems({sharedName, error, badEmail}, DraftField::FullName);
        QCOMPARE(message.text(), u"A name is needed."_s);
    }
    void message_withNothingToSay_takesNoRoom()
    {
        QWidget window;
        QVBoxLayout column(&window);
        auto *message = new FieldMessage;
        column.addWidget(message);
        const int empty = window.sizeHint().height();
        QVERIFY(message->isHidden());
        message->setProblem(badEmail);
        QVERIFY(!message->isHidden());
        QVERIFY(window.sizeHint().height() > empty);
        message->setProblem({});
        QCOMPARE(window.sizeHint().height(), empty);
    }
    void form_fieldToFocus_prefersWrongThenEmpty()
    {
        PersonSheet it;
        it.name->setText(u"Jane"_s);
        QCOMPARE(it.sheet.form().fieldToFocus(), it.email);
        QVERIFY(it.sheet.form().showProblems({sharedName}).isEmpty());
        QCOMPARE(it.sheet.form().fieldToFocus(), it.name);
    }
    void form_fieldToFocus_passesOverWhatIsHidden()
    {
        PersonSheet it;
        it.sheet.form().showProblems({sharedName});
        it.name->hide();
        QCOMPARE(it.sheet.form().fieldToFocus(), it.email);
    }
    void notice_failure_isTwoSentences()
    {
        const NoticeStrip::Notice told = NoticeStrip::failure({u"Seam cannot be reached"_s, u"Try again."_s});
        QCOMPARE(told.fact, u"Seam cannot be reached."_s);
        QCOMPARE(told.consequence, u"Try again."_s);
        QCOMPARE(told.kind, NoticeStrip::Kind::Bad);
    }
    void fieldLabel_fieldElsewhere_givesItItsName()
    {
        QWidget window;
        auto *const label = new FieldLabel(&window);
        auto *const cell = new QWidget(&window);
        auto *const key = new QLineEdit(cell);
        label->setText(u"Perso&n key"_s);
        label->setBuddy(key);
        window.show();
        QCOMPARE(QAccessible::queryAccessibleInterface(key)->text(QAccessible::Name), u"Person key"_s);
    }
    void sheet_opened_hasFocusInTheFirstEmptyField()
    {
        PersonSheet it;
        it.name->setText(u"Jane Doe"_s);
        it.open();
        QTRY_COMPARE(QApplication::focusWidget(), it.email);
        QCOMPARE(it.sheet.windowModality(), Qt::WindowModal);
    }
    void sheet_enterAndCtrlEnter_submitAndStayOpen()
    {
        PersonSheet it;
        it.open();
        const QSignalSpy submitted(&it.sheet, &Sheet::submitted);
        it.email->setFocus();
        QTest::keyClick(it.email, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QTest::keyClick(it.email, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 2);
        QVERIFY(it.sheet.isVisible());
    }
    void sheet_busy_submitsNothing()
    {
        PersonSheet it;
        it.open();
        const QSignalSpy submitted(&it.sheet, &Sheet::submitted);
        it.sheet.setBusy(true, u"Creating…"_s);
        QCOMPARE(it.sheet.defaultButton()->text(), u"Creating…"_s);
        QTest::keyClick(it.name, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(submitted.size(), 0);
        it.sheet.setBusy(false);
        QCOMPARE(it.sheet.defaultButton()->text(), u"Create person"_s);
    }
    void sheet_busy_doesNotOfferToCancel()
    {
        PersonSheet it;
        it.open();
        const QString cancel = it.sheet.cancelButton()->text();
        const auto *note = it.sheet.findChild<QLabel *>(u"note"_s);
        it.sheet.setBusy(true, u"Creating…"_s);
        QCOMPARE(it.sheet.cancelButton()->text(), u"Close"_s);
        QCOMPARE(note->text(), u"Closing this does not stop it"_s);
        it.sheet.setBusy(false);
        QCOMPARE(it.sheet.cancelButton()->text(), cancel);
        QCOMPARE(note->text(), u"Ctrl+Enter: create person"_s);
    }
    void sheet_problems_goToTheirFieldOrTheNotice()
    {
        PersonSheet it;
        it.open();
        const DraftProblem elsewhere{DraftField::Device, DraftProblem::Severity::Error, u"Choose a device."_s};
        it.sheet.showProblems({badEmail, elsewhere});
        QCOMPARE(it.emailMessage->text(), badEmail.message);
        QVERIFY(it.sheet.notice()->isVisible());
        QCOMPARE(it.sheet.notice()->notice().fact, u"Choose a device."_s);
        it.sheet.showProblems({});
        QVERIFY(!it.sheet.notice()->isVisible());
    }
    void sheet_refused_isAsLowAsItsNotice()
    {
        PersonSheet it;
        it.open();
        const int tall = it.sheet.height();
        it.sheet.refuse({NoticeStrip::Kind::Warn, {}, u"Nobody can unlock it."_s, {}});
        QVERIFY2(it.sheet.height() < tall, qPrintable(u"%1 of %2"_s.arg(it.sheet.height()).arg(tall)));
        QVERIFY(it.sheet.notice()->isVisible());
    }
    void sheet_sentence_appearsAndIsSpoken()
    {
        PersonSheet it;
        it.open();
        it.sheet.setSentence(u"Give <b>Jane</b> access."_s);
        auto *label = it.sheet.findChild<QLabel *>(u"sentence"_s);
        QCOMPARE(label->text(), u"Give <b>Jane</b> access."_s); // the band is never empty
        QTRY_VERIFY(label->isVisible());
        QTRY_COMPARE(label->accessibleName(), u"Give Jane access."_s);
    }
    void sheet_doubleFont_cutsNoField()
    {
        const QFont usual = qApp->font();
        QFont twice = usual;
        twice.setPointSizeF(usual.pointSizeF() * 2);
        qApp->setFont(twice);
        {
            PersonSheet it;
            it.emailMessage->setHelp(u"Long help that has to go over more than one line at this size of the letters, "
                                     "and a little more of it so that it surely does."_s);
            it.sheet.setSentence(u"Give <b>Jane Doe</b> access to Room 101, Main entrance and Lift from now until "
                                 "Sunday 23 November, 11:00 Lisbon time, by PIN, card and mobile key."_s);
            it.open();
            QTRY_VERIFY(it.name->height() >= QFontMetrics(twice).height());
            auto *help = it.emailMessage->findChild<QLabel *>(u"messageText"_s);
            QTRY_VERIFY(help->height() >= help->heightForWidth(help->width()));
        }
        qApp->setFont(usual);
    }
    void sheet_escape_closesIt()
    {
        PersonSheet it;
        it.open();
        const QSignalSpy rejected(&it.sheet, &QDialog::rejected);
        QTest::keyClick(&it.sheet, Qt::Key_Escape);
        QCOMPARE(rejected.size(), 1);
    }
};

LATCHKEY_TEST(FormsTest, "forms")
#include "forms_test.moc"
