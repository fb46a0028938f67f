// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of FilterModel: how rows come, move and go.
#include "core/rowruns.h"
#include "models/filtermodel.h"
#include "models/panemodel.h"

#include <ranges>

namespace latchkey {

void FilterModel::tellChanged(const QList<int> &sourceRows)
{
    QList<int> rows;
    std::ranges::transform(sourceRows, std::back_inserter(rows), [this](int row) { return m_at.at(row); });
    for (const RowRun &run : rowRunsFromEnd(rows)) {
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
    }
}

/// Adds rows, which are in order, to those that are here, which are too.
void FilterModel::merge(const QList<int> &sourceRows)
{
    QList<int> merged;
    merged.reserve(m_rows.size() + sourceRows.size());
    std::merge(m_rows.cbegin(), m_rows.cend(), sourceRows.cbegin(), sourceRows.cend(), std::back_inserter(merged),
               [this](int a, int b) { return isBefore(a, b); });
    m_rows = merged;
    renumber();
}

/// Puts these rows where they belong now; the others are in order already.
void FilterModel::reorder(QList<int> sourceRows)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList inSource;
    std::ranges::transform(before, std::back_inserter(inSource),
                           [this](const QModelIndex &index) { return mapToSource(index); });
    for (const int row : std::as_const(sourceRows)) {
        m_at[row] = -1;
    }
    m_rows.removeIf([this](int row) { return m_at.at(row) < 0; });
    std::sort(sourceRows.begin(), sourceRows.end(), [this](int a, int b) { return isBefore(a, b); });
    merge(sourceRows);
    QModelIndexList after;
    std::ranges::transform(inSource, std::back_inserter(after),
                           [this](const QModelIndex &index) { return mapFromSource(index); });
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
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
        from = std::lower_bound(from, m_rows.cend(), row, [this](int a, int b) { return isBefore(a, b); });
        const int position = int(std::distance(m_rows.cbegin(), from));
        if (insertions.isEmpty() || insertions.last().position != position) {
            insertions.append(Insertion{position, {}});
        }
        insertions.last().sourceRows.append(row);
    }
    return insertions;
}

void FilterModel::insert(QList<int> sourceRows)
{
    std::sort(sourceRows.begin(), sourceRows.end(), [this](int a, int b) { return isBefore(a, b); });
    const QList<Insertion> insertions = insertionsOf(sourceRows);
    if (insertions.size() > manyRuns) {
        beginResetModel();
        merge(sourceRows);
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
