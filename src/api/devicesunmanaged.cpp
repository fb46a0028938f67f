// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devicesunmanaged.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::devicesunmanaged {

using encode::Members;

QJsonObject Update::toJson() const
{
    return Members()
        .required("device_id"_L1, deviceId)
        .add("is_managed"_L1, isManaged)
        .add("custom_metadata"_L1, customMetadata)
        .object();
}

Call<Page<Device>> list(SeamClient &client, const devices::List &parameters)
{
    return requestPage<Device>(client, endpoints::devicesUnmanagedList, parameters.toJson());
}

Call<Device> get(SeamClient &client, const devices::Get &parameters)
{
    return requestOne<Device>(client, endpoints::devicesUnmanagedGet, parameters.toJson());
}

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::devicesUnmanagedUpdate, parameters.toJson());
}

} // namespace latchkey::api::devicesunmanaged
