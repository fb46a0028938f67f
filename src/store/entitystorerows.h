// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of entitystore.h: how rows come, change and go.
#include "store/entitystore.h"

#include <type_traits>
#include <utility>

namespace latchkey {

/// Rows are moved out of a list that is a temporary.
template <typename T> void EntityStore<T>::putEach(auto &&rows, AskedAt asked, ChangeSet &change)
{
    for (auto &row : rows) {
        if constexpr (std::is_rvalue_reference_v<decltype(rows)>) {
            put(std::move(row), asked, change);
        } else {
            put(row, asked, change);
        }
    }
}

template <typename T> void EntityStore<T>::put(auto &&row, AskedAt asked, ChangeSet &change)
{
    if (!m_goneAsked.isEmpty() && asked < m_goneAsked.value(row.id)) {
        return;
    }
    const RowPlace at = placeOf(row.id);
    if (at == IdTable::none) {
        add(std::forward<decltype(row)>(row), asked, change);
    } else if (asked >= m_asked[at]) {
        m_asked[at] = asked;
        replace(at, std::forward<decltype(row)>(row), change);
    }
}

template <typename T> void EntityStore<T>::add(auto &&row, AskedAt asked, ChangeSet &change)
{
    m_gone.remove(row.id);
    m_goneAsked.remove(row.id);
    change.added.append(row.id.uuid());
    m_rows.push_back(std::forward<decltype(row)>(row));
    m_asked.push_back(asked);
    m_at.insert(m_rows.back().id.uuid(), RowPlace(m_rows.size() - 1), idAt());
}

template <typename T> void EntityStore<T>::replace(RowPlace at, auto &&row, ChangeSet &change)
{
    T &here = m_rows[at];
    if (here == row) {
        return;
    }
    if (at >= m_told) { // twice in one batch: nobody has heard of the first
        here = std::forward<decltype(row)>(row);
        return;
    }
    for (RowWatcher<T> *watcher : m_watchers) {
        watcher->rowGoes(here, at);
    }
    here = std::forward<decltype(row)>(row);
    change.changed.append(here.id.uuid());
    for (RowWatcher<T> *watcher : m_watchers) {
        watcher->rowCame(here, at);
    }
}

template <typename T> void EntityStore<T>::take(Id<T> id, AskedAt asked, ChangeSet &change)
{
    const RowPlace at = placeOf(id);
    if (at == IdTable::none || asked >= m_asked[at]) {
        AskedAt &last = m_goneAsked[id];
        last = std::max(last, asked);
    }
    if (at == IdTable::none || asked < m_asked[at]) {
        return;
    }
    for (RowWatcher<T> *watcher : m_watchers) {
        watcher->rowGoes(m_rows[at], at);
    }
    m_at.remove(id.uuid(), at, idAt());
    if constexpr (isRecalled<T>) {
        m_gone.insert(id, withoutSecrets(std::move(m_rows[at])));
    }
    fillGap(at);
    change.removed.append(id.uuid());
}

/// The last row goes where there is none any more.
template <typename T> void EntityStore<T>::fillGap(RowPlace at)
{
    const RowPlace last = RowPlace(m_rows.size() - 1);
    if (at < last) {
        m_rows[at] = std::move(m_rows.back());
        m_asked[at] = m_asked.back();
        m_at.move(m_rows[at].id.uuid(), last, at);
        for (RowWatcher<T> *watcher : m_watchers) {
            watcher->rowMoved(m_rows[at], last, at);
        }
    }
    m_rows.pop_back();
    m_asked.pop_back();
}

} // namespace latchkey
