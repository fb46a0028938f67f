// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/pacing.h"

namespace latchkey {
namespace {

/// A little more than the minute of the limit: what is sent later may arrive sooner.
constexpr std::chrono::milliseconds span{60'500};

} // namespace

std::chrono::milliseconds Pacing::waitFor(const Pace &pace, TimePoint now) const
{
    const auto sent = m_sent.constFind(pace.subject);
    if (pace.callsPerMinute == 0 || sent == m_sent.constEnd() || sent->size() < pace.callsPerMinute) {
        return std::chrono::milliseconds(0);
    }
    const auto wait = sent->at(sent->size() - pace.callsPerMinute) + span - now;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(0));
}

void Pacing::note(const Pace &pace, TimePoint now)
{
    if (pace.callsPerMinute == 0) {
        return;
    }
    QList<TimePoint> &sent = m_sent[pace.subject];
    sent.removeIf([now](TimePoint when) { return when + span <= now; });
    sent.append(now);
}

} // namespace latchkey
