// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/paneframe.h"

#include "support/testmain.h"
#include "widgets/actionbar.h"
#include "widgets/buttons.h"
#include "widgets/frame.h"
#include "widgets/searchfield.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

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
        const QSignalSpy told(&it.pane, &PaneFrame::selectionChanged);
        it.rows.resetTo(3, 5);
        QCOMPARE(it.pane.currentId(), rowId(4));
        QVERIFY(it.pane.isDetailVisible());
        QVERIFY(told.isEmpty());
        it.rows.resetTo(1, 2);
        QCOMPARE(told.size(), 1);
        QVERIFY(it.pane.currentId().isNull());
        QVERIFY(!it.pane.isDetailVisible());
    }
    void searchPlaceholder_largerText_isShortened()
    {
        Frame it;
        it.pane.setSearchPlaceholder(u"Search all columns"_s);
        it.show();
        SearchField *const search = it.pane.searchField();
        QCOMPARE(search->placeholderText(), u"Search all columns"_s);
        const QFont usual = search->font();
        search->setFont(theme::scaled(usual, 2.0));
        QCOMPARE(search->placeholderText(), u"Search"_s);
        QCOMPARE(search->accessibleDescription(), u"Search all columns"_s);
        search->setFont(usual);
        QCOMPARE(search->placeholderText(), u"Search all columns"_s);
    }
    void searchPlaceholder_asLongAsItIsWhole_isNotCut()
    {
        SearchField field;
        field.setHint(u"Search all columns"_s);
        field.show();
        const int advance = field.fontMetrics().horizontalAdvance(u"Search all columns"_s);
        const auto words = [&field, advance] { return field.grab(QRect(8, 4, 24 + advance, field.height() - 8)); };
        field.resize(3 * advance, field.sizeHint().height());
        QCOMPARE(field.placeholderText(), u"Search all columns"_s);
        const QImage whole = words().toImage();
        while (field.placeholderText() == u"Search all columns"_s) {
            QVERIFY2(words().toImage() == whole, qPrintable(QString::number(field.width() - advance)));
            field.resize(field.width() - 1, field.height());
        }
        QCOMPARE(field.placeholderText(), u"Search"_s);
        QVERIFY(field.width() < 2 * advance);
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
