// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QList>

#include <array>

namespace latchkey {

/// How much somebody wants to know what belongs to a grant: the first are read first.
enum class RelatedNeed {
    Opened,     ///< somebody looks at just this one
    Near,       ///< active now, or starting within 72 h
    InView,     ///< its row is on the screen
    Background, ///< nobody asks for it: read a little at a time
};

inline constexpr size_t relatedNeeds = 4;

/// Grants that wait to be read, each once for its most urgent need and in the order they were wanted.
class RelatedQueue {
  public:
    /// False where it waits already, and as urgently.
    bool add(AccessGrantId grant, RelatedNeed need);
    /// Does not wait any more.
    void drop(AccessGrantId grant);
    bool contains(AccessGrantId grant) const { return m_needs.contains(grant); }
    qsizetype count(RelatedNeed need) const { return m_counts[size_t(need)]; }
    bool isEmpty(RelatedNeed need) const { return count(need) == 0; }
    /// Takes up to \a most of those that wait for \a need.
    QList<AccessGrantId> take(RelatedNeed need, qsizetype most);

  private:
    QHash<AccessGrantId, RelatedNeed> m_needs;
    /// What has become more urgent since stays in its old list, and is passed over there.
    std::array<QList<AccessGrantId>, relatedNeeds> m_lists;
    std::array<qsizetype, relatedNeeds> m_counts{};
};

} // namespace latchkey
