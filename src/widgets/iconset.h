// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QIcon>
#include <QPixmap>

class QPainter;

namespace latchkey {

/// Our own SVG icons, drawn in black in the resources and tinted here. Rendered pixmaps are kept in QPixmapCache by
/// name, colour, size and device pixel ratio, so that a new palette simply asks for others.
namespace icons {

/// An icon for buttons and actions that follows the application's palette and the screen. It is drawn in the disabled
/// ink when disabled, and in OnFill when its mode is QIcon::Selected. A name that does not exist gives a null icon.
QIcon icon(const QString &name, InkRole ink = InkRole::Text2);
/// \a size in device-independent pixels.
QPixmap pixmap(const QString &name, const QColor &ink, int size, qreal devicePixelRatio);
/// Paints the icon in the middle of \a rect, as large as its shorter side.
void paint(QPainter *painter, const QRect &rect, const QString &name, const QColor &ink);
bool exists(const QString &name);
/// The icon of the program.
QIcon application();

} // namespace icons
} // namespace latchkey
