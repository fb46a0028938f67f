// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"

#include <initializer_list>

namespace latchkey {

class WorkspaceStore;

/// What speaks against sending what was asked for before the program ended: sentences for Operation::objection().

/// What it is about was deleted.
QString goneObjection();
/// Somebody else has changed it.
QString changedObjection();
/// The access would be over.
QString endedObjection();
/// It was to begin before now.
QString startedObjection();
/// That somebody else was given one of the doors for the same time, in the last minutes before \a now: after it was
/// asked for. Empty where nobody was.
QString overlapObjection(const WorkspaceStore &store, const GrantDraft &draft, Instant now);

/// That it is gone or being deleted; empty where it is there.
QString objectionTo(const WorkspaceStore &store, UserIdentityId person);
QString objectionTo(const WorkspaceStore &store, AccessGrantId grant);
QString objectionTo(const WorkspaceStore &store, AcsUserId acsUser);
QString objectionTo(const WorkspaceStore &store, const DoorId &door);
QString objectionTo(const WorkspaceStore &store, SpaceId space);
/// The first of \a objections that is one.
QString firstOf(std::initializer_list<QString> objections);

} // namespace latchkey
