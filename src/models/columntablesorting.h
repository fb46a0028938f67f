// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of columntable.h: what its rows are sorted by.
#include "core/sidebyside.h"
#include "models/columntable.h"

namespace latchkey {

template <typename Row> void ColumnTable<Row>::updatesTold()
{
    for (auto &[column, keys] : m_sortKeys) {
        keys.forgetMoved();
    }
}

template <typename Row> const SortKeys &ColumnTable<Row>::sortKeys(int column) const
{
    const auto [known, isNew] = m_sortKeys.try_emplace(column);
    if (isNew) {
        SortKeys &keys = known->second;
        std::vector<SortKeys::Prepared> made(static_cast<size_t>(rowCount()));
        sideBySide(rowCount(), rowsOfAThread, [this, &made, &keys, column](qsizetype from, qsizetype end) {
            for (qsizetype at = from; at < end; ++at) {
                made[size_t(at)] = keys.prepared(m_columns[size_t(column)].sortKey(row(int(at))));
            }
        });
        std::ranges::for_each(made, [&keys](const SortKeys::Prepared &key) { keys.append(key); });
    }
    return known->second;
}

template <typename Row> void ColumnTable<Row>::shrinkSortKeys()
{
    for (auto &[column, keys] : m_sortKeys) {
        keys.shrink();
    }
}

} // namespace latchkey
