// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of FilterModel: how rows come, move and go.
#include "core/rowruns.h"
#include "models/filtermodel.h"
#include "models/panemodel.h"

#include <numeric>
#include <ranges>

namespace latchkey {

namespace {

/// Takes the rows from \a first to \a last out of \a rows; those behind move up.
void closeGap(QList<int> &rows, int first, int last)
{
    rows.removeIf([first, last](int row) { return row >= first && row <= last; });
    for (int &row : rows) {
        row -= row > last ? last - first + 1 : 0;
    }
}

} // namespace

/// A few rows are shown at once; of many that come again and again, the first are.
void FilterModel::sourceInserted(int first, int last)
{
    const bool isFew = last - first < manyRuns;
    if (!m_takeLater.isActive()) {
        if (isFew || m_at.isEmpty() || m_sinceTaken.hasExpired(pause.count())) {
            takeNew();
        } else {
            m_takeLater.start();
        }
    }
    m_countsChanged.start();
}

void FilterModel::takeNew()
{
    QList<int> fresh(m_source.rowCount() - m_at.size());
    std::iota(fresh.begin(), fresh.end(), int(m_at.size()));
    for (const int row : std::as_const(fresh)) {
        for (auto &[column, keys] : m_keys) {
            keys.append(m_source.sortKey(row, column));
        }
    }
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
    m_sinceTaken.start();
    m_shrink.start();
}

void FilterModel::sourceAboutToRemove(int first, int last)
{
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
    m_countsChanged.start();
    if (first >= m_at.size()) {
        return;
    }
    last = std::min(last, int(m_at.size()) - 1);
    closeGap(m_rows, first, last);
    if (isFiltered()) {
        closeGap(m_order, first, last);
    } else {
        m_order = m_rows;
    }
    m_at.remove(first, last - first + 1);
    for (auto &[column, keys] : m_keys) {
        keys.remove(first, last - first + 1);
    }
}

/// Those of \a sourceRows that are sorted by something else from now on.
QList<int> FilterModel::takeKeys(const QList<int> &sourceRows)
{
    QList<int> moved;
    for (const int row : sourceRows) {
        for (auto &[column, keys] : m_keys) {
            if (keys.set(row, m_source.sortKey(row, column)) && column == m_sortColumn) {
                moved.append(row);
            }
        }
    }
    return moved;
}

/// A batch at once: a row can only be put between others that are in order, so none may still wait to be told of.
void FilterModel::sourceUpdated(const QList<int> &sourceRows)
{
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
    const QList<int> moved = takeKeys(rows);
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

bool FilterModel::isInOrder(int row) const
{
    const bool isAfterLast = row == 0 || isBefore(m_rows.at(row - 1), m_rows.at(row));
    return isAfterLast && (row + 1 == m_rows.size() || isBefore(m_rows.at(row), m_rows.at(row + 1)));
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

QList<int> FilterModel::inOrder(QList<int> sourceRows) const
{
    std::ranges::sort(sourceRows, [this](int a, int b) { return isBefore(a, b); });
    return sourceRows;
}

/// Where \a sourceRow goes in a part of rows in order; likely not far from its start.
QList<int>::const_iterator FilterModel::placeFor(int sourceRow, QList<int>::const_iterator from,
                                                 QList<int>::const_iterator end) const
{
    const qsizetype size = std::distance(from, end);
    qsizetype reach = 1;
    while (reach < size && isBefore(from[reach - 1], sourceRow)) {
        reach *= 2;
    }
    return std::lower_bound(from + std::min(reach / 2, size), from + std::min(reach, size), sourceRow,
                            [this](int a, int b) { return isBefore(a, b); });
}

/// \a rows and \a fresh together; both are in order.
QList<int> FilterModel::merged(const QList<int> &rows, const QList<int> &fresh) const
{
    QList<int> all;
    all.reserve(rows.size() + fresh.size());
    auto from = rows.cbegin();
    for (const int row : fresh) {
        const auto place = placeFor(row, from, rows.cend());
        std::copy(from, place, std::back_inserter(all));
        all.append(row);
        from = place;
    }
    std::copy(from, rows.cend(), std::back_inserter(all));
    return all;
}

/// Has \a change put rows elsewhere; the view's persistent indexes follow them.
void FilterModel::arrange(const std::function<void()> &change)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList inSource;
    std::ranges::transform(before, std::back_inserter(inSource),
                           [this](const QModelIndex &index) { return mapToSource(index); });
    change();
    renumber();
    QModelIndexList after;
    std::ranges::transform(inSource, std::back_inserter(after),
                           [this](const QModelIndex &index) { return mapFromSource(index); });
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// Puts these rows where they belong now; the others are in order already.
void FilterModel::reorder(const QList<int> &sourceRows)
{
    arrange([this, &sourceRows] {
        for (const int row : sourceRows) {
            m_at[row] = -1;
        }
        m_rows.removeIf([this](int row) { return m_at.at(row) < 0; });
        m_rows = merged(m_rows, inOrder(sourceRows));
    });
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

QList<FilterModel::Insertion> FilterModel::insertionsOf(const QList<int> &sourceRows) const
{
    QList<Insertion> insertions;
    auto from = m_rows.cbegin();
    for (const int row : sourceRows) {
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
