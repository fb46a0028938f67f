// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/styleshapes.h"
#include "widgets/theme.h"

#include <QIcon>
#include <QPainter>
#include <QStyleOption>

namespace latchkey::shapes {
namespace {

bool isOn(const QStyleOption *option, QStyle::StateFlag flag) { return option->state.testFlag(flag); }

} // namespace

void drawButtonPanel(const QStyleOptionButton *option, QPainter *painter, bool filled)
{
    const bool focus = isOn(option, QStyle::State_HasFocus);
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const QRectF rect = option->rect;
    const bool primary = filled && enabled;
    const QColor fill = surface(option, option->palette.color(primary ? QPalette::Highlight : QPalette::Button));
    if (primary) {
        // With the focus: ring, 1 px of air, fill.
        const qreal inset = focus ? 3 : 0;
        strokes::panel(painter, rect.adjusted(inset, inset, -inset, -inset), fill, {},
                       strokes::controlRadius - inset / 2);
    } else if (!option->features.testFlag(QStyleOptionButton::Flat)) {
        strokes::panel(painter, rect, fill, Ink::of(option->palette, InkRole::ButtonEdge), strokes::controlRadius);
    }
    if (focus) {
        strokes::focusRing(painter, rect, option->palette, strokes::controlRadius);
    }
}

void drawButtonLabel(const QStyleOptionButton *option, QPainter *painter, bool filled)
{
    const bool enabled = isOn(option, QStyle::State_Enabled);
    const bool primary = filled && enabled;
    const bool picture = !option->icon.isNull();
    const int shift = picture ? option->iconSize.width() + (option->text.isEmpty() ? 0 : iconGap) : 0;
    const int words = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    QRect content(0, option->rect.top(), shift + words, option->rect.height());
    content.moveLeft(option->rect.left() + qMax(0, (option->rect.width() - content.width()) / 2));
    if (picture) {
        QRect place(QPoint(content.left(), 0), option->iconSize);
        place.moveTop(content.center().y() - place.height() / 2 + 1);
        // Selected is the mode of our icons on a fill.
        const QIcon::Mode mode = primary ? QIcon::Selected : enabled ? QIcon::Normal : QIcon::Disabled;
        option->icon.paint(painter, QStyle::visualRect(option->direction, option->rect, place), Qt::AlignCenter, mode);
    }
    const QRect text = QStyle::visualRect(option->direction, option->rect, content.adjusted(shift, 0, 0, 0));
    painter->setPen(primary ? Ink::of(option->palette, InkRole::OnFill) : option->palette.color(QPalette::ButtonText));
    painter->drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip, option->text);
}

void drawTabLabel(const QStyleOptionTab *option, QPainter *painter, const QFont &font)
{
    const bool selected = isOn(option, QStyle::State_Selected);
    painter->setFont(theme::scaled(font, 1, selected ? QFont::DemiBold : QFont::Normal));
    painter->setPen(option->palette.color(selected ? QPalette::WindowText : QPalette::PlaceholderText));
    painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic, option->text);
}

} // namespace latchkey::shapes
