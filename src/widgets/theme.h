// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>
#include <QPalette>

class QApplication;

namespace latchkey {

enum class ColorScheme { System, Light, Dark };

/// Style, palette and measures. Only on Fusion is a palette set and our proxy style put on; the styles of Windows and
/// macOS keep their own look.
namespace theme {

void apply(QApplication &app, ColorScheme scheme);
/// The palette of the design, all groups.
QPalette palette(bool dark);

/// The factors of the type scale.
inline constexpr qreal headerSize = 0.85;
inline constexpr qreal secondarySize = 0.92;
inline constexpr qreal sectionSize = 1.15;
inline constexpr qreal titleSize = 1.4;
inline constexpr qreal pinSize = 3.0;

/// \a font at \a factor of its size, whether that is given in points or pixels.
QFont scaled(const QFont &font, qreal factor, QFont::Weight weight = QFont::Normal);
/// Height of a table row: at least 24 (compact: 20) and never less than the letters need.
int rowHeight(const QFont &font, bool compact = false);

} // namespace theme
} // namespace latchkey
