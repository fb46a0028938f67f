// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"
#include "models/chiprules.h"
#include "models/column.h"
#include "models/rowfacts.h"

#include <unordered_map>

namespace latchkey {

/// A pane's table of values of type \a Row, which are made from the store when they are looked at. Kept of every row
/// is only what search, chips and the question whether it has changed need: the store has all the rest.
/// Row has the member \c words, what search looks in besides what the columns show.
template <typename Row> class ColumnTable : public PaneModel {
  public:
    using Columns = std::span<const Column<Row>>;
    using Chips = std::span<const ChipRule<Row>>;

    ColumnTable(const char *context, Columns columns, Chips chipTable, const Clock &clock, QObject *parent)
        : PaneModel(clock, parent)
        , m_context(context)
        , m_columns(columns)
        , m_chips(context, chipTable)
        , m_facts(qsizetype(chipTable.size()))
    {
    }

    Row row(int row) const { return makeRow(idAt(row)); }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QList<ChipInfo> chips() const override { return m_chips.infos(); }
    quint32 chipBits(int at) const override { return m_facts.chips(at); }
    QList<int> chipCounts() const override { return m_facts.counts(); }
    QByteArrayView searchKeyOf(int at) const override { return m_facts.searchKey(at); }
    QVariant sortKey(int at, int column) const override { return m_columns[size_t(column)].sortKey(look(at)); }

  protected:
    virtual Row makeRow(const QUuid &id) const = 0;

  private:
    void appendRows(const QList<QUuid> &ids) override
    {
        for (const QUuid &id : ids) {
            m_facts.append(factOf(id));
        }
    }
    void eraseRows(int first, int rows) override
    {
        m_facts.remove(first, rows);
        m_looked.clear();
    }
    bool updateRow(int at) override
    {
        m_looked.erase(at);
        return m_facts.set(at, factOf(idAt(at)));
    }
    RowFact factOf(const QUuid &id) const;
    const Row &look(int at) const;

    static constexpr size_t lookedAt = 256; ///< more than a screen has

    const char *m_context;
    Columns m_columns;
    ChipRules<Row> m_chips;
    RowFacts m_facts;
    mutable std::unordered_map<int, Row> m_looked; ///< the rows that are in view, more or less
};

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
template <typename Row> RowFact ColumnTable<Row>::factOf(const QUuid &id) const
{
    const Row row = makeRow(id);
    const Instant now = clock().now();
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
    return {quint32(print ^ (print >> 31)), m_chips.bitsOf(row),
            searchKey(texts + row.words, id.toString(QUuid::WithoutBraces))};
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
    return role == Qt::TextAlignmentRole ? QVariant::fromValue(column.alignment) : QVariant();
}

} // namespace latchkey
