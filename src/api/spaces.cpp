// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/spaces.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::spaces {

using encode::Members;

QJsonObject CustomerData::toJson() const
{
    return Members()
        .add("address"_L1, address)
        .add("default_checkin_time"_L1, defaultCheckinTime)
        .add("default_checkout_time"_L1, defaultCheckoutTime)
        .add("time_zone"_L1, timeZone)
        .object();
}

QJsonObject Create::toJson() const
{
    return Members()
        .required("name"_L1, name)
        .add("acs_entrance_ids"_L1, acsEntranceIds)
        .add("connected_account_ids"_L1, connectedAccountIds)
        .add("customer_data"_L1, customerData)
        .add("customer_key"_L1, customerKey)
        .add("device_ids"_L1, deviceIds)
        .add("space_key"_L1, spaceKey)
        .object();
}

QJsonObject List::toJson() const
{
    return Members()
        .add("connected_account_id"_L1, connectedAccountId)
        .add("customer_key"_L1, customerKey)
        .add("parent_space_id"_L1, parentSpaceId)
        .add("parent_space_key"_L1, parentSpaceKey)
        .add("search"_L1, search)
        .add("space_key"_L1, spaceKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Update::toJson() const
{
    return Members()
        .add("space_id"_L1, spaceId)
        .add("space_key"_L1, spaceKey)
        .add("name"_L1, name)
        .add("acs_entrance_ids"_L1, acsEntranceIds)
        .add("device_ids"_L1, deviceIds)
        .add("customer_data"_L1, customerData)
        .add("parent_space_id"_L1, parentSpaceId)
        .add("parent_space_key"_L1, parentSpaceKey)
        .object();
}

QJsonObject Remove::toJson() const { return Members().required("space_id"_L1, spaceId).object(); }

QJsonObject GetRelated::toJson() const
{
    return Members()
        .add("space_ids"_L1, spaceIds)
        .add("space_keys"_L1, spaceKeys)
        .add("include"_L1, include)
        .add("exclude"_L1, exclude)
        .object();
}

QJsonObject SpaceDevices::toJson() const
{
    return Members().required("space_id"_L1, spaceId).required("device_ids"_L1, deviceIds).object();
}

QJsonObject SpaceAcsEntrances::toJson() const
{
    return Members().required("space_id"_L1, spaceId).required("acs_entrance_ids"_L1, acsEntranceIds).object();
}

QJsonObject SpaceConnectedAccount::toJson() const
{
    return Members().required("space_id"_L1, spaceId).required("connected_account_id"_L1, connectedAccountId).object();
}

Call<Space> create(SeamClient &client, const Create &parameters)
{
    return requestOne<Space>(client, endpoints::spacesCreate, parameters.toJson());
}

Call<Space> get(SeamClient &client, SpaceId id)
{
    return requestOne<Space>(client, endpoints::spacesGet, Members().required("space_id"_L1, id).object());
}

Call<Space> getByKey(SeamClient &client, const QString &spaceKey)
{
    return requestOne<Space>(client, endpoints::spacesGet, Members().required("space_key"_L1, spaceKey).object());
}

Call<Page<Space>> list(SeamClient &client, const List &parameters)
{
    return requestPage<Space>(client, endpoints::spacesList, parameters.toJson());
}

Call<Void> addDevices(SeamClient &client, const SpaceDevices &parameters)
{
    return requestNothing(client, endpoints::spacesAddDevices, parameters.toJson());
}

Call<Void> addAcsEntrances(SeamClient &client, const SpaceAcsEntrances &parameters)
{
    return requestNothing(client, endpoints::spacesAddAcsEntrances, parameters.toJson());
}

Call<Void> addConnectedAccount(SeamClient &client, const SpaceConnectedAccount &parameters)
{
    return requestNothing(client, endpoints::spacesAddConnectedAccount, parameters.toJson());
}

Call<Void> removeDevices(SeamClient &client, const SpaceDevices &parameters)
{
    return requestNothing(client, endpoints::spacesRemoveDevices, parameters.toJson());
}

Call<Void> removeAcsEntrances(SeamClient &client, const SpaceAcsEntrances &parameters)
{
    return requestNothing(client, endpoints::spacesRemoveAcsEntrances, parameters.toJson());
}

Call<Void> removeConnectedAccount(SeamClient &client, const SpaceConnectedAccount &parameters)
{
    return requestNothing(client, endpoints::spacesRemoveConnectedAccount, parameters.toJson());
}

Call<Space> update(SeamClient &client, const Update &parameters)
{
    return requestOne<Space>(client, endpoints::spacesUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, SpaceId id)
{
    return requestNothing(client, endpoints::spacesDelete, Remove{id}.toJson());
}

Call<RelatedBatch> getRelated(SeamClient &client, const GetRelated &parameters)
{
    return requestOne<RelatedBatch>(client, endpoints::spacesGetRelated, parameters.toJson());
}

} // namespace latchkey::api::spaces
