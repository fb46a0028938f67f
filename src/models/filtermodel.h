// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"

#include <QAbstractProxyModel>
#include <QHash>
#include <QTimer>

namespace latchkey {

class PaneModel;

/// A pane's table as searched, filtered by one chip and sorted. A new search or chip resets this proxy, and so does
/// a batch whose rows go to many places: its view then restores selection, current row and scroll by id. Everything
/// else arrives row by row. (QSortFilterProxyModel inserts and removes every scattered row by itself, which costs a
/// view seconds at 100,000 rows.)
class FilterModel : public QAbstractProxyModel {
    Q_OBJECT

  public:
    explicit FilterModel(PaneModel &source, QObject *parent = nullptr);

    void setQuery(const QString &query);
    const QString &query() const { return m_query; }
    /// The id of one of the source's chips; "all" or an unknown one lets everything through.
    void setChip(const QString &id);
    const QString &chip() const { return m_chip; }
    /// How many rows of the source belong to each chip, whatever is searched for.
    QHash<QString, int> chipCounts() const;
    /// The row of the resource \a id here, invalid if it is filtered out.
    QModelIndex indexOf(const QUuid &id, int column = 0) const;

    /// Sorts by \a column from now on; -1: in the order of the source. Rows that are equal keep that order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    QModelIndex mapToSource(const QModelIndex &index) const override;
    QModelIndex mapFromSource(const QModelIndex &index) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

  Q_SIGNALS:
    /// The counts may be different; once for a batch.
    void chipCountsChanged();

  private:
    /// Rows of the source that go before the row \c position.
    struct Insertion {
        int position = 0;
        QList<int> sourceRows;
    };

    void followSource();
    void filterAnew();
    void rebuild();
    void renumber(qsizetype from = 0);
    bool accepts(int sourceRow) const;
    bool isBefore(int sourceRowA, int sourceRowB) const;
    void sourceInserted(int first, int last);
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceUpdated(const QList<int> &sourceRows);
    QList<Insertion> insertionsOf(const QList<int> &sourceRows) const;
    void insert(QList<int> sourceRows);
    void remove(const QList<int> &rows);
    bool isInOrder(int row) const;
    void reorder(QList<int> sourceRows);
    void merge(const QList<int> &sourceRows);
    void tellChanged(const QList<int> &sourceRows);

    PaneModel &m_source;
    QString m_query;
    SearchQuery m_words;
    QString m_chip;
    quint32 m_chipBit = 0; ///< 0: all
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<int> m_rows; ///< the source's row of each row here
    QList<int> m_at;   ///< the row here of each row of the source, or -1
    QTimer m_countsChanged;
};

} // namespace latchkey
