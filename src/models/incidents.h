// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"

#include <QList>
#include <QString>

namespace latchkey {

class WorkspaceStore;

/// What somebody at the desk wants to hear of while the window is not in front.
struct Incident {
    enum class Kind { MethodFailed, LockOffline, LockBatteryLow, DepartureOverdue };

    Kind kind = Kind::MethodFailed;
    AccessGrantId grantId;                 ///< whose method, arrival or departure
    AccessMode mode = AccessMode::Unknown; ///< of a method
    DeviceId deviceId;                     ///< of a lock

    bool operator==(const Incident &) const = default;
    friend size_t qHash(const Incident &incident, size_t seed = 0)
    {
        return qHashMulti(seed, int(incident.kind), incident.grantId, int(incident.mode), incident.deviceId);
    }
};

/// All that stand at \a now: methods that failed of grants that are not over; locks that are offline or low on battery
/// where somebody arrives within 24 hours, each with the first who does; departures that are overdue.
QList<Incident> incidents(const WorkspaceStore &store, Instant now);

/// How incidents are told: one by its names, several by their numbers. Never holds a secret.
struct IncidentText {
    QString title;
    QString text;
};
IncidentText incidentText(const QList<Incident> &incidents, const WorkspaceStore &store, Instant now);

} // namespace latchkey
