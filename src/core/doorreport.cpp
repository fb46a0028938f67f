// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/doorreport.h"

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

DoorState stateOf(const Door &door, AccessMode mode, const MethodStatus &method, const EntranceReports &reports)
{
    if (!door.opensWith.has(mode)) {
        return {door, DoorReport::CannotTake, {}};
    }
    const bool isIssued = method.state == MethodState::Set || method.state == MethodState::NotConfirmed;
    if (!isIssued) {
        const bool mayCome = method.state != MethodState::Failed && method.state != MethodState::BeingRemoved &&
                             method.state != MethodState::Ended;
        return {door, mayCome ? DoorReport::Waiting : DoorReport::NotConfirmed, {}};
    }
    if (const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door.id)) {
        const auto report = reports.constFind(*entrance);
        const bool isReported = report != reports.cend() && *report >= method.since;
        return {door, isReported ? DoorReport::Reported : DoorReport::NotConfirmed, isReported ? *report : Instant{}};
    }
    const bool isReported = method.state == MethodState::Set && door.isOnline;
    return {door, isReported ? DoorReport::Reported : DoorReport::NotConfirmed, isReported ? method.since : Instant{}};
}

} // namespace

void addReport(EntranceReports &reports, const Event &event, AccessGrantId grant, const QList<Door> &doors)
{
    const bool isOne = event.eventType == "access_grant.access_granted_to_door"_L1;
    const bool isAll = event.eventType == "access_grant.access_granted_to_all_doors"_L1;
    if (!(isOne || isAll) || !event.accessGrantIds.contains(grant)) {
        return;
    }
    for (const Door &door : doors) {
        const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door.id);
        if (entrance && (isAll || *entrance == event.acsEntranceId)) {
            Instant &report = reports[*entrance];
            report = std::max(report, event.occurredAt);
        }
    }
}

QList<DoorState> doorStates(const QList<Door> &doors, AccessMode mode, const MethodStatus &method,
                            const EntranceReports &reports)
{
    QList<DoorState> states;
    states.reserve(doors.size());
    for (const Door &door : doors) {
        states.append(stateOf(door, mode, method, reports));
    }
    return states;
}

} // namespace latchkey
