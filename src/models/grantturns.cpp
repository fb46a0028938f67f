// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/grantturns.h"

#include "core/departure.h"

#include <utility>

using namespace std::chrono_literals;

namespace latchkey {

namespace {

/// Days begin with one, wherever it is: all zones are whole quarters of an hour apart.
auto quarterOf(Instant when) { return std::chrono::floor<std::chrono::duration<qint64, std::ratio<900>>>(when); }

} // namespace

std::optional<QList<AccessGrantId>> GrantTurns::take()
{
    const Instant now = m_clock.now();
    const Instant before = std::exchange(m_asOf, now);
    if (now < before || quarterOf(before) != quarterOf(now)) {
        return std::nullopt;
    }
    const auto isPassed = [before, now](Instant when) { return before < when && when <= now; };
    QList<AccessGrantId> turned;
    for (const AccessGrant &grant : m_store.grants.rows()) {
        const TimeWindow &window = grant.window;
        if (isPassed(window.startsAt) || isPassed(window.startsAt + justStarted) ||
            (window.endsAt && (isPassed(*window.endsAt) || isPassed(*window.endsAt + departureGrace)))) {
            turned.append(grant.id);
        }
    }
    for (const AccessMethod &method : m_store.methods.rows()) {
        if (const auto since = unfinishedSince(method); since && isPassed(*since + departureGrace)) {
            for (const QUuid &grant : m_store.grantsByMethod.find(method.id.uuid())) {
                turned.append(AccessGrantId(grant));
            }
        }
    }
    return turned;
}

} // namespace latchkey
