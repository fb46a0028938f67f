// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/choicelist.h"

#include "core/rowroles.h"
#include "core/searchkey.h"
#include "support/testmain.h"
#include "widgets/searchfield.h"

#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;

class ChoiceListTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void chosen_several_checksMoreThanOne()
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
    void chosen_farDown_isInView()
    {
        QList<Choice> rooms;
        for (int number = 0; number < 100; ++number) {
            rooms.append({.id = QUuid::createUuid(), .text = u"Room %1"_s.arg(number)});
        }
        for (const bool several : {true, false}) {
            ChoiceList list;
            list.setSeveral(several);
            list.setChoices(rooms);
            list.setChosen({rooms.at(70).id});
            list.resize(300, 400);
            list.show();
            QVERIFY(QTest::qWaitForWindowExposed(&list));
            const auto *const view = list.findChild<QListView *>();
            const auto isSeen = [view] {
                return view->viewport()->rect().contains(view->visualRect(view->model()->index(70, 0)));
            };
            QVERIFY(isSeen());
            list.resize(300, 240);
            QTRY_VERIFY(isSeen());
        }
    }
    void choices_chosenOneIsGone_nobodyIsChosen()
    {
        const Choice maya{.id = QUuid::createUuid(), .text = u"Maya"_s, .searchKey = searchKey({u"Maya"_s})};
        const Choice omar{.id = QUuid::createUuid(), .text = u"Omar"_s, .searchKey = searchKey({u"Omar"_s})};
        ChoiceList list;
        list.setChoices({maya, omar});
        list.searchField()->setText(u"may"_s);
        QCOMPARE(list.chosenOne(), maya.id);
        const QSignalSpy changed(&list, &ChoiceList::chosenChanged);
        list.setChoices({omar});
        QVERIFY(list.chosenOne().isNull());
        QCOMPARE(changed.size(), 1);
    }
    void label_mnemonic_focusesTheSearch()
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
    void search_withoutMatch_choosesNobodyAndSaysSo()
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
    void tab_intoTheList_choosesNothing()
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
    void down_inTheSearch_choosesTheFirst()
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
    void down_severalSearched_goesToTheFirstMatch()
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
    void search_letterByLetter_showsTheFirstMatch()
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
};

LATCHKEY_TEST(ChoiceListTest, "choicelist")
#include "choicelist_test.moc"
