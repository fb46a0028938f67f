// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <vector>

namespace latchkey {

/// No column is made wider or narrower than this by itself, in logical pixels, unless there is room for all.
inline constexpr int widestColumn = 300;
inline constexpr int narrowestColumn = 56;

/// What a column would like to have, what it cannot go below, what it needs without second texts, and what somebody has
/// chosen for it: 0 for nothing.
struct ColumnNeed {
    int wanted = 0;
    int least = 0;
    int words = 0;
    int chosen = 0;
};

/// What somebody chose by dragging borders.
struct ChosenWidths {
    QList<int> widths; ///< by column, 0 for those that are found; empty when there are none
    int room = 0;      ///< of all columns then

    /// That of \a column in \a otherRoom: in less than it was chosen in it is narrower by as much, while that cuts
    /// none of its own \a words. What it has too much is what others lack.
    int widthOf(int column, int otherRoom, int words) const;
};

/// Widths that fill \a room, as far as that can be. What was chosen is kept while there is room for it. Where \a
/// before, which filled it, has too little for a column, that is taken from those next to it, first from those behind:
/// no other border moves.
std::vector<int> sharedWidths(std::vector<ColumnNeed> needs, int room, std::vector<int> before = {});

} // namespace latchkey
