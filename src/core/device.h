// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A Seam device, as far as access is concerned: a smart lock in most cases.
struct Device {
    DeviceId id;
    WorkspaceId workspaceId;
    ConnectedAccountId connectedAccountId;
    bool isManaged = true; ///< false: Seam knows of it, and does nothing with it
    QString deviceType;    ///< open set, such as "yale_lock"
    QString displayName;
    QString nickname; ///< empty if none
    QString modelName;
    QString manufacturerName;
    QString serialNumber;
    QString timeZone; ///< IANA; empty if the device does not say
    QList<SpaceId> spaceIds;
    bool isOnline = false;
    std::optional<bool> isLocked;       ///< none: the lock does not say
    std::optional<double> batteryLevel; ///< 0…1
    QString batteryStatus;              ///< "critical", "low", "good", "full" or empty
    bool canRemotelyLock = false;
    bool canRemotelyUnlock = false;
    bool canProgramOnlineAccessCodes = false;
    bool canProgramOfflineAccessCodes = false;
    bool canUnlockWithCode = false;
    QList<int> supportedCodeLengths; ///< empty: not said, 4 to 9 are allowed
    QStringList codeConstraints;     ///< constraint_type values, open set
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    /// Plain locks take PINs only; the other modes need an access system.
    AccessModes opensWith() const
    {
        return {.code = canProgramOnlineAccessCodes || canProgramOfflineAccessCodes || canUnlockWithCode};
    }
    bool operator==(const Device &) const = default;
};

} // namespace latchkey
