// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/id.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <ranges>

namespace latchkey {

/// What one batch did to a collection. The lists do not overlap.
struct ChangeSet {
    QList<QUuid> added;
    QList<QUuid> changed;
    QList<QUuid> removed;

    bool isEmpty() const { return added.isEmpty() && changed.isEmpty() && removed.isEmpty(); }
};

/// How much of a collection is here.
struct LoadState {
    enum class Phase { Unloaded, Loading, Loaded, Failed, NotOffered };

    Phase phase = Phase::Unloaded;
    ApiError error; ///< of Failed and NotOffered; of Loaded, where several lists make one: what one of them lacks
};

/// The signals and the load state that every collection has.
class EntityCollection : public QObject {
    Q_OBJECT

  public:
    using QObject::QObject;
    const LoadState &loadState() const { return m_loadState; }
    void setLoadState(const LoadState &state);
    /// Whether all of it was read once, if perhaps a while ago: what is not here was not there then.
    bool isWhole() const { return m_isWhole; }
    /// Removes the rows that \a ids does not name. Used after a full pass.
    virtual void retain(const QSet<QUuid> &ids) = 0;
    /// Empties it, as if nothing had been read.
    virtual void clear() = 0;

  Q_SIGNALS:
    /// Rows came, went or are different; emitted once for each batch, after it is in.
    void changed(const latchkey::ChangeSet &change);
    /// The whole collection was emptied because another workspace is opened.
    void cleared();
    void loadStateChanged();

  private:
    LoadState m_loadState;
    bool m_isWhole = false;
};

/// The resources of one kind, by id. Holds the only copy; everybody else reads it.
/// T has a member \c id of type Id<T> and operator==.
template <typename T> class EntityStore final : public EntityCollection {
  public:
    using EntityCollection::EntityCollection;

    /// The resource, or null when it is not here. Valid until the next change.
    const T *find(Id<T> id) const
    {
        const auto found = m_rows.constFind(id);
        return found == m_rows.cend() ? nullptr : &found.value();
    }
    const T *find(const QUuid &id) const { return find(Id<T>(id)); }
    qsizetype size() const { return m_rows.size(); }
    /// All resources, in no order.
    auto rows() const { return std::ranges::subrange(m_rows.cbegin(), m_rows.cend()); }
    QList<T> values() const { return m_rows.values(); }

    /// Adds or replaces; rows that are equal to what is here are not reported.
    void upsert(const QList<T> &rows)
    {
        ChangeSet change;
        for (const T &row : rows) {
            put(row, change);
        }
        announce(change);
    }
    void upsert(const T &row) { upsert(QList<T>{row}); }
    void remove(const QList<Id<T>> &ids)
    {
        ChangeSet change;
        for (const Id<T> id : ids) {
            if (m_rows.remove(id) > 0) {
                change.removed.append(id.uuid());
            }
        }
        announce(change);
    }
    void remove(Id<T> id) { remove(QList<Id<T>>{id}); }
    void retain(const QSet<QUuid> &ids) override
    {
        QList<Id<T>> gone;
        for (auto row = m_rows.keyBegin(); row != m_rows.keyEnd(); ++row) {
            if (!ids.contains(row->uuid())) {
                gone.append(*row);
            }
        }
        remove(gone);
    }
    void clear() override
    {
        m_rows.clear();
        setLoadState({});
        Q_EMIT cleared();
    }

  private:
    void put(const T &row, ChangeSet &change)
    {
        const auto found = m_rows.find(row.id);
        if (found == m_rows.end()) {
            m_rows.insert(row.id, row);
            change.added.append(row.id.uuid());
        } else if (!(found.value() == row)) {
            found.value() = row;
            change.changed.append(row.id.uuid());
        }
    }
    void announce(const ChangeSet &change)
    {
        if (!change.isEmpty()) {
            Q_EMIT changed(change);
        }
    }

    QHash<Id<T>, T> m_rows;
};

} // namespace latchkey
