// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of FilterModel: how rows come, move and go.
#include "core/rowruns.h"
#include "models/filtermodel.h"
#include "models/panemodel.h"

#include <numeric>
#include <ranges>

namespace latchkey {

/// A few rows are shown at once; of many that come again and again, the first are.
void FilterModel::sourceInserted(int first, int last)
{
    const bool isFew = last - first < manyRuns;
    if (!m_takeLater.isActive()) {
        const std::chrono::milliseconds left = m_breather.left();
        if (isFew || m_at.isEmpty() || left.count() == 0) {
            takeNew();
        } else {
            m_takeLater.start(left);
        }
    }
}

void FilterModel::takeNew()
{
    QElapsedTimer timer;
    timer.start();
    m_takeLater.stop();
    m_found.clear();
    QList<int> fresh(m_source.rowCount() - m_at.size());
    std::iota(fresh.begin(), fresh.end(), int(m_at.size()));
    m_at.resize(m_source.rowCount(), -1);
    fresh = inOrder(fresh);
    if (isFiltered()) {
        m_order = merged(m_order, fresh);
        fresh.removeIf([this](int row) { return !accepts(row); });
        insert(fresh);
    } else {
        insert(fresh);
        m_order = m_rows;
    }
    m_countsChanged.start();
    m_breather.worked(timer);
    m_breather.rest();
    m_shrink.start();
}

void FilterModel::sourceAboutToRemove(int first, int last)
{
    m_found.clear();
    QList<int> gone;
    for (int row = first; row <= last && row < m_at.size(); ++row) {
        if (m_at.at(row) >= 0) {
            gone.append(m_at.at(row));
        }
    }
    remove(gone);
}

void FilterModel::sourceRemoved(int first, int last)
{
    QList<int> gone;
    for (int row = first; row <= last && row < m_at.size(); ++row) {
        gone.append(row);
    }
    dropRows(gone);
}

void FilterModel::sourceScattered(const QList<int> &sourceRows)
{
    m_found.clear();
    beginResetModel();
    QList<int> gone = sourceRows;
    gone.removeIf([this](int row) { return row >= m_at.size(); });
    dropRows(gone);
    renumber();
    endResetModel();
}

/// Forgets these rows of the source, the lowest first; those behind them move up.
void FilterModel::dropRows(const QList<int> &sourceRows)
{
    m_countsChanged.start();
    if (sourceRows.isEmpty()) {
        return;
    }
    QList<int> moved(m_at.size());
    auto gone = sourceRows.cbegin();
    for (int row = 0; row < moved.size(); ++row) {
        const bool isGone = gone != sourceRows.cend() && *gone == row;
        gone += isGone ? 1 : 0;
        moved[row] = isGone ? -1 : row - int(gone - sourceRows.cbegin());
    }
    const auto follow = [&moved](QList<int> &rows) {
        rows.removeIf([&moved](int row) { return moved.at(row) < 0; });
        std::ranges::transform(rows, rows.begin(), [&moved](int row) { return moved.at(row); });
    };
    follow(m_rows);
    if (isFiltered()) {
        follow(m_order);
    } else {
        m_order = m_rows;
    }
    eraseRows(m_at, sourceRows);
}

/// A batch at once: a row can only be put between others that are in order, so none may still wait to be told of.
void FilterModel::sourceUpdated(const QList<int> &sourceRows)
{
    m_found.clear();
    QList<int> rows = sourceRows;
    rows.removeIf([this](int row) { return row >= m_at.size(); });
    QList<int> gone;
    QList<int> fresh;
    QList<int> kept;
    for (const int row : std::as_const(rows)) {
        const bool isHere = m_at.at(row) >= 0;
        if (accepts(row)) {
            (isHere ? kept : fresh).append(row);
        } else if (isHere) {
            gone.append(m_at.at(row));
        }
    }
    QList<int> moved = rows;
    moved.removeIf([this](int row) { return !m_sortedBy || !m_sortedBy->isMoved(row); });
    remove(gone);
    QList<int> movedHere = moved;
    movedHere.removeIf([this](int row) { return m_at.at(row) < 0; });
    if (std::ranges::any_of(movedHere, [this](int row) { return !isInOrder(m_at.at(row)); })) {
        reorder(movedHere);
    }
    tellChanged(kept);
    insert(inOrder(fresh));
    if (!isFiltered()) {
        m_order = m_rows;
    } else if (!moved.isEmpty()) {
        const QSet<int> leaving(moved.begin(), moved.end());
        m_order.removeIf([&leaving](int row) { return leaving.contains(row); });
        m_order = merged(m_order, inOrder(moved));
    }
    m_countsChanged.start();
}

void FilterModel::tellChanged(const QList<int> &sourceRows)
{
    if (sourceRows.isEmpty()) {
        return;
    }
    QList<int> rows;
    std::ranges::transform(sourceRows, std::back_inserter(rows), [this](int row) { return m_at.at(row); });
    QList<RowRun> runs = rowRunsFromEnd(rows);
    if (runs.size() > manyRuns) {
        runs = {{runs.last().first, runs.first().last}};
    }
    for (const RowRun &run : std::as_const(runs)) {
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
    }
}

void FilterModel::remove(const QList<int> &rows)
{
    const QList<RowRun> runs = rowRunsFromEnd(rows);
    for (const int row : rows) {
        m_at[m_rows.at(row)] = -1;
    }
    if (runs.size() > manyRuns) {
        beginResetModel();
        m_rows.removeIf([this](int row) { return m_at.at(row) < 0; });
        renumber();
        endResetModel();
        return;
    }
    for (const RowRun &run : runs) {
        beginRemoveRows({}, run.first, run.last);
        m_rows.remove(run.first, run.last - run.first + 1);
        renumber(run.first);
        endRemoveRows();
    }
}

/// Up to one too many to be told of one by one.
QList<FilterModel::Insertion> FilterModel::insertionsOf(const QList<int> &sourceRows) const
{
    QList<Insertion> insertions;
    auto from = m_rows.cbegin();
    for (const int row : sourceRows) {
        if (insertions.size() > manyRuns) {
            break;
        }
        from = placeFor(row, from, m_rows.cend());
        const int position = int(std::distance(m_rows.cbegin(), from));
        if (insertions.isEmpty() || insertions.last().position != position) {
            insertions.append(Insertion{position, {}});
        }
        insertions.last().sourceRows.append(row);
    }
    return insertions;
}

/// Adds these rows, which are in order.
void FilterModel::insert(const QList<int> &sourceRows)
{
    const QList<Insertion> insertions = insertionsOf(sourceRows);
    if (insertions.size() > manyRuns) {
        beginResetModel();
        m_rows = merged(m_rows, sourceRows);
        renumber();
        endResetModel();
        return;
    }
    for (const Insertion &insertion : std::views::reverse(insertions)) {
        const int first = insertion.position;
        beginInsertRows({}, first, first + int(insertion.sourceRows.size()) - 1);
        m_rows = m_rows.first(first) + insertion.sourceRows + m_rows.sliced(first);
        renumber(first);
        endInsertRows();
    }
}

} // namespace latchkey
