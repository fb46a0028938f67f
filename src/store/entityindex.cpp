// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entityindex.h"

#include <algorithm>

namespace latchkey {

QList<QUuid> EntityIndex::find(const QUuid &key) const
{
    const auto found = m_idsByKey.constFind(key);
    return found == m_idsByKey.cend() ? QList<QUuid>() : QList<QUuid>(found->cbegin(), found->cend());
}

void EntityIndex::add(const QUuid &key, const QUuid &id)
{
    if (m_isFollowed) {
        m_touched.insert(key);
    }
    Ids &ids = m_idsByKey[key];
    if (ids.isEmpty() || ids.last() != id) { // a resource may name a key twice
        ids.append(id);
    }
}

void EntityIndex::remove(const QUuid &key, const QUuid &id)
{
    if (m_isFollowed) {
        m_touched.insert(key);
    }
    const auto ids = m_idsByKey.find(key);
    if (ids == m_idsByKey.end()) {
        return; // it named the key twice
    }
    const auto at = std::ranges::find(*ids, id);
    if (at != ids->end()) {
        *at = ids->last();
        ids->removeLast();
    }
    if (ids->isEmpty()) {
        m_idsByKey.erase(ids);
    }
}

void EntityIndex::connectNotify(const QMetaMethod &) { m_isFollowed = true; }

void EntityIndex::tellTouched()
{
    const QSet<QUuid> touchedKeys = std::exchange(m_touched, {});
    if (!touchedKeys.isEmpty()) {
        Q_EMIT touched(touchedKeys.values());
    }
}

} // namespace latchkey
