// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QList>

/// The parameters of /acs/credentials/create.
namespace latchkey::api::acscredentials {

struct AssaAbloyVostioMetadata {
    std::optional<bool> autoJoin;
    std::optional<bool> joinAllGuestAcsEntrances;
    std::optional<bool> overrideAllGuestAcsEntrances;
    QList<AcsEntranceId> overrideGuestAcsEntranceIds;
    QJsonObject toJson() const;
};

/// Not in the published documentation.
struct HotekMetadata {
    std::optional<bool> autoJoin;
    std::optional<bool> override;
    QJsonObject toJson() const;
};

struct SaltoSpaceMetadata {
    std::optional<bool> assignNewKey;
    std::optional<bool> updateCurrentKey; ///< not in the published documentation
    QJsonObject toJson() const;
};

struct VisionlineMetadata {
    std::optional<QUuid> assaAbloyCredentialServiceMobileEndpointId; ///< deprecated
    std::optional<bool> autoJoin;
    std::optional<QString> cardFormat;       ///< "TLCode" or "rfid48"
    std::optional<QString> cardFunctionType; ///< "guest", as for none, or "staff"
    std::optional<bool> isOverrideKey;       ///< deprecated: the old name of override
    QList<AcsCredentialId> joinerAcsCredentialIds;
    std::optional<bool> override;
    QJsonObject toJson() const;
};

/// For acsUserId, or for userIdentityId together with acsSystemId.
struct Create {
    AccessMode accessMethod = AccessMode::Card;
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<AcsSystemId> acsSystemId;
    QList<AcsEntranceId> allowedAcsEntranceIds;
    std::optional<QString> code;                             ///< digits, a secret
    std::optional<AcsSystemId> credentialManagerAcsSystemId; ///< what issues a mobile key
    std::optional<bool> isMultiPhoneSyncCredential;          ///< a mobile key for all phones of the person
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    std::optional<AssaAbloyVostioMetadata> assaAbloyVostioMetadata;
    std::optional<HotekMetadata> hotekMetadata;
    std::optional<SaltoSpaceMetadata> saltoSpaceMetadata;
    std::optional<VisionlineMetadata> visionlineMetadata;
    QJsonObject toJson() const;
};

} // namespace latchkey::api::acscredentials
