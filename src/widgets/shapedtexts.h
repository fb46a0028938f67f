// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCache>
#include <QFont>
#include <QFontMetrics>
#include <QStaticText>

#include <deque>

class QPainter;

namespace latchkey {

/// Single lines as rows of tables draw and measure them again and again: each is shaped once, which takes most of the
/// time that drawing it does. Keeps more of them than a screen shows.
class ShapedTexts {
  public:
    /// In pixels, as QFontMetrics::horizontalAdvance() says it.
    int width(const QFont &font, const QString &text);
    /// In the painter's pen, in the middle of \a rect's height, with "…" for the end of a text that is wider than
    /// \a rect; \a across is one of left, right and centre. The width that was drawn.
    int draw(QPainter &painter, const QRect &rect, Qt::Alignment across, const QFont &font, const QString &text);

  private:
    struct Shaped {
        QString text;
        int width = 0;
        QStaticText drawn{}; ///< empty until isPrepared
        bool isPrepared = false;
    };
    struct OfFont {
        explicit OfFont(const QFont &of);

        QFont font;
        QFontMetrics metrics;
        QCache<QString, Shaped> texts;
    };

    OfFont &of(const QFont &font);
    static Shaped &shaped(OfFont &of, const QString &text);
    static Shaped &cut(OfFont &of, const QString &text, int room);

    std::deque<OfFont> m_fonts; ///< few: those of rows, of bold ones and of second texts
};

} // namespace latchkey
