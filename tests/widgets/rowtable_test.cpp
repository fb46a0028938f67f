// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowtable.h"

#include "support/testmain.h"
#include "widgets/inks.h"
#include "widgets/rows.h"
#include "widgets/rowtree.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace latchkey;
using test::rowId;
using test::Rows;

class RowTableTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }

    void emptyText_rowsArrive_describesTheTableNoMore()
    {
        Rows rows(0);
        RowTable table;
        table.setModel(&rows);
        table.setEmptyText(QStringLiteral("No door opens."));
        QCOMPARE(table.accessibleDescription(), QStringLiteral("No door opens."));
        rows.resetTo(1, 2);
        QVERIFY(table.accessibleDescription().isEmpty());
        rows.resetTo(1, 0);
        QCOMPARE(table.accessibleDescription(), QStringLiteral("No door opens."));
    }
    void reset_selectionAndCurrent_comeBackById()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, 200);
        table.show();
        QVERIFY(table.selectId(rowId(40)));
        rows.resetTo(20, 90);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(40)});
        QCOMPARE(table.currentId(), rowId(40));
    }
    void reset_allSelected_comesBackInOnePiece()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.selectAll();
        rows.resetTo(20, 90);
        QCOMPARE(table.selectedIds().size(), 71);
        QCOMPARE(table.selectionModel()->selection().size(), 1);
    }
    void reset_scrollPosition_comesBackById()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, 200);
        table.show();
        table.scrollTo(rows.index(50, 0), QAbstractItemView::PositionAtTop);
        const QUuid top = table.indexAt(QPoint(1, 1)).data(RowRole::Id).toUuid();
        rows.resetTo(20, 100);
        QCOMPARE(table.indexAt(QPoint(1, 1)).data(RowRole::Id).toUuid(), top);
    }
    void rowsComeAndGoAbove_thoseInViewStay()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, 200);
        table.show();
        const auto top = [&table] { return table.indexAt(QPoint(1, 1)).data(RowRole::Id).toUuid(); };
        table.scrollTo(rows.index(50, 0), QAbstractItemView::PositionAtTop);
        QCOMPARE(top(), rowId(51));
        rows.insertRow(10, new QStandardItem(QStringLiteral("New")));
        QCOMPARE(top(), rowId(51));
        rows.removeRows(5, 20);
        QCOMPARE(top(), rowId(51));
        rows.removeRow(table.indexAt(QPoint(1, 1)).row()); // the next one takes its place
        QCOMPARE(top(), rowId(52));
        table.scrollToTop();
        rows.insertRow(0, new QStandardItem(QStringLiteral("First")));
        QCOMPARE(table.indexAt(QPoint(1, 1)).row(), 0);
    }
    void rowsComeAndGoAbove_atTheEnd_thoseInViewStay_data()
    {
        QTest::addColumn<int>("height"); // what is cut of the first row
        for (const int height : {200, 210, 220}) {
            QTest::addRow("%d pixels", height) << height;
        }
    }
    void rowsComeAndGoAbove_atTheEnd_thoseInViewStay()
    {
        QFETCH(int, height);
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, height);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(table.selectId(rowId(100)));
        const auto place = [&table] { return table.visualRect(table.currentIndex()); };
        const QRect before = place();
        QVERIFY(table.viewport()->rect().contains(before.center()));
        for (int row = 5; row < 15; ++row) { // one range after the other
            rows.insertRow(row, new QStandardItem(QStringLiteral("New")));
        }
        QCOMPARE(place(), before);
        rows.removeRows(5, 20);
        QCOMPARE(place(), before);
        rows.resetTo(1, 100);
        QCOMPARE(place(), before);
        rows.appendRow(new QStandardItem(QStringLiteral("Last")));
        QVERIFY(table.viewport()->rect().contains(place()));
    }
    void shrink_currentRowInView_staysInView()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, 400);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(table.selectId(rowId(100)));
        const auto isSeen = [&] {
            return table.viewport()->rect().contains(table.visualRect(table.currentIndex()).bottomLeft());
        };
        table.resize(300, 300);
        QTRY_COMPARE_LT(table.viewport()->height(), 300);
        QTRY_VERIFY(isSeen());
        // Who has scrolled away is left there.
        table.scrollToTop();
        table.resize(300, 200);
        QTRY_COMPARE_LT(table.viewport()->height(), 200);
        QCOMPARE(table.verticalScrollBar()->value(), 0);
    }
    void reset_withoutTheChosenRow_choosesNothing()
    {
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        QVERIFY(table.selectId(rowId(3)));
        rows.resetTo(5, 10);
        QVERIFY(table.selectedIds().isEmpty());
    }
    void reset_chosenRowIsBack_isChosenUnlessAnotherWasMeanwhile()
    {
        Rows rows(100);
        RowTable table;
        table.setModel(&rows);
        table.resize(300, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QVERIFY(table.selectId(rowId(3)));
        rows.resetTo(50, 100);
        QVERIFY(table.selectedIds().isEmpty());
        rows.resetTo(1, 100);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(3)});
        QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex())));
        table.clearSelection();
        rows.resetTo(1, 100);
        QVERIFY2(table.selectedIds().isEmpty(), "nothing was chosen");
        QVERIFY(table.selectId(rowId(3)));
        rows.resetTo(50, 100);
        QVERIFY(table.selectId(rowId(60)));
        rows.resetTo(1, 100);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(60)});
    }
    void homeAndEnd_key_goToTheFirstAndTheLastRow()
    {
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        QVERIFY(table.selectId(rowId(5)));
        QTest::keyClick(&table, Qt::Key_End);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(10)});
        QTest::keyClick(&table, Qt::Key_Home);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(1)});
        QTest::keyClick(&table, Qt::Key_End, Qt::ShiftModifier);
        QCOMPARE(table.selectedIds().size(), 10);
    }
    void sort_rowChosen_staysInSight()
    {
        Rows rows(200);
        RowTable table;
        table.setModel(&rows);
        table.setSortingEnabled(true);
        table.resize(300, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        table.sortByColumn(0, Qt::AscendingOrder);
        table.selectId(rows.index(0, 0).data(RowRole::Id).toUuid());
        const auto isSeen = [&](int row) {
            return table.viewport()->rect().contains(table.visualRect(rows.index(row, 0)).center());
        };
        table.sortByColumn(0, Qt::DescendingOrder);
        QTRY_VERIFY(isSeen(199));
        QCOMPARE(table.currentIndex().row(), 199);
        table.clearSelection();
        table.sortByColumn(0, Qt::AscendingOrder);
        QTRY_VERIFY(isSeen(0));
    }
    void remove_chosenRow_choosesNoOtherButKeepsThePlace()
    {
        // Nobody asked for the next one: what is done next would hit another guest.
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        QVERIFY(table.selectId(rowId(3)));
        rows.removeRow(2);
        QCOMPARE(table.currentId(), rowId(4));
        QVERIFY(table.selectedIds().isEmpty());
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(4)});
    }
    void remove_lastRow_keepsThePlaceAbove()
    {
        Rows rows(3);
        RowTable table;
        table.setModel(&rows);
        QVERIFY(table.selectId(rowId(3)));
        rows.removeRow(2);
        QCOMPARE(table.currentId(), rowId(2));
        QVERIFY(table.selectedIds().isEmpty());
    }
    void remove_oneOfSeveralChosen_keepsTheOthers()
    {
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        table.selectId(rowId(6));
        table.selectionModel()->setCurrentIndex(rows.index(2, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        rows.removeRow(2);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(6)});
        QCOMPARE(table.currentId(), rowId(4));
    }
    void remove_chosenRowOfATree_choosesNoOther()
    {
        QStandardItemModel rows;
        auto *parent = new QStandardItem(QStringLiteral("Grant"));
        for (const QString &name : {QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}) {
            parent->appendRow(new QStandardItem(name));
        }
        rows.appendRow(parent);
        rows.appendRow(new QStandardItem(QStringLiteral("Other")));
        RowTree tree;
        tree.setModel(&rows);
        tree.expandAll();
        const QPersistentModelIndex a = rows.index(0, 0, parent->index());
        const QPersistentModelIndex b = rows.index(1, 0, parent->index());
        const QPersistentModelIndex other = rows.index(1, 0);
        tree.setCurrentIndex(b);
        parent->removeRow(1);
        QVERIFY(!tree.selectionModel()->hasSelection());
        QCOMPARE(tree.currentIndex().data().toString(), QStringLiteral("C"));
        parent->removeRow(1); // the last one of its parent
        QCOMPARE(QPersistentModelIndex(tree.currentIndex()), a);
        tree.setCurrentIndex(a);
        rows.removeRow(0); // with the parent it goes as well
        QVERIFY(!tree.selectionModel()->hasSelection());
        QCOMPARE(QPersistentModelIndex(tree.currentIndex()), other);
    }
    void remove_otherRowWithNothingChosen_choosesNothing()
    {
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        rows.removeRow(2);
        QVERIFY(table.selectedIds().isEmpty());
    }
    void selectedIds_severalRows_areFromTopToBottom()
    {
        Rows rows(10);
        RowTable table;
        table.setModel(&rows);
        for (const int row : {7, 2, 5}) {
            table.selectionModel()->select(rows.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        QCOMPARE(table.selectedIds(), (QList<QUuid>{rowId(3), rowId(6), rowId(8)}));
    }
    void escape_withSelection_clearsIt()
    {
        Rows rows(3);
        RowTable table;
        table.setModel(&rows);
        table.selectId(rowId(1));
        QTest::keyClick(&table, Qt::Key_Escape);
        QVERIFY(table.selectedIds().isEmpty());
    }
    void tab_inTable_leavesItAtOnce()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *table = new RowTable;
        auto *after = new QLineEdit;
        layout->addWidget(table);
        layout->addWidget(after);
        Rows rows(3);
        table->setModel(&rows);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), after);
    }
    void focus_enteringTheTable_makesARowCurrentButChoosesNothing()
    {
        Rows rows(3);
        RowTable table;
        table.setModel(&rows);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus();
        QTRY_COMPARE(table.currentId(), rowId(1));
        QVERIFY(table.selectedIds().isEmpty());
        QVERIFY(test::showsColour(table.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32),
                                  Ink::inColumn(false, InkRole::Accent)));
    }
    void loading_withFewRows_paintsBarsBelow()
    {
        Rows rows(2);
        RowTable table;
        table.setModel(&rows);
        table.resize(400, 300);
        const QColor bar = Ink::inColumn(false, InkRole::Line);
        const auto picture = [&table] {
            return table.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
        };
        QVERIFY(!test::showsColour(picture(), bar));
        table.setLoading(true);
        QVERIFY(test::showsColour(picture(), bar));
    }
    void loading_columnOfNumbers_hasItsBarsAtTheEnd()
    {
        Rows rows(0);
        rows.setHeaderData(1, Qt::Horizontal, QVariant::fromValue(Qt::Alignment(Qt::AlignTrailing)),
                           Qt::TextAlignmentRole);
        RowTable table;
        table.setModel(&rows);
        table.setLoading(true);
        const QColor bar = Ink::inColumn(false, InkRole::Line);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            table.setLayoutDirection(direction);
            table.resize(600, 300);
            table.setColumnWidth(0, 300);
            table.setColumnWidth(1, 250);
            const QImage picture = table.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
            const auto isBarIn = [&](int column, bool atRight) {
                const int left = table.columnViewportPosition(column) + (atRight ? table.columnWidth(column) / 2 : 0);
                const QRect half(left, 0, table.columnWidth(column) / 2,
                                 table.verticalHeader()->defaultSectionSize() - 1);
                return test::showsColour(picture.copy(half), bar);
            };
            const bool isMirrored = direction == Qt::RightToLeft;
            QVERIFY(isBarIn(0, isMirrored));
            QVERIFY(isBarIn(1, !isMirrored));
            QVERIFY(!isBarIn(1, isMirrored));
        }
    }
    void rowHeight_largeFontAndCompact_followThem()
    {
        Rows rows(2);
        RowTable table;
        table.setModel(&rows);
        QFont large = table.font();
        large.setPixelSize(30);
        table.setFont(large);
        QCOMPARE(table.rowHeight(0), theme::rowHeight(large));
        QFont small = large;
        small.setPixelSize(9);
        table.setFont(small);
        table.setCompact(true);
        QCOMPARE(table.rowHeight(0), 20);
    }
    void setModel_another_dropsTheOldOne()
    {
        Rows first(5);
        Rows second(5);
        RowTable table;
        table.setModel(&first);
        table.setModel(&second);
        table.selectId(rowId(2));
        first.resetTo(1, 2);
        QCOMPARE(table.selectedIds(), QList<QUuid>{rowId(2)});
    }
};

LATCHKEY_TEST(RowTableTest, "rowtable")
#include "rowtable_test.moc"
