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

LocalTimes::InZone &LocalTimes::in(const PropertyZone &zone, Instant now)
{
    auto known = std::ranges::find(m_zones, zone, &InZone::zone);
    if (known == m_zones.end()) {
        known = m_zones.emplace(known, zone);
    }
    known->setNow(now);
    return *known;
}

/// Days begin with a minute, wherever it is.
void LocalTimes::InZone::setNow(Instant now)
{
    m_now = now;
    const auto minute = std::chrono::floor<std::chrono::minutes>(now.time_since_epoch());
    if (m_minute != minute || !m_today.isValid()) {
        m_minute = minute;
        const QDate today = m_zone.toLocal(now).date();
        if (std::exchange(m_today, today) != today) {
            m_told.clear(); // the words depend on the day
        }
    }
}

LocalTimes::Told LocalTimes::InZone::at(Instant when)
{
    const qint64 key = when.time_since_epoch().count();
    const auto told = m_told.constFind(key);
    if (told != m_told.cend()) {
        return told.value();
    }
    if (m_told.size() >= manyTimes) {
        m_told.clear();
    }
    return m_told.insert(key, {m_zone.toLocal(when).date(), m_zone.shortText(when, m_now)}).value();
}

} // namespace latchkey
