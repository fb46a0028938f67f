// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QDateTime>

#include <atomic>

namespace latchkey::test {

/// A clock that stands until it is moved. May be moved from another thread.
class FixedClock final : public Clock {
  public:
    explicit FixedClock(Instant now)
        : m_now(now)
    {
    }
    /// \a iso as in "2026-11-20T10:42:07Z".
    explicit FixedClock(const char *iso)
        : FixedClock(Instant(std::chrono::milliseconds(
              QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch())))
    {
    }

    Instant now() const override { return m_now.load(); }
    void set(Instant now) { m_now = now; }
    void advance(std::chrono::milliseconds by) { m_now = m_now.load() + by; }

  private:
    std::atomic<Instant> m_now;
};

/// The time of this computer, until it is moved: that and so much more from then on.
class MovedClock final : public Clock {
  public:
    Instant now() const override { return SystemClock().now() + m_by.load(); }
    void advance(std::chrono::milliseconds by) { m_by = m_by.load() + by; }

  private:
    std::atomic<std::chrono::milliseconds> m_by{};
};

} // namespace latchkey::test
