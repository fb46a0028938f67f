// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/entitystore.h"

#include <QSet>
#include <QVarLengthArray>

namespace latchkey {

/// Finds the resources of a collection by something they name: the grants of a person, the doors of a space.
class EntityIndex : public QObject {
    Q_OBJECT

  public:
    /// The ids of the resources that name \a key, in no order.
    QList<QUuid> find(const QUuid &key) const;
    bool contains(const QUuid &key) const { return m_idsByKey.contains(key); }

  Q_SIGNALS:
    /// Resources that name these keys, or did, came, went or are different.
    void touched(const QList<QUuid> &keys);

  protected:
    void add(const QUuid &key, const QUuid &id);
    void remove(const QUuid &key, const QUuid &id);
    void tellTouched();
    void connectNotify(const QMetaMethod &signal) override;

  private:
    /// Most keys are named by one resource, which needs no memory of its own then.
    using Ids = QVarLengthArray<QUuid, 1>;

    QHash<QUuid, Ids> m_idsByKey;
    QSet<QUuid> m_touched;     ///< by the batch under way, if anybody wants to know
    bool m_isFollowed = false; ///< somebody does
};

/// What a resource names, of whatever it is found by.
using EntityKeys = QVarLengthArray<QUuid, 8>;

/// The index of a store of \a T.
template <typename T> class EntityIndexOf final : public EntityIndex, private RowWatcher<T> {
  public:
    using KeysOf = EntityKeys (*)(const T &row);

    EntityIndexOf(EntityStore<T> &store, KeysOf keysOf)
        : m_keysOf(keysOf)
    {
        store.watch(this);
    }

  private:
    void rowCame(const T &row) override
    {
        for (const QUuid &key : m_keysOf(row)) {
            add(key, row.id.uuid());
        }
    }
    void rowGoes(const T &row) override
    {
        for (const QUuid &key : m_keysOf(row)) {
            remove(key, row.id.uuid());
        }
    }
    void batchOver() override { tellTouched(); }

    KeysOf m_keysOf;
};

} // namespace latchkey
