// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>

namespace latchkey {

/// A point in time in UTC, in whole milliseconds: the only form in which times are kept.
/// Zones come in where a time is shown (see core/propertyzone.h).
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

/// From an instant to an instant; no end means open-ended.
struct TimeWindow {
    Instant startsAt{};
    std::optional<Instant> endsAt;

    /// The end itself is no longer in it.
    bool hasEnded(Instant now) const { return endsAt && *endsAt <= now; }
    bool contains(Instant when) const { return startsAt <= when && !hasEnded(when); }
    bool overlaps(const TimeWindow &other) const
    {
        return (!endsAt || other.startsAt < *endsAt) && (!other.endsAt || startsAt < *other.endsAt);
    }
    bool operator==(const TimeWindow &) const = default;
};

} // namespace latchkey
