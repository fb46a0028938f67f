// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ranges>
#include <utility>
#include <vector>

namespace latchkey {

/// Rows in blocks: a vector of a hundred thousand large ones moves all of them each time that it grows, and has room
/// for half as many more.
template <typename T> class RowBlocks {
  public:
    size_t size() const { return m_size; }
    T &operator[](size_t at) { return m_blocks[at / perBlock][at % perBlock]; }
    const T &operator[](size_t at) const { return m_blocks[at / perBlock][at % perBlock]; }
    T &back() { return m_blocks.back().back(); }
    auto all() const { return std::views::join(m_blocks); }

    void push_back(auto &&row)
    {
        if (m_size % perBlock == 0) {
            m_blocks.emplace_back();
            m_blocks.back().reserve(m_size == 0 ? 0 : perBlock);
        }
        m_blocks.back().push_back(std::forward<decltype(row)>(row));
        ++m_size;
    }
    void pop_back()
    {
        m_blocks.back().pop_back();
        --m_size;
        if (m_blocks.back().empty()) {
            m_blocks.pop_back();
        }
    }

  private:
    static constexpr size_t perBlock = 256;

    std::vector<std::vector<T>> m_blocks; ///< all of them full but the last
    size_t m_size = 0;
};

} // namespace latchkey
