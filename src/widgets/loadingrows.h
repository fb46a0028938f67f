// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPalette>
#include <QRect>

class QPainter;
class QTableView;

namespace latchkey {

/// Where the words of a column stand.
struct LoadingColumn {
    int left = 0;
    int width = 0;
    bool isAtRight = false; ///< the bars stand at the right of it, as numbers do
};

/// Those of each visible column of \a table, in the order they are seen.
QList<LoadingColumn> loadingColumns(const QTableView &table);

/// Up to seven rows of grey bars that fade, painted below the rows that are already there.
void paintLoadingRows(QPainter *painter, const QRect &area, const QList<LoadingColumn> &columns, int rowHeight,
                      const QPalette &palette);

} // namespace latchkey
