// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowroles.h"
#include "core/searchkey.h"
#include "support/testmain.h"
#include "widgets/choicelist.h"
#include "widgets/fieldform.h"
#include "widgets/fieldlabel.h"
#include "widgets/fieldmessage.h"
#include "widgets/inks.h"
#include "widgets/noticestrip.h"
#include "widgets/searchfield.h"
#include "widgets/sheet.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
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
    void choiceList_several_checksMoreThanOne()
    {
        const QList<Choice> rooms{{.id = QUuid::createUuid(), .text = u"Room 1"_s},
                                  {.id = QUuid::createUuid(), .text = u"Room 2"_s}};
        ChoiceList list;
        list.setSeveral(true);
        list.setChoices(rooms);
        const QSignalSpy changed(&list, &ChoiceList::chosenChanged);
        list.setChosen({rooms.at(0).id, rooms.at(1).id});
        QCOMPARE(list.chosen().size(), 2);
        QCOMPARE(changed.size(), 1);
    }
    void notice_failure_isTwoSentences()
    {
        const NoticeStrip::Notice told = NoticeStrip::failure({u"Seam cannot be reached"_s, u"Try again."_s});
        QCOMPARE(told.fact, u"Seam cannot be reached."_s);
        QCOMPARE(told.consequence, u"Try again."_s);
        QCOMPARE(told.kind, NoticeStrip::Kind::Bad);
    }
    void choices_mnemonicOfTheirLabel_focusesTheSearch()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *other = new QLineEdit;
        auto *label = new QLabel(u"&Devices"_s);
        auto *list = new ChoiceList;
        for (QWidget *part : std::initializer_list<QWidget *>{other, label, list}) {
            column->addWidget(part);
        }
        label->setBuddy(list);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus();
        QTest::keyClick(other, Qt::Key_D, Qt::AltModifier);
        QCOMPARE(QApplication::focusWidget(), list->searchField());
    }
    void choices_searchWithoutMatch_choosesNobodyAndSaysSo()
    {
        const QList<Choice> people{{.id = QUuid::createUuid(), .text = u"Maya"_s, .searchKey = searchKey({u"Maya"_s})},
                                   {.id = QUuid::createUuid(), .text = u"Omar"_s, .searchKey = searchKey({u"Omar"_s})}};
        ChoiceList list;
        list.setObjectName(u"person"_s);
        list.setChoices(people);
        list.setChosen({people.at(1).id});
        const QSignalSpy changed(&list, &ChoiceList::chosenChanged);
        list.searchField()->setText(u"jane"_s);
        QVERIFY(list.chosenOne().isNull());
        QCOMPARE(changed.size(), 1);
        const auto *view = list.findChild<QWidget *>(u"personList"_s);
        QCOMPARE(view->accessibleDescription(), u"Nothing matches “jane”."_s);
        list.searchField()->setText(u"may"_s);
        QCOMPARE(list.chosenOne(), people.at(0).id);
        QVERIFY(view->accessibleDescription().isEmpty());
    }
    void choices_tabIntoTheList_choosesNothing()
    {
        const QList<Choice> people{{.id = QUuid::createUuid(), .text = u"Maya"_s},
                                   {.id = QUuid::createUuid(), .text = u"Omar"_s}};
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Space}) {
            ChoiceList list;
            list.setObjectName(u"person"_s);
            list.setChoices(people);
            list.show();
            QVERIFY(QTest::qWaitForWindowActive(&list));
            list.searchField()->setFocus();
            QTest::keyClick(list.searchField(), Qt::Key_Tab);
            auto *view = list.findChild<QListView *>(u"personList"_s);
            QCOMPARE(QApplication::focusWidget(), view);
            QCOMPARE(view->currentIndex().row(), 0);
            QVERIFY(list.chosenOne().isNull());
            QVERIFY(view->selectionModel()->selectedIndexes().isEmpty());
            QTest::keyClick(view, key);
            QCOMPARE(list.chosenOne(), people.at(0).id);
            QTest::keyClick(view, Qt::Key_Down);
            QCOMPARE(list.chosenOne(), people.at(1).id);
        }
    }
    void choices_downInTheSearch_choosesTheFirst()
    {
        const QList<Choice> people{{.id = QUuid::createUuid(), .text = u"Maya"_s},
                                   {.id = QUuid::createUuid(), .text = u"Omar"_s}};
        ChoiceList list;
        list.setChoices(people);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QTest::keyClick(list.searchField(), Qt::Key_Down);
        QCOMPARE(list.chosenOne(), people.at(0).id);
    }
    void choices_severalSearched_downGoesToTheFirstMatch()
    {
        QList<Choice> rooms;
        for (const QString &name : {u"Hall 1"_s, u"Hall 2"_s, u"Room 3"_s}) {
            rooms.append({.id = QUuid::createUuid(), .text = name, .searchKey = searchKey({name})});
        }
        ChoiceList list;
        list.setObjectName(u"doors"_s);
        list.setSeveral(true);
        list.setChoices(rooms);
        list.show();
        auto *view = list.findChild<QListView *>(u"doorsList"_s);
        list.searchField()->setText(u"room"_s);
        QTest::keyClick(list.searchField(), Qt::Key_Down);
        list.searchField()->clear();
        list.searchField()->setText(u"hall"_s);
        QTest::keyClick(list.searchField(), Qt::Key_Down);
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(list.chosen(), QList<QUuid>{rooms.at(0).id});
    }
    void choices_searchedLetterByLetter_showTheFirstMatch()
    {
        QList<Choice> doors;
        for (int number = 1; number <= 30; ++number) {
            const QString name = number <= 20 ? u"Residence %1"_s.arg(number) : u"Room %1"_s.arg(number);
            doors.append({.id = QUuid::createUuid(), .text = name, .searchKey = searchKey({name})});
        }
        ChoiceList list;
        list.setObjectName(u"doors"_s);
        list.setSeveral(true);
        list.setChoices(doors);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QTest::keyClicks(list.searchField(), u"room"_s);
        QTest::keyClick(list.searchField(), Qt::Key_Down);
        const auto *view = list.findChild<QListView *>(u"doorsList"_s);
        QTRY_COMPARE(view->indexAt({1, 1}).data(RowRole::Id).toUuid(), doors.at(20).id);
        QCOMPARE(view->currentIndex().row(), 0);
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
