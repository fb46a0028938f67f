// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"
#include "models/breather.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QTimer>

#include <functional>

namespace latchkey {

class PaneModel;
class SortKeys;

/// A pane's table as searched, filtered by one chip and sorted. A new search or chip resets this proxy, and so does a
/// batch whose rows go to many places: its view then restores selection and scroll by id. (QSortFilterProxyModel moves
/// every scattered row by itself, which costs a view seconds at 100,000 rows.) The order of all rows is kept, so that
/// filtering never sorts; batches that follow one another closely are taken together.
class FilterModel : public QAbstractProxyModel {
    Q_OBJECT

  public:
    explicit FilterModel(PaneModel &source, QObject *parent = nullptr);

    void setQuery(const QString &query);
    const QString &query() const { return m_query; }
    /// The id of one of the source's chips; "all" or an unknown one lets everything through.
    void setChip(const QString &id);
    const QString &chip() const { return m_chip; }
    /// Whether a search or a chip leaves rows out.
    bool isFiltered() const { return m_chipBit != 0 || !m_words.isEmpty(); }
    /// How many rows of the source belong to each chip, whatever is searched for.
    QHash<QString, int> chipCounts() const;
    /// Takes at once what came and waits for more, as of a list that has been read to its end.
    void takeNew();
    /// The row of the resource \a id here, invalid if it is filtered out.
    QModelIndex indexOf(const QUuid &id, int column = 0) const;

    /// By \a column from now on; -1: as in the source. Rows that are equal keep that order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    void multiData(const QModelIndex &index, QModelRoleDataSpan roles) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Finds RowRole::Id without looking at every row.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

  Q_SIGNALS:
    void chipCountsChanged(); ///< they may be different; once for what is shown of a batch

  private:
    /// The rows of a query that was narrowed since: deleting letters costs nothing.
    struct Found {
        SearchQuery words;
        QList<int> rows;
    };

    struct Insertion {
        int position = 0; ///< of the row before which they go
        QList<int> sourceRows;
    };

    void followSource();
    bool accepts(int sourceRow) const;
    bool isBefore(int sourceRowA, int sourceRowB) const;
    void filterAnew(const QList<int> &candidates);
    QList<int> acceptedOf(const QList<int> &candidates) const;
    void showRows(const QList<int> &rows);
    void renumber(qsizetype from = 0);

    void sourceInserted(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceScattered(const QList<int> &sourceRows);
    void dropRows(const QList<int> &sourceRows);
    void sourceUpdated(const QList<int> &sourceRows);
    QList<int>::const_iterator placeFor(int sourceRow, QList<int>::const_iterator from,
                                        QList<int>::const_iterator end) const;
    QList<int> merged(const QList<int> &rows, const QList<int> &fresh) const;
    QList<int> inOrder(QList<int> sourceRows) const;
    QList<Insertion> insertionsOf(const QList<int> &sourceRows) const;
    void insert(const QList<int> &sourceRows);
    void remove(const QList<int> &rows);
    bool isInOrder(int row) const;
    void reorder(const QList<int> &sourceRows);
    void arrange(const std::function<void()> &change);
    void tellChanged(const QList<int> &sourceRows);

    PaneModel &m_source;
    QString m_query;
    SearchQuery m_words;
    QString m_chip;
    quint32 m_chipBit = 0; ///< 0: all
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    const SortKeys *m_sortedBy = nullptr; ///< none: in the order of the source
    QList<int> m_order;   ///< all rows taken from the source, in order; the last ones of it may still wait
    QList<int> m_rows;    ///< those of them that are shown
    QList<int> m_at;      ///< the row here of each row taken, or -1
    QList<Found> m_found; ///< each narrower than the one before, while the rows stay as they are
    QTimer m_countsChanged;
    QTimer m_takeLater;
    QTimer m_shrink;
    Breather m_breather;
};

} // namespace latchkey
