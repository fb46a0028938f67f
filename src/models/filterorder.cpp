// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The part of FilterModel that puts rows in order.
#include "models/filtermodel.h"
#include "models/panemodel.h"

#include <numeric>

namespace latchkey {

bool FilterModel::isBefore(int sourceRowA, int sourceRowB) const
{
    return m_sortedBy ? m_sortedBy->isBefore(sourceRowA, sourceRowB, m_sortOrder) : sourceRowA < sourceRowB;
}

void FilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder) {
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    m_sortedBy = column < 0 ? nullptr : &m_source.sortKeys(column);
    m_found.clear();
    arrange([this] {
        m_order = inOrder(m_order);
        m_rows = m_order;
        if (isFiltered()) {
            m_rows.removeIf([this](int row) { return m_at.at(row) < 0; });
        }
    });
    m_shrink.start();
}

bool FilterModel::isInOrder(int row) const
{
    const bool isAfterLast = row == 0 || isBefore(m_rows.at(row - 1), m_rows.at(row));
    return isAfterLast && (row + 1 == m_rows.size() || isBefore(m_rows.at(row), m_rows.at(row + 1)));
}

QList<int> FilterModel::inOrder(QList<int> sourceRows) const
{
    if (m_sortedBy) {
        m_sortedBy->sort(sourceRows, m_sortOrder);
    } else {
        std::ranges::sort(sourceRows);
    }
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

} // namespace latchkey
