// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/rowroles.h"
#include "support/testmain.h"
#include "widgets/buttons.h"
#include "widgets/clipboard.h"
#include "widgets/elidedlabel.h"
#include "widgets/factlist.h"
#include "widgets/firstchoice.h"
#include "widgets/inks.h"
#include "widgets/itemlist.h"
#include "widgets/livelabel.h"
#include "widgets/rows.h"
#include "widgets/rowtable.h"
#include "widgets/rowtree.h"
#include "widgets/stateview.h"
#include "widgets/taglabel.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QTextDocumentFragment>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

QImage picture(QWidget &widget) { return widget.grab().toImage().convertToFormat(QImage::Format_RGB32); }

} // namespace

class PartsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }

    void items_tabIntoTheList_choosesNothing()
    {
        const Choice first{.id = QUuid::createUuid(), .text = u"Room 101"_s};
        const Choice second{.id = QUuid::createUuid(), .text = u"Room 102"_s};
        ItemList list;
        list.setItems({first, second});
        const QSignalSpy chosen(&list, &ItemList::chosenItemChanged);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setFocus(Qt::TabFocusReason);
        QCOMPARE(list.currentIndex().row(), 0);
        QVERIFY(list.chosenId().isNull());
        QVERIFY(chosen.isEmpty());
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.chosenId(), first.id);
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(list.chosenId(), second.id);
        list.setItems({second});
        QCOMPARE(list.chosenId(), second.id);
        list.setItems({first});
        QVERIFY(list.chosenId().isNull());
    }

    void items_oneMoreComes_keepsScrollAndPlace()
    {
        QList<Choice> items;
        for (int number = 100; number < 200; ++number) {
            items.append({.id = QUuid::createUuid(), .text = u"Room %1"_s.arg(number)});
        }
        ItemList list;
        list.resize(200, 150);
        list.setItems(items);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setCurrentIndex(list.model()->index(10, 0));
        list.scrollTo(list.model()->index(60, 0), QAbstractItemView::PositionAtTop);
        const QUuid top = list.indexAt({5, 5}).data(RowRole::Id).toUuid();
        QCOMPARE(top, items.at(60).id);
        const QSignalSpy reset(list.model(), &QAbstractItemModel::modelReset);
        const QSignalSpy chosen(&list, &ItemList::chosenItemChanged);
        items.prepend({.id = QUuid::createUuid(), .text = u"Room 99"_s});
        items[11].sub = u"offline"_s;
        list.setItems(items);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(chosen.size(), 0);
        QCOMPARE(list.chosenId(), items.at(11).id);
        QCOMPARE(list.currentIndex().row(), 11);
        QVERIFY(list.verticalScrollBar()->value() > 0);
        // The one that is chosen moves, and stays chosen.
        items.move(11, 90);
        list.setItems(items);
        QCOMPARE(list.chosenId(), items.at(90).id);
        items.removeAt(90);
        list.setItems(items);
        QVERIFY(list.chosenId().isNull());
        QCOMPARE(list.currentIndex().row(), 90);
    }

    void liveLabel_changesInARow_areSaidOnce()
    {
        LiveLabel label;
        label.setLiveText(u"<b>one</b>"_s, u"one"_s);
        QCOMPARE(label.accessibleName(), u"one"_s);
        label.setLiveText(u"two"_s, u"two"_s);
        label.setLiveText(u"three"_s, u"three"_s);
        QCOMPARE(label.text(), u"three"_s);
        QCOMPARE(label.accessibleName(), u"one"_s);
        QTRY_COMPARE(label.accessibleName(), u"three"_s);
    }
    void stateView_failed_showsRequestAndCopies()
    {
        StateView view;
        view.resize(600, 400);
        view.setState(StateView::failed(u"Not loaded"_s, u"No answer."_s, u"8f2c"_s, u"details 8f2c"_s));
        QCOMPARE(view.accessibleName(), u"Not loaded"_s);
        QCOMPARE(view.accessibleDescription(), u"No answer."_s);
        QCOMPARE(view.findChild<QLabel *>(u"requestId"_s)->text(), u"Request 8f2c"_s);
        auto *retry = view.findChild<QPushButton *>(u"retryButton"_s);
        QCOMPARE(buttonKind(retry), ButtonKind::Primary);
        view.findChild<QPushButton *>(u"copyDetailsButton"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), u"details 8f2c"_s);
    }
    void stateView_nextState_dropsTheOldButtons()
    {
        QAction add(u"Add the first person"_s);
        StateView view;
        view.setState(StateView::failed(u"Not loaded"_s, u"No answer."_s, u"8f2c"_s, u"details"_s));
        view.setState(StateView::empty(u"people"_s, u"Nobody here yet"_s, u"Add one."_s), {&add});
        const auto buttons = view.findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->text(), u"Add the first person"_s);
        QVERIFY(StateView::notOffered(u"entrances"_s).title.contains(u"entrances"_s));
    }
    void stateView_narrowAndLarge_cutsNoWord()
    {
        StateView view;
        QFont font = view.font();
        font.setPointSizeF(20);
        view.setFont(font);
        view.setState(StateView::empty(u"people"_s, u"Nobody here yet"_s,
                                       u"People are guests, residents, staff and contractors. Add one, or import a "
                                       "list. You can also start with Check in, which adds the guest for you."_s));
        view.resize(420, 700);
        view.show();
        auto *reason = view.findChild<QLabel *>(u"reason"_s);
        QTRY_VERIFY(reason->height() >= reason->heightForWidth(reason->width()));
    }
    void tag_kinds_areSaidAndDrawn()
    {
        TagLabel tag;
        tag.resize(tag.sizeHint());
        QCOMPARE(tag.accessibleName(), u"SANDBOX"_s);
        QVERIFY(test::showsColour(picture(tag), Ink::inColumn(false, InkRole::Sandbox)));
        tag.setKind(TagLabel::Kind::Production);
        tag.resize(tag.sizeHint());
        QCOMPARE(tag.accessibleName(), u"PRODUCTION"_s);
        QVERIFY(test::showsColour(picture(tag), Ink::inColumn(false, InkRole::Text)));
    }
    void elided_narrow_saysAllOfIt()
    {
        ElidedLabel label;
        const QString text = u"A <b>name</b> that is much too long for the place it has"_s;
        label.setFullText(text);
        label.resize(80, 20);
        label.show();
        QVERIFY(label.text().endsWith(u"…"_s));
        QCOMPARE(QTextDocumentFragment::fromHtml(label.toolTip()).toPlainText(), text);
        QCOMPARE(label.accessibleName(), text);
        label.resize(label.sizeHint());
        QCOMPARE(label.text(), text);
        QVERIFY(label.toolTip().isEmpty());
    }
    void destructive_button_followsThePalette()
    {
        QWidget window;
        QPushButton button(u"Revoke…"_s, &window);
        setButtonKind(&button, ButtonKind::Destructive);
        window.show();
        QCOMPARE(button.palette().color(QPalette::ButtonText), Ink::inColumn(false, InkRole::Bad));
        theme::apply(*qApp, ColorScheme::Dark);
        QTRY_COMPARE(button.palette().color(QPalette::ButtonText), Ink::inColumn(true, InkRole::Bad));
        setButtonKind(&button, ButtonKind::Plain);
        QCOMPARE(button.palette().color(QPalette::ButtonText), Ink::inColumn(true, InkRole::Text));
    }
    void actionButton_action_rulesIt()
    {
        QAction action(u"&Save && close"_s);
        action.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_S));
        QWidget owner;
        ActionButton button(&action, &owner);
        QCOMPARE(button.text(), u"Save && close"_s);
        QVERIFY(button.toolTip().contains(action.shortcut().toString(QKeySequence::NativeText)));
        action.setVisible(false);
        QVERIFY(button.isHidden());
        action.setVisible(true);
        QVERIFY(!button.isHidden());
    }
    void actionButton_withoutParent_isNoWindow()
    {
        QAction action(u"Save"_s);
        const ActionButton button(&action);
        QVERIFY(!button.isVisible());
    }
    void focus_rowsComeLater_firstOneShowsItAndIsChosen()
    {
        RowTable table;
        QStandardItemModel rows(0, 1);
        table.setModel(&rows);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        rows.appendRow(new QStandardItem(u"one"_s));
        rows.appendRow(new QStandardItem(u"two"_s));
        const QModelIndex first = rows.index(0, 0);
        QCOMPARE(keyboardRow(table), first);
        QTest::keyClick(&table, Qt::Key_Space);
        QCOMPARE(table.selectionModel()->selectedRows(), QModelIndexList{first});
    }
    void focus_nothingToStandOn_isSeen()
    {
        Clipboard clipboard;
        QWidget window;
        QHBoxLayout layout(&window);
        FactList facts(clipboard);
        ItemList items;
        RowTree tree;
        RowTable table;
        QStandardItemModel none;
        tree.setModel(&none);
        table.setModel(&none);
        const QList<QWidget *> stops{&facts, &items, &tree, &table};
        for (QWidget *stop : stops) {
            layout.addWidget(stop);
        }
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (qsizetype at = 0; at < stops.size(); ++at) {
            stops.at(at)->setFocus();
            const QImage with = stops.at(at)->grab().toImage();
            stops.at((at + 1) % stops.size())->setFocus();
            QVERIFY2(stops.at(at)->grab().toImage() != with, stops.at(at)->metaObject()->className());
        }
    }
};

LATCHKEY_TEST(PartsTest, "parts")
#include "parts_test.moc"
