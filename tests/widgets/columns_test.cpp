// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// What PaneFrame, ColumnFit, ColumnFold and the memory do together.
#include "widgets/columnfit.h"

#include "support/testmain.h"
#include "widgets/columnmenus.h"
#include "widgets/frame.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtable.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QToolButton>

#include <array>

using namespace latchkey;
using namespace Qt::StringLiterals;
using test::Frame;
using test::rowId;
using test::Rows;

namespace {

QString titleOf(const Frame &it, int column) { return it.rows.headerData(column, Qt::Horizontal).toString(); }

/// A line between groups is an empty one.
QStringList titlesOf(const QMenu &menu)
{
    QStringList titles;
    for (const QAction *action : menu.actions()) {
        titles.append(action->text());
    }
    return titles;
}

QStringList checkedIn(const QMenu &menu)
{
    QStringList checked;
    for (const QAction *action : menu.actions()) {
        if (action->isChecked()) {
            checked.append(action->text());
        }
    }
    return checked;
}

/// The border behind \a column, to the right.
void dragBorder(const QHeaderView &header, int column, int pixels)
{
    const int end = header.sectionViewportPosition(column) + header.sectionSize(column);
    const QPoint from(end - 1, header.height() / 2);
    const QPoint to = from + QPoint(pixels, 0);
    QTest::mousePress(header.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(header.viewport(), to);
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, {}, to);
}

/// By how much the columns were wider than their room in each picture of a table: painting lays it out first.
class Pictures : public QObject {
  public:
    explicit Pictures(RowTable &table)
        : m_table(table)
    {
        table.viewport()->installEventFilter(this);
    }

    QList<int> excess;

  protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            const auto look = [this] {
                excess.append(m_table.horizontalHeader()->length() - m_table.viewport()->width());
            };
            QMetaObject::invokeMethod(this, look, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    RowTable &m_table;
};

} // namespace

class ColumnsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void sortedColumn_isAsWideAsItsLaterWords()
    {
        Frame it;
        it.rows.fill(6, 300);
        for (int row = 0; row < it.rows.rowCount(); ++row) {
            it.rows.item(row, 0)->setText(QString(80, u'n'));
            it.rows.item(row, 1)->setText(row < 100 ? u"19:12"_s : u"Wednesday 25 November, 19:12"_s);
        }
        QTableView &table = *it.pane.table();
        table.horizontalHeader()->setSortIndicatorShown(true);
        table.horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        it.pane.resize(700, 600);
        it.show();
        const int wanted = table.fontMetrics().horizontalAdvance(it.rows.item(200, 1)->text());
        QTRY_COMPARE_GT(table.columnWidth(1), wanted);
    }
    /// With more rows than fit a scroll bar comes, and leaves them less room.
    void firstPictureOfManyRows_columnsFillTheRoom()
    {
        Rows rows(0);
        RowTable table;
        table.setModel(&rows);
        table.resize(400, 300);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        Pictures pictures(table);
        const ColumnFit fit(&table);
        rows.resetTo(1, 200);
        QTRY_VERIFY(!pictures.excess.isEmpty());
        QCOMPARE(pictures.excess.first(), 0);
    }
    void column_thatIsKeptWhole_takesFromTheOthers()
    {
        QStandardItemModel rows(1, 3);
        rows.setItem(0, 0, new QStandardItem(QString(30, u'n')));
        rows.setItem(0, 1, new QStandardItem(QString(30, u'n')));
        rows.setItem(0, 2, new QStandardItem(u"from Wed 25 Nov, 19:12"_s));
        const SystemClock clock;
        RowTable table(clock);
        table.setModel(&rows);
        (new ColumnFit(&table))->keepWhole(2);
        const int whole = table.rowDelegate().widthsOf(table.sampleOption(), rows.index(0, 2)).whole;
        table.resize(5 * whole / 2, 200);
        table.show();
        QTRY_COMPARE_GE(table.columnWidth(2), whole);
        QCOMPARE(table.horizontalHeader()->length(), table.viewport()->width());
    }
    void hidden_staysHidden()
    {
        Frame it;
        it.show();
        auto *button = it.pane.findChild<QToolButton *>(u"columnsButton"_s);
        Q_EMIT button->menu()->aboutToShow();
        QCOMPARE(titlesOf(*button->menu()), (QStringList{titleOf(it, 1), {}, u"Automatic &widths"_s, u"Sort by"_s}));
        button->menu()->actions().first()->trigger();
        QVERIFY(it.pane.table()->isColumnHidden(1));
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        PaneFrame hidden(u"people"_s, it.clock, it.memory);
        hidden.setModel(&it.rows);
        QVERIFY(hidden.table()->isColumnHidden(1));
    }
    void hidden_bySpaceInTheMenu()
    {
        Frame it;
        it.show();
        QMenu *menu = it.pane.findChild<QToolButton *>(u"columnsButton"_s)->menu();
        menu->popup({});
        QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction()->text(), titleOf(it, 1));
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(it.pane.table()->isColumnHidden(1));
    }
    void sort_byTheMenu_sortsAndSaysWhatHolds()
    {
        Frame it;
        it.rows.setColumnCount(3);
        it.show();
        QHeaderView *header = it.pane.table()->horizontalHeader();
        it.pane.table()->setSortingEnabled(true);
        header->setSortIndicator(0, Qt::AscendingOrder);
        header->setSectionHidden(2, true);
        const std::unique_ptr<QMenu> menu(sortMenu(header, nullptr));
        const auto open = [&menu] { Q_EMIT menu->aboutToShow(); };
        open();
        const QStringList whole{titleOf(it, 0), titleOf(it, 1), {}, u"&Ascending"_s, u"&Descending"_s};
        QCOMPARE(titlesOf(*menu), whole);
        QCOMPARE(checkedIn(*menu), (QStringList{titleOf(it, 0), u"&Ascending"_s}));
        menu->actions().at(4)->trigger();
        QCOMPARE(header->sortIndicatorSection(), 0);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        open();
        menu->actions().at(1)->trigger();
        QCOMPARE(header->sortIndicatorSection(), 1);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        open();
        QCOMPARE(checkedIn(*menu), (QStringList{titleOf(it, 1), u"&Descending"_s}));
    }
    void border_draggedWidthComesBack()
    {
        Frame it;
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        dragBorder(*header, 0, -60);
        const int dragged = header->sectionSize(0);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        PaneFrame again(u"people"_s, it.clock, it.memory);
        again.setModel(&it.rows);
        QCOMPARE(again.table()->columnWidth(0), dragged);
    }
    void border_dragged_columnsUpToItStayAndTheOthersKeepToTheRoom()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.show();
        const RowTable *table = it.pane.table();
        const QHeaderView *header = table->horizontalHeader();
        QTRY_COMPARE(header->length(), table->viewport()->width());
        const int first = header->sectionSize(0);
        dragBorder(*header, 1, 60);
        const int chosen = header->sectionSize(1);
        QTRY_COMPARE(header->length(), table->viewport()->width());
        QCOMPARE(header->sectionSize(0), first);
        QCOMPARE(header->sectionSize(1), chosen);
        it.pane.resize(it.pane.width() + 200, it.pane.height());
        QTRY_COMPARE(header->length(), table->viewport()->width());
        QCOMPARE(header->sectionSize(1), chosen);
        it.pane.resize(420, it.pane.height()); // there is no room for what was chosen
        QTRY_COMPARE_LE(header->length(), table->viewport()->width());
        QCOMPARE_LT(header->sectionSize(1), chosen);
        it.pane.resize(1200, it.pane.height());
        QTRY_COMPARE(header->sectionSize(1), chosen);
    }
    void border_draggedInMoreRoom_leavesTheOthersTheirWords()
    {
        Frame it;
        it.rows.setColumnCount(2);
        it.rows.item(0, 1)->setText(u"a.name.of.some.length@example.com"_s);
        it.pane.resize(1200, 600);
        it.show();
        const RowTable *table = it.pane.table();
        const QHeaderView *header = table->horizontalHeader();
        QTRY_COMPARE(header->length(), table->viewport()->width());
        dragBorder(*header, 0, 500 - header->sectionSize(0));
        QTRY_COMPARE(header->length(), table->viewport()->width());
        QCOMPARE(header->sectionSize(0), 500);
        it.pane.resize(600, 600);
        QTRY_COMPARE(header->length(), table->viewport()->width());
        QCOMPARE_GE(header->sectionSize(1), 250);
    }
    void border_dragged_automaticWidthsGiveItUp()
    {
        Frame it;
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        QTRY_COMPARE(header->length(), it.pane.table()->viewport()->width());
        const int found = header->sectionSize(0);
        const std::unique_ptr<QMenu> menu(columnsMenu(it.pane.table()->horizontalHeader(), nullptr));
        const auto automatic = [&menu] {
            Q_EMIT menu->aboutToShow();
            const QList<QAction *> actions = menu->actions();
            return *std::ranges::find(actions, u"Automatic &widths"_s, &QAction::text);
        };
        QVERIFY(!automatic()->isEnabled());
        dragBorder(*header, 0, -40);
        QVERIFY(automatic()->isEnabled());
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        it.memory.kept.clear();
        automatic()->trigger();
        QTRY_COMPARE(header->sectionSize(0), found);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        QVERIFY(!automatic()->isEnabled());
    }
    void border_doubleClicked_columnIsFittedAgain()
    {
        Frame it;
        it.show();
        const QHeaderView *header = it.pane.table()->horizontalHeader();
        QTRY_COMPARE(header->length(), it.pane.table()->viewport()->width());
        const int found = header->sectionSize(0);
        dragBorder(*header, 0, -40);
        const QPoint border(header->sectionSize(0) - 1, header->height() / 2);
        QTest::mouseDClick(header->viewport(), Qt::LeftButton, {}, border);
        QTRY_COMPARE(header->sectionSize(0), found);
    }
    void chosen_isKeptWhileThereIsRoomAndTakesNoneOfTheRest()
    {
        const std::vector<ColumnNeed> needs{{200, 56, 200, 150}, {120, 56, 120}, {90, 56, 90}};
        QCOMPARE(sharedWidths(needs, 570), (std::vector<int>{150, 240, 180}));
        QCOMPARE(sharedWidths(needs, 300), (std::vector<int>{150, 75, 75}));
        QCOMPARE(sharedWidths(needs, 210), (std::vector<int>{70, 70, 70}));
        QCOMPARE(sharedWidths({{180, 150, 180}, {120, 120, 120}, {90, 90, 90}}, 353), (std::vector<int>{143, 120, 90}));
        QCOMPARE(sharedWidths({{100, 56, 100, 150}, {100, 56, 100, 50}}, 400), (std::vector<int>{300, 100}));
    }
    void savedForAnotherNumber_areNotUsed()
    {
        Frame it;
        it.pane.table()->setColumnHidden(1, true);
        QTRY_VERIFY(it.memory.kept.contains(u"people"_s));
        it.rows.setColumnCount(3);
        PaneFrame again(u"people"_s, it.clock, it.memory);
        again.setModel(&it.rows);
        QVERIFY(!again.table()->isColumnHidden(1));
    }
    void fittedByTheTable_areNotRemembered()
    {
        Frame it;
        it.show();
        const int before = it.pane.table()->columnWidth(0);
        it.pane.resize(1400, 600);
        QTRY_VERIFY(it.pane.table()->columnWidth(0) > before);
        QVERIFY(!it.memory.kept.contains(u"people"_s));
    }
    void rowClicked_goOnFitting()
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
    void widestRow_goes_columnIsNarrowAgain()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.pane.resize(500, 600);
        it.show();
        QTRY_VERIFY(it.pane.table()->columnWidth(1) > 0);
        const int narrow = it.pane.table()->columnWidth(0);
        it.rows.item(4, 0)->setText(u"A row with so many more words that they take 300 pixels"_s);
        QTRY_VERIFY(it.pane.table()->columnWidth(0) > narrow);
        it.rows.removeRow(4);
        QTRY_COMPARE(it.pane.table()->columnWidth(0), narrow);
    }
    void ofAnyWidth_comeToRest()
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
    void tooWide_theWidestGive()
    {
        const std::vector<ColumnNeed> needs{{200, 56}, {120, 56}, {90, 56}, {128, 128}};
        QCOMPARE(sharedWidths(needs, 538), (std::vector<int>{200, 120, 90, 128}));
        QCOMPARE(sharedWidths(needs, 500), (std::vector<int>{162, 120, 90, 128}));
        QCOMPARE(sharedWidths(needs, 428), (std::vector<int>{105, 105, 90, 128}));
        // Signs are never cut, and words only so far; the table scrolls then.
        QCOMPARE(sharedWidths(needs, 100), (std::vector<int>{56, 56, 56, 128}));
        // Second texts give first.
        const std::vector<ColumnNeed> withSub{{200, 56, 80}, {180, 56, 180}};
        QCOMPARE(sharedWidths(withSub, 300), (std::vector<int>{120, 180}));
        QCOMPARE(sharedWidths(withSub, 240), (std::vector<int>{80, 160}));
    }
    void moreWords_takeFromTheNextColumns()
    {
        const std::vector<int> before = sharedWidths({{100, 56}, {100, 56}, {100, 56}}, 600);
        QCOMPARE(before, (std::vector<int>{200, 200, 200}));
        QCOMPARE(sharedWidths({{150, 56}, {190, 56}, {100, 56}}, 600, before), before);
        QCOMPARE(sharedWidths({{100, 56}, {230, 56}, {150, 56}}, 600, before), (std::vector<int>{200, 230, 170}));
        QCOMPARE(sharedWidths({{100, 56}, {270, 56}, {170, 56}}, 600, before), (std::vector<int>{160, 270, 170}));
        // Where there is too little for all, the widest are cut alike.
        QCOMPARE(sharedWidths({{300, 56}, {300, 56}, {100, 56}}, 600, before), (std::vector<int>{250, 250, 100}));
    }
    void oneCellOfMoreWords_leavesTheColumnsBeforeIt()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.show();
        const QTableView &table = *it.pane.table();
        QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        const int first = table.columnWidth(0);
        const int last = table.columnWidth(3);
        it.rows.item(2, 1)->setText(u"A state of as many words as fit into 300 pixels, and more"_s);
        QTRY_COMPARE(table.columnWidth(1), 300);
        QCOMPARE(table.columnWidth(0), first);
        QCOMPARE(table.columnWidth(3), last);
    }
    void folded_hiddenOnesStayHidden()
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
    void folded_areInTheMenuThatSaysWhy()
    {
        Frame it;
        it.rows.setColumnCount(4);
        it.pane.foldColumns({{{1}, {3}}}, 1);
        it.show();
        it.select({1});
        QTRY_VERIFY(it.pane.table()->isColumnHidden(1));
        QMenu *menu = it.pane.findChild<QToolButton *>(u"columnsButton"_s)->menu();
        Q_EMIT menu->aboutToShow();
        const QString gone = titleOf(it, 1) + u" (no room)";
        QVERIFY2(titlesOf(*menu).contains(gone), qPrintable(titlesOf(*menu).join(u'\n')));
        QVERIFY(!menu->actions().at(titlesOf(*menu).indexOf(gone))->isEnabled());
        QVERIFY(!titlesOf(*menu).contains(titleOf(it, 3) + u" (no room)"));
    }
    void wordsWouldBeCut_areFoldedInTheirOrder()
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
    void secondTextWithoutRoom_givesBeforeWordsAndColumns_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("cause") << int(RowRole::Sub) << QVariant(u"not ready in time"_s);
        QTest::newRow("age") << int(RowRole::Since) << QVariant(QDateTime::currentMSecsSinceEpoch() - 3000);
    }
    void secondTextWithoutRoom_givesBeforeWordsAndColumns()
    {
        QFETCH(int, role);
        QFETCH(QVariant, value);
        Frame it;
        it.rows.setColumnCount(3);
        for (const int column : {0, 2}) {
            it.rows.setData(it.rows.index(0, column), u"Friday 27 November"_s);
        }
        it.rows.setData(it.rows.index(0, 1), u"Failed"_s);
        it.pane.foldColumns({{{2}}});
        it.show();
        const RowTable &table = *it.pane.table();
        const auto wanted = [&](int column) {
            return table.itemDelegate()->sizeHint(table.sampleOption(), it.rows.index(0, column)).width();
        };
        const auto words = std::to_array({wanted(0), wanted(1), wanted(2)});
        const int margin = it.pane.width() - table.viewport()->width();
        it.pane.resize(margin + words[0] + words[1] + words[2] + 10, 600);
        QTRY_COMPARE(table.horizontalHeader()->length(), table.viewport()->width());
        QVERIFY(!table.isColumnHidden(2));
        it.rows.setData(it.rows.index(0, 1), value, role);
        QVERIFY(!QTest::qWaitFor([&] { return table.isColumnHidden(2); }, 700));
        for (const int column : {0, 1, 2}) {
            QCOMPARE_GE(table.columnWidth(column), words[std::size_t(column)]);
        }
        it.pane.resize(it.pane.width() + 300, 600);
        QTRY_COMPARE_GE(table.columnWidth(1), wanted(1));
    }
    void rowsGo_inASearch_columnsStayUntilItsEnd_data()
    {
        QTest::addColumn<bool>("isAtOnce");
        QTest::newRow("one by one") << false;
        QTest::newRow("at once") << true;
    }
    void rowsGo_inASearch_columnsStayUntilItsEnd()
    {
        QFETCH(bool, isAtOnce);
        Frame it;
        it.rows.item(4, 0)->setText(u"A row with so many more words that they take 300 pixels"_s);
        it.show();
        const RowTable *table = it.pane.table();
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        const int wide = table->columnWidth(0);
        it.pane.searchField()->setText(u"row"_s);
        if (isAtOnce) {
            it.rows.resetTo(1, 2);
        } else {
            it.rows.removeRow(4);
        }
        QVERIFY(!QTest::qWaitFor([&] { return table->columnWidth(0) != wide; }, 700));
        it.pane.searchField()->clear();
        it.rows.resetTo(1, 5);
        QTRY_COMPARE_LT(table->columnWidth(0), wide);
    }
    void reset_widestWordsNotFirst_data()
    {
        QTest::addColumn<int>("lastRow");
        QTest::addColumn<bool>("isNarrower");
        QTest::newRow("they have gone") << 4 << true;
        QTest::newRow("they come later, as after sorting") << 5 << false;
    }
    void reset_widestWordsNotFirst()
    {
        QFETCH(int, lastRow);
        QFETCH(bool, isNarrower);
        Frame it;
        it.rows.item(4, 0)->setText(u"A row with so many more words that they take 300 pixels"_s);
        it.show();
        const RowTable *table = it.pane.table();
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        const int wide = table->columnWidth(0);
        it.rows.resetTo(1, lastRow);
        const auto hasMoved = [&] { return table->columnWidth(0) != wide; };
        QCOMPARE(QTest::qWaitFor(hasMoved, isNarrower ? 5000 : 700), isNarrower);
        QCOMPARE_LE(table->columnWidth(0), wide);
    }
    void font_smaller_columnIsNarrower()
    {
        Frame it;
        it.rows.setColumnCount(3);
        it.rows.setData(it.rows.index(0, 0), u"A row with many more words"_s);
        it.show();
        RowTable *table = it.pane.table();
        QTRY_COMPARE(table->horizontalHeader()->length(), table->viewport()->width());
        const int wide = table->columnWidth(0);
        QFont small = table->font();
        small.setPixelSize(QFontInfo(small).pixelSize() / 2);
        table->setFont(small);
        QTRY_COMPARE_LT(table->columnWidth(0), wide);
    }
    void longerWords_getTheirRoom()
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
};

LATCHKEY_TEST(ColumnsTest, "columns")
#include "columns_test.moc"
