// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QSet>

namespace latchkey {

class WorkspaceStore;

/// Whether the service is at work on something that will change soon by itself: a method being issued whose grant
/// begins within 72 h, or something being deleted. What has not moved for ten minutes, or waits for a person to put a
/// card on an encoder, is not pending: nothing is gained by asking often.
bool hasPendingWork(const WorkspaceStore &store, Instant now);

/// Those who are on their way out of the service, by the same ten minutes.
QSet<UserIdentityId> peopleBeingDeleted(const WorkspaceStore &store, Instant now);

} // namespace latchkey
