// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/instant.h"

namespace latchkey {

/// Tells the time; injected wherever a rule depends on it, so that tests can set it.
class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

/// The computer's clock.
class SystemClock final : public Clock {
  public:
    Instant now() const override
    {
        return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace latchkey
