// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::accessgrants {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("access_grant_ids"_L1, accessGrantIds)
        .add("access_grant_key"_L1, accessGrantKey)
        .add("access_code_id"_L1, accessCodeId)
        .add("acs_entrance_id"_L1, acsEntranceId)
        .add("acs_system_id"_L1, acsSystemId)
        .add("customer_key"_L1, customerKey)
        .add("device_id"_L1, deviceId)
        .add("location_id"_L1, locationId)
        .add("reservation_key"_L1, reservationKey)
        .add("space_id"_L1, spaceId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Update::toJson() const
{
    return Members()
        .add("access_grant_id"_L1, accessGrantId)
        .add("access_grant_key"_L1, accessGrantKey)
        .add("name"_L1, name)
        .add("starts_at"_L1, startsAt)
        .add("ends_at"_L1, endsAt)
        .object();
}

QJsonObject Remove::toJson() const { return Members().required("access_grant_id"_L1, accessGrantId).object(); }

QJsonObject RequestAccessMethods::toJson() const
{
    return Members()
        .required("access_grant_id"_L1, accessGrantId)
        .required("requested_access_methods"_L1, requestedAccessMethods)
        .object();
}

QJsonObject GetRelated::toJson() const
{
    return Members()
        .add("access_grant_ids"_L1, accessGrantIds)
        .add("access_grant_keys"_L1, accessGrantKeys)
        .add("include"_L1, include)
        .add("exclude"_L1, exclude)
        .object();
}

Call<AccessGrant> create(SeamClient &client, const Create &parameters)
{
    return requestOne<AccessGrant>(client, endpoints::accessGrantsCreate, parameters.toJson());
}

Call<AccessGrant> get(SeamClient &client, AccessGrantId id)
{
    return requestOne<AccessGrant>(client, endpoints::accessGrantsGet,
                                   Members().required("access_grant_id"_L1, id).object());
}

Call<AccessGrant> getByKey(SeamClient &client, const QString &accessGrantKey)
{
    return requestOne<AccessGrant>(client, endpoints::accessGrantsGet,
                                   Members().required("access_grant_key"_L1, accessGrantKey).object());
}

Call<Page<AccessGrant>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AccessGrant>(client, endpoints::accessGrantsList, parameters.toJson());
}

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::accessGrantsUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, AccessGrantId id)
{
    return requestNothing(client, endpoints::accessGrantsDelete, Remove{id}.toJson());
}

Call<AccessGrant> requestAccessMethods(SeamClient &client, const RequestAccessMethods &parameters)
{
    return requestOne<AccessGrant>(client, endpoints::accessGrantsRequestAccessMethods, parameters.toJson());
}

Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters)
{
    return requestOne<RelatedBatch>(client, endpoints::accessGrantsGetRelated, parameters.toJson());
}

} // namespace latchkey::api::accessgrants
