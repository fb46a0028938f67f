// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pager.h"
#include "store/collectionload.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

namespace latchkey {

/// A collection that the service gives page by page. Its first rows are handed over at once. Later pages that come
/// close upon one another go together: each batch costs the window more than its rows alone.
template <typename T> class PagedLoad final : public BatchLoad<T> {
  public:
    /// Nobody sees rows come so much later. From afar no two pages come within it.
    static constexpr std::chrono::milliseconds shortly{20};

    /// Rows wait for \a patience at most.
    PagedLoad(EntityStore<T> &store, typename Pager<T>::Fetch fetch, std::chrono::milliseconds patience = shortly)
        : BatchLoad<T>(store)
        , m_fetch(std::move(fetch))
    {
        m_patience.setSingleShot(true);
        m_patience.setInterval(patience);
        m_patience.callOnTimeout([this] { takeGathered(); });
    }

  private:
    void read() override
    {
        m_pager = std::make_unique<Pager<T>>(
            m_fetch, [this](QList<T> rows) { gather(std::move(rows)); },
            [this](const Result<Void> &outcome) {
                takeGathered();
                this->finish(outcome);
            });
        m_pager->start();
    }
    void gather(QList<T> rows);
    void takeGathered();

    /// More would hold up the window for too long, and save little.
    static constexpr size_t mostTogether = 6;

    typename Pager<T>::Fetch m_fetch;
    std::unique_ptr<Pager<T>> m_pager;
    std::vector<QList<T>> m_gathered; ///< pages
    QTimer m_patience;
};

template <typename T> void PagedLoad<T>::gather(QList<T> rows)
{
    m_gathered.push_back(std::move(rows));
    if (m_gathered.size() == mostTogether || !this->hasRows()) {
        takeGathered();
    } else if (!m_patience.isActive()) {
        m_patience.start();
    }
}

template <typename T> void PagedLoad<T>::takeGathered()
{
    m_patience.stop();
    this->take(std::exchange(m_gathered, {}));
}

} // namespace latchkey
