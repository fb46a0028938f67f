// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneframe.h"

#include "support/testmain.h"
#include "widgets/actionbar.h"
#include "widgets/chiprow.h"
#include "widgets/frame.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace latchkey;
using namespace Qt::StringLiterals;
using test::Frame;
using test::rowId;

namespace {

/// A pane below a button that comes before it.
struct InWindow : Frame {
    QWidget window;
    QPushButton before;

    InWindow()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(&before);
        layout->addWidget(&pane);
    }
    ~InWindow()
    {
        // They go before the window that is their parent.
        before.setParent(nullptr);
        pane.setParent(nullptr);
    }
    void show()
    {
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

} // namespace

class PaneFrameFocusTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void tabKey_tableActions_areReachedAsTheyStand()
    {
        InWindow it;
        QAction more(u"Export…"_s);
        more.setObjectName(u"export"_s);
        it.pane.addTableAction(&more);
        it.show();
        auto *first = it.pane.findChild<QToolButton *>(u"exportButton"_s);
        auto *second = it.pane.findChild<QToolButton *>(u"columnsButton"_s);
        QVERIFY(first->x() < second->x());
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), second);
    }
    void detail_goesWithTheKeyboardInIt_keyboardStaysInThePane()
    {
        InWindow it;
        it.show();
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
        InWindow it;
        it.pane.actionBar()->setActions({&it.revoke});
        it.show();
        it.select({1, 2});
        it.pane.actionBar()->findChild<QPushButton *>()->setFocus();
        QDialog dialog(&it.window);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        it.rows.resetTo(3, 5);
        dialog.close();
        QVERIFY(QTest::qWaitForWindowActive(&it.window));
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
    void downFromSearch_nothingFound_keyboardStays()
    {
        Frame it;
        it.show();
        it.pane.focusSearch();
        it.pane.showState(StateView::noMatch(u"No person matches “x”"_s, {}));
        QTest::keyClick(it.pane.searchField(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), it.pane.searchField());
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
};

LATCHKEY_TEST(PaneFrameFocusTest, "paneframefocus")
#include "paneframefocus_test.moc"
