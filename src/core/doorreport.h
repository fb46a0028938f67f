// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/event.h"
#include "core/methodstate.h"

#include <QHash>

namespace latchkey {

/// What one door is known to make of one method of a grant.
enum class DoorReport {
    CannotTake,   ///< it does not open with this mode
    Waiting,      ///< the method is not issued yet
    Reported,     ///< the lock, or its access system, says so
    NotConfirmed, ///< issued, but nobody can tell about this door
};

struct DoorState {
    Door door{};
    DoorReport report = DoorReport::NotConfirmed;
    Instant since{}; ///< when it was reported

    bool operator==(const DoorState &) const = default;
};

/// When the service last said that an entrance opens to a grant.
using EntranceReports = QHash<AcsEntranceId, Instant>;
/// Adds what \a event says to \a reports, if it is about \a grant; \a doors are the grant's.
void addReport(EntranceReports &reports, const Event &event, AccessGrantId grant, const QList<Door> &doors);

/// The state of each of \a doors, in their order. The service calls a PIN issued when a smart lock has it. Of an
/// entrance it says so by an event, which counts only if it is not older than the method: it names the grant alone, and
/// may have been about another method.
QList<DoorState> doorStates(const QList<Door> &doors, AccessMode mode, const MethodStatus &method,
                            const EntranceReports &reports);

} // namespace latchkey
