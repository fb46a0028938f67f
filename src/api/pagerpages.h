// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A part of pager.h: how pages are asked for and taken in.
#include "api/pager.h"

#include <algorithm>

namespace latchkey {

template <typename T> void Pager<T>::fetch(const QString &cursor)
{
    const Call<Page<T>> call = m_fetch(cursor);
    m_asked.push_back({cursor, call, {}, {}});
    call.whenTold(&m_context, [this, cursor](const QString &next) { nextTold(cursor, next); });
    call.thenTake(&m_context, [this, cursor](Result<Page<T>> page) { come(cursor, std::move(page)); });
}

template <typename T> void Pager<T>::nextTold(const QString &cursor, const QString &next)
{
    if (!m_asked.empty() && m_asked.back().cursor == cursor) {
        m_asked.back().next = next;
        fetchAhead();
    }
}

/// The next page is on its way before the last one is decoded.
template <typename T> void Pager<T>::fetchAhead()
{
    if (!m_asked.empty() && m_asked.size() < mostAhead && isNew(m_asked.back().next)) {
        fetch(QString(m_asked.back().next));
    }
}

template <typename T> void Pager<T>::giveUpAhead()
{
    for (const Asked &asked : std::exchange(m_asked, {})) {
        asked.call.cancel();
        m_seen.erase(asked.cursor);
    }
}

/// In the order of the list: what is refused is here before what is still being decoded.
template <typename T> void Pager<T>::come(const QString &cursor, Result<Page<T>> page)
{
    std::ranges::find(m_asked, cursor, &Asked::cursor)->page = std::move(page);
    const QPointer<QObject> alive(&m_context);
    while (alive && !m_asked.empty() && m_asked.front().page) {
        take(std::move(*m_asked.front().page));
    }
}

template <typename T> void Pager<T>::take(Result<Page<T>> page)
{
    m_asked.pop_front();
    m_rows += page ? page->rows.size() : 0;
    if (!page || (page->hasNextPage && m_rows >= mostRows)) {
        cancel();
        const Finished finished = m_finished;
        finished(std::unexpected(page ? endlessList() : std::move(page.error())));
        return;
    }
    const QPointer<QObject> alive(&m_context);
    const bool goesOn = page->hasNextPage && askNext(page->nextCursor);
    const bool isRepeated = page->hasNextPage && !goesOn;
    const PageReady pageReady = m_pageReady;
    pageReady(std::move(page->rows));
    if (alive && !m_cancelled && !goesOn) {
        giveUpAhead();
        const Finished finished = m_finished;
        finished(isRepeated ? std::unexpected(endlessList()) : Result<Void>());
    }
}

/// Sees to it that the page at \a cursor is on its way while the one before it is worked off. False if it was there
/// already.
template <typename T> bool Pager<T>::askNext(const QString &cursor)
{
    if (!m_asked.empty() && m_asked.front().cursor == cursor) {
        fetchAhead();
        return true;
    }
    giveUpAhead(); // what was told ahead is not so
    if (!isNew(cursor)) {
        return false;
    }
    fetch(cursor);
    return true;
}

} // namespace latchkey
