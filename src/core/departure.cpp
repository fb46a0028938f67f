// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/departure.h"

#include <algorithm>

namespace latchkey {

std::optional<Instant> unfinishedSince(const AccessMethod &method)
{
    if (!method.isIssued) {
        return std::nullopt;
    }
    QList<Instant> begun;
    for (const PendingMutation &mutation : method.pendingMutations) {
        begun.append(mutation.createdAt);
    }
    for (const Problem &error : method.errors) {
        begun.append(error.createdAt);
    }
    for (const Problem &warning : method.warnings) {
        if (warning.code == u"being_deleted") {
            begun.append(warning.createdAt);
        }
    }
    return begun.isEmpty() ? std::nullopt : std::optional(std::ranges::min(begun));
}

bool isDepartureOverdue(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now)
{
    const Instant longAgo = now - departureGrace;
    if (!grant.window.hasEnded(longAgo)) {
        return false;
    }
    if (hasProblem(grant.warnings, u"overprovisioned_access")) {
        return true;
    }
    return std::ranges::any_of(methods, [longAgo](const AccessMethod &method) {
        const auto since = unfinishedSince(method);
        return since && *since <= longAgo;
    });
}

} // namespace latchkey
