// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"

namespace latchkey {

/// How long the service and the lock may take to end what is over.
inline constexpr std::chrono::milliseconds departureGrace = std::chrono::minutes(15);

/// When what is being done to the issued \a method began; none while nothing is.
std::optional<Instant> unfinishedSince(const AccessMethod &method);

/// Whether somebody whose stay is over by \a now can, by what the service says, still come in: the grant opens more
/// than it should, or one of its issued \a methods is still to be changed or taken away. Taking access away takes the
/// service a while (departureGrace), which is not told; nor is the silence of a service that says nothing either way.
bool isDepartureOverdue(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now);

} // namespace latchkey
