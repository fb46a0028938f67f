// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/searchkeys.h"

#include "core/rowruns.h"

#include <algorithm>

namespace latchkey {

namespace {

/// A quarter of the bytes may lie idle, and of a small table any.
constexpr size_t idleShare = 4;
constexpr size_t smallTable = 1 << 16;

} // namespace

void SearchKeys::append(QByteArrayView key) { m_places.push_back(put(key)); }

void SearchKeys::set(int row, QByteArrayView key)
{
    Place &place = m_places.at(size_t(row));
    m_used -= place.size;
    m_unused += place.size;
    if (size_t(key.size()) <= place.size) {
        std::copy(key.begin(), key.end(), m_blocks[place.from >> placeBits].begin() + (place.from & (blockSize - 1)));
        place.size = quint32(key.size());
        m_used += place.size;
        m_unused -= place.size;
    } else {
        place = put(key);
    }
    tidy();
}

void SearchKeys::remove(const QList<int> &rows)
{
    for (const int row : rows) {
        m_used -= m_places.at(size_t(row)).size;
        m_unused += m_places.at(size_t(row)).size;
    }
    eraseRows(m_places, rows);
    tidy();
}

QByteArrayView SearchKeys::at(int row) const
{
    const Place &place = m_places.at(size_t(row));
    return {bytesAt(place.from), qsizetype(place.size)};
}

SearchKeys::Place SearchKeys::put(QByteArrayView key)
{
    const size_t size = size_t(key.size());
    if (m_blocks.empty() || m_blocks.back().size() + size >= blockSize) {
        const bool isFirst = m_blocks.empty(); // most tables are small
        m_blocks.emplace_back().reserve(isFirst ? size : std::max(blockSize, size));
    }
    std::vector<char> &block = m_blocks.back();
    const quint32 from = quint32((m_blocks.size() - 1) << placeBits | block.size());
    block.insert(block.end(), key.begin(), key.end());
    m_used += size;
    return {from, quint32(size)};
}

void SearchKeys::tidy()
{
    if (m_unused < smallTable || m_unused < m_used / idleShare) {
        return;
    }
    SearchKeys tidied;
    tidied.m_places.reserve(m_places.size());
    for (const Place &place : m_places) {
        tidied.append({bytesAt(place.from), qsizetype(place.size)});
    }
    *this = std::move(tidied);
}

} // namespace latchkey
