// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>

#include <algorithm>
#include <chrono>

namespace latchkey {

/// When a question left for the service. Answers may overtake each other on the way: of two about one resource, that
/// whose question left later counts.
using AskedAt = std::chrono::steady_clock::time_point;

inline AskedAt askedNow() { return std::chrono::steady_clock::now(); }

/// When the questions left for the newest answers about each resource, also about those that are gone.
template <typename Id> class NewestAnswers {
  public:
    /// Whether an answer about \a id counts; if so it is the newest from now on.
    bool takeIfNews(Id id, AskedAt asked)
    {
        AskedAt &last = m_asked[id];
        const bool isNews = asked >= last;
        last = std::max(asked, last);
        return isNews;
    }
    AskedAt of(Id id) const { return m_asked.value(id); }

  private:
    QHash<Id, AskedAt> m_asked;
};

} // namespace latchkey
