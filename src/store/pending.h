// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QSet>

namespace latchkey {

struct AccessGrant;
class WorkspaceStore;

/// Whether \a grant opens doors now or within 72 h: only then are its methods worth asking for unbidden.
bool isNear(const AccessGrant &grant, Instant now);

/// Whether the service is at work on something that will change soon by itself: a method being issued of a grant
/// that is near, or something being deleted. What has not moved for ten minutes, or waits for a person to put a
/// card on an encoder, is not pending: nothing is gained by asking often.
bool hasPendingWork(const WorkspaceStore &store, Instant now);

/// The grants of which hasPendingWork() speaks, \a most of them.
QSet<AccessGrantId> pendingGrants(const WorkspaceStore &store, Instant now, qsizetype most);

/// Those who are on their way out of the service, by the same ten minutes.
QSet<UserIdentityId> peopleBeingDeleted(const WorkspaceStore &store, Instant now);

} // namespace latchkey
