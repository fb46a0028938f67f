// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/chiprules.h"
#include "models/column.h"

namespace latchkey {

/// A pane's table whose rows are values of type \a Row, made from the store when something about them changes.
/// Row has operator== and the members \c search and \c chips.
template <typename Row> class ColumnTable : public PaneModel {
  public:
    using Columns = std::span<const Column<Row>>;
    using Chips = std::span<const ChipRule<Row>>;

    ColumnTable(const char *context, Columns columns, Chips chipTable, const Clock &clock, QObject *parent)
        : PaneModel(clock, parent)
        , m_context(context)
        , m_columns(columns)
        , m_chips(context, chipTable)
    {
    }

    const Row &row(int row) const { return m_rows.at(size_t(row)); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QList<ChipInfo> chips() const override { return m_chips.infos(); }
    quint32 chipBits(int at) const override { return row(at).chips; }
    QString searchKeyOf(int at) const override { return row(at).search; }
    QVariant sortKey(int at, int column) const override { return m_columns[size_t(column)].sortKey(row(at)); }

  protected:
    virtual Row makeRow(const QUuid &id) const = 0;

  private:
    void appendRows(const QList<QUuid> &ids) override
    {
        for (const QUuid &id : ids) {
            m_rows.push_back(finished(id));
        }
    }
    void eraseRows(int first, int count) override
    {
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + first + count);
    }
    bool updateRow(int at) override
    {
        Row now = finished(idAt(at));
        if (now == row(at)) {
            return false;
        }
        m_rows.at(size_t(at)) = std::move(now);
        return true;
    }
    Row finished(const QUuid &id) const
    {
        Row row = makeRow(id);
        row.chips = m_chips.bitsOf(row);
        return row;
    }

    const char *m_context;
    Columns m_columns;
    ChipRules<Row> m_chips;
    std::vector<Row> m_rows;
};

template <typename Row> QVariant ColumnTable<Row>::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    switch (role) {
    case RowRole::Id:
        return idAt(index.row());
    case RowRole::SearchKey:
        return row(index.row()).search;
    default:
        return m_columns[size_t(index.column())].data(row(index.row()), role, clock().now());
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
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(column.alignment) : QVariant();
}

} // namespace latchkey
