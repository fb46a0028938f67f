// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/searchkeys.h"

#include <QByteArray>
#include <QList>

#include <vector>

namespace latchkey {

/// What a table keeps of every row, as it makes the rows themselves only when they are looked at.
struct RowFact {
    quint32 chips = 0; ///< bit n for the n-th
    QByteArrayView searchKey;
};

class RowFacts {
  public:
    explicit RowFacts(qsizetype chips)
        : m_counts(chips)
    {
    }

    void append(const RowFact &fact);
    /// Whether they are others now.
    bool set(int row, const RowFact &fact);
    /// The lowest is the first.
    void remove(const QList<int> &rows);

    quint32 chips(int row) const { return m_chips.at(size_t(row)); }
    /// Valid until the next change.
    QByteArrayView searchKey(int row) const { return m_keys.at(row); }
    /// How many rows have each chip.
    const QList<int> &counts() const { return m_counts; }

  private:
    void count(quint32 chips, int by);

    std::vector<quint32> m_chips;
    SearchKeys m_keys;
    QList<int> m_counts;
};

} // namespace latchkey
