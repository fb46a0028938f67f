// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QtGlobal>

#include <functional>
#include <map>

namespace latchkey::sandbox {

/// What is still to happen. Nothing runs by itself: advance() carries out what has become due, in order, each at
/// its own time, so that the state depends on the seed, the clock and the requests alone.
class Timeline {
  public:
    explicit Timeline(const Clock &clock);
    ~Timeline();
    Q_DISABLE_COPY_MOVE(Timeline)

    /// The time at which the present request or happening takes place.
    Instant now() const { return m_now; }
    void at(Instant due, std::function<void()> act);
    void after(std::chrono::milliseconds delay, std::function<void()> act);
    /// Carries out what is due by the clock.
    void advance() { advanceTo(m_clock.now()); }
    void advanceTo(Instant until);
    /// Nothing more is to happen of what was.
    void forget() { m_due.clear(); }
    /// Puts the present back to \a when, so that a seed can play the days before it opens.
    void beginAt(Instant when) { m_now = when; }
    Instant clockTime() const { return m_clock.now(); }

  private:
    const Clock &m_clock;
    Instant m_now;
    std::multimap<Instant, std::function<void()>> m_due;
};

} // namespace latchkey::sandbox
