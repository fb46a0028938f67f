// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::devices {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("connect_webview_id"_L1, connectWebviewId)
        .add("connected_account_id"_L1, connectedAccountId)
        .add("connected_account_ids"_L1, connectedAccountIds)
        .add("created_before"_L1, createdBefore)
        .add("custom_metadata_has"_L1, customMetadataHas)
        .add("customer_key"_L1, customerKey)
        .add("device_ids"_L1, deviceIds)
        .add("device_type"_L1, deviceType)
        .add("device_types"_L1, deviceTypes)
        .add("exclude_if"_L1, excludeIf)
        .add("include_if"_L1, includeIf)
        .add("manufacturer"_L1, manufacturer)
        .add("search"_L1, search)
        .add("space_id"_L1, spaceId)
        .add("unstable_location_id"_L1, unstableLocationId)
        .add("user_identifier_key"_L1, userIdentifierKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Get::toJson() const { return Members().add("device_id"_L1, deviceId).add("name"_L1, name).object(); }

QJsonObject Update::toJson() const
{
    const auto properties = propertiesName.kind() == Change<QString>::Kind::Leave
                                ? std::nullopt
                                : std::optional(Members().add("name"_L1, propertiesName).object());
    return Members()
        .required("device_id"_L1, deviceId)
        .add("name"_L1, name)
        .add("is_managed"_L1, isManaged)
        .add("backup_access_code_pool_enabled"_L1, backupAccessCodePoolEnabled)
        .add("custom_metadata"_L1, customMetadata)
        .add("properties"_L1, properties)
        .object();
}

QJsonObject ListDeviceProviders::toJson() const
{
    return Members().add("provider_category"_L1, providerCategory).object();
}

QJsonObject Remove::toJson() const { return Members().required("device_id"_L1, deviceId).object(); }

Call<Page<Device>> list(SeamClient &client, const List &parameters)
{
    return requestPage<Device>(client, endpoints::devicesList, parameters.toJson());
}

Call<Device> get(SeamClient &client, const Get &parameters)
{
    return requestOne<Device>(client, endpoints::devicesGet, parameters.toJson());
}

Call<Device> get(SeamClient &client, DeviceId id) { return get(client, Get{.deviceId = id}); }

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::devicesUpdate, parameters.toJson());
}

Call<QList<DeviceProvider>> listDeviceProviders(SeamClient &client, const ListDeviceProviders &parameters)
{
    return requestList<DeviceProvider>(client, endpoints::devicesListDeviceProviders, parameters.toJson());
}

Call<Void> remove(SeamClient &client, DeviceId id)
{
    return requestNothing(client, endpoints::devicesDelete, Remove{id}.toJson());
}

} // namespace latchkey::api::devices
