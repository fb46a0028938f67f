// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"
#include "models/chiprules.h"
#include "models/column.h"
#include "models/searchkeys.h"

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
        , m_counts(qsizetype(chipTable.size()))
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
    quint32 chipBits(int at) const override { return m_facts.at(size_t(at)).chips; }
    QList<int> chipCounts() const override { return m_counts; }
    QByteArrayView searchKeyOf(int at) const override { return m_keys.at(at); }
    QVariant sortKey(int at, int column) const override { return m_columns[size_t(column)].sortKey(row(at)); }

  protected:
    virtual Row makeRow(const QUuid &id) const = 0;

  private:
    /// What is kept of a row beside its search key.
    struct Facts {
        quint32 print = 0; ///< a hash of everything that is shown
        quint32 chips = 0;
        bool operator==(const Facts &) const = default;
    };
    struct Finished {
        Facts facts;
        QByteArray key;
    };

    void appendRows(const QList<QUuid> &ids) override
    {
        for (const QUuid &id : ids) {
            const Finished finished = finish(id);
            m_facts.push_back(finished.facts);
            m_keys.append(finished.key);
            count(finished.facts.chips, 1);
        }
    }
    void eraseRows(int first, int rows) override
    {
        const auto from = m_facts.begin() + first;
        std::for_each(from, from + rows, [this](const Facts &facts) { count(facts.chips, -1); });
        m_facts.erase(from, from + rows);
        m_keys.remove(first, rows);
        m_looked.clear();
    }
    bool updateRow(int at) override
    {
        m_looked.erase(at);
        const Finished now = finish(idAt(at));
        Facts &facts = m_facts.at(size_t(at));
        if (now.facts == facts && m_keys.at(at) == now.key) {
            return false;
        }
        count(facts.chips, -1);
        count(now.facts.chips, 1);
        facts = now.facts;
        m_keys.set(at, now.key);
        return true;
    }
    void count(quint32 chips, int by)
    {
        for (qsizetype chip = 0; chip < m_counts.size(); ++chip) {
            m_counts[chip] += chips & (1U << chip) ? by : 0;
        }
    }
    Finished finish(const QUuid &id) const;
    const Row &look(int at) const;

    static constexpr size_t lookedAt = 256; ///< more than a screen has

    const char *m_context;
    Columns m_columns;
    ChipRules<Row> m_chips;
    QList<int> m_counts;
    std::vector<Facts> m_facts;
    SearchKeys m_keys;
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
template <typename Row> ColumnTable<Row>::Finished ColumnTable<Row>::finish(const QUuid &id) const
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
    return {{quint32(print ^ (print >> 31)), m_chips.bitsOf(row)},
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
