// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace latchkey {

/// The few shapes that our style, the chips and the delegates share.
namespace strokes {

inline constexpr qreal controlRadius = 5;
inline constexpr qreal boxRadius = 4;
inline constexpr qreal tagRadius = 3;
inline constexpr qreal chipRadius = 12;

/// A filled rectangle with an edge drawn inside \a rect. An invalid colour is left out.
void panel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &edge, qreal radius,
           qreal width = 1);
/// The 2 px focus ring inside \a rect.
void focusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius);
/// A chevron of 8 x 4 px in the middle of \a rect.
void chevron(QPainter *painter, const QRectF &rect, const QColor &ink, Qt::ArrowType direction);

} // namespace strokes
} // namespace latchkey
