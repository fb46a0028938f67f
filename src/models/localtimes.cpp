// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/localtimes.h"

#include <algorithm>

namespace latchkey {

namespace {

constexpr qsizetype manyTimes = 4096;

} // namespace

LocalTimes &LocalTimes::ofThisThread()
{
    thread_local LocalTimes times;
    return times;
}

const LocalTimes::Told &LocalTimes::at(const PropertyZone &zone, Instant when, Instant now)
{
    InZone &known = inZone(zone, now);
    const qint64 key = when.time_since_epoch().count();
    const auto told = known.told.constFind(key);
    if (told != known.told.cend()) {
        return told.value();
    }
    if (known.told.size() >= manyTimes) {
        known.told.clear();
    }
    return known.told.insert(key, {zone.toLocal(when).date(), zone.shortText(when, now)}).value();
}

LocalTimes::InZone &LocalTimes::inZone(const PropertyZone &zone, Instant now)
{
    auto known = std::ranges::find(m_zones, zone, &InZone::zone);
    if (known == m_zones.end()) {
        known = m_zones.insert(known, InZone{.zone = zone, .today = {}, .minute = {}, .told = {}});
    }
    // Days begin with a minute, wherever it is.
    const auto minute = std::chrono::floor<std::chrono::minutes>(now.time_since_epoch());
    if (known->minute != minute || !known->today.isValid()) {
        known->minute = minute;
        const QDate today = zone.toLocal(now).date();
        if (std::exchange(known->today, today) != today) {
            known->told.clear(); // the words depend on the day
        }
    }
    return *known;
}

} // namespace latchkey
