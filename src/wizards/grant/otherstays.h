// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"
#include "core/propertyzone.h"

namespace latchkey {

class WorkspaceStore;

/// What a draft meets on its doors.
struct StayContext {
    const WorkspaceStore &store;
    const GrantDraft &draft;
    const QList<Door> &doors; ///< of the draft
    PropertyZone zone;
    Instant now;
};

/// Stays of other people on the same rooms at the same time, whose cards a card of the draft ends; a sentence each.
QStringList overlappingStays(const StayContext &context);
/// What the person has already on the chosen doors: "Room 412 until Sun 30 Nov, 11:00."
QStringList ownAccess(const StayContext &context);

} // namespace latchkey
