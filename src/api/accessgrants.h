// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/accessgrantscreate.h"
#include "api/call.h"
#include "api/change.h"
#include "api/page.h"
#include "api/related.h"
#include "core/accessgrant.h"
#include "core/relatedbatch.h"

/// /access_grants/…
namespace latchkey::api::accessgrants {

struct List {
    QList<AccessGrantId> accessGrantIds;
    Change<QString> accessGrantKey; ///< Clear: those without a key
    std::optional<AccessCodeId> accessCodeId;
    std::optional<AcsEntranceId> acsEntranceId;
    std::optional<AcsSystemId> acsSystemId;
    std::optional<QString> customerKey;
    std::optional<DeviceId> deviceId;
    std::optional<SpaceId> locationId; ///< deprecated: the old name of spaceId
    std::optional<QString> reservationKey;
    std::optional<SpaceId> spaceId;
    std::optional<UserIdentityId> userIdentityId;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// Names the grant by id or by key. Places and methods cannot be changed.
struct Update {
    std::optional<AccessGrantId> accessGrantId;
    std::optional<QString> accessGrantKey;
    Change<QString> name;
    std::optional<Instant> startsAt;
    Change<Instant> endsAt; ///< Clear: open-ended
    QJsonObject toJson() const;
};

/// What remove() sends.
struct Remove {
    AccessGrantId accessGrantId;
    QJsonObject toJson() const;
};

struct RequestAccessMethods {
    AccessGrantId accessGrantId;
    QList<RequestedMethod> requestedAccessMethods;
    QJsonObject toJson() const;
};

/// Ids, keys or both; neither include nor exclude means every kind.
struct GetRelated {
    QList<AccessGrantId> accessGrantIds;
    QStringList accessGrantKeys;
    QList<Related> include;
    QList<Related> exclude;
    QJsonObject toJson() const;
};

/// /access_grants/create
Call<AccessGrant> create(SeamClient &client, const Create &parameters);
/// /access_grants/get
Call<AccessGrant> get(SeamClient &client, AccessGrantId id);
/// /access_grants/get
Call<AccessGrant> getByKey(SeamClient &client, const QString &accessGrantKey);
/// /access_grants/list
Call<Page<AccessGrant>> list(SeamClient &client, const List &parameters);
/// /access_grants/update
Call<Void> update(SeamClient &client, const Update &parameters);
/// /access_grants/delete: the grant and all its methods; it may stay listed as being deleted for a while.
Call<Void> remove(SeamClient &client, AccessGrantId id);
/// /access_grants/request_access_methods
Call<AccessGrant> requestAccessMethods(SeamClient &client, const RequestAccessMethods &parameters);
/// /access_grants/get_related
Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters);

} // namespace latchkey::api::accessgrants
