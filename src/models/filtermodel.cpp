// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/filtermodel.h"

#include "core/sidebyside.h"
#include "models/panemodel.h"

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// After that the sort keys are not needed any more for what comes in now and then.
constexpr std::chrono::milliseconds idle = 5s;
/// At least: looking at a key takes far less time than making one.
constexpr qsizetype rowsOfAThread = 2048;

} // namespace

FilterModel::FilterModel(PaneModel &source, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
{
    setSourceModel(&source);
    takeNew();
    followSource();
    m_countsChanged.setSingleShot(true);
    m_countsChanged.setInterval(0);
    connect(&m_countsChanged, &QTimer::timeout, this, &FilterModel::chipCountsChanged);
    m_takeLater.setSingleShot(true);
    connect(&m_takeLater, &QTimer::timeout, this, &FilterModel::takeNew);
    m_shrink.setSingleShot(true);
    m_shrink.setInterval(idle);
    connect(&m_shrink, &QTimer::timeout, this, [this] {
        m_found.clear();
        m_source.shrinkSortKeys();
    });
}

void FilterModel::followSource()
{
    connect(&m_source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceInserted(first, last); });
    connect(&m_source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceAboutToRemove(first, last); });
    connect(&m_source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRemoved(first, last); });
    connect(&m_source, &PaneModel::scatteredRowsRemoved, this, &FilterModel::sourceScattered);
    connect(&m_source, &PaneModel::rowsUpdated, this, &FilterModel::sourceUpdated);
}

void FilterModel::setQuery(const QString &query)
{
    m_query = query;
    const SearchQuery before = std::exchange(m_words, SearchQuery(query));
    if (m_words == before) {
        return;
    }
    m_found.append({before, m_rows});
    while (!m_found.isEmpty() && !m_words.narrows(m_found.last().words)) {
        m_found.removeLast();
    }
    if (m_found.isEmpty()) {
        filterAnew(m_order);
    } else if (m_found.last().words == m_words) {
        showRows(m_found.takeLast().rows);
    } else {
        filterAnew(m_found.last().rows);
    }
    m_shrink.start();
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
    m_found.clear();
    filterAnew(m_order);
}

/// Shows those of \a candidates that are wanted now; they are in order.
void FilterModel::filterAnew(const QList<int> &candidates)
{
    showRows(isFiltered() ? acceptedOf(candidates) : candidates);
}

/// They are looked at in the order of the source, in which their keys lie in memory, and on all cores.
QList<int> FilterModel::acceptedOf(const QList<int> &candidates) const
{
    std::vector<char> isAccepted(size_t(m_at.size()), false); // bits of one byte could not be written side by side
    for (const int row : candidates) {
        isAccepted[size_t(row)] = true;
    }
    sideBySide(m_at.size(), rowsOfAThread, [this, &isAccepted](qsizetype from, qsizetype to) {
        for (qsizetype row = from; row < to; ++row) {
            isAccepted[size_t(row)] = isAccepted[size_t(row)] && accepts(int(row));
        }
    });
    QList<int> rows;
    rows.reserve(candidates.size());
    std::ranges::copy_if(candidates, std::back_inserter(rows),
                         [&isAccepted](int row) { return isAccepted[size_t(row)]; });
    return rows;
}

void FilterModel::showRows(const QList<int> &rows)
{
    beginResetModel();
    m_rows = rows;
    m_at.fill(-1);
    renumber();
    endResetModel();
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

QHash<QString, int> FilterModel::chipCounts() const
{
    const QList<ChipInfo> chips = m_source.chips();
    const QList<int> counts = m_source.chipCounts();
    QHash<QString, int> byId;
    for (qsizetype chip = 0; chip < chips.size(); ++chip) {
        byId.insert(chips.at(chip).id, counts.at(chip));
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
    const int row = index.isValid() ? m_at.value(index.row(), -1) : -1;
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QModelIndex FilterModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilterModel::parent(const QModelIndex &) const { return {}; }

int FilterModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int FilterModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_source.columnCount(); }

void FilterModel::multiData(const QModelIndex &index, QModelRoleDataSpan roles) const
{
    m_source.multiData(mapToSource(index), roles);
}

QVariant FilterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? m_source.headerData(section, orientation, role) : QVariant();
}

QModelIndexList FilterModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                   Qt::MatchFlags flags) const
{
    if (role != RowRole::Id) {
        return QAbstractProxyModel::match(start, role, value, hits, flags);
    }
    const QModelIndex found = indexOf(value.toUuid(), start.column());
    return found.isValid() ? QModelIndexList{found} : QModelIndexList();
}

} // namespace latchkey
