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
        giveUpAhead();
    }

  private:
    /// A page that was asked for.
    struct Asked {
        QString cursor;
        Call<Page<T>> call;
        QString next;                        ///< as it was told ahead; empty: not known yet
        std::optional<Result<Page<T>>> page; ///< once it is here
    };

    void fetch(const QString &cursor);
    void nextTold(const QString &cursor, const QString &next);
    void fetchAhead();
    void giveUpAhead();
    bool isNew(const QString &cursor) { return m_seen.insert(cursor).second && m_seen.size() <= mostPages; }
    void come(const QString &cursor, Result<Page<T>> page);
    void take(Result<Page<T>> page);
    bool askNext(const QString &cursor);

    /// Far more than any workspace has: where there is always another page, its rows would fill the memory.
    static constexpr std::size_t mostPages = 10'000;
    static constexpr qsizetype mostRows = 1'000'000;
    /// Pages come faster than they are decoded, and those that wait take room.
    static constexpr std::size_t mostAhead = 4;

    QObject m_context;
    Fetch m_fetch;
    PageReady m_pageReady;
    Finished m_finished;
    std::unordered_set<QString> m_seen{QString()}; ///< the first page's is empty: another empty one is a repetition
    std::deque<Asked> m_asked;                     ///< in the order of the list
    qsizetype m_rows = 0;                          ///< that came
    bool m_cancelled = false;
};

} // namespace latchkey

#include "api/pagerpages.h"
