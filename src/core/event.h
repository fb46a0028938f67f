// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/acs.h"
#include "core/id.h"
#include "core/instant.h"

#include <QStringList>

namespace latchkey {

/// Something that happened in the workspace. The ids are those the event names; null where it names none.
struct Event {
    EventId id;
    WorkspaceId workspaceId;
    QString eventType; ///< open set, such as "access_method.issued"
    QString description;
    Instant createdAt{};
    Instant occurredAt{};
    QList<AccessGrantId> accessGrantIds; ///< access_grant_id or access_grant_ids
    AccessMethodId accessMethodId;
    AcsEntranceId acsEntranceId;
    AcsSystemId acsSystemId;
    AcsUserId acsUserId;
    AcsCredentialId acsCredentialId;
    ActionAttemptId actionAttemptId;
    ConnectedAccountId connectedAccountId;
    DeviceId deviceId;
    SpaceId spaceId;
    UserIdentityId userIdentityId;
    QString method;       ///< of lock.locked and lock.unlocked, such as "keycode"
    QString errorMessage; ///< error_message, error_code or reason.reason_code

    bool operator==(const Event &) const = default;
};

/// What an encoder read from a card; any of it may be unknown.
struct CardOnEncoder {
    QString cardNumber; ///< empty if not said
    std::optional<bool> isIssued;
    std::optional<Instant> createdAt;
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;

    bool operator==(const CardOnEncoder &) const = default;
};

/// Something asked of a device or encoder that takes a while.
struct ActionAttempt {
    enum class Status { Pending, Success, Error, Unknown };

    ActionAttemptId id;
    QString actionType; ///< open set, such as "UNLOCK_DOOR"
    Status status = Status::Unknown;
    std::optional<bool> wasConfirmedByDevice;   ///< of a success; false: sent, but the lock cannot confirm
    std::optional<AcsCredential> acsCredential; ///< of a success: written, assigned, or belonging to the scanned card
    std::optional<CardOnEncoder> cardOnEncoder; ///< of a scan; none: no card, or an empty one
    AccessMethodId accessMethodId;              ///< of a success: what a card was assigned to
    QList<Problem> warnings;                    ///< of a scan, such as "acs_credential_on_seam_not_found"
    QString errorType;
    QString errorMessage;

    bool operator==(const ActionAttempt &) const = default;
};

} // namespace latchkey
