// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/finder.h"

#include "models/collation.h"
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

void Finder::sortByName(QList<int> &rows) const
{
    const Collation collation;
    std::ranges::sort(rows, [&](int a, int b) {
        const int order =
            collation.compare(m_model.index(a, 0).data().toString(), m_model.index(b, 0).data().toString());
        return order != 0 ? order < 0 : a < b;
    });
}

Finder::Found Finder::find(const SearchQuery &query, int most)
{
    QList<int> rows = candidates(query);
    std::array<QList<int>, 4> byCloseness;
    rows.removeIf([&](int row) {
        const QByteArrayView key = m_model.searchKeyOf(row);
        if (!query.matches(key)) {
            return true;
        }
        QList<int> &alike = byCloseness[0].size() < most ? byCloseness[size_t(query.closeness(key))] : byCloseness[0];
        if (alike.size() < most) {
            alike.append(row);
        }
        return false;
    });
    m_query = query;
    m_rows = rows;
    Found found{.rows = {}, .count = int(rows.size())};
    const auto best = std::find_if(byCloseness.cbegin(), byCloseness.cend(),
                                   [](const QList<int> &alike) { return !alike.isEmpty(); });
    if (best != byCloseness.cend()) {
        found.closeness = SearchQuery::Closeness(std::distance(byCloseness.cbegin(), best));
    }
    for (QList<int> &alike : byCloseness) {
        sortByName(alike);
        found.rows += alike.first(std::min(alike.size(), most - found.rows.size()));
    }
    return found;
}

} // namespace latchkey
