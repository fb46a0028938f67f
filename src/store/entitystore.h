// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "store/entitycollection.h"

#include <QHash>

#include <ranges>

namespace latchkey {

/// The resources of one kind, by id. Holds the only copy; everybody else reads it. What an answer says of a resource is
/// passed over where a question that left later was answered before.
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
    /// The same of one that was here once, as it was last: what happened before tells of things that are gone by now.
    const T *recall(Id<T> id) const
    {
        if (const T *row = find(id)) {
            return row;
        }
        const auto gone = m_gone.constFind(id);
        return gone == m_gone.cend() ? nullptr : &gone.value();
    }
    qsizetype size() const { return m_rows.size(); }
    /// All resources, in no order.
    auto rows() const { return std::ranges::subrange(m_rows.cbegin(), m_rows.cend()); }
    QList<T> values() const { return m_rows.values(); }

    /// Adds or replaces; rows that are equal to what is here are not reported.
    void upsert(const QList<T> &rows, AskedAt asked = askedNow())
    {
        ChangeSet change;
        for (const T &row : rows) {
            if (m_newest.takeIfNews(row.id, asked)) {
                put(row, change);
            }
        }
        announce(change);
    }
    void upsert(const T &row, AskedAt asked = askedNow()) { upsert(QList<T>{row}, asked); }
    void remove(const QList<Id<T>> &ids, AskedAt asked = askedNow())
    {
        ChangeSet change;
        for (const Id<T> id : ids) {
            if (m_newest.takeIfNews(id, asked)) {
                take(id, change);
            }
        }
        announce(change);
    }
    void remove(Id<T> id, AskedAt asked = askedNow()) { remove(QList<Id<T>>{id}, asked); }
    void retain(AskedAt began) override
    {
        QList<Id<T>> gone;
        for (auto row = m_rows.keyBegin(); row != m_rows.keyEnd(); ++row) {
            if (m_newest.of(*row) < began) {
                gone.append(*row);
            }
        }
        remove(gone, began);
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
    void take(Id<T> id, ChangeSet &change)
    {
        if (const auto row = m_rows.find(id); row != m_rows.end()) {
            m_gone.insert(id, std::move(row.value()));
            m_rows.erase(row);
            change.removed.append(id.uuid());
        }
    }
    void announce(const ChangeSet &change)
    {
        if (!change.isEmpty()) {
            Q_EMIT changed(change);
        }
    }

    QHash<Id<T>, T> m_rows;
    QHash<Id<T>, T> m_gone;
    NewestAnswers<Id<T>> m_newest;
};

} // namespace latchkey
