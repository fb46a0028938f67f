// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacebutton.h"
#include "hotelwindow.h"
#include "support/cutlabels.h"
#include "support/gui.h"
#include "support/testmain.h"
#include "widgets/chiprow.h"
#include "widgets/rowdelegate.h"
#include "widgets/rowtree.h"
#include "widgets/searchfield.h"
#include "widgets/steppeddialog.h"
#include "widgets/stepslist.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// What a display of 1280×720 has at 200 %, without a title bar.
constexpr QSize smallest(640, 336);

bool scrolls(const QWidget &widget)
{
    for (const QWidget *around = widget.parentWidget(); around && !around->isWindow();
         around = around->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(around)) {
            return true;
        }
    }
    return false;
}

QString saying(const QWidget &widget)
{
    return QLatin1StringView(widget.metaObject()->className()) + u' ' + widget.objectName();
}

/// Buttons and fields of \a window that are not seen as a whole.
QStringList cutControls(const QWidget &window)
{
    QStringList cut;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget);
        if (!isControl || !widget->isVisible() || scrolls(*widget) ||
            qobject_cast<const QLineEdit *>(widget->parent())) {
            continue;
        }
        const QSize least = widget->minimumSizeHint().expandedTo(widget->minimumSize());
        if (least.width() > widget->width() || least.height() > widget->height() ||
            widget->visibleRegion().boundingRect() != widget->rect()) {
            cut.append(saying(*widget));
        }
    }
    return cut;
}

/// Columns of \a table that are cut: their titles, or times, of which no part can be spared.
QStringList cutColumns(const RowTable &table)
{
    QStringList cut;
    const QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
        int least = header.sectionSizeHint(column);
        for (int row = 0; title == u"Until"_s && row < table.model()->rowCount(); ++row) {
            const QModelIndex cell = table.model()->index(row, column);
            least = qMax(least, table.rowDelegate().widthsOf(table.sampleOption(), cell).words);
        }
        const bool isSeen = table.isVisible() && !header.isSectionHidden(column);
        const bool isInside = header.sectionViewportPosition(column) + header.sectionSize(column) <= header.width();
        if (isSeen && (!isInside || header.sectionSize(column) < least)) {
            cut.append(title);
        }
    }
    return cut;
}

/// Whether the name of the row where the keyboard is can be read as a whole.
bool hasRoomForNames(const RowTree &tree)
{
    const QModelIndex name = tree.currentIndex().siblingAtColumn(0);
    const int signsAround = 40; // a box and an icon
    return tree.visualRect(name).width() >= signsAround + tree.fontMetrics().horizontalAdvance(name.data().toString());
}

struct Story : HotelWindow {
    /// Everything that is cut in what is seen now.
    QString cut() const
    {
        QCoreApplication::sendPostedEvents();
        return (cutControls(*window) + cutLabels(*window) + cutColumns(*table())).join(u", "_s);
    }
    /// The pane in the smallest window, its detail closed.
    void openNarrow(PaneId pane) const
    {
        window->openPane(pane);
        window->resize(smallest);
        QCoreApplication::sendPostedEvents();
    }
    bool isInDetail() const { return detail()->isAncestorOf(QApplication::focusWidget()); }
    QAbstractButton *back() const { return part<QAbstractButton>(*detail(), "back"); }
};

} // namespace

