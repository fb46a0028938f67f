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
    if (size_t(key.size()) <= place.size) {
        std::copy(key.begin(), key.end(), m_bytes.begin() + place.from);
        m_unused += place.size - size_t(key.size());
        place.size = quint32(key.size());
    } else {
        m_unused += place.size;
        place = put(key);
    }
    tidy();
}

void SearchKeys::remove(const QList<int> &rows)
{
    for (const int row : rows) {
        m_unused += m_places.at(size_t(row)).size;
    }
    eraseRows(m_places, rows);
    tidy();
}

QByteArrayView SearchKeys::at(int row) const
{
    const Place &place = m_places.at(size_t(row));
    return {m_bytes.data() + place.from, qsizetype(place.size)};
}

SearchKeys::Place SearchKeys::put(QByteArrayView key)
{
    const Place place{quint32(m_bytes.size()), quint32(key.size())};
    m_bytes.insert(m_bytes.end(), key.begin(), key.end());
    return place;
}

void SearchKeys::tidy()
{
    if (m_unused < smallTable || m_unused < m_bytes.size() / idleShare) {
        return;
    }
    std::vector<char> bytes;
    bytes.reserve(m_bytes.size() - m_unused);
    std::swap(bytes, m_bytes);
    m_unused = 0;
    for (Place &place : m_places) {
        place = put({bytes.data() + place.from, qsizetype(place.size)});
    }
}

} // namespace latchkey
