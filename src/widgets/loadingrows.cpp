// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/loadingrows.h"

#include "widgets/inks.h"
#include "widgets/strokes.h"

#include <QPainter>

namespace latchkey {
namespace {

constexpr int mostRows = 7;
constexpr int barHeight = 8;
/// Shares of the column, so that the bars look like words of different length.
constexpr std::array lengths{0.55, 0.72, 0.48, 0.64, 0.58, 0.75, 0.5};

} // namespace

void paintLoadingRows(QPainter *painter, const QRect &area, const QList<std::pair<int, int>> &columns, int rowHeight,
                      const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    for (int row = 0; row < mostRows && (row + 1) * rowHeight <= area.height(); ++row) {
        const qreal strength = 1.0 - row / static_cast<qreal>(mostRows);
        const QColor bar = Ink::mixed(base, Ink::of(palette, InkRole::Line), strength);
        const int top = area.top() + row * rowHeight;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const auto [left, width] = columns.at(column);
            const qreal share = lengths.at(static_cast<size_t>(row + 3 * static_cast<int>(column)) % lengths.size());
            const QRectF rect(left, top + (rowHeight - barHeight) / 2.0, width * share, barHeight);
            strokes::panel(painter, rect, bar, {}, 3);
        }
        painter->fillRect(area.left(), top + rowHeight - 1, area.width(), 1,
                          Ink::mixed(base, Ink::of(palette, InkRole::Hair), strength));
    }
}

} // namespace latchkey
