// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"

#include <QSortFilterProxyModel>

namespace latchkey {

/// The tree of places as searched: a row stays if it, something below it, or the place it is in matches.
class PlacesFilter final : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    explicit PlacesFilter(QObject *parent = nullptr);
    void setQuery(const QString &query);
    /// Only what is checked, whole or in part.
    void setCheckedOnly(bool checkedOnly);
    /// The first row that matches by itself, in the order of the tree; invalid if there is none.
    QModelIndex firstMatch() const;

  protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

  private:
    bool matches(const QModelIndex &index) const;
    QModelIndex firstMatchBelow(const QModelIndex &parent) const;

    SearchQuery m_query;
    bool m_checkedOnly = false;
};

} // namespace latchkey
