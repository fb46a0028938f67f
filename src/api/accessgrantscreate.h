// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

/// The parameters of /access_grants/create.
namespace latchkey::api::accessgrants {

struct RequestedMethod {
    AccessMode mode = AccessMode::Code;
    std::optional<QString> code;              ///< with Code only: 4 to 9 digits, a secret; none: the provider chooses
    std::optional<int> instantKeyMaxUseCount; ///< with MobileKey only
    QJsonObject toJson() const;
};

/// A person to be made together with the grant.
struct NewUserIdentity {
    std::optional<QString> userIdentityKey;
    std::optional<QString> fullName;
    std::optional<QString> emailAddress;
    std::optional<QString> phoneNumber;
    QJsonObject toJson() const;
};

/// Deprecated by the service: make a space and name it in spaceIds.
struct Location {
    std::optional<QString> name;
    QList<AcsEntranceId> acsEntranceIds;
    QList<DeviceId> deviceIds;
    QJsonObject toJson() const;
};

/// Exactly one of userIdentityId and userIdentity, and at least one place.
struct Create {
    QList<RequestedMethod> requestedAccessMethods;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<NewUserIdentity> userIdentity;
    std::optional<QString> accessGrantKey;
    std::optional<QString> reservationKey;
    std::optional<QString> name;
    std::optional<Instant> startsAt; ///< none: now
    std::optional<Instant> endsAt;   ///< none: open-ended
    QList<SpaceId> spaceIds;
    QStringList spaceKeys;
    QList<AcsEntranceId> acsEntranceIds;
    QList<DeviceId> deviceIds;
    std::optional<Location> location; ///< deprecated
    QList<SpaceId> locationIds;       ///< deprecated: the old name of spaceIds
    std::optional<CustomizationProfileId> customizationProfileId;
    QJsonObject toJson() const;
};

} // namespace latchkey::api::accessgrants
