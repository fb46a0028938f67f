// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"

#include <QElapsedTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace latchkey {

/// The moment that at least two events have reached: a single one may be dated ahead.
class WitnessedTime {
  public:
    void add(Instant when)
    {
        if (!m_newest || when > *m_newest) {
            m_second = std::exchange(m_newest, when);
        } else if (!m_second || when > *m_second) {
            m_second = when;
        }
    }
    /// None of fewer than two events.
    const std::optional<Instant> &when() const { return m_second; }
    /// Of all of them.
    const std::optional<Instant> &newest() const { return m_newest; }

  private:
    std::optional<Instant> m_newest;
    std::optional<Instant> m_second;
};

/// Up to when the events were read, by the service's clock. Only its events tell that; between them it goes on as time
/// does. Never later than it was there, whatever this computer's clock says.
class ReadMark {
  public:
    bool isSet() const { return m_since.isValid(); }
    Instant when() const { return m_when; }
    /// Everything before \a when was read.
    void set(Instant when)
    {
        m_when = when;
        m_since.start();
    }
    /// Events are asked for from when() on.
    void begin()
    {
        m_begun.start();
        m_seen = {};
    }
    /// Each event once.
    void sawEventOf(Instant when) { m_seen.add(when); }
    /// All were told that there were at the beginning.
    void end()
    {
        const auto msecs = [](qint64 count) { return std::chrono::milliseconds(count); };
        m_when += msecs(m_since.msecsTo(m_begun));
        if (m_seen.when()) {
            // It may have happened at the end of the reading.
            m_when = std::max(m_when, *m_seen.when() - msecs(m_begun.elapsed()));
        }
        m_since = m_begun;
    }

  private:
    Instant m_when{};
    QElapsedTimer m_since; ///< since it was at least then there
    QElapsedTimer m_begun;
    WitnessedTime m_seen; ///< by the reading under way
};

} // namespace latchkey
