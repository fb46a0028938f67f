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

QJsonObject AddDevices::toJson() const
{
    return Members().required("space_id"_L1, spaceId).required("device_ids"_L1, deviceIds).object();
}

QJsonObject AddAcsEntrances::toJson() const
{
    return Members().required("space_id"_L1, spaceId).required("acs_entrance_ids"_L1, acsEntranceIds).object();
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

Call<Void> addDevices(SeamClient &client, const AddDevices &parameters)
{
    return requestNothing(client, endpoints::spacesAddDevices, parameters.toJson());
}

Call<Void> addAcsEntrances(SeamClient &client, const AddAcsEntrances &parameters)
{
    return requestNothing(client, endpoints::spacesAddAcsEntrances, parameters.toJson());
}

} // namespace latchkey::api::spaces
