// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The other half of columntable.h: how its rows are made and what is told of them.
#include "models/columntable.h"
#include "models/sidebyside.h"

namespace latchkey {

template <typename Row> const Row &ColumnTable<Row>::look(int at) const
{
    if (const auto known = m_looked.find(at); known != m_looked.end()) {
        return known->second;
    }
    if (m_looked.size() >= lookedAt) {
        forgetLooked();
    }
    return m_looked.emplace(at, row(at)).first->second;
}

/// Search looks in what people can read: texts and what stands behind them, and the words for a picture. Ages are no
/// part of that, as they would be another text every second.
template <typename Row>
ColumnTable<Row>::Made ColumnTable<Row>::madeOf(const QUuid &id, Instant now, SearchKeyMaker &maker) const
{
    const Row row = makeRow(id);
    for (const Column<Row> &column : m_columns) {
        if (column.isSearched) {
            const QString text = column.text(row, now);
            const CellLook look = column.look ? column.look(row, now) : CellLook();
            maker.add(text.isEmpty() && !look.icons.isEmpty() && column.said ? column.said(row, now) : text);
            maker.add(look.sub);
        }
    }
    for (const QString &word : row.words) {
        maker.add(word);
    }
    Made made{{m_chips.bitsOf(row), maker.take(id)}, {}};
    for (const auto &[column, keys] : m_sortKeys) {
        made.sortKeys.append(m_columns[size_t(column)].sortKey(row));
    }
    return made;
}

template <typename Row>
std::vector<typename ColumnTable<Row>::Made> ColumnTable<Row>::madeOf(const QList<QUuid> &ids) const
{
    const Instant now = clock().now();
    std::vector<Made> made(size_t(ids.size()));
    sideBySide(ids.size(), [this, &ids, &made, now](qsizetype from, qsizetype to) {
        SearchKeyMaker maker;
        for (qsizetype at = from; at < to; ++at) {
            made[size_t(at)] = madeOf(ids.at(at), now, maker);
        }
    });
    return made;
}

template <typename Row> void ColumnTable<Row>::appendRows(const QList<QUuid> &ids)
{
    const std::vector<Made> all = madeOf(ids);
    for (const Made &made : all) {
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

template <typename Row> void ColumnTable<Row>::forgetLooked() const
{
    m_hasForgotten = m_hasForgotten || !m_looked.empty();
    m_looked.clear();
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

/// A hash of everything that is shown of \a row.
template <typename Row> size_t ColumnTable<Row>::printOf(const Row &row) const
{
    const Instant now = clock().now();
    size_t print = 0;
    for (const Column<Row> &column : m_columns) {
        print = qHashMulti(print, column.text(row, now), column.look ? column.look(row, now) : CellLook());
    }
    return print;
}

/// Forgets how \a rows look; tells the prints of those of which it was known.
template <typename Row> QHash<int, size_t> ColumnTable<Row>::takeLooked(const QList<int> &rows)
{
    QHash<int, size_t> prints;
    for (const int row : rows) {
        if (const auto looked = m_looked.find(row); looked != m_looked.end()) {
            prints.insert(row, printOf(looked->second));
            m_looked.erase(looked);
        }
    }
    return prints;
}

/// Whether a row still looks the same matters to whoever has seen it; where that is not known, it is taken to be
/// another.
template <typename Row> QList<int> ColumnTable<Row>::updateRows(const QList<int> &rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    std::ranges::transform(rows, std::back_inserter(ids), [this](int row) { return idAt(row); });
    const QHash<int, size_t> before = takeLooked(rows);
    const std::vector<Made> all = madeOf(ids);
    QList<int> changed;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        const int row = rows.at(at);
        const auto looked = before.constFind(row);
        const bool looksOther = looked == before.cend() ? m_hasForgotten : looked.value() != printOf(look(row));
        if (take(row, all[size_t(at)]) || looksOther) {
            changed.append(row);
        }
    }
    return changed;
}

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
        sideBySide(rowCount(), put);
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

template <typename Row> QVariant ColumnTable<Row>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case RowRole::Id:
        return idAt(index.row());
    case RowRole::SearchKey:
        return searchKeyOf(index.row()).toByteArray();
    default:
        return m_columns[size_t(index.column())].data(look(index.row()), role, clock().now());
    }
}

template <typename Row> QVariant ColumnTable<Row>::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column<Row> &column = m_columns[size_t(section)];
    if (role == Qt::DisplayRole) {
        return QCoreApplication::translate(m_context, column.title);
    }
    if (role == RowRole::Exported) {
        return QCoreApplication::translate(m_context, column.exportedTitle ? column.exportedTitle : column.title);
    }
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(column.alignment) : QVariant();
}

} // namespace latchkey
