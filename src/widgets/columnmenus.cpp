// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/columnmenus.h"

#include "widgets/buttons.h"
#include "widgets/columnfit.h"
#include "widgets/columnfold.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

namespace latchkey {
namespace {

QString titleOf(const QHeaderView &header, int column)
{
    return literalText(header.model()->headerData(column, header.orientation()).toString());
}

void fillColumns(QMenu *menu, QHeaderView *header, QMenu *sort)
{
    menu->clear();
    const ColumnFold *fold = ColumnFold::of(header);
    for (int column = 1; column < header->count(); ++column) {
        if (fold && fold->governs(column)) {
            if (fold->isSeenUnfolded(column)) {
                menu->addAction(QHeaderView::tr("%1 (no room)").arg(titleOf(*header, column)))->setEnabled(false);
            }
            continue;
        }
        QAction *action = menu->addAction(titleOf(*header, column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        QObject::connect(action, &QAction::toggled, header,
                         [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->addSeparator();
    if (ColumnFit *fit = ColumnFit::of(header)) {
        QAction *action = menu->addAction(QHeaderView::tr("Automatic &widths"));
        action->setEnabled(!fit->chosenWidths().widths.isEmpty());
        QObject::connect(action, &QAction::triggered, fit, [fit] { fit->setChosenWidths({}); });
    }
    menu->addMenu(sort);
}

void fillSort(QMenu *menu, QHeaderView *header)
{
    menu->clear();
    qDeleteAll(menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    const auto add = [&](const QString &text, QActionGroup *group, int column, Qt::SortOrder columnOrder) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(column == sorted && columnOrder == order);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, header,
                         [header, column, columnOrder] { header->setSortIndicator(column, columnOrder); });
    };
    auto *columns = new QActionGroup(menu);
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column) || column == sorted) {
            add(titleOf(*header, column), columns, column, order);
        }
    }
    menu->addSeparator();
    auto *orders = new QActionGroup(menu);
    add(QHeaderView::tr("&Ascending"), orders, sorted, Qt::AscendingOrder);
    add(QHeaderView::tr("&Descending"), orders, sorted, Qt::DescendingOrder);
}

} // namespace

QMenu *columnsMenu(QHeaderView *header, QWidget *parent)
{
    auto *menu = new QMenu(QHeaderView::tr("Columns"), parent);
    QMenu *sort = sortMenu(header, menu);
    QObject::connect(menu, &QMenu::aboutToShow, header, [menu, header, sort] { fillColumns(menu, header, sort); });
    return menu;
}

QMenu *sortMenu(QHeaderView *header, QWidget *parent)
{
    auto *menu = new QMenu(QHeaderView::tr("Sort by"), parent);
    QObject::connect(menu, &QMenu::aboutToShow, header, [menu, header] { fillSort(menu, header); });
    return menu;
}

} // namespace latchkey
