// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneframe.h"

#include "support/testmain.h"
#include "widgets/actionbar.h"
#include "widgets/buttons.h"
#include "widgets/chiprow.h"
#include "widgets/columnfit.h"
#include "widgets/columnmemory.h"
#include "widgets/detailpanel.h"
#include "widgets/rows.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using namespace Qt::StringLiterals;
using test::rowId;
using test::Rows;

namespace {

class Memory final : public ColumnMemory {
  public:
    QByteArray columns(const QString &table) const override { return kept.value(table); }
    void setColumns(const QString &table, const QByteArray &state) override { kept.insert(table, state); }
    QHash<QString, QByteArray> kept;
};

struct Frame {
    SystemClock clock;
    Memory memory;
    Rows rows{5};
    QAction primary{u"&New person…"_s};
    QAction revoke{u"Revoke…"_s};
    PaneFrame pane{u"people"_s, clock, memory};

    Frame()
    {
        pane.setTitle(u"People"_s);
        pane.setPrimaryAction(&primary);
        pane.setChips({{u"all"_s, u"All"_s}, {u"issues"_s, u"Issues"_s}});
        pane.setModel(&rows);
        auto *detail = new DetailPanel;
        detail->setActions({&revoke});
        detail->addTab(new QLineEdit, u"Access"_s);
        pane.setDetail(detail);
        pane.resize(1000, 600);
    }
    void show()
    {
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
    }
    void select(std::initializer_list<int> which)
    {
        pane.table()->clearSelection();
        for (const int row : which) {
            pane.table()->selectionModel()->select(rows.index(row, 0),
                                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
};

} // namespace

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
        QVERIFY(names.indexOf(u"allChip"_s) >= 0);
        QVERIFY(names.indexOf(u"allChip"_s) < names.indexOf(u"columnsButton"_s));
        QVERIFY(names.indexOf(u"columnsButton"_s) < table);
        QVERIFY(table < names.size() - 1);
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
    void columns_hidden_staysHidden()
    {
        Frame it;
        it.show();
        auto *button = it.pane.findChild<QToolButton *>(u"columnsButton"_s);
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(button->menu()->actions().size(), 1);
        button->menu()->actions().first()->trigger();
        QVERIFY(it.pane.table()->isColumnHidden(1));
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        PaneFrame hidden(u"people"_s, it.clock, it.memory);
        hidden.setModel(&it.rows);
        QVERIFY(hidden.table()->isColumnHidden(1));
    }
    void columns_border_draggedWidthComesBack()
    {
        Frame it;
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        const QPoint border(header->sectionSize(0) - 1, header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, border);
        QTest::mouseMove(header->viewport(), border - QPoint(60, 0));
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, border - QPoint(60, 0));
        const int dragged = header->sectionSize(0);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        PaneFrame again(u"people"_s, it.clock, it.memory);
        again.setModel(&it.rows);
        QCOMPARE(again.table()->columnWidth(0), dragged);
    }
    void columns_savedForAnotherNumber_areNotUsed()
    {
        Frame it;
        it.pane.table()->setColumnHidden(1, true);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        it.rows.setColumnCount(3);
        PaneFrame again(u"people"_s, it.clock, it.memory);
        again.setModel(&it.rows);
        QVERIFY(!again.table()->isColumnHidden(1));
    }
    void columns_fittedByTheTable_areNotRemembered()
    {
        Frame it;
        it.show();
        const int before = it.pane.table()->columnWidth(0);
        it.pane.resize(1400, 600);
        QTRY_VERIFY(it.pane.table()->columnWidth(0) > before);
        QVERIFY(!it.memory.kept.contains(u"people"_s));
    }
    void columns_rowClicked_goOnFitting()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.pane.foldColumns({{{1, 2}, {3}}}, 1);
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        const QPoint row = it.pane.table()->visualRect(it.rows.index(1, 0)).center();
        QTest::mouseClick(it.pane.table()->viewport(), Qt::LeftButton, {}, row);
        QVERIFY(it.pane.isDetailVisible() && header->isSectionHidden(1));
        QTRY_COMPARE_LE(header->length(), it.pane.table()->viewport()->width());
        const int narrow = it.pane.table()->columnWidth(0);
        QTest::keyClick(it.pane.table(), Qt::Key_Escape);
        it.pane.resize(1600, 600);
        QTRY_VERIFY(it.pane.table()->columnWidth(0) > narrow);
    }
    void columns_ofAnyWidth_comeToRest()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        const QSignalSpy resized(header, &QHeaderView::sectionResized);
        for (int width = 900; width < 908; ++width) { // not all of them can be shared without a rest
            it.pane.resize(width, 600);
            QTRY_COMPARE(header->length(), it.pane.table()->viewport()->width());
            const qsizetype most = resized.size() + 8; // once more for each, and then no more
            QVERIFY(!QTest::qWaitFor([&] { return resized.size() > most; }, 100));
        }
    }
    void columns_tooWide_theWidestGive()
    {
        using Need = ColumnFit::Need;
        const std::vector<Need> needs{{200, 56}, {120, 56}, {90, 56}, {128, 128}};
        QCOMPARE(ColumnFit::share(needs, 538), (std::vector<int>{200, 120, 90, 128}));
        QCOMPARE(ColumnFit::share(needs, 500), (std::vector<int>{162, 120, 90, 128}));
        QCOMPARE(ColumnFit::share(needs, 428), (std::vector<int>{105, 105, 90, 128}));
        // Signs are never cut, and words only so far; the table scrolls then.
        QCOMPARE(ColumnFit::share(needs, 100), (std::vector<int>{56, 56, 56, 128}));
    }
    void columns_folded_hiddenOnesStayHidden()
    {
        Frame it;
        QHeaderView *header = it.pane.table()->horizontalHeader();
        it.rows.setColumnCount(4);
        it.pane.foldColumns({{{1, 2}, {3}}}, 1);
        it.show();
        QVERIFY(header->isSectionHidden(3));
        header->setSectionHidden(1, true);
        it.pane.selectId(rowId(2));
        QVERIFY(header->isSectionHidden(1) && header->isSectionHidden(2) && !header->isSectionHidden(3));
        // What is saved meanwhile is the table as it was.
        it.pane.table()->sortByColumn(0, Qt::DescendingOrder);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        QVERIFY(header->isSectionHidden(2) && !header->isSectionHidden(3));
        PaneFrame again(u"people"_s, it.clock, it.memory);
        again.setModel(&it.rows);
        again.foldColumns({{{1, 2}, {3}}}, 1);
        QVERIFY(again.table()->isColumnHidden(1));
        QVERIFY(!again.table()->isColumnHidden(2));
        QVERIFY(again.table()->isColumnHidden(3));
        QTest::keyClick(it.pane.table(), Qt::Key_Escape);
        QVERIFY(header->isSectionHidden(1) && !header->isSectionHidden(2) && header->isSectionHidden(3));
    }
    void columns_wordsWouldBeCut_areFoldedInTheirOrder()
    {
        Frame it;
        it.rows.setColumnCount(5);
        for (const int column : {0, 1, 2, 3}) {
            it.rows.setData(it.rows.index(0, column), u"Saturday 28 November"_s);
        }
        it.pane.foldColumns({{{3}}, {{1}, {4}}});
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        const auto shown = [header] {
            QList<int> columns;
            for (int column = 0; column < header->count(); ++column) {
                if (!header->isSectionHidden(column)) {
                    columns.append(column);
                }
            }
            return columns;
        };
        // Both ways: how far it is folded depends on the room alone.
        for (const int width : {700, 500, 400, 500, 700}) {
            it.pane.resize(width, 600);
            QTRY_COMPARE(shown(), width == 700   ? QList<int>({0, 1, 2, 3})
                                  : width == 500 ? QList<int>({0, 1, 2})
                                                 : QList<int>({0, 2, 4}));
            QTRY_COMPARE(header->length(), it.pane.table()->viewport()->width());
        }
        const QSignalSpy resized(header, &QHeaderView::sectionResized);
        QVERIFY(!QTest::qWaitFor([&] { return resized.size() > 0; }, 100));
    }
    void columns_longerWords_getTheirRoom()
    {
        Frame it;
        it.rows.setColumnCount(6);
        it.pane.resize(700, 600);
        it.show();
        const RowTable *table = it.pane.table();
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        const auto wanted = [&it, table] {
            return table->itemDelegate()->sizeHint(table->sampleOption(), it.rows.index(1, 1)).width();
        };
        it.rows.setData(it.rows.index(1, 1), u"Front door of the northern staircase"_s);
        QVERIFY(table->columnWidth(1) < wanted());
        QTRY_VERIFY(table->columnWidth(1) >= wanted());
        // Shorter ones move nothing.
        const QSignalSpy resized(table->horizontalHeader(), &QHeaderView::sectionResized);
        it.rows.setData(it.rows.index(1, 1), u"Door"_s);
        QVERIFY(!QTest::qWaitFor([&] { return resized.size() > 0; }, 100));
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
