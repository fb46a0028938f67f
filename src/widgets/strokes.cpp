// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/strokes.h"

#include "widgets/inks.h"

#include <QPainter>
#include <QPainterPath>

namespace latchkey::strokes {

void panel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
    const qreal inset = edge.isValid() ? width / 2 : 0;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const qreal round = qMin(qMax(0.0, radius - inset), inner.height() / 2);
    painter->drawRoundedRect(inner, round, round);
    painter->restore();
}

void focusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius)
{
    panel(painter, rect, {}, Ink::of(palette, InkRole::Accent), radius, 2);
}

void chevron(QPainter *painter, const QRectF &rect, const QColor &ink, Qt::ArrowType direction)
{
    constexpr qreal half = 3.5;
    QPolygonF line{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    const int turn = direction == Qt::UpArrow      ? 180
                     : direction == Qt::LeftArrow  ? 90
                     : direction == Qt::RightArrow ? -90
                                                   : 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(rect.center());
    painter->rotate(turn);
    painter->drawPolyline(line);
    painter->restore();
}

} // namespace latchkey::strokes
