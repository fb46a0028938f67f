// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of columntable.h: the rows that are looked at, and what they show.
#include "models/columntable.h"

namespace latchkey {

template <typename Row> const Row &ColumnTable<Row>::look(int at) const
{
    if (const auto known = m_looked.find(at); known != m_looked.end()) {
        return known->second;
    }
    if (m_looked.size() >= mostLooked) {
        forgetLooked();
    }
    return m_looked.emplace(at, row(at)).first->second;
}

template <typename Row> QList<QUuid> ColumnTable<Row>::lookedAt(const QList<QUuid> &ids) const
{
    QList<QUuid> looked;
    if (m_looked.empty()) {
        return looked; // as in a pane that is not open, while all is read
    }
    std::ranges::copy_if(ids, std::back_inserter(looked),
                         [this](const QUuid &id) { return m_looked.contains(rowOf(id)); });
    return looked;
}

template <typename Row> void ColumnTable<Row>::forgetLooked() const
{
    m_hasForgotten = m_hasForgotten || !m_looked.empty();
    m_looked.clear();
}

/// A hash of everything that is shown of \a row.
template <typename Row> size_t ColumnTable<Row>::printOf(const Row &row) const
{
    const Instant now = clock().now();
    size_t print = 0;
    for (const Column<Row> &column : m_columns) {
        print = qHashMulti(print, column.text(row, now), lookOf(column, row, now));
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

template <typename Row> QVariant ColumnTable<Row>::data(const QModelIndex &index, int role) const
{
    QModelRoleData one(role);
    multiData(index, one);
    return one.data();
}

/// As a cell is painted: its row is looked up once for all.
template <typename Row> void ColumnTable<Row>::multiData(const QModelIndex &index, QModelRoleDataSpan roles) const
{
    const bool isHere = checkIndex(index, CheckIndexOption::IndexIsValid);
    std::optional<ColumnCell<Row>> cell;
    for (QModelRoleData &role : roles) {
        if (!isHere) {
            role.clearData();
        } else if (role.role() == RowRole::Id) {
            role.setData(idAt(index.row()));
        } else if (role.role() == RowRole::SearchKey) {
            role.setData(searchKeyOf(index.row()).toByteArray());
        } else {
            if (!cell) {
                cell.emplace(m_columns[size_t(index.column())], look(index.row()), clock().now());
            }
            role.setData(cell->data(role.role()));
        }
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
