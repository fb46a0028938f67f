// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sidebardelegate.h"

#include "app/sidebarmodel.h"
#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int itemHeight = 32;
constexpr int inset = 8;
constexpr int iconSize = 16;
constexpr int smallIconSize = 14;
constexpr int gap = 4;
constexpr qreal selectedShare = 0.10;

/// The number at the end of \a room, with a sign before it where it counts what is wrong. The width it takes.
int paintCount(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &room)
{
    const int issues = index.data(SidebarModel::IssuesRole).toInt();
    const QString number = index.data(SidebarModel::CountRole).toString();
    if (number.isEmpty()) {
        return 0;
    }
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->setFont(theme::scaled(option.font, theme::secondarySize, issues > 0 ? QFont::DemiBold : QFont::Normal));
    painter->setPen(Ink::of(option.palette, issues > 0 ? InkRole::Warn : InkRole::Text2));
    painter->drawText(placed(room),
                      static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignRight)),
                      number);
    const int taken = painter->fontMetrics().horizontalAdvance(number) + gap;
    if (issues == 0) {
        return taken;
    }
    const QRect sign(room.right() - taken - smallIconSize, room.center().y() - smallIconSize / 2 + 1, smallIconSize,
                     smallIconSize);
    icons::paint(painter, placed(sign), u"warning"_s, Ink::of(option.palette, InkRole::Warn));
    return taken + smallIconSize + gap;
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor side = Ink::of(option.palette, InkRole::Side);
    const QColor text = Ink::of(option.palette, InkRole::Text);
    const QRect item = option.rect.adjusted(inset, 0, -inset, 0);
    const auto placed = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(option.rect, side);
    if (isSelected) {
        strokes::panel(painter, item, Ink::mixed(side, text, selectedShare), QColor(), strokes::controlRadius);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        strokes::focusRing(painter, item, option.palette, strokes::controlRadius);
    }

    const QRect icon(item.left() + inset, item.center().y() - iconSize / 2 + 1, iconSize, iconSize);
    icons::paint(painter, placed(icon), index.data(SidebarModel::IconRole).toString(),
                 Ink::of(option.palette, isSelected ? InkRole::Accent : InkRole::Text2));

    QRect room = item.adjusted(inset + iconSize + 10, 0, -inset, 0);
    room.setRight(room.right() - paintCount(painter, option, index, room));
    QFont font = option.font;
    font.setWeight(isSelected ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(placed(room),
                      static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
                      QFontMetrics(font).elidedText(option.text, Qt::ElideRight, room.width()));
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(itemHeight, QFontMetrics(option.font).height() + 14)};
}

} // namespace latchkey
