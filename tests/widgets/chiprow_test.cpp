// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/chiprow.h"

#include "support/testmain.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using namespace Qt::StringLiterals;

namespace {

void fill(ChipRow &row)
{
    row.setChips({{u"all"_s, u"All"_s}, {u"failed"_s, u"Failed"_s, u"state-failed"_s}, {u"set"_s, u"Set"_s}});
    row.setCount(u"all"_s, 5);
    row.setCount(u"failed"_s, 2);
    row.setCount(u"set"_s, 3);
}

/// A row between two fields, all of it in sight.
struct Between {
    QWidget window;
    QLineEdit before{&window};
    ChipRow row{&window};
    QLineEdit after{&window};

    void show()
    {
        fill(row);
        row.resize(row.sizeHint());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
};

} // namespace

class ChipRowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, ColorScheme::Light); }

    void setChips_new_turnsTheFirstOnQuietly()
    {
        ChipRow row;
        const QSignalSpy changed(&row, &ChipRow::currentChanged);
        fill(row);
        QCOMPARE(row.current(), u"all"_s);
        QCOMPARE(changed.size(), 0);
    }
    void keys_rightAndSpace_chooseTheNextChip()
    {
        ChipRow row;
        fill(row);
        row.resize(row.sizeHint());
        row.show();
        QVERIFY(QTest::qWaitForWindowActive(&row));
        QSignalSpy changed(&row, &ChipRow::currentChanged);
        row.chip(u"all"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), row.chip(u"failed"_s));
        QCOMPARE(row.current(), u"all"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(row.current(), u"failed"_s);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), u"failed"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget(), row.chip(u"all"_s));
    }
    /// A chip that is on has a strong edge by itself.
    void focus_onTheChipThatIsOn_isAsClearAsOnAButton()
    {
        ChipRow row;
        fill(row);
        row.resize(row.sizeHint());
        row.show();
        QVERIFY(QTest::qWaitForWindowActive(&row));
        Chip *all = row.chip(u"all"_s);
        const auto behindTheEdge = [all] { return all->grab().toImage().pixelColor(all->width() / 2, 2); };
        all->clearFocus();
        const QColor fill = behindTheEdge();
        all->setFocus();
        QCOMPARE_NE(behindTheEdge(), fill);
    }
    void tabKey_narrow_goesToTheChipsBeforeTheMenu()
    {
        QWidget window;
        QLineEdit before(&window);
        auto *row = new ChipRow(&window);
        fill(*row);
        row->resize(row->chip(u"all"_s)->sizeHint().width() + row->chip(u"failed"_s)->sizeHint().width() + 20,
                    row->sizeHint().height());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto *more = row->findChild<QToolButton *>(u"moreChips"_s);
        QVERIFY(more->isVisible());
        before.setFocus();
        QTest::keyClick(&before, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), row->chip(u"all"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), more);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &before);
    }
    void tabKey_chipChosenByMouse_comesToItFromBothSides()
    {
        Between it;
        it.show();
        it.after.setFocus();
        QTest::keyClick(&it.after, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"all"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), &it.before);
        for (const QString &id : {u"failed"_s, u"set"_s, u"all"_s}) {
            QTest::mouseClick(it.row.chip(id), Qt::LeftButton);
            QCOMPARE(QApplication::focusWidget(), &it.before);
            QTest::keyClick(&it.before, Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), it.row.chip(id));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), &it.after);
            QTest::keyClick(&it.after, Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), it.row.chip(id));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget(), &it.before);
        }
    }
    void tabKey_arrowsMovedWithoutChoosing_leavesTheRowAndComesBackToTheChosen()
    {
        Between it;
        it.show();
        it.before.setFocus();
        QTest::keyClick(&it.before, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"failed"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &it.after);
        QTest::keyClick(&it.after, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"all"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), &it.before);
    }
    void setChips_oneHasTheKeyboard_startsAnew()
    {
        Between it;
        it.show();
        it.row.setCurrent(u"set"_s);
        it.row.chip(u"failed"_s)->setFocus();
        fill(it.row);
        QCOMPARE(it.row.current(), u"all"_s);
        it.before.setFocus();
        QTest::keyClick(&it.before, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"all"_s));
    }
    void count_zero_disablesAllButTheFirstAndTheChosen()
    {
        ChipRow row;
        fill(row);
        row.setCurrent(u"set"_s);
        for (const QString &id : {u"all"_s, u"failed"_s, u"set"_s}) {
            row.setCount(id, 0);
        }
        QVERIFY(row.chip(u"all"_s)->isEnabled());
        QVERIFY(!row.chip(u"failed"_s)->isEnabled());
        QVERIFY(row.chip(u"set"_s)->isEnabled());
        row.setCurrent(u"all"_s);
        QVERIFY(!row.chip(u"set"_s)->isEnabled());
    }
    void accessibleName_chip_saysWordCountAndState()
    {
        ChipRow row;
        fill(row);
        QCOMPARE(row.chip(u"failed"_s)->accessibleName(), u"Failed, 2, filter, off"_s);
        row.setCurrent(u"failed"_s);
        QCOMPARE(row.chip(u"failed"_s)->accessibleName(), u"Failed, 2, filter, on"_s);
        QCOMPARE(row.chip(u"all"_s)->accessibleName(), u"All, 5, filter, off"_s);
    }
    void narrow_lastChips_moveIntoTheMenu()
    {
        ChipRow row;
        fill(row);
        row.resize(row.sizeHint());
        row.show();
        auto *more = row.findChild<QToolButton *>(u"moreChips"_s);
        QVERIFY(more->isHidden());
        row.resize(row.sizeHint().width() - 20, row.height());
        QVERIFY(!more->isHidden());
        QVERIFY(row.chip(u"set"_s)->isHidden());
        QVERIFY(more->geometry().right() < row.width());
        Q_EMIT more->menu()->aboutToShow();
        const QList<QAction *> entries = more->menu()->actions();
        QVERIFY(!entries.isEmpty());
        entries.last()->trigger();
        QCOMPARE(row.current(), u"set"_s);
        QVERIFY2(!row.chip(u"set"_s)->isHidden(), "the chosen chip is always in sight");
    }
    void narrow_chipsOfNothing_giveWayToThoseOfSomething()
    {
        ChipRow row;
        row.setChips({{u"all"_s, u"All"_s},
                      {u"asked"_s, u"Asked"_s},
                      {u"set"_s, u"Being set"_s},
                      {u"encode"_s, u"To encode"_s},
                      {u"failed"_s, u"Failed"_s}});
        row.setCounts({{u"all"_s, 5}, {u"asked"_s, 0}, {u"set"_s, 0}, {u"encode"_s, 1}, {u"failed"_s, 1}});
        const auto shown = [&row] {
            QStringList ids;
            for (const QString &id : {u"all"_s, u"asked"_s, u"set"_s, u"encode"_s, u"failed"_s}) {
                ids += row.chip(id)->isHidden() ? QStringList() : QStringList(id);
            }
            return ids;
        };
        const auto widthOf = [&row](const QString &id) { return row.chip(id)->sizeHint().width() + 6; };
        const int more = row.findChild<QToolButton *>(u"moreChips"_s)->sizeHint().width();
        const int room = more + widthOf(u"all"_s) + widthOf(u"encode"_s) + widthOf(u"failed"_s);
        row.resize(room, row.sizeHint().height());
        row.show();
        QCOMPARE(shown(), (QStringList{u"all"_s, u"encode"_s, u"failed"_s}));
        QVERIFY(row.chip(u"encode"_s)->x() < row.chip(u"failed"_s)->x());
        // What is left over is for the others.
        row.resize(room + widthOf(u"asked"_s), row.height());
        QCOMPARE(shown(), (QStringList{u"all"_s, u"asked"_s, u"encode"_s, u"failed"_s}));
        row.setCurrent(u"set"_s);
        QVERIFY(shown().contains(u"set"_s));
        row.setCount(u"set"_s, 0);
        QVERIFY(shown().contains(u"set"_s));
    }
    void narrow_chipWithTheKeyboard_staysWhenAnotherGetsItsRoom()
    {
        Between it;
        it.show();
        it.row.setCount(u"failed"_s, 0);
        it.row.resize(it.row.sizeHint().width() - 20, it.row.height());
        it.row.chip(u"set"_s)->setFocus();
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"set"_s));
        it.row.setCount(u"failed"_s, 2);
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"set"_s));
    }
    void menu_chosenByKeys_keyboardGoesToTheChip()
    {
        Between it;
        it.show();
        it.row.resize(it.row.sizeHint().width() - 20, it.row.height());
        auto *more = it.row.findChild<QToolButton *>(u"moreChips"_s);
        more->setFocus();
        Q_EMIT more->menu()->aboutToShow();
        more->menu()->actions().constLast()->trigger();
        QCOMPARE(QApplication::focusWidget(), it.row.chip(u"set"_s));
    }
    void sizeHint_chosenChip_doesNotMoveTheRow()
    {
        ChipRow row;
        fill(row);
        const QSize before = row.sizeHint();
        row.setCurrent(u"failed"_s);
        QCOMPARE(row.sizeHint(), before);
    }
    void sizeHint_largeFont_holdsTheLetters()
    {
        Chip chip({u"a"_s, u"Failed"_s});
        QFont font = chip.font();
        font.setPixelSize(40);
        chip.setFont(font);
        QVERIFY(chip.sizeHint().height() >= 36);
    }
};

LATCHKEY_TEST(ChipRowTest, "chiprow")
#include "chiprow_test.moc"
