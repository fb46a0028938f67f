// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QList>

#include <vector>

namespace latchkey {

/// The search keys of all rows of a table, one behind the other in large blocks: at 100,000 rows an allocation for each
/// would cost more than what is in it.
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
        quint32 from = 0; ///< the block and, in its last 16 bits, where the key begins in it
        quint32 size = 0;
    };

    Place put(QByteArrayView key);
    const char *bytesAt(quint32 from) const { return m_blocks[from >> placeBits].data() + (from & (blockSize - 1)); }
    void tidy();

    static constexpr quint32 placeBits = 16;
    static constexpr size_t blockSize = size_t(1) << placeBits; ///< more only where one key is longer

    std::vector<std::vector<char>> m_blocks;
    std::vector<Place> m_places;
    size_t m_used = 0;   ///< bytes of keys
    size_t m_unused = 0; ///< bytes that were left behind by keys that have grown or gone
};

} // namespace latchkey
