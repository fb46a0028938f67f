// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/shapedtexts.h"

#include <QPainter>
#include <QTextOption>
#include <QtMath>

#include <algorithm>

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
    auto *fresh = new Shaped{of.metrics.horizontalAdvance(text), {}};
    of.texts.insert(text, fresh);
    return *fresh;
}

int ShapedTexts::width(const QFont &font, const QString &text) { return shaped(of(font), text).width; }

QString ShapedTexts::cut(const QFont &font, const QString &text, int room)
{
    OfFont &known = of(font);
    return shaped(known, text).width <= room ? text : known.metrics.elidedText(text, Qt::ElideRight, room);
}

void ShapedTexts::draw(QPainter &painter, const QRect &rect, Qt::Alignment across, const QFont &font,
                       const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    OfFont &known = of(font);
    Shaped &line = shaped(known, text);
    if (line.drawn.text().isEmpty()) {
        line.drawn.setTextFormat(Qt::PlainText);
        line.drawn.setPerformanceHint(QStaticText::AggressiveCaching);
        QTextOption direction;
        direction.setTextDirection(painter.layoutDirection());
        line.drawn.setTextOption(direction);
        line.drawn.setText(text);
        line.drawn.prepare(painter.transform(), known.font);
    }
    const int room = rect.width() - line.width;
    const int left = across.testFlag(Qt::AlignRight) ? room : across.testFlag(Qt::AlignHCenter) ? room / 2 : 0;
    painter.setFont(known.font);
    // Letters of another font, as of another script, may be higher.
    const int above = (rect.height() - qCeil(line.drawn.size().height()) + 1) / 2;
    painter.drawStaticText(rect.left() + left, rect.top() + above, line.drawn);
}

} // namespace latchkey
