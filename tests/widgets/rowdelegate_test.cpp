// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/rowdelegate.h"

#include "support/fixedclock.h"
#include "support/testmain.h"
#include "widgets/inks.h"
#include "widgets/itemlist.h"
#include "widgets/rows.h"
#include "widgets/rowtable.h"
#include "widgets/rowtree.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolTip>

using namespace latchkey;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What the delegate paints for one item in a cell of \a width.
QImage painted(QStandardItem *item, const Clock &clock, int width)
{
    QStandardItemModel model;
    model.appendRow(item);
    RowTable table(clock);
    table.setModel(&model);
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.widget = &table;
    option.rect = QRect(0, 0, width, 26);
    option.displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(table.palette().color(QPalette::Base));
    QPainter painter(&image);
    table.itemDelegate()->paint(&painter, option, model.index(0, 0));
    return image;
}

/// What the tool tip of the first cell says when its table is \a width wide.
QString toolTipAt(QStandardItem *item, int width)
{
    QStandardItemModel model;
    model.appendRow(item);
    RowTable table;
    table.setModel(&model);
    table.resize(width, 200);
    table.show();
    QToolTip::showText({}, {});
    const QPoint cell = table.visualRect(model.index(0, 0)).center();
    QHelpEvent hover(QEvent::ToolTip, cell, table.viewport()->mapToGlobal(cell));
    QApplication::sendEvent(table.viewport(), &hover);
    return QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText();
}

} // namespace

class RowDelegateTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { theme::apply(*qApp, ColorScheme::Light); }

    void paint_iconOfRightAlignedWords_standsBeforeThem()
    {
        auto *item = new QStandardItem(u"12 %"_s);
        item->setData(u"battery-low"_s, RowRole::Icon);
        item->setData(QVariant::fromValue(InkRole::Warn), RowRole::IconInk);
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const SystemClock clock;
        const QImage image = painted(item, clock, 300);
        const QColor warn = Ink::of(qApp->palette(), InkRole::Warn);
        QVERIFY(!test::showsColour(image.copy(0, 0, 200, 26), warn));
        QVERIFY(test::showsColour(image.copy(200, 0, 100, 26), warn));
    }
    void sizeHint_joinedIcons_areCloser()
    {
        const auto widthOf = [](bool isJoined) {
            QStandardItemModel model;
            auto *item = new QStandardItem;
            item->setData(QVariant::fromValue(QList<RowIcon>{
                              {u"method-pin"_s}, {u"state-set"_s, InkRole::Good, isJoined}, {u"method-card"_s}}),
                          RowRole::Icons);
            model.appendRow(item);
            RowTable table;
            table.setModel(&model);
            return table.itemDelegate()->sizeHint(table.sampleOption(), model.index(0, 0)).width();
        };
        QCOMPARE(widthOf(false) - widthOf(true), 9);
    }
    void paint_icon_hasItsInk()
    {
        auto *item = new QStandardItem(u"Failed"_s);
        item->setData(u"state-failed"_s, RowRole::Icon);
        item->setData(QVariant::fromValue(InkRole::Bad), RowRole::IconInk);
        QVERIFY(test::showsColour(painted(item, SystemClock(), 200), Ink::inColumn(false, InkRole::Bad)));
    }
    void paint_slowForTenMinutes_turnsToWarn()
    {
        const test::FixedClock clock("2026-11-20T10:42:07Z");
        for (const bool slow : {false, true}) {
            auto *item = new QStandardItem(u"Being set"_s);
            item->setData(u"state-failed"_s, RowRole::Icon);
            item->setData(QVariant::fromValue(InkRole::Accent), RowRole::IconInk);
            const auto since = clock.now() - (slow ? 11min : 9min);
            item->setData(qint64(since.time_since_epoch().count()), RowRole::Since);
            item->setData(true, RowRole::Slow);
            const QImage image = painted(item, clock, 300);
            QCOMPARE(test::showsColour(image, Ink::inColumn(false, InkRole::Warn)), slow);
            QCOMPARE(test::showsColour(image, Ink::inColumn(false, InkRole::Accent)), !slow);
        }
    }
    void paint_subThatDoesNotFit_isCutOrLeftOut()
    {
        const auto make = [](const QString &sub) {
            auto *item = new QStandardItem(u"Room 101"_s);
            item->setData(sub, RowRole::Sub);
            return item;
        };
        const SystemClock clock;
        QVERIFY(painted(make(u"+2"_s), clock, 300) != painted(make({}), clock, 300));
        const QString place = u"Residence A, Jane's doors, Basement"_s;
        QVERIFY(painted(make(place), clock, 180) != painted(make({}), clock, 180));
        QCOMPARE(painted(make(place), clock, 110), painted(make({}), clock, 110));
    }
    void paint_countBesideALongName_isKept()
    {
        const auto make = [](const QString &sub) {
            auto *item = new QStandardItem(u"Door-"_s + QString(150, u'x'));
            item->setData(sub, RowRole::Sub);
            return item;
        };
        const SystemClock clock;
        QVERIFY(painted(make(u"+1"_s), clock, 180) != painted(make(u"+2"_s), clock, 180));
        QCOMPARE(painted(make(u"Basement"_s), clock, 180), painted(make({}), clock, 180));
    }
    void list_namesakesWithLongSubs_canBeToldApart()
    {
        const auto shown = [](const QString &sub, int width) {
            ItemList list;
            list.setItems({{.id = QUuid::createUuid(), .text = u"Alice Hansen"_s, .sub = sub}});
            list.resize(width, 60);
            return list.grab().toImage();
        };
        const QString more = u" · alice.hansen@example.com and much more than there is room for"_s;
        QVERIFY(shown(u"Hotel (Visionline)"_s + more, 260) != shown(u"Annex (Salto KS)"_s + more, 260));
        // It ends before the margin and does not run out of the view.
        const QRect margin(248, 0, 12, 60);
        QCOMPARE(shown(u"Hotel"_s + more, 260).copy(margin), shown({}, 260).copy(margin));
        // A letter or two would say nothing.
        QCOMPARE(shown(u"Hotel"_s + more, 130), shown({}, 130));
    }
    void sizeHint_withEverything_isWider()
    {
        QStandardItemModel model;
        model.appendRow({new QStandardItem(u"Set"_s), new QStandardItem(u"Set"_s)});
        model.item(0, 1)->setData(u"check"_s, RowRole::Icon);
        model.item(0, 1)->setData(u"8 s"_s, RowRole::Sub);
        RowTable table;
        table.setModel(&model);
        QStyleOptionViewItem option;
        option.initFrom(&table);
        const QSize plain = table.itemDelegate()->sizeHint(option, model.index(0, 0));
        const QSize full = table.itemDelegate()->sizeHint(option, model.index(0, 1));
        QVERIFY(full.width() >= plain.width() + 22);
        QCOMPARE(plain.height(), theme::rowHeight(table.font()));
    }
    void toolTip_cellThatIsCut_saysAllOfIt()
    {
        const auto make = [] {
            auto *item = new QStandardItem(u"Maya <b>Lindström-Oyelaran</b>"_s);
            item->setData(u"maya@example.com"_s, RowRole::Sub);
            return item;
        };
        QCOMPARE(toolTipAt(make(), 100), u"Maya <b>Lindström-Oyelaran</b>\nmaya@example.com"_s);
        QCOMPARE(toolTipAt(make(), 500), QString());
    }
    void toolTip_ofTheModel_isPlainText()
    {
        auto *item = new QStandardItem(u"Set"_s);
        item->setToolTip(u"PIN of <i>Maya</i>: set"_s);
        QCOMPARE(toolTipAt(item, 500), u"PIN of <i>Maya</i>: set"_s);
    }
    void check_inTree_isToggledBySpaceAndClick()
    {
        QStandardItemModel model;
        auto *item = new QStandardItem(u"Room 401"_s);
        item->setCheckable(true);
        model.appendRow(item);
        RowTree tree;
        tree.setModel(&model);
        tree.resize(300, 200);
        tree.show();
        QVERIFY(QTest::qWaitForWindowActive(&tree));
        tree.setCurrentIndex(model.index(0, 0));
        QTest::keyClick(&tree, Qt::Key_Space);
        QCOMPARE(item->checkState(), Qt::Checked);
        QStyleOptionViewItem option;
        option.initFrom(&tree);
        option.rect = tree.visualRect(model.index(0, 0));
        option.features = QStyleOptionViewItem::HasCheckIndicator | QStyleOptionViewItem::HasDisplay;
        const QRect box = tree.style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, &tree);
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, {}, box.center());
        QCOMPARE(item->checkState(), Qt::Unchecked);
    }
};

LATCHKEY_TEST(RowDelegateTest, "rowdelegate")
#include "rowdelegate_test.moc"
