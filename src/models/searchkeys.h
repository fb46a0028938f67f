// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace latchkey {

/// The search keys of all rows of a table, one behind the other: at 100,000 rows an allocation for each would cost more
/// than what is in it.
class SearchKeys {
  public:
    void append(QByteArrayView key);
    void set(int row, QByteArrayView key);
    /// The lowest is the first.
    void remove(const QList<int> &rows);
    /// Valid until the next change.
    QByteArrayView at(int row) const;

  private:
    struct Place {
        quint32 from = 0;
        quint32 size = 0;
    };

    Place put(QByteArrayView key);
    void tidy();

    std::vector<char> m_bytes;
    std::vector<Place> m_places;
    size_t m_unused = 0; ///< of m_bytes, left behind by keys that have grown or gone
};

} // namespace latchkey
