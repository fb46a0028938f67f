// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/entityindex.h"

#include <QSet>

namespace latchkey {

EntityIndex::EntityIndex(EntityCollection &collection, KeysOf keysOf)
    : m_keysOf(std::move(keysOf))
{
    connect(&collection, &EntityCollection::changed, this, &EntityIndex::update);
}

void EntityIndex::update(const ChangeSet &change)
{
    QSet<QUuid> keys;
    for (const QList<QUuid> *gone : {&change.removed, &change.changed}) {
        for (const QUuid &id : *gone) {
            forget(id, keys);
        }
    }
    for (const QList<QUuid> *here : {&change.changed, &change.added}) {
        for (const QUuid &id : *here) {
            learn(id, keys);
        }
    }
    if (!keys.isEmpty()) {
        Q_EMIT touched(keys.values());
    }
}

void EntityIndex::forget(const QUuid &id, QSet<QUuid> &keys)
{
    const QList<QUuid> old = m_keysById.take(id);
    for (const QUuid &key : old) {
        keys.insert(key);
        const auto found = m_idsByKey.find(key);
        if (found != m_idsByKey.end() && found->removeOne(id) && found->isEmpty()) {
            m_idsByKey.erase(found);
        }
    }
}

void EntityIndex::learn(const QUuid &id, QSet<QUuid> &keys)
{
    const QList<QUuid> now = m_keysOf(id);
    if (now.isEmpty()) {
        return;
    }
    m_keysById.insert(id, now);
    for (const QUuid &key : now) {
        keys.insert(key);
        QList<QUuid> &ids = m_idsByKey[key];
        if (ids.isEmpty() || ids.last() != id) { // a resource may name a key twice
            ids.append(id);
        }
    }
}

} // namespace latchkey
