// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/loadingrows.h"

#include "widgets/inks.h"
#include "widgets/strokes.h"
#include "widgets/styleshapes.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QTableView>

namespace latchkey {
namespace {

constexpr int mostRows = 7;
constexpr int barHeight = 8;
constexpr int longestBar = 160;
/// Shares of the column, so that the bars look like words of different length.
constexpr std::array lengths{0.55, 0.72, 0.48, 0.64, 0.58, 0.75, 0.5};

} // namespace

QList<LoadingColumn> loadingColumns(const QTableView &table)
{
    const QHeaderView &header = *table.horizontalHeader();
    QList<LoadingColumn> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (table.isColumnHidden(column)) {
            continue;
        }
        const int pad = columns.isEmpty() ? shapes::edgePadding : shapes::cellPadding;
        const int room = table.columnWidth(column) - 2 * pad;
        const int width = qMin(room, longestBar);
        const QVariant wanted = table.model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        const Qt::Alignment alignment = static_cast<Qt::AlignmentFlag>(wanted.toInt());
        const bool isAtRight = QStyle::visualAlignment(table.layoutDirection(), alignment).testFlag(Qt::AlignRight);
        columns.append({table.columnViewportPosition(column) + pad + (isAtRight ? room - width : 0), width, isAtRight});
    }
    return columns;
}

void paintLoadingRows(QPainter *painter, const QRect &area, const QList<LoadingColumn> &columns, int rowHeight,
                      const QPalette &palette)
{
    const QColor base = palette.color(QPalette::Base);
    for (int row = 0; row < mostRows && (row + 1) * rowHeight <= area.height(); ++row) {
        const qreal strength = 1.0 - row / static_cast<qreal>(mostRows);
        const QColor bar = Ink::mixed(base, Ink::of(palette, InkRole::Line), strength);
        const int top = area.top() + row * rowHeight;
        for (qsizetype column = 0; column < columns.size(); ++column) {
            const LoadingColumn &place = columns.at(column);
            const qreal share = lengths.at(static_cast<size_t>(row + 3 * static_cast<int>(column)) % lengths.size());
            const qreal left = place.left + (place.isAtRight ? place.width * (1 - share) : 0);
            const QRectF rect(left, top + (rowHeight - barHeight) / 2.0, place.width * share, barHeight);
            strokes::panel(painter, rect, bar, {}, 3);
        }
        painter->fillRect(area.left(), top + rowHeight - 1, area.width(), 1,
                          Ink::mixed(base, Ink::of(palette, InkRole::Hair), strength));
    }
}

} // namespace latchkey
