// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/door.h"
#include "core/propertyzone.h"

namespace latchkey {

struct Event;
class WorkspaceStore;

/// The first grant that \a event names and the store has or had; null if there is none.
const AccessGrant *grantOf(const WorkspaceStore &store, const Event &event);
/// Whom \a event names, or whose grant or ACS user it names; null where nobody knows.
UserIdentityId personOf(const WorkspaceStore &store, const Event &event);

/// The door that \a event names, if the store has it.
std::optional<Door> doorOf(const WorkspaceStore &store, const Event &event);
/// Where \a event happened: the zone of its door, else of its grant, else the default.
PropertyZone zoneOf(const WorkspaceStore &store, const Event &event);

} // namespace latchkey
