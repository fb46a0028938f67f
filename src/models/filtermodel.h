// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"

#include <QHash>
#include <QSortFilterProxyModel>
#include <QTimer>

namespace latchkey {

class PaneModel;

/// A pane's table as searched, filtered by one chip and sorted. A new search or chip resets this proxy (its view then
/// restores selection, current row and scroll by id); everything else arrives row by row.
class FilterModel : public QSortFilterProxyModel {
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

  Q_SIGNALS:
    /// The counts may be different; once for a batch.
    void chipCountsChanged();

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

  private:
    void filterAnew();

    PaneModel &m_source;
    QString m_query;
    SearchQuery m_words;
    QString m_chip;
    quint32 m_chipBit = 0; ///< 0: all
    QTimer m_countsChanged;
};

} // namespace latchkey
