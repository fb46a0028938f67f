// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of entitystore.h: what is a batch, and who is told of it.
#include "core/sidebyside.h"
#include "store/entitystore.h"

#include <algorithm>

namespace latchkey {

template <typename T> void EntityStore<T>::tellCame()
{
    constexpr qsizetype rowsOfAThread = 64;
    const qsizetype came = qsizetype(m_rows.size()) - m_told;
    if (came > 0) {
        sideBySide(qsizetype(m_watchers.size()), std::max(qsizetype(1), rowsOfAThread / came),
                   [this](qsizetype from, qsizetype to) {
                       for (qsizetype watcher = from; watcher < to; ++watcher) {
                           for (RowPlace at = m_told; at < m_rows.size(); ++at) {
                               m_watchers[size_t(watcher)]->rowCame(m_rows[at], at);
                           }
                       }
                   });
    }
    m_told = RowPlace(m_rows.size());
}

template <typename T> void EntityStore<T>::announce(const ChangeSet &change)
{
    if (change.isEmpty()) {
        return;
    }
    tellCame();
    for (RowWatcher<T> *watcher : m_watchers) {
        watcher->batchOver();
    }
    Q_EMIT changed(change);
}

template <typename T> void EntityStore<T>::upsert(std::vector<QList<T>> &&pages, AskedAt asked)
{
    ChangeSet change;
    for (QList<T> &rows : pages) {
        putEach(std::move(rows), asked, change);
    }
    announce(change);
}

template <typename T> void EntityStore<T>::putAll(auto &&rows, AskedAt asked)
{
    ChangeSet change;
    putEach(std::forward<decltype(rows)>(rows), asked, change);
    announce(change);
}

} // namespace latchkey
