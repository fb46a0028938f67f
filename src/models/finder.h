// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/searchkey.h"

#include <QObject>

#include <functional>

namespace latchkey {

class PaneModel;

/// Looks for rows of one table by its search keys, the best first. While somebody types on, only what was found before
/// is looked at again.
class Finder final : public QObject {
    Q_OBJECT

  public:
    struct Found {
        QList<int> rows;                                                      ///< the best of them
        int count = 0;                                                        ///< of all
        SearchQuery::Closeness closeness = SearchQuery::Closeness::Elsewhere; ///< of the best
    };

    /// \a model outlives this.
    explicit Finder(const PaneModel &model, QObject *parent = nullptr);

    /// At most \a most rows for \a query.
    Found find(const SearchQuery &query, int most);
    /// Rows that \a isLast says come after all others.
    void setLast(const std::function<bool(int row)> &isLast) { m_isLast = isLast; }
    const PaneModel &model() const { return m_model; }

  Q_SIGNALS:
    /// There are other rows, or they say something else: what was found may not be all.
    void changed();

  private:
    void forget();
    QList<int> candidates(const SearchQuery &query) const;

    const PaneModel &m_model;
    std::function<bool(int row)> m_isLast;
    SearchQuery m_query;
    QList<int> m_rows; ///< that match it
};

} // namespace latchkey
