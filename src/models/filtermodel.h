// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"
#include "models/sortkeys.h"

#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QHash>
#include <QTimer>

#include <functional>
#include <map>

namespace latchkey {

class PaneModel;

/// A pane's table as searched, filtered by one chip and sorted. A new search or chip resets this proxy, and so does
/// a batch whose rows go to many places: its view then restores selection, current row and scroll by id. Everything
/// else arrives row by row. (QSortFilterProxyModel inserts and removes every scattered row by itself, which costs a
/// view seconds at 100,000 rows.) The order of all rows is kept, so that filtering never sorts; batches that follow
/// one another closely, as while a workspace is read, are taken together.
class FilterModel : public QAbstractProxyModel {
    Q_OBJECT

  public:
    explicit FilterModel(PaneModel &source, QObject *parent = nullptr, const QLocale &locale = QLocale());

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
    /// Finds RowRole::Id without looking at every row.
    QModelIndexList match(const QModelIndex &start, int role, const QVariant &value, int hits,
                          Qt::MatchFlags flags) const override;

  Q_SIGNALS:
    /// The counts may be different; once for a batch.
    void chipCountsChanged();

  private:
    /// Rows of the source that go before the row \c position.
    struct Insertion {
        int position = 0;
        QList<int> sourceRows;
    };

    /// Between batches of many rows, each of which may reset the view.
    static constexpr std::chrono::milliseconds pause{100};

    void followSource();
    bool isFiltered() const { return m_chipBit != 0 || !m_words.isEmpty(); }
    bool accepts(int sourceRow) const;
    bool isBefore(int sourceRowA, int sourceRowB) const;
    void filterAnew(const QList<int> &candidates);
    void renumber(qsizetype from = 0);

    void sourceInserted(int first, int last);
    void takeNew();
    void sourceAboutToRemove(int first, int last);
    void sourceRemoved(int first, int last);
    void sourceUpdated(const QList<int> &sourceRows);
    const SortKeys &keysOf(int column);
    QList<int> takeKeys(const QList<int> &sourceRows);
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
    QLocale m_locale;
    std::map<int, SortKeys> m_keys;       ///< of the rows taken, for each column that was once sorted by
    const SortKeys *m_sortedBy = nullptr; ///< none: in the order of the source
    QList<int> m_order; ///< all rows taken from the source, in order; the last ones of it may still wait
    QList<int> m_rows;  ///< those of them that are shown
    QList<int> m_at;    ///< the row here of each row taken, or -1
    QTimer m_countsChanged;
    QTimer m_takeLater;
    QTimer m_shrink;
    QElapsedTimer m_sinceTaken;
};

} // namespace latchkey
