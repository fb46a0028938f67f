// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"

#include <QObject>
#include <QPointer>

#include <deque>
#include <optional>
#include <unordered_set>

namespace latchkey {

/// A list that repeats a cursor, or has more rows than can be, would be walked for ever: the error for it.
ApiError endlessList();

/// \a parameters of a list, asking for the page at \a cursor, which is empty for the first.
template <typename Parameters> Parameters pageAt(Parameters parameters, const QString &cursor)
{
    if (!cursor.isEmpty()) {
        parameters.pageCursor = cursor;
    }
    return parameters;
}

/// Walks a list page by page, in order, handing over each page as it comes. Keep it alive until it has finished;
/// destroying it stops it silently.
template <typename T> class Pager {
  public:
    /// Asks for the page at a cursor, which is empty for the first; all else must be the same each time.
    using Fetch = std::function<Call<Page<T>>(const QString &cursor)>;
    using PageReady = std::function<void(QList<T> rows)>;
    using Finished = std::function<void(Result<Void>)>;

    Pager(Fetch fetch, PageReady pageReady, Finished finished)
        : m_fetch(std::move(fetch))
        , m_pageReady(std::move(pageReady))
        , m_finished(std::move(finished))
    {
    }
    ~Pager() { cancel(); }
    Q_DISABLE_COPY_MOVE(Pager)

    /// Asks for the first page. Both callbacks come later, on this thread; they may destroy the pager.
    void start() { fetch({}); }
    /// Neither callback comes any more.
    void cancel()
    {
        m_cancelled = true;
        for (const Call<Page<T>> &call : std::exchange(m_underWay, {})) {
            call.cancel();
        }
    }

  private:
    void fetch(const QString &cursor)
    {
        const Call<Page<T>> call = m_fetch(cursor);
        m_underWay.push_back(call);
        call.whenTold(&m_context, [this](const QString &next) { fetchAhead(next); });
        call.thenTake(&m_context, [this](Result<Page<T>> page) { take(std::move(page)); });
    }

    /// The next page is on its way while this one is decoded.
    void fetchAhead(const QString &next)
    {
        if (isNew(next)) {
            m_ahead = next;
            fetch(next);
        }
    }

    bool isNew(const QString &cursor) { return m_seen.insert(cursor).second && m_seen.size() <= mostPages; }

    void take(Result<Page<T>> page)
    {
        m_underWay.pop_front();
        m_rows += page ? page->rows.size() : 0;
        if (!page || (page->hasNextPage && m_rows >= mostRows)) {
            cancel();
            const Finished finished = m_finished;
            finished(std::unexpected(page ? endlessList() : std::move(page.error())));
            return;
        }
        const QPointer<QObject> alive(&m_context);
        const std::optional<QString> ahead = std::exchange(m_ahead, std::nullopt);
        const bool isAhead = page->hasNextPage && ahead == page->nextCursor;
        const bool isRepeated = page->hasNextPage && !isAhead && !isNew(page->nextCursor);
        const bool goesOn = page->hasNextPage && !isRepeated;
        if (goesOn && !isAhead) {
            fetch(page->nextCursor); // it is on its way while this one is worked off
        }
        const PageReady pageReady = m_pageReady;
        pageReady(std::move(page->rows));
        if (alive && !m_cancelled && !goesOn) {
            const Finished finished = m_finished;
            finished(isRepeated ? std::unexpected(endlessList()) : Result<Void>());
        }
    }

    /// Far more than any workspace has: where there is always another page, its rows would fill the memory.
    static constexpr std::size_t mostPages = 10'000;
    static constexpr qsizetype mostRows = 1'000'000;

    QObject m_context;
    Fetch m_fetch;
    PageReady m_pageReady;
    Finished m_finished;
    std::unordered_set<QString> m_seen{QString()}; ///< the first page's is empty: another empty one is a repetition
    std::deque<Call<Page<T>>> m_underWay;          ///< the page that comes next, and the one after it
    std::optional<QString> m_ahead;                ///< the cursor of the latter, told by the former
    qsizetype m_rows = 0;                          ///< that came
    bool m_cancelled = false;
};

} // namespace latchkey
