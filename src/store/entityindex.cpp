// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entityindex.h"

#include <utility>

namespace latchkey {

QList<QUuid> EntityIndex::find(const QUuid &key) const
{
    QList<QUuid> ids;
    for (const RowPlace row : placesOf(key)) {
        ids.append(idOf(row));
    }
    return ids;
}

QVarLengthArray<RowPlace, 8> EntityIndex::placesOf(const QUuid &key) const
{
    QVarLengthArray<RowPlace, 8> rows;
    const Place place = keyAt(key);
    for (Place at = place == none ? none : m_keys[place].next; at != none; at = m_named[at].next) {
        rows.append(m_named[at].row);
    }
    return rows;
}

void EntityIndex::add(const QUuid &key, RowPlace row)
{
    touch(key);
    const Place known = keyAt(key);
    const Place place = known == none ? addKey(key) : known;
    const Place first = m_keys[place].next;
    if (first == none || m_named[first].row != row) { // a resource may name a key twice
        m_keys[place].next = put(m_named, m_freeNamed, {row, first});
    }
}

void EntityIndex::remove(const QUuid &key, RowPlace row)
{
    touch(key);
    const Place place = keyAt(key);
    if (place == none) {
        return; // it named the key twice
    }
    Place *at = find(place, row);
    if (*at != none) {
        const Place gone = *at;
        *at = std::exchange(m_named[gone].next, std::exchange(m_freeNamed, gone));
    }
    if (m_keys[place].next == none) {
        removeKey(place);
    }
}

void EntityIndex::move(const QUuid &key, RowPlace from, RowPlace to)
{
    if (const Place at = *find(keyAt(key), from); at != none) { // else it named the key twice
        m_named[at].row = to;
    }
}

/// The link to what says that \a row names \a key, or the end of that chain.
EntityIndex::Place *EntityIndex::find(Place key, RowPlace row)
{
    Place *at = &m_keys[key].next;
    while (*at != none && m_named[*at].row != row) {
        at = &m_named[*at].next;
    }
    return at;
}

/// Where \a item is among \a items from now on.
template <typename Item> EntityIndex::Place EntityIndex::put(RowBlocks<Item> &items, Place &free, const Item &item)
{
    if (free == none) {
        items.push_back(item);
        return Place(items.size() - 1);
    }
    const Place place = free;
    free = items[place].next;
    items[place] = item;
    return place;
}

EntityIndex::Place EntityIndex::addKey(const QUuid &key)
{
    const Place place = put(m_keys, m_freeKey, {key, none});
    m_places.insert(key, place, keyOf());
    return place;
}

void EntityIndex::removeKey(Place place)
{
    m_places.remove(m_keys[place].key, place, keyOf());
    m_keys[place].next = std::exchange(m_freeKey, place);
}

void EntityIndex::touch(const QUuid &key)
{
    if (m_isFollowed && (m_touched.isEmpty() || m_touched.last() != key)) {
        m_touched.append(key);
    }
}

void EntityIndex::connectNotify(const QMetaMethod &) { m_isFollowed = true; }

void EntityIndex::tellTouched()
{
    if (const QList<QUuid> keys = std::exchange(m_touched, {}); !keys.isEmpty()) {
        Q_EMIT touched(keys);
    }
}

} // namespace latchkey
