// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/people/accessdelegate.h"

#include "models/personaccessmodel.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/styleshapes.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QWidget>

namespace latchkey {
namespace {

constexpr int doorPadding = 14;
constexpr int reasonPadding = 6;
constexpr int iconSize = 14;
constexpr int branchAt = 8; ///< below the middle of the door's sign
constexpr int branchWidth = 8;
constexpr int gap = 6;

bool isReason(const QModelIndex &index) { return index.data(PersonAccessModel::IsReasonRole).toBool(); }

/// So that the names of all reasons stand below each other.
int kindWidth(const QFont &font)
{
    const QFontMetrics metrics(font);
    int width = 0;
    for (const QString &word : PersonAccessModel::kindWords()) {
        width = qMax(width, metrics.horizontalAdvance(word));
    }
    return width;
}

void paintBranch(QPainter *painter, const QRect &rect, Qt::LayoutDirection direction, bool goesOn)
{
    const int middle = rect.center().y();
    const QRect down(rect.left() + branchAt, rect.top(), 1, (goesOn ? rect.bottom() : middle) - rect.top() + 1);
    const QRect across(rect.left() + branchAt, middle, branchWidth, 1);
    for (const QRect &line : {down, across}) {
        painter->fillRect(QStyle::visualRect(direction, rect, line), painter->brush());
    }
}

} // namespace

void AccessDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isFirst = index.column() == PersonAccessModel::NameColumn;
    QStyleOptionViewItem cell = option;
    if (isFirst) {
        cell.rect =
            QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(shapes::edgePadding, 0, 0, 0));
    }
    if (isFirst && isReason(index)) {
        paintReason(painter, cell, index);
        return;
    }
    RowDelegate::paint(painter, cell, index);
    if (!isReason(index) && index.row() > 0) {
        const int end = isFirst ? 0 : shapes::edgePadding;
        painter->fillRect(QRect(cell.rect.left(), cell.rect.top(), cell.rect.width() - end, 1),
                          Ink::of(option.widget->palette(), InkRole::Hair));
    }
}

void AccessDelegate::paintReason(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QPalette palette = option.widget->palette();
    const bool active = option.state.testFlag(QStyle::State_Active) && option.widget->hasFocus();
    const RowSurface surface = RowSurface::of(palette, option.state.testFlag(QStyle::State_Selected), active);
    const QRect rect = option.rect;
    const auto placed = [&option](const QRect &part) {
        return QStyle::visualRect(option.direction, option.rect, part);
    };
    painter->save();
    painter->setBrush(surface.ink(palette, InkRole::ButtonEdge));
    paintBranch(painter, rect, option.direction, index.siblingAtRow(index.row() + 1).isValid());
    int left = rect.left() + branchAt + branchWidth + 3;
    icons::paint(painter, placed({left, rect.center().y() - iconSize / 2 + 1, iconSize, iconSize}),
                 index.data(RowRole::Icon).toString(), surface.ink(palette, InkRole::Text2));
    left += iconSize + gap;
    const QFont small = theme::scaled(option.font, theme::secondarySize);
    const int wide = kindWidth(small);
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter;
    painter->setFont(small);
    painter->setPen(surface.ink(palette, InkRole::Text2));
    painter->drawText(placed({left, rect.top(), wide, rect.height()}), static_cast<int>(start),
                      index.data(RowRole::Sub).toString());
    left += wide + 2 * gap;
    const QRect room(left, rect.top(), rect.right() - left + 1, rect.height());
    painter->setFont(option.font);
    painter->setPen(surface.ink(palette, InkRole::Text));
    painter->drawText(placed(room), static_cast<int>(start),
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize AccessDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = RowDelegate::sizeHint(option, index);
    return {size.width(), QFontMetrics(option.font).height() + (isReason(index) ? reasonPadding : doorPadding)};
}

} // namespace latchkey
