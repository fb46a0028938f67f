// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/acscredentialscreate.h"
#include "api/call.h"
#include "api/page.h"
#include "core/acs.h"

/// /acs/credentials/…
namespace latchkey::api::acscredentials {

/// At most one of acsUserId, acsSystemId and userIdentityId, or the first two together.
struct List {
    std::optional<AcsUserId> acsUserId;
    std::optional<AcsSystemId> acsSystemId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<Instant> createdBefore;
    std::optional<bool> isMultiPhoneSyncCredential;
    std::optional<QString> search;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

struct Update {
    AcsCredentialId acsCredentialId;
    std::optional<QString> code; ///< digits, a secret
    std::optional<Instant> endsAt;
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    AcsCredentialId acsCredentialId;
    QJsonObject toJson() const;
};

/// Exactly one of acsUserId and userIdentityId.
struct Assignment {
    AcsCredentialId acsCredentialId;
    std::optional<AcsUserId> acsUserId;
    std::optional<UserIdentityId> userIdentityId;
    QJsonObject toJson() const;
};

/// /acs/credentials/list
Call<Page<AcsCredential>> list(SeamClient &client, const List &parameters);
/// /acs/credentials/get
Call<AcsCredential> get(SeamClient &client, AcsCredentialId id);
/// /acs/credentials/create
Call<AcsCredential> create(SeamClient &client, const Create &parameters);
/// /acs/credentials/update
Call<AcsCredential> update(SeamClient &client, const Update &parameters);
/// /acs/credentials/delete
Call<Void> remove(SeamClient &client, AcsCredentialId id);
/// /acs/credentials/assign
Call<AcsCredential> assign(SeamClient &client, const Assignment &parameters);
/// /acs/credentials/unassign
Call<AcsCredential> unassign(SeamClient &client, const Assignment &parameters);
/// /acs/credentials/list_accessible_entrances
Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, AcsCredentialId id);

} // namespace latchkey::api::acscredentials
