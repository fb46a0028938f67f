// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/finder.h"

#include "models/panemodel.h"

#include <array>
#include <numeric>

namespace latchkey {

Finder::Finder(const PaneModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this, &Finder::forget);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &Finder::forget);
    connect(&model, &QAbstractItemModel::modelReset, this, &Finder::forget);
    connect(&model, &PaneModel::rowsUpdated, this, &Finder::forget);
}

void Finder::forget()
{
    m_query = SearchQuery();
    Q_EMIT changed();
}

QList<int> Finder::candidates(const SearchQuery &query) const
{
    if (!m_query.isEmpty() && query.narrows(m_query)) {
        return m_rows;
    }
    QList<int> all(m_model.rowCount());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

Finder::Found Finder::find(const SearchQuery &query, int most)
{
    QList<int> rows = candidates(query);
    std::array<QList<int>, size_t(SearchQuery::Closeness::Elsewhere) + 1> byCloseness;
    rows.removeIf([&](int row) {
        const QByteArrayView key = m_model.searchKeyOf(row);
        if (!query.matches(key)) {
            return true;
        }
        byCloseness[size_t(query.closeness(key))].append(row);
        return false;
    });
    m_query = query;
    m_rows = rows;
    Found found{.rows = {}, .count = int(rows.size())};
    QList<int> last;
    for (size_t closeness = byCloseness.size(); closeness-- > 0;) {
        found.closeness = byCloseness[closeness].isEmpty() ? found.closeness : SearchQuery::Closeness(closeness);
    }
    for (QList<int> &alike : byCloseness) {
        if (found.rows.size() == most) {
            break;
        }
        m_model.sortKeys(0).sort(alike, Qt::AscendingOrder); // by name
        for (auto row = alike.cbegin(); row != alike.cend() && found.rows.size() < most; ++row) {
            (m_isLast && m_isLast(*row) ? last : found.rows).append(*row);
        }
    }
    found.rows += last.first(std::min(last.size(), most - found.rows.size()));
    return found;
}

} // namespace latchkey
