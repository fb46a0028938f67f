// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneframe.h"

#include "support/testmain.h"
#include "widgets/actionbar.h"
#include "widgets/buttons.h"
#include "widgets/chiprow.h"
#include "widgets/frame.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;
using test::Frame;
using test::rowId;

class PaneFrameTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void select_oneRow_showsItsDetail()
    {
        Frame it;
        it.show();
        const QSignalSpy changed(&it.pane, &PaneFrame::currentRowChanged);
        QVERIFY(!it.pane.isDetailVisible());
        QVERIFY(it.pane.selectId(rowId(2)));
        QVERIFY(it.pane.isDetailVisible());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toUuid(), rowId(2));
        QCOMPARE(it.pane.currentId(), rowId(2));
        QTest::keyClick(it.pane.table(), Qt::Key_Escape);
        QVERIFY(!it.pane.isDetailVisible());
        QVERIFY(it.pane.currentId().isNull());
    }
    void select_severalRows_showsTheActionBar()
    {
        Frame it;
        it.pane.actionBar()->setActions({&it.revoke});
        it.show();
        it.select({1, 3});
        QVERIFY(it.pane.actionBar()->isVisible());
        QVERIFY(!it.pane.isDetailVisible());
        QCOMPARE(it.pane.selectedIds(), (QList<QUuid>{rowId(2), rowId(4)}));
        it.pane.findChild<QPushButton *>(u"clearSelectionButton"_s)->click();
        QVERIFY(!it.pane.actionBar()->isVisible());
        QVERIFY(it.pane.selectedIds().isEmpty());
    }
    void reset_filter_keepsTheDetail()
    {
        Frame it;
        it.show();
        it.pane.selectId(rowId(4));
        it.rows.resetTo(3, 5);
        QCOMPARE(it.pane.currentId(), rowId(4));
        QVERIFY(it.pane.isDetailVisible());
        it.rows.resetTo(1, 2);
        QVERIFY(it.pane.currentId().isNull());
        QVERIFY(!it.pane.isDetailVisible());
    }
    void detail_goesWithTheKeyboardInIt_keyboardStaysInThePane()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton before;
        Frame it;
        layout.addWidget(&before);
        layout.addWidget(&it.pane);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        it.pane.selectId(rowId(4));
        it.pane.detail()->findChild<QLineEdit *>()->setFocus();
        it.rows.resetTo(1, 2);
        QVERIFY(it.pane.table()->hasFocus());
        it.pane.selectId(rowId(2));
        it.pane.detail()->findChild<QLineEdit *>()->setFocus();
        QAction clear(u"Clear search"_s);
        it.pane.showState(StateView::noMatch(u"No person matches"_s, u"Look elsewhere."_s), {&clear});
        QVERIFY(QApplication::focusWidget() && it.pane.stateView()->isAncestorOf(QApplication::focusWidget()));
    }
    void bar_goesWhileADialogHasTheKeyboard_comesBackToTheTable()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton before;
        Frame it;
        layout.addWidget(&before);
        layout.addWidget(&it.pane);
        it.pane.actionBar()->setActions({&it.revoke});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        it.select({1, 2});
        it.pane.actionBar()->findChild<QPushButton *>()->setFocus();
        QDialog dialog(&window);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        it.rows.resetTo(3, 5);
        dialog.close();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QCOMPARE(QApplication::focusWidget(), it.pane.table());
    }
    void search_downAndEscape_moveAndClear()
    {
        Frame it;
        it.show();
        const QSignalSpy searched(&it.pane, &PaneFrame::searchChanged);
        it.pane.focusSearch();
        QTest::keyClicks(it.pane.searchField(), u"ja"_s);
        QCOMPARE(searched.size(), 2);
        QTest::keyClick(it.pane.searchField(), Qt::Key_Escape);
        QCOMPARE(it.pane.searchField()->text(), QString());
        QTest::keyClick(it.pane.searchField(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), it.pane.table());
        QCOMPARE(it.pane.selectedIds(), QList{rowId(1)});
    }
    void downFromSearch_somethingSelected_keepsIt()
    {
        Frame it;
        it.show();
        it.pane.selectId(rowId(2));
        it.pane.focusSearch();
        QTest::keyClick(it.pane.searchField(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), it.pane.table());
        QCOMPARE(it.pane.selectedIds(), QList{rowId(2)});
    }
    void f6_allAreas_areVisitedInOrder()
    {
        Frame it;
        it.show();
        it.pane.selectId(rowId(1));
        it.pane.setFocus();
        QList<QWidget *> visited;
        while (it.pane.focusNextArea(true)) {
            visited.append(QApplication::focusWidget());
            QVERIFY(visited.size() < 10);
        }
        QCOMPARE(visited.size(), 4);
        QCOMPARE(visited[0], it.pane.searchField());
        QCOMPARE(visited[1], it.pane.chips()->chip(u"all"_s));
        QCOMPARE(visited[2], it.pane.table());
        QVERIFY(it.pane.detail()->isAncestorOf(visited[3]));
        QVERIFY(it.pane.focusNextArea(false));
        QCOMPARE(QApplication::focusWidget(), it.pane.table());
    }
    void tab_fromSearch_goesThroughInReadingOrder()
    {
        Frame it;
        it.show();
        it.pane.selectId(rowId(1));
        it.pane.focusSearch();
        QStringList names;
        for (int step = 0; step < 6; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QWidget *focus = QApplication::focusWidget();
            names.append(focus->objectName().isEmpty() ? QLatin1String(focus->metaObject()->className())
                                                       : focus->objectName());
            QVERIFY2(!focus->accessibleName().isEmpty() || qobject_cast<QPushButton *>(focus) ||
                         it.pane.detail()->isAncestorOf(focus),
                     qPrintable(names.last()));
        }
        const qsizetype table = names.indexOf(u"peopleTable"_s);
        QCOMPARE(names.constFirst(), u"primaryButton"_s);
        QVERIFY(names.indexOf(u"allChip"_s) >= 0);
        QVERIFY(names.indexOf(u"allChip"_s) < names.indexOf(u"columnsButton"_s));
        QVERIFY(names.indexOf(u"columnsButton"_s) < table);
        QVERIFY(table < names.size() - 1);
    }
    void tab_severalSelected_goesThroughTheBarInReadingOrder()
    {
        Frame it;
        it.show();
        it.pane.actionBar()->setActions({&it.primary, &it.revoke});
        it.select({1, 2});
        it.pane.table()->setFocus();
        QStringList names;
        for (int step = 0; step < 3; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names.append(qobject_cast<QPushButton *>(QApplication::focusWidget())->text().remove(u'&'));
        }
        QCOMPARE(names.join(u", "_s), u"New person…, Revoke…, Clear"_s);
    }
    void backtab_fromTable_stopsAtTheChosenChip()
    {
        Frame it;
        it.show();
        it.pane.chips()->setCurrent(u"issues"_s);
        it.pane.table()->setFocus();
        QList<QWidget *> visited;
        for (int step = 0; step < 4; ++step) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
            visited.append(QApplication::focusWidget());
        }
        QCOMPARE(visited[0]->objectName(), u"columnsButton"_s);
        QCOMPARE(visited[1], it.pane.chips()->chip(u"issues"_s));
        QCOMPARE(visited[2]->objectName(), u"primaryButton"_s);
        QCOMPARE(visited[3], it.pane.searchField());
    }
    void primary_button_isTheOneDefaultAndTriggers()
    {
        Frame it;
        const QSignalSpy triggered(&it.primary, &QAction::triggered);
        QList<QPushButton *> defaults;
        for (QPushButton *button : it.pane.findChildren<QPushButton *>()) {
            if (button->isDefault()) {
                defaults.append(button);
            }
        }
        QCOMPARE(defaults.size(), 1);
        QCOMPARE(defaults.first()->text(), u"New person…"_s);
        defaults.first()->click();
        QCOMPARE(triggered.size(), 1);
        it.primary.setEnabled(false);
        QVERIFY(!defaults.first()->isEnabled());
    }
    void states_failed_offersRetryAndDetails()
    {
        Frame it;
        it.show();
        const QSignalSpy retried(&it.pane, &PaneFrame::retryRequested);
        it.pane.showState(
            StateView::failed(u"The people could not be loaded"_s, u"No answer."_s, u"req-1"_s, u"all"_s));
        QVERIFY(it.pane.stateView()->isVisible());
        QVERIFY(!it.pane.table()->isVisible());
        const auto defaults = [&it] {
            const auto buttons = it.pane.findChildren<QPushButton *>();
            return std::ranges::count_if(buttons, &QPushButton::isDefault);
        };
        QCOMPARE(defaults(), 1);
        it.pane.findChild<QPushButton *>(u"retryButton"_s)->click();
        QCOMPARE(retried.size(), 1);
        it.pane.showLoading();
        QVERIFY(it.pane.table()->isVisible());
        QVERIFY(it.pane.table()->isLoading());
        it.pane.showTable();
        QVERIFY(!it.pane.table()->isLoading());
        QVERIFY(it.pane.findChild<QPushButton *>(u"primaryButton"_s)->isDefault());
    }
    void detail_wideButtons_doNotWidenIt()
    {
        Frame it;
        QAction first(u"&Grant access…"_s);
        QAction second(u"Grant access to an entrance…"_s);
        QAction third(u"Grant access to devices and to whatever else there is…"_s);
        setActionLabel(&second, u"Grant entrance…"_s);
        auto *detail = static_cast<DetailPanel *>(it.pane.detail());
        detail->setActions({&first, &second, &third});
        detail->setMoreMenu(new QMenu(detail));
        detail->setHeading(u"Maya Lindqvist"_s);
        it.pane.resize(1072, 600);
        it.show();
        it.pane.selectId(rowId(1));
        QCOMPARE(detail->width(), 400);
        QStringList shown;
        for (const ActionButton *button : detail->findChildren<ActionButton *>()) {
            if (button->isVisible()) {
                shown.append(button->text());
            }
        }
        QCOMPARE(shown, QStringList({u"Grant access…"_s, u"Grant entrance…"_s}));
        auto *more = detail->findChild<QToolButton *>(u"moreButton"_s);
        QCOMPARE(more->accessibleName(), u"More actions for Maya Lindqvist"_s);
        Q_EMIT more->menu()->aboutToShow();
        QCOMPARE(more->menu()->actions(), QList<QAction *>{&third});
        it.pane.resize(1600, 600);
        detail->setMinimumWidth(900);
        QTRY_VERIFY(detail->width() >= 900);
        Q_EMIT more->menu()->aboutToShow();
        QVERIFY(more->menu()->actions().isEmpty());
    }
    void rowActions_contextMenu_areOfferedWithLines()
    {
        Frame it;
        it.pane.setRowActions({&it.primary, nullptr, &it.revoke});
        QCOMPARE(it.pane.table()->contextMenuPolicy(), Qt::ActionsContextMenu);
        const QList<QAction *> offered = it.pane.table()->actions();
        QCOMPARE(offered.size(), 3);
        QCOMPARE(offered.first(), &it.primary);
        QVERIFY(offered.at(1)->isSeparator());
        QCOMPARE(offered.last(), &it.revoke);
    }
    void activate_enterOnRow_tellsItsId()
    {
        Frame it;
        it.show();
        it.pane.selectId(rowId(3));
        it.pane.table()->setFocus();
        const QSignalSpy activated(&it.pane, &PaneFrame::activated);
        QTest::keyClick(it.pane.table(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toUuid(), rowId(3));
    }
};

LATCHKEY_TEST(PaneFrameTest, "paneframe")
#include "paneframe_test.moc"
