// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/entitycollection.h"

#include <QHash>

#include <functional>

namespace latchkey {

/// Finds the resources of a collection by something they name: the grants of a person, the doors of a space.
class EntityIndex : public QObject {
    Q_OBJECT

  public:
    /// The keys of the resource \a id, which is in the collection.
    using KeysOf = std::function<QList<QUuid>(const QUuid &id)>;

    EntityIndex(EntityCollection &collection, KeysOf keysOf);

    /// The ids of the resources that name \a key, in no order.
    QList<QUuid> find(const QUuid &key) const { return m_idsByKey.value(key); }

  Q_SIGNALS:
    /// Resources that name these keys, or did, came, went or are different.
    void touched(const QList<QUuid> &keys);

  private:
    void update(const ChangeSet &change);
    void forget(const QUuid &id, QSet<QUuid> &keys);
    void learn(const QUuid &id, QSet<QUuid> &keys);

    KeysOf m_keysOf;
    QHash<QUuid, QList<QUuid>> m_idsByKey;
    QHash<QUuid, QList<QUuid>> m_keysById;
};

} // namespace latchkey
