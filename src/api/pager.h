// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"

#include <QObject>
#include <QPointer>

#include <unordered_set>

namespace latchkey {

/// An answer that repeats a cursor would be walked for ever: the error for it.
ApiError repeatedCursor();

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
        if (const auto current = std::exchange(m_current, std::nullopt)) {
            current->cancel();
        }
    }

  private:
    void fetch(const QString &cursor)
    {
        const Call<Page<T>> call = m_fetch(cursor);
        m_current = call;
        call.then(&m_context, [this](Result<Page<T>> page) { take(std::move(page)); });
    }

    void take(Result<Page<T>> page)
    {
        m_current.reset();
        if (!page) {
            const Finished finished = m_finished;
            finished(std::unexpected(std::move(page.error())));
            return;
        }
        const QPointer<QObject> alive(&m_context);
        const bool isNew = !page->hasNextPage || (m_seen.insert(page->nextCursor).second && m_seen.size() <= mostPages);
        const bool goesOn = page->hasNextPage && isNew;
        if (goesOn) {
            fetch(page->nextCursor); // it is on its way while this one is worked off
        }
        const PageReady pageReady = m_pageReady;
        pageReady(std::move(page->rows));
        if (alive && !m_cancelled && !goesOn) {
            const Finished finished = m_finished;
            finished(isNew ? Result<Void>() : std::unexpected(repeatedCursor()));
        }
    }

    /// Far more than any workspace has: a server that always knows another page would be walked for ever.
    static constexpr std::size_t mostPages = 10'000;

    QObject m_context;
    Fetch m_fetch;
    PageReady m_pageReady;
    Finished m_finished;
    std::unordered_set<QString> m_seen{QString()}; ///< the first page's is empty: another empty one is a repetition
    std::optional<Call<Page<T>>> m_current;
    bool m_cancelled = false;
};

} // namespace latchkey
