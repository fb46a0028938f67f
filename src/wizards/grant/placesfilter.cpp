// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "wizards/grant/placesfilter.h"

#include "core/rowroles.h"

namespace latchkey {

PlacesFilter::PlacesFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void PlacesFilter::setQuery(const QString &query)
{
    m_query = SearchQuery(query);
    invalidateFilter();
}

void PlacesFilter::setCheckedOnly(bool checkedOnly)
{
    m_checkedOnly = checkedOnly;
    // A whole space keeps its doors; one that is checked in part must not.
    setAutoAcceptChildRows(!checkedOnly);
    invalidateFilter();
}

QModelIndex PlacesFilter::firstMatch() const { return firstMatchBelow({}); }

bool PlacesFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_checkedOnly && index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Unchecked) {
        return false;
    }
    return matches(index);
}

bool PlacesFilter::matches(const QModelIndex &index) const
{
    return m_query.matches(index.data(RowRole::SearchKey).toByteArray());
}

QModelIndex PlacesFilter::firstMatchBelow(const QModelIndex &parent) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex index = this->index(row, 0, parent);
        if (matches(mapToSource(index))) {
            return index;
        }
        const QModelIndex below = firstMatchBelow(index);
        if (below.isValid()) {
            return below;
        }
    }
    return {};
}

} // namespace latchkey
