// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QPalette>
#include <QRect>

#include <utility>

class QPainter;

namespace latchkey {

/// Up to seven rows of grey bars that fade, painted below the rows that are already there.
/// \a columns are the visible columns as {left, width}.
void paintLoadingRows(QPainter *painter, const QRect &area, const QList<std::pair<int, int>> &columns, int rowHeight,
                      const QPalette &palette);

} // namespace latchkey
