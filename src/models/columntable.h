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
/// Row has the member \c words, what search looks in besides what the columns show. Rows are made on several threads.
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
    QList<QVariant> sortKeys(const QList<int> &rows, int column) const override;

  protected:
    /// Runs on any thread, while nothing changes.
    virtual Row makeRow(const QUuid &id) const = 0;

  private:
    void appendRows(const QList<QUuid> &ids) override
    {
        const std::vector<RowFact> facts = factsOf(ids);
        for (const RowFact &fact : facts) {
            m_facts.append(fact);
        }
    }
    void dropRows(const QList<int> &rows) override
    {
        m_facts.remove(rows);
        m_looked.clear();
    }
    QList<int> updateRows(const QList<int> &rows) override;
    std::vector<RowFact> factsOf(const QList<QUuid> &ids) const;
    RowFact factOf(const QUuid &id, Instant now) const;
    const Row &look(int at) const;

    static constexpr size_t lookedAt = 256; ///< more than a screen has

    const char *m_context;
    Columns m_columns;
    ChipRules<Row> m_chips;
    RowFacts m_facts;
    mutable std::unordered_map<int, Row> m_looked; ///< the rows that are in view, more or less
};

} // namespace latchkey

#include "models/columntablerows.h"
