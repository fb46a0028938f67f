// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "store/workspacestore.h"

namespace latchkey {

/// For so long a stay is said to start now.
inline constexpr std::chrono::milliseconds justStarted = std::chrono::minutes(15);

/// Which grants say something else although nothing has happened but that time has passed: to work out all of a large
/// workspace with every minute would keep a laptop awake.
class GrantTurns {
  public:
    GrantTurns(const WorkspaceStore &store, const Clock &clock)
        : m_store(store)
        , m_clock(clock)
        , m_asOf(clock.now())
    {
    }

    /// Those that have begun, are no longer just started, have ended, or may be overdue since the last time. None: it
    /// may be any, as a day may have begun somewhere, or the clock was set.
    std::optional<QList<AccessGrantId>> take();

  private:
    const WorkspaceStore &m_store;
    const Clock &m_clock;
    Instant m_asOf;
};

} // namespace latchkey
