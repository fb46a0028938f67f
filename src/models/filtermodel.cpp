// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/filtermodel.h"

#include "models/panemodel.h"

namespace latchkey {

FilterModel::FilterModel(PaneModel &source, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_source(source)
{
    m_countsChanged.setSingleShot(true);
    m_countsChanged.setInterval(0);
    connect(&m_countsChanged, &QTimer::timeout, this, &FilterModel::chipCountsChanged);
    const auto recount = [this] { m_countsChanged.start(); };
    connect(&source, &QAbstractItemModel::rowsInserted, this, recount);
    connect(&source, &QAbstractItemModel::rowsRemoved, this, recount);
    connect(&source, &QAbstractItemModel::dataChanged, this, recount);
    connect(&source, &QAbstractItemModel::modelReset, this, recount);
    setSourceModel(&source);
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
    // One reset in place of thousands of single insertions and removals, which cost a view seconds (100,000 rows).
    beginResetModel();
    {
        const QSignalBlocker quiet(this);
        invalidateFilter();
    }
    endResetModel();
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

bool FilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    return (m_chipBit == 0 || (m_source.chipBits(sourceRow) & m_chipBit)) &&
           (m_words.isEmpty() || m_words.matches(m_source.searchKeyOf(sourceRow)));
}

bool FilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = m_source.sortKey(left.row(), left.column());
    const QVariant b = m_source.sortKey(right.row(), right.column());
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

} // namespace latchkey