/// Small displays, and those of people who enlarge what is on them.
class NarrowWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void everyPane_nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1280x800, 125 %") << QSize(1024, 616);
        QTest::newRow("1280x800, 150 %") << QSize(853, 509);
        QTest::newRow("1280x720, 200 %") << smallest;
    }
    void everyPane_nothingIsCut()
    {
        QFETCH(const QSize, size);
        const Story story;
        QVERIFY(story.open());
        QStringList findings;
        for (const PaneEntry &pane : paneRegistry()) {
            for (const bool hasDetail : {false, true}) {
                story.window->openPane(pane.id);
                story.table()->clearSelection();
                story.window->resize(size);
                if (hasDetail) {
                    story.openFirst(pane.id);
                }
                QCOMPARE(story.detail()->isVisible(), hasDetail);
                const QSize least = story.window->minimumSizeHint();
                QVERIFY2(least.boundedTo(size) == least,
                         qPrintable(u"%1 %2×%3"_s.arg(pane.title).arg(least.width()).arg(least.height())));
                if (!QTest::qWaitFor([&story] { return story.cut().isEmpty(); })) {
                    findings.append(
                        u"%1%2: %3"_s.arg(pane.plainTitle(), hasDetail ? u" with detail"_s : QString(), story.cut()));
                }
                QCOMPARE(story.window->size(), size);
            }
        }
        QCOMPARE(findings.join(u'\n'), QString());
    }
    void wizard_nothingIsCut()
    {
        const Story story;
        QVERIFY(story.open());
        const auto doors = story.store().doors();
        story.window->tasks().newGrant(story.store().identities.rows().begin()->id, doors.constFirst().id);
        auto *const wizard = story.window->findChild<SteppedDialog *>();
        QVERIFY(QTest::qWaitForWindowActive(wizard));
        const auto *const steps = part<StepsList>(*wizard, "steps");
        QVERIFY(steps->isVisible());
        wizard->resize(smallest);
        QTRY_VERIFY(!steps->isVisible());
        const auto cut = [wizard] { return cutControls(*wizard) + cutLabels(*wizard); };
        for (int step = 0; step < 5; ++step) {
            wizard->goTo(step);
            QVERIFY2(QTest::qWaitFor([&cut] { return cut().isEmpty(); }), qPrintable(cut().join(u", "_s)));
            QCOMPARE(wizard->size(), smallest);
            const QString title = part<QLabel>(*wizard, "title")->text();
            QVERIFY2(title.endsWith(u"step %1 of 6"_s.arg(step + 1)), qPrintable(title));
        }
        QVERIFY(hasRoomForNames(*part<RowTree>(*wizard, "placesTree")));
        wizard->resize(960, 640);
        QTRY_VERIFY(steps->isVisible());
        QCOMPARE(part<QLabel>(*wizard, "title")->text(), u"Review"_s);
    }
    void personDetail_chipsWithoutRoom_tabGoesToThemBeforeTheMenu()
    {
        const Story story;
        QVERIFY(story.open());
        story.openFirst(PaneId::People);
        auto *const chips = story.detail()->findChild<ChipRow *>();
        QTRY_VERIFY(chips->isVisible());
        chips->setMaximumWidth(chips->minimumSizeHint().width());
        auto *const more = part<QToolButton>(*chips, "moreChips");
        QTRY_VERIFY(more->isVisible());
        story.table()->setFocus();
        QStringList order;
        for (int presses = 0; presses < 30 && !more->hasFocus(); ++presses) {
            key(Qt::Key_Tab);
            order.append(saying(*QApplication::focusWidget()));
        }
        QVERIFY2(order.size() > 1 && order.at(order.size() - 2).contains(u"Chip"_s), qPrintable(order.join(u'\n')));
    }
    void noRoomBeside_keysGoIntoTheDetailAndBack()
    {
        const Story story;
        QVERIFY(story.open());
        story.openNarrow(PaneId::Grants);
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QVERIFY(story.table()->hasFocus());
        QVERIFY(!story.detail()->isVisible());
        const QUuid chosen = story.frame()->currentId();
        QVERIFY(!chosen.isNull());
        key(Qt::Key_Return);
        QVERIFY(story.detail()->isVisible() && story.isInDetail());
        QVERIFY(!story.table()->isVisible());
        QVERIFY(story.back()->isVisible());
        key(Qt::Key_Escape);
        QVERIFY(!story.detail()->isVisible());
        QVERIFY(story.table()->hasFocus());
        QCOMPARE(story.frame()->currentId(), chosen);
        key(Qt::Key_Return);
        for (int step = 0; step < 30 && !story.back()->hasFocus(); ++step) {
            key(Qt::Key_Backtab, Qt::ShiftModifier);
        }
        key(Qt::Key_Space);
        QVERIFY(story.table()->hasFocus());
        QCOMPARE(story.frame()->currentId(), chosen);
    }
    void noRoomBeside_clickOpensTheDetailAndBackLeaves()
    {
        const Story story;
        QVERIFY(story.open());
        story.openNarrow(PaneId::People);
        const QRect row = story.table()->visualRect(story.table()->model()->index(1, 0));
        QTest::mouseClick(story.table()->viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(story.detail()->isVisible() && story.isInDetail());
        QTRY_VERIFY(story.back()->width() > 0);
        QTest::mouseClick(story.back(), Qt::LeftButton);
        QVERIFY(!story.detail()->isVisible());
        QCOMPARE(QApplication::focusWidget(), story.table());
    }
    void noRoomBeside_whatIsAskedForIsShown()
    {
        const Story story;
        QVERIFY(story.open());
        story.window->resize(smallest);
        story.window->openPane(PaneId::Devices, story.store().devices.rows().begin()->id.uuid());
        QVERIFY(story.detail()->isVisible() && story.isInDetail());
        key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(story.frame()->searchField()->hasFocus());
        QVERIFY(!story.detail()->isVisible());
    }
    void window_narrowerAndWiderAgain_keepsTheDetailAndTheKeyboard()
    {
        const Story story;
        QVERIFY(story.open());
        story.openFirst(PaneId::Grants);
        const QUuid chosen = story.frame()->currentId();
        QVERIFY(story.table()->isVisible() && story.detail()->isVisible() && !story.back()->isVisible());
        story.window->resize(smallest);
        QTRY_VERIFY(!story.table()->isVisible());
        QVERIFY(story.detail()->isVisible() && story.back()->isVisible() && story.isInDetail());
        story.window->resize(1280, 800);
        QTRY_VERIFY(story.table()->isVisible());
        QVERIFY(story.detail()->isVisible() && !story.back()->isVisible() && story.isInDetail());
        QCOMPARE(story.frame()->currentId(), chosen);
    }
    void workspaceButton_longOwnName_endsInDots()
    {
        WorkspaceButton button;
        button.setWorkspace(u"Front desk"_s, false, u"Harbour Residences on the river"_s);
        button.setFixedWidth(208);
        button.show();
        for (const QLabel *label : button.findChildren<QLabel *>()) {
            QTRY_VERIFY2(label->fontMetrics().horizontalAdvance(label->text()) <= label->width() &&
                             label->geometry().right() < button.width(),
                         qPrintable(label->text()));
        }
    }
};

LATCHKEY_TEST(NarrowWindowTest, "narrowwindow")
#include "narrowwindow_test.moc"
