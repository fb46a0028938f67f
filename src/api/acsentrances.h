// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "core/acs.h"
#include "core/event.h"

#include <QJsonObject>
#include <QStringList>

/// /acs/entrances/…
namespace latchkey::api::acsentrances {

struct List {
    std::optional<AcsCredentialId> acsCredentialId;
    QList<AcsEntranceId> acsEntranceIds;
    std::optional<AcsSystemId> acsSystemId;
    std::optional<ConnectedAccountId> connectedAccountId;
    std::optional<QString> customerKey;
    Change<SpaceId> locationId; ///< deprecated: the old name of spaceId
    std::optional<QString> search;
    std::optional<SpaceId> spaceId;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// Exactly one of acsUserId and userIdentityId. Only on systems that assign doors directly: others answer
/// "not_supported".
struct GrantAccess {
    AcsEntranceId acsEntranceId;
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

struct Unlock {
    AcsCredentialId acsCredentialId; ///< of a cloud key
    AcsEntranceId acsEntranceId;
    QJsonObject toJson() const;
};

struct ListCredentialsWithAccess {
    AcsEntranceId acsEntranceId;
    QStringList includeIf; ///< only "visionline_metadata.is_valid" is known
    QJsonObject toJson() const;
};

/// /acs/entrances/list
Call<Page<AcsEntrance>> list(SeamClient &client, const List &parameters);
/// /acs/entrances/get
Call<AcsEntrance> get(SeamClient &client, AcsEntranceId id);
/// /acs/entrances/grant_access
Call<Void> grantAccess(SeamClient &client, const GrantAccess &parameters);
/// /acs/entrances/unlock
Call<ActionAttempt> unlock(SeamClient &client, const Unlock &parameters);
/// /acs/entrances/list_credentials_with_access
Call<QList<AcsCredential>> listCredentialsWithAccess(SeamClient &client, const ListCredentialsWithAccess &parameters);

} // namespace latchkey::api::acsentrances
