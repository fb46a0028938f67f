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
        m_looked.clear();
    }
    return m_looked.emplace(at, row(at)).first->second;
}

/// Search looks in what people can read: texts and what stands behind them, and the words for a picture. Ages are no
/// part of that, as they would be another text every second.
template <typename Row> RowFact ColumnTable<Row>::factOf(const QUuid &id, Instant now) const
{
    const Row row = makeRow(id);
    QStringList texts;
    size_t print = 0;
    for (const Column<Row> &column : m_columns) {
        const QString text = column.text(row, now);
        const CellLook look = column.look ? column.look(row, now) : CellLook();
        const QVariant key = column.sortKey(row);
        const double number = key.metaType() == QMetaType::fromType<QString>() ? 0 : key.toDouble();
        print = qHashMulti(print, text, look, number);
        if (column.isSearched) {
            texts.append(text.isEmpty() && !look.icons.isEmpty() && column.said ? column.said(row, now) : text);
            texts.append(look.sub);
        }
    }
    return {quint32(print ^ (print >> 31)), m_chips.bitsOf(row), searchKey(texts + row.words, id)};
}

template <typename Row> std::vector<RowFact> ColumnTable<Row>::factsOf(const QList<QUuid> &ids) const
{
    const Instant now = clock().now();
    std::vector<RowFact> facts(size_t(ids.size()));
    sideBySide(ids.size(), [this, &ids, &facts, now](qsizetype from, qsizetype to) {
        for (qsizetype at = from; at < to; ++at) {
            facts[size_t(at)] = factOf(ids.at(at), now);
        }
    });
    return facts;
}

template <typename Row> QList<int> ColumnTable<Row>::updateRows(const QList<int> &rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    for (const int row : rows) {
        ids.append(idAt(row));
        m_looked.erase(row);
    }
    const std::vector<RowFact> facts = factsOf(ids);
    QList<int> changed;
    for (qsizetype at = 0; at < rows.size(); ++at) {
        if (m_facts.set(rows.at(at), facts[size_t(at)])) {
            changed.append(rows.at(at));
        }
    }
    return changed;
}

template <typename Row> QList<QVariant> ColumnTable<Row>::sortKeys(const QList<int> &rows, int column) const
{
    QList<QVariant> keys(rows.size());
    const auto put = [this, &rows, to = keys.data(), sortKey = m_columns[size_t(column)].sortKey](qsizetype from,
                                                                                                  qsizetype end) {
        for (qsizetype at = from; at < end; ++at) {
            to[at] = sortKey(row(rows.at(at)));
        }
    };
    sideBySide(rows.size(), put);
    return keys;
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
