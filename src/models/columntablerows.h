// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of columntable.h: how its rows are made, and what is kept of them.
#include "core/sidebyside.h"
#include "models/columntable.h"

#include <QMutex>

namespace latchkey {

/// Search looks in what people can read: texts and what stands behind them, and the words for a picture. Ages are no
/// part of that, as they would be another text every second.
template <typename Row>
ColumnTable<Row>::Made ColumnTable<Row>::madeOf(const QUuid &id, Instant now, SearchKeyMaker &keys) const
{
    const Row row = makeRow(id);
    for (const Column<Row> &column : m_columns) {
        if (column.isSearched) {
            const QString text = column.text(row, now);
            const bool isPicture = text.isEmpty() && column.said && !lookOf(column, row, now).icons.isEmpty();
            keys.add(isPicture ? column.said(row, now) : text);
            if (column.sub) {
                keys.add(column.sub(row));
            }
        }
    }
    for (const auto &word : row.words) {
        keys.add(word);
    }
    keys.end(id);
    Made made{{m_chips.bitsOf(row), {}}, {}};
    for (const auto &[column, sorted] : m_sortKeys) {
        made.sortKeys.append(sorted.prepared(m_columns[size_t(column)].sortKey(row)));
    }
    return made;
}

template <typename Row> ColumnTable<Row>::MadeRows ColumnTable<Row>::madeOf(const QList<QUuid> &ids) const
{
    const Instant now = clock().now();
    MadeRows made{std::vector<Made>(size_t(ids.size())), {}};
    QMutex mutex;
    sideBySide(ids.size(), rowsOfAThread, [this, &ids, &made, &mutex, now](qsizetype from, qsizetype to) {
        SearchKeyMaker keys(to - from);
        for (qsizetype at = from; at < to; ++at) {
            made.rows[size_t(at)] = madeOf(ids.at(at), now, keys);
        }
        for (qsizetype at = from; at < to; ++at) {
            made.rows[size_t(at)].fact.searchKey = keys.key(at - from);
        }
        const QMutexLocker lock(&mutex);
        made.keys.push_back(std::move(keys)); // the bytes stay where they are
    });
    return made;
}

template <typename Row> void ColumnTable<Row>::appendRows(const QList<QUuid> &ids)
{
    const MadeRows all = madeOf(ids);
    for (const Made &made : all.rows) {
        m_facts.append(made.fact);
        qsizetype at = 0;
        for (auto &[column, keys] : m_sortKeys) {
            keys.append(made.sortKeys.at(at++));
        }
    }
}

template <typename Row> void ColumnTable<Row>::dropRows(const QList<int> &rows)
{
    m_facts.remove(rows);
    for (auto &[column, keys] : m_sortKeys) {
        keys.remove(rows);
    }
    forgetLooked();
}

/// Whether what is kept of the row \a at is other than before.
template <typename Row> bool ColumnTable<Row>::take(int at, const Made &made)
{
    bool isChanged = m_facts.set(at, made.fact);
    qsizetype key = 0;
    for (auto &[column, keys] : m_sortKeys) {
        isChanged = keys.set(at, made.sortKeys.at(key++)) || isChanged;
    }
    return isChanged;
}

/// Whether a row still looks the same matters to whoever has seen it; where that is not known, it is taken to be
/// another.
template <typename Row> QList<int> ColumnTable<Row>::updateRows(const QList<int> &rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    std::ranges::transform(rows, std::back_inserter(ids), [this](int row) { return idAt(row); });
    const QHash<int, size_t> before = takeLooked(rows);
    const MadeRows all = madeOf(ids);
    QList<int> changed;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const int row = rows.at(at);
        const auto looked = before.constFind(row);
        const bool looksOther = looked == before.cend() ? m_hasForgotten : looked.value() != printOf(look(row));
        if (take(row, all.rows[size_t(at)]) || looksOther) {
            changed.append(row);
        }
    }
    return changed;
}

} // namespace latchkey
