// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"
#include "models/chiprules.h"
#include "models/column.h"
#include "models/rowfacts.h"

#include <map>
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
    void multiData(const QModelIndex &index, QModelRoleDataSpan roles) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QList<ChipInfo> chips() const override { return m_chips.infos(); }
    quint32 chipBits(int at) const override { return m_facts.chips(at); }
    QList<int> chipCounts() const override { return m_facts.counts(); }
    QByteArrayView searchKeyOf(int at) const override { return m_facts.searchKey(at); }
    const SortKeys &sortKeys(int column) const override;
    void shrinkSortKeys() override;

  protected:
    /// Runs on any thread, while nothing changes.
    virtual Row makeRow(const QUuid &id) const = 0;
    /// Those of \a ids whose rows are in view, and perhaps some more.
    QList<QUuid> lookedAt(const QList<QUuid> &ids) const;

  private:
    /// What is kept of one row.
    struct Made {
        RowFact fact;
        QVarLengthArray<SortKeys::Prepared, 2> sortKeys; ///< for m_sortKeys, in their order
    };
    struct MadeRows {
        std::vector<Made> rows;
        std::vector<SearchKeyMaker> keys; ///< where the search keys lie
    };

    void appendRows(const QList<QUuid> &ids) override;
    void dropRows(const QList<int> &rows) override;
    QList<int> updateRows(const QList<int> &rows) override;
    void updatesTold() override;
    MadeRows madeOf(const QList<QUuid> &ids) const;
    Made madeOf(const QUuid &id, Instant now, SearchKeyMaker &keys) const;
    bool take(int at, const Made &made);
    size_t printOf(const Row &row) const;
    QHash<int, size_t> takeLooked(const QList<int> &rows);
    const Row &look(int at) const;
    void forgetLooked() const;

    static constexpr size_t mostLooked = 256;      ///< more than a screen has
    static constexpr qsizetype rowsOfAThread = 32; ///< at least

    const char *m_context;
    Columns m_columns;
    ChipRules<Row> m_chips;
    RowFacts m_facts;
    mutable std::map<int, SortKeys> m_sortKeys;    ///< for each column that was once sorted by
    mutable std::unordered_map<int, Row> m_looked; ///< the rows that are in view, more or less
    mutable bool m_hasForgotten = false;           ///< some that are in view may be missing there
};

} // namespace latchkey

#include "models/columntablelooks.h"
#include "models/columntablerows.h"
#include "models/columntablesorting.h"
