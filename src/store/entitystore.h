// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/idtable.h"
#include "store/entitycollection.h"
#include "store/recalledrows.h"
#include "store/rowblocks.h"
#include "store/rowwatcher.h"

#include <QHash>

#include <ranges>
#include <vector>

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
        const RowPlace at = placeOf(id);
        return at == IdTable::none ? nullptr : &m_rows[at];
    }
    const T *find(const QUuid &id) const { return find(Id<T>(id)); }
    /// The same of one that was here once, as it was last: what happened before tells of things that are gone by now.
    const T *recall(Id<T> id) const
        requires isRecalled<T>
    {
        if (const T *row = find(id)) {
            return row;
        }
        const auto gone = m_gone.constFind(id);
        return gone == m_gone.cend() ? nullptr : &gone.value();
    }
    qsizetype size() const { return qsizetype(m_rows.size()); }
    const T &at(RowPlace place) const { return m_rows[place]; }
    /// All resources, in no order. Valid until the next change.
    auto rows() const { return m_rows.all(); }
    QList<T> values() const
    {
        QList<T> all;
        all.reserve(size());
        std::ranges::copy(rows(), std::back_inserter(all));
        return all;
    }

    /// \a watcher lives as long as this, and begins while there is no row.
    void watch(RowWatcher<T> *watcher) { m_watchers.push_back(watcher); }

    /// Adds or replaces; rows that are equal to what is here are not reported.
    void upsert(const QList<T> &rows, AskedAt asked = askedNow()) { putAll(rows, asked); }
    /// The same; the rows that are taken are moved.
    void upsert(QList<T> &&rows, AskedAt asked = askedNow()) { putAll(std::move(rows), asked); }
    /// All of them as one batch.
    void upsert(std::vector<QList<T>> &&pages, AskedAt asked);
    void upsert(const T &row, AskedAt asked = askedNow()) { upsert(QList<T>{row}, asked); }
    void remove(const QList<Id<T>> &ids, AskedAt asked = askedNow())
    {
        ChangeSet change;
        for (const Id<T> id : ids) {
            take(id, asked, change);
        }
        announce(change);
    }
    void remove(Id<T> id, AskedAt asked = askedNow()) { remove(QList<Id<T>>{id}, asked); }
    void retain(AskedAt began) override
    {
        QList<Id<T>> gone;
        for (RowPlace at = 0; at < m_rows.size(); ++at) {
            if (m_asked[at] < began) {
                gone.append(m_rows[at].id);
            }
        }
        remove(gone, began);
        m_goneAsked.removeIf([began](const auto &last) { return last.value() < began - longestAnswer; });
    }

  private:
    /// No answer is as long on its way.
    static constexpr std::chrono::hours longestAnswer{1};

    auto idAt() const
    {
        return [this](RowPlace at) { return m_rows[at].id.uuid(); };
    }
    RowPlace placeOf(Id<T> id) const { return m_at.find(id.uuid(), idAt()); } ///< IdTable::none: it is not here

    void putAll(auto &&rows, AskedAt asked);
    void putEach(auto &&rows, AskedAt asked, ChangeSet &change);
    void put(auto &&row, AskedAt asked, ChangeSet &change);
    void add(auto &&row, AskedAt asked, ChangeSet &change);
    void replace(RowPlace at, auto &&row, ChangeSet &change);
    void take(Id<T> id, AskedAt asked, ChangeSet &change);
    void fillGap(RowPlace at);
    void tellCame();
    void announce(const ChangeSet &change);

    RowBlocks<T> m_rows;
    std::vector<AskedAt> m_asked; ///< of each row
    IdTable m_at;
    QHash<Id<T>, T> m_gone;
    QHash<Id<T>, AskedAt> m_goneAsked; ///< of those that are not here
    std::vector<RowWatcher<T> *> m_watchers;
    RowPlace m_told = 0; ///< rows from here on came with the batch under way, and the watchers have not heard of them
};

} // namespace latchkey

#include "store/entitystorerows.h"
#include "store/entitystoretelling.h"
