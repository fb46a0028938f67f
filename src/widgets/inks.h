// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/rowroles.h"

#include <QColor>
#include <QPalette>

namespace latchkey {

/// The colours of the program, by role. With our own palette they are exactly those of the design; with a palette of
/// the system the neutral roles are mixed from it and only the colours of states are ours. Light or dark is told by
/// the lightness of QPalette::Base.
class Ink {
  public:
    static QColor of(const QPalette &palette, InkRole role);
    static bool isDark(const QPalette &palette);

    /// The design's own column, from which the theme builds its palettes.
    static QColor inColumn(bool dark, InkRole role);
    /// \a share (0 to 1) of \a over laid on \a under.
    static QColor mixed(const QColor &under, const QColor &over, qreal share);
    /// The contrast ratio of two opaque colours, 1 to 21.
    static qreal contrast(const QColor &a, const QColor &b);
};

/// How a row is painted: its surface, and whether all its inks have to be HighlightedText because the palette (a
/// high-contrast theme) leaves too little contrast for the soft selection.
struct RowSurface {
    QColor fill;
    bool plainHighlight = false;

    static RowSurface of(const QPalette &palette, bool selected, bool active);
    QColor ink(const QPalette &palette, InkRole role) const;
};

} // namespace latchkey
