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
        QList<QVariant> values(rowCount());
        const auto put = [this, to = values.data(), key = m_columns[size_t(column)].sortKey](qsizetype from,
                                                                                             qsizetype end) {
            for (qsizetype at = from; at < end; ++at) {
                to[at] = key(row(int(at)));
            }
        };
        sideBySide(rowCount(), rowsOfAThread, put);
        for (const QVariant &value : std::as_const(values)) {
            known->second.append(value);
        }
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
