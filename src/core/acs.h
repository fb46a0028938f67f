// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// An access (control) system: the provider's installation that entrances and ACS users belong to.
struct AcsSystem {
    AcsSystemId id;
    WorkspaceId workspaceId;
    ConnectedAccountId connectedAccountId;
    QString name;
    QString externalType; ///< open set, such as "visionline_system"
    QString externalTypeDisplayName;
    QString timeZone; ///< IANA; empty if null
    bool isCredentialManager = false;
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    bool operator==(const AcsSystem &) const = default;
};

/// A door of an access system.
struct AcsEntrance {
    AcsEntranceId id;
    AcsSystemId acsSystemId;
    ConnectedAccountId connectedAccountId;
    QString displayName;
    QList<SpaceId> spaceIds;
    AccessModes opensWith;
    bool canBelongToReservation = false;
    std::optional<bool> isLocked; ///< none: not said
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    bool operator==(const AcsEntrance &) const = default;
};

/// A user inside one access system; may be linked to a user identity. Empty strings stand for absent ones.
struct AcsUser {
    AcsUserId id;
    AcsSystemId acsSystemId;
    WorkspaceId workspaceId;
    UserIdentityId userIdentityId; ///< null: not linked
    QString displayName;
    QString fullName;
    QString emailAddress;
    QString phoneNumber;
    bool isSuspended = false;
    std::optional<TimeWindow> accessSchedule;
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;
    QList<PendingMutation> pendingMutations;

    bool operator==(const AcsUser &) const = default;
};

/// What opens entrances inside an access system: a card, a PIN, a mobile or a cloud key.
struct AcsCredential {
    AcsCredentialId id;
    AcsSystemId acsSystemId;
    AcsUserId acsUserId;           ///< null: not assigned
    UserIdentityId userIdentityId; ///< null: not linked
    AccessMode mode = AccessMode::Unknown;
    QString displayName;
    QString externalTypeDisplayName; ///< empty if not said
    bool isManaged = true;           ///< false: made at the provider, and only seen by Seam
    bool isIssued = false;
    std::optional<Instant> issuedAt;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    QString cardNumber;
    QString code; ///< a secret; empty if none
    bool isOneTimeUse = false;
    bool isMultiPhoneSyncCredential = false;
    AcsCredentialId parentAcsCredentialId; ///< of the copy on one phone; null: none
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    bool operator==(const AcsCredential &) const = default;
};

/// A card encoder of an access system.
struct AcsEncoder {
    AcsEncoderId id;
    AcsSystemId acsSystemId;
    QString displayName;
    Instant createdAt{};
    QList<Problem> errors;

    bool operator==(const AcsEncoder &) const = default;
};

} // namespace latchkey
