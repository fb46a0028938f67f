// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/idtable.h"
#include "store/entitystore.h"

#include <QVarLengthArray>

namespace latchkey {

/// Finds the resources of a collection by something they name: the grants of a person, the doors of a space.
class EntityIndex : public QObject {
    Q_OBJECT

  public:
    /// The ids of the resources that name \a key, in no order.
    QList<QUuid> find(const QUuid &key) const;
    bool contains(const QUuid &key) const { return keyAt(key) != none; }

  Q_SIGNALS:
    /// Resources that name these keys, or did, came, went or are different. A key may be among them more than once.
    void touched(const QList<QUuid> &keys);

  protected:
    QVarLengthArray<RowPlace, 8> placesOf(const QUuid &key) const;
    void add(const QUuid &key, RowPlace row);
    void remove(const QUuid &key, RowPlace row);
    void move(const QUuid &key, RowPlace from, RowPlace to);
    virtual QUuid idOf(RowPlace row) const = 0;
    void tellTouched();
    void connectNotify(const QMetaMethod &signal) override;

  private:
    using Place = IdTable::Place;
    static constexpr Place none = IdTable::none;

    /// Most keys are named by one resource, and there are more of them than rows: a hash table of lists would take
    /// twice the memory and the time.
    struct Key {
        QUuid key;
        Place next = none; ///< the first resource that names it, or the next free place
    };
    struct Named {
        RowPlace row = 0;
        Place next = none; ///< the next one that names the same key, or the next free place
    };

    template <typename Item> static Place put(RowBlocks<Item> &items, Place &free, const Item &item);
    auto keyOf() const
    {
        return [this](Place place) { return m_keys[place].key; };
    }
    Place keyAt(const QUuid &key) const { return m_places.find(key, keyOf()); }
    Place *find(Place key, RowPlace row);
    Place addKey(const QUuid &key);
    void removeKey(Place place);
    void touch(const QUuid &key);

    RowBlocks<Key> m_keys;
    RowBlocks<Named> m_named;
    IdTable m_places; ///< of the keys
    Place m_freeKey = none;
    Place m_freeNamed = none;
    QList<QUuid> m_touched;    ///< by the batch under way, if anybody wants to know
    bool m_isFollowed = false; ///< somebody does
};

/// What a resource names, of whatever it is found by.
using EntityKeys = QVarLengthArray<QUuid, 8>;

/// The index of a store of \a T.
template <typename T> class EntityIndexOf final : public EntityIndex, private RowWatcher<T> {
  public:
    using KeysOf = EntityKeys (*)(const T &row);

    EntityIndexOf(EntityStore<T> &store, KeysOf keysOf)
        : m_store(store)
        , m_keysOf(keysOf)
    {
        store.watch(this);
    }

    /// The resources that name \a key, in no order. Valid until the next change.
    QVarLengthArray<const T *, 8> rows(const QUuid &key) const
    {
        QVarLengthArray<const T *, 8> all;
        for (const RowPlace at : placesOf(key)) {
            all.append(&m_store.at(at));
        }
        return all;
    }

  private:
    void rowCame(const T &row, RowPlace at) override
    {
        for (const QUuid &key : m_keysOf(row)) {
            add(key, at);
        }
    }
    void rowGoes(const T &row, RowPlace at) override
    {
        for (const QUuid &key : m_keysOf(row)) {
            remove(key, at);
        }
    }
    void rowMoved(const T &row, RowPlace from, RowPlace to) override
    {
        for (const QUuid &key : m_keysOf(row)) {
            move(key, from, to);
        }
    }
    void batchOver() override { tellTouched(); }
    QUuid idOf(RowPlace row) const override { return m_store.at(row).id.uuid(); }

    const EntityStore<T> &m_store;
    KeysOf m_keysOf;
};

} // namespace latchkey
