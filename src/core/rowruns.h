// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QUuid>

#include <algorithm>

namespace latchkey {

/// Neighbouring rows, both ends included.
struct RowRun {
    int first = 0;
    int last = 0;
    bool operator==(const RowRun &) const = default;
};

/// With more runs than this, telling each costs a view more than telling all at once.
inline constexpr qsizetype manyRuns = 32;

/// \a rows as runs of neighbours, the highest first, so that rows can be taken out run by run.
inline QList<RowRun> rowRunsFromEnd(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater<>());
    QList<RowRun> runs;
    for (const int row : std::as_const(rows)) {
        if (!runs.isEmpty() && runs.last().first == row + 1) {
            runs.last().first = row;
        } else {
            runs.append({row, row});
        }
    }
    return runs;
}

/// Takes \a rows, the lowest first, out of \a values in one pass.
template <typename Values> void eraseRows(Values &values, const QList<int> &rows)
{
    if (rows.isEmpty()) {
        return;
    }
    auto gone = rows.cbegin();
    auto to = values.begin() + *gone;
    for (auto from = to; from != values.end(); ++from) {
        if (gone != rows.cend() && from - values.begin() == *gone) {
            ++gone;
        } else {
            *to++ = std::move(*from);
        }
    }
    values.erase(to, values.end());
}

/// How rows with one list of ids become rows with another: as few as possible go, and come back where one has moved.
struct RowDiff {
    QList<RowRun> removed;  ///< the highest first
    QList<RowRun> inserted; ///< after that, the lowest first; numbered as the rows are in the end
};

RowDiff rowDiff(const QList<QUuid> &before, const QList<QUuid> &after);

} // namespace latchkey
