// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shapedtexts.h"

#include <QPainter>
#include <QTextOption>
#include <QtMath>

#include <algorithm>
#include <utility>

namespace latchkey {
namespace {

/// Two screens of rows, and what columns are measured by.
constexpr int mostTexts = 1000;
/// More come only when the user chooses other fonts.
constexpr std::size_t mostFonts = 8;

} // namespace

ShapedTexts::OfFont::OfFont(const QFont &of)
    : font(of)
    , metrics(of)
    , texts(mostTexts)
{
}

ShapedTexts::OfFont &ShapedTexts::of(const QFont &font)
{
    const auto known = std::ranges::find(m_fonts, font, &OfFont::font);
    if (known != m_fonts.end()) {
        return *known;
    }
    if (m_fonts.size() == mostFonts) {
        m_fonts.pop_front();
    }
    return m_fonts.emplace_back(font);
}

ShapedTexts::Shaped &ShapedTexts::shaped(OfFont &of, const QString &text)
{
    if (Shaped *known = of.texts.object(text)) {
        return *known;
    }
    auto *fresh = new Shaped{.text = text, .width = of.metrics.horizontalAdvance(text)};
    of.texts.insert(text, fresh);
    return *fresh;
}

int ShapedTexts::width(const QFont &font, const QString &text) { return shaped(of(font), text).width; }

ShapedTexts::Shaped &ShapedTexts::cut(OfFont &of, const QString &text, int room)
{
    Shaped &whole = shaped(of, text);
    return whole.width <= room ? whole : shaped(of, of.metrics.elidedText(text, Qt::ElideRight, room));
}

int ShapedTexts::draw(QPainter &painter, const QRect &rect, Qt::Alignment across, const QFont &font,
                      const QString &text)
{
    if (text.isEmpty()) {
        return 0;
    }
    OfFont &known = of(font);
    Shaped &line = cut(known, text, rect.width());
    if (!std::exchange(line.isPrepared, true)) {
        line.drawn.setTextFormat(Qt::PlainText);
        line.drawn.setPerformanceHint(QStaticText::AggressiveCaching);
        QTextOption direction;
        direction.setTextDirection(painter.layoutDirection());
        line.drawn.setTextOption(direction);
        line.drawn.setText(line.text);
        line.drawn.prepare(painter.transform(), known.font);
    }
    const int room = rect.width() - line.width;
    const int left = across.testFlag(Qt::AlignRight) ? room : across.testFlag(Qt::AlignHCenter) ? room / 2 : 0;
    painter.setFont(known.font);
    // Letters of another font, as of another script, may be higher.
    const int above = (rect.height() - qCeil(line.drawn.size().height()) + 1) / 2;
    painter.drawStaticText(rect.left() + left, rect.top() + above, line.drawn);
    return line.width;
}

} // namespace latchkey
