// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/filtermodel.h"

#include "models/panemodel.h"

namespace latchkey {

FilterModel::FilterModel(PaneModel &source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
{
    setSourceModel(&source);
    rebuild();
    followSource();
    m_countsChanged.setSingleShot(true);
    m_countsChanged.setInterval(0);
    connect(&m_countsChanged, &QTimer::timeout, this, &FilterModel::chipCountsChanged);
}

void FilterModel::followSource()
{
    connect(&m_source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceInserted(first, last); });
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceAboutToRemove(first, last); });
    connect(&m_source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRemoved(first, last); });
    connect(&m_source, &PaneModel::rowsUpdated, this, &FilterModel::sourceUpdated);
}

void FilterModel::setQuery(const QString &query)
{
    if (m_query == query) {
        return;
    }
    m_query = query;
    m_words = SearchQuery(query);
    filterAnew();
}

void FilterModel::setChip(const QString &id)
{
    if (m_chip == id) {
        return;
    }
    m_chip = id;
    const QList<ChipInfo> chips = m_source.chips();
    const auto found = std::ranges::find(chips, id, &ChipInfo::id);
    const qsizetype position = found == chips.end() ? 0 : std::distance(chips.begin(), found);
    m_chipBit = position == 0 ? 0 : 1U << position;
    filterAnew();
}

void FilterModel::filterAnew()
{
    beginResetModel();
    rebuild();
    endResetModel();
}

void FilterModel::rebuild()
{
    m_rows.clear();
    for (int row = 0; row < m_source.rowCount(); ++row) {
        if (accepts(row)) {
            m_rows.append(row);
        }
    }
    std::sort(m_rows.begin(), m_rows.end(), [this](int a, int b) { return isBefore(a, b); });
    m_at.fill(-1, m_source.rowCount());
    renumber();
}

void FilterModel::renumber(qsizetype from)
{
    for (qsizetype row = from; row < m_rows.size(); ++row) {
        m_at[m_rows.at(row)] = int(row);
    }
}

bool FilterModel::accepts(int sourceRow) const
{
    return (m_chipBit == 0 || (m_source.chipBits(sourceRow) & m_chipBit)) &&
           (m_words.isEmpty() || m_words.matches(m_source.searchKeyOf(sourceRow)));
}

bool FilterModel::isBefore(int sourceRowA, int sourceRowB) const
{
    if (m_sortColumn >= 0) {
        const QPartialOrdering order =
            QVariant::compare(m_source.sortKey(sourceRowA, m_sortColumn), m_source.sortKey(sourceRowB, m_sortColumn));
        if (order != QPartialOrdering::Equivalent) {
            return (order == QPartialOrdering::Less) == (m_sortOrder == Qt::AscendingOrder);
        }
    }
    return sourceRowA < sourceRowB;
}

void FilterModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder) {
        return;
    }
    m_sortColumn = column;
    m_sortOrder = order;
    reorder(m_rows);
}

QHash<QString, int> FilterModel::chipCounts() const
{
    const QList<ChipInfo> chips = m_source.chips();
    QList<int> counts(chips.size());
    for (int row = 0; row < m_source.rowCount(); ++row) {
        const quint32 bits = m_source.chipBits(row);
        for (int i = 0; i < counts.size(); ++i) {
            counts[i] += bits & (1U << i) ? 1 : 0;
        }
    }
    QHash<QString, int> byId;
    for (int i = 0; i < counts.size(); ++i) {
        byId.insert(chips.at(i).id, counts.at(i));
    }
    return byId;
}

QModelIndex FilterModel::indexOf(const QUuid &id, int column) const
{
    return mapFromSource(m_source.indexOf(id, column));
}

QModelIndex FilterModel::mapToSource(const QModelIndex &index) const
{
    return index.isValid() ? m_source.index(m_rows.at(index.row()), index.column()) : QModelIndex();
}

QModelIndex FilterModel::mapFromSource(const QModelIndex &index) const
{
    const int row = index.isValid() ? m_at.at(index.row()) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilterModel::parent(const QModelIndex &) const { return {}; }

int FilterModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FilterModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_source.columnCount(); }

QVariant FilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_source.headerData(section, orientation, role) : QVariant();
}

void FilterModel::sourceInserted(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows) {
        row += row >= first ? count : 0;
    }
    m_at.insert(first, count, -1);
    QList<int> fresh;
    for (int row = first; row <= last; ++row) {
        if (accepts(row)) {
            fresh.append(row);
        }
    }
    insert(fresh);
    m_countsChanged.start();
}

void FilterModel::sourceAboutToRemove(int first, int last)
{
    QList<int> gone;
    for (int row = first; row <= last; ++row) {
        if (m_at.at(row) >= 0) {
            gone.append(m_at.at(row));
        }
    }
    remove(gone);
}

void FilterModel::sourceRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_rows) {
        row -= row > last ? count : 0;
    }
    m_at.remove(first, count);
    m_countsChanged.start();
}

/// A batch at once: a row can only be put between others that are in order, so none may still wait to be told of.
void FilterModel::sourceUpdated(const QList<int> &sourceRows)
{
    QList<int> gone;
    QList<int> fresh;
    QList<int> kept;
    for (const int row : sourceRows) {
        const bool isHere = m_at.at(row) >= 0;
        if (accepts(row)) {
            (isHere ? kept : fresh).append(row);
        } else if (isHere) {
            gone.append(m_at.at(row));
        }
    }
    remove(gone);
    if (std::ranges::any_of(kept, [this](int row) { return !isInOrder(m_at.at(row)); })) {
        reorder(kept);
    }
    tellChanged(kept);
    insert(fresh);
    m_countsChanged.start();
}

bool FilterModel::isInOrder(int row) const
{
    const bool isAfterLast = row == 0 || isBefore(m_rows.at(row - 1), m_rows.at(row));
    return isAfterLast && (row + 1 == m_rows.size() || isBefore(m_rows.at(row), m_rows.at(row + 1)));
}

} // namespace latchkey
