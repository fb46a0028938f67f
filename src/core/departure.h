// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"

namespace latchkey {

/// Whether somebody whose stay is over by \a now can, by what the service says, still come in: the grant opens more
/// than it should, or one of its issued \a methods is still to be changed or taken away. Taking access away takes the
/// service a while, which is not told; nor is the silence of a service that says nothing either way.
bool isDepartureOverdue(const AccessGrant &grant, const QList<AccessMethod> &methods, Instant now);

} // namespace latchkey
