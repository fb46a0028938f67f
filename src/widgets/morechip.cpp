// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/morechip.h"

#include "widgets/iconset.h"
#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace latchkey {

namespace {

constexpr int gap = 6;
constexpr int sidePadding = 10;
constexpr int signSize = 14;

} // namespace

QSize MoreChip::sizeHint() const
{
    const QFontMetrics metrics(word());
    return {2 * sidePadding + metrics.horizontalAdvance(text()) + gap + signSize, metrics.height() + 6};
}

void MoreChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto ink = [this](InkRole role) { return Ink::of(palette(), role); };
    const auto placed = [this](const QRect &part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    const qreal radius = qMin(strokes::chipRadius, height() / 2.0);
    const QColor plain = palette().color(QPalette::Active, QPalette::Button);
    const QColor fill = underMouse() || isDown() ? Ink::mixed(plain, palette().color(QPalette::Text), 0.05) : plain;
    strokes::panel(&painter, rect(), fill, ink(InkRole::ButtonEdge), radius, 1);
    if (hasFocus()) {
        strokes::focusRing(&painter, rect(), palette(), radius);
    }
    const QRect room = rect().adjusted(sidePadding, 0, -sidePadding, 0);
    painter.setFont(word());
    painter.setPen(ink(InkRole::Text));
    painter.drawText(
        room, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), text());
    const QRect sign(room.right() + 1 - signSize, room.center().y() - signSize / 2 + 1, signSize, signSize);
    icons::paint(&painter, placed(sign), QStringLiteral("chevron-down"), ink(InkRole::Text2));
}

QFont MoreChip::word() const { return theme::scaled(font(), theme::secondarySize, QFont::Medium); }

} // namespace latchkey
