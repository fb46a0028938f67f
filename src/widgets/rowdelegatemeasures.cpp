// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
// The other half of rowdelegate.h: how wide a cell wants to be, and what it says where there is less room.
#include "widgets/rowcell.h"
#include "widgets/styleshapes.h"
#include "widgets/theme.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QTableView>
#include <QTextDocument>
#include <QToolTip>
#include <QTreeView>

namespace latchkey {

using namespace rowcell;

int rowcell::iconsWidth(const QList<RowIcon> &icons)
{
    int width = 0;
    for (const RowIcon &icon : icons) {
        width += icon.isJoined ? joinedWidth : slotWidth;
    }
    return width;
}

bool rowcell::isAtEnd(const QStyleOptionViewItem &option, const QModelIndex &index, bool last)
{
    const QHeaderView *header = nullptr;
    if (const auto *table = qobject_cast<const QTableView *>(option.widget)) {
        header = table->horizontalHeader();
    } else if (const auto *tree = qobject_cast<const QTreeView *>(option.widget)) {
        header = tree->header();
    }
    if (!header) {
        return true;
    }
    const int step = last ? 1 : -1;
    for (int visual = header->visualIndex(index.column()) + step; visual >= 0 && visual < header->count();
         visual += step) {
        if (!header->isSectionHidden(header->logicalIndex(visual))) {
            return false;
        }
    }
    return true;
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    return {widthsOf(given, index).whole, theme::rowHeight(given.font, m_compact)};
}

RowDelegate::Widths RowDelegate::widthsOf(const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    const Cell cell = cellOf(option, index);
    const int whole = m_cutsToFit ? 0 : wordsWidth(option, cell);
    const bool isOneText = m_cutsToFit || cell.sub.isEmpty() || cell.text.isEmpty();
    const int words = isOneText ? whole : m_texts.width(option.font, cell.text) + keptFor(cell);
    return {widthOf(option, index, cell, whole), widthOf(option, index, cell, words)};
}

int RowDelegate::wordsWidth(const QStyleOptionViewItem &option, const Cell &cell) const
{
    return m_texts.width(option.font, cell.text) +
           (cell.sub.isEmpty() ? 0 : iconGap + m_texts.width(cell.subFont, cell.sub));
}

int RowDelegate::widthOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Cell &cell, int wordsWidth)
{
    int width = shapes::cellPadding + shapes::cellPadding + wordsWidth;
    width += isAtEnd(option, index, false) ? shapes::edgePadding - shapes::cellPadding : 0;
    width += isAtEnd(option, index, true) ? shapes::edgePadding - shapes::cellPadding : 0;
    width += cell.icon.isEmpty() ? 0 : iconSize + iconGap;
    width += option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) ? iconSize + 2 * iconGap : 0;
    // Widths are rounded, and a text that lacks a part of a pixel is cut.
    width += 2;
    return qMax(width, iconsWidth(cell.icons) + 2 * shapes::cellPadding);
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &given,
                            const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, given, index);
    }
    QString words = index.data(Qt::ToolTipRole).toString();
    QStyleOptionViewItem option = given;
    const Cell cell = cellOf(option, index);
    if (words.isEmpty() && widthOf(option, index, cell, wordsWidth(option, cell)) > option.rect.width()) {
        words = cell.sub.isEmpty() ? cell.text : cell.text + u'\n' + cell.sub;
    }
    // Names come from anywhere: what looks like markup in them is text.
    QToolTip::showText(event->globalPos(), words.isEmpty() ? QString() : Qt::convertFromPlainText(words), view);
    return true;
}

} // namespace latchkey
