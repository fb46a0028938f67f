// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A PIN on one device, whether Seam manages it or only sees it there.
struct AccessCode {
    enum class Status { Setting, Set, Unset, Removing, Unknown };
    enum class Type { Ongoing, TimeBound, Unknown };

    AccessCodeId id;
    DeviceId deviceId;
    WorkspaceId workspaceId;
    bool isManaged = true;
    QString name; ///< empty if null
    QString code; ///< a secret; empty until known, and of locks that do not tell
    Type type = Type::Unknown;
    Status status = Status::Unknown;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;
    QList<PendingMutation> pendingMutations;

    // Of managed ones only.
    QString commonCodeKey; ///< what codes of several devices have in common that are kept alike; empty if none
    bool isBackup = false;
    bool isBackupAccessCodeAvailable = false;
    AccessCodeId pulledBackupAccessCodeId; ///< null: none has taken its place
    bool isExternalModificationAllowed = false;
    bool isOfflineAccessCode = false;
    bool isOneTimeUse = false;
    std::optional<bool> isScheduledOnDevice;        ///< none: not said
    std::optional<bool> isWaitingForCodeAssignment; ///< none: not said

    // Of unmanaged ones only.
    bool canBeManaged = true;
    bool canBeDeleted = true;

    bool isBeingDeleted() const { return hasProblem(warnings, u"being_deleted"); }
    bool operator==(const AccessCode &) const = default;
};

} // namespace latchkey
