// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devicessimulate.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::devicessimulate {

using encode::Members;

namespace {

Call<Void> happenTo(SeamClient &client, const Endpoint &endpoint, DeviceId id)
{
    return requestNothing(client, endpoint, Members().required("device_id"_L1, id).object());
}

} // namespace

QJsonObject PaidSubscription::toJson() const
{
    return Members().required("device_id"_L1, deviceId).required("is_expired"_L1, isExpired).object();
}

Call<Void> connect(SeamClient &client, DeviceId id) { return happenTo(client, endpoints::devicesSimulateConnect, id); }

Call<Void> disconnect(SeamClient &client, DeviceId id)
{
    return happenTo(client, endpoints::devicesSimulateDisconnect, id);
}

Call<Void> remove(SeamClient &client, DeviceId id) { return happenTo(client, endpoints::devicesSimulateRemove, id); }

Call<Void> connectToHub(SeamClient &client, DeviceId id)
{
    return happenTo(client, endpoints::devicesSimulateConnectToHub, id);
}

Call<Void> disconnectFromHub(SeamClient &client, DeviceId id)
{
    return happenTo(client, endpoints::devicesSimulateDisconnectFromHub, id);
}

Call<Void> paidSubscription(SeamClient &client, const PaidSubscription &parameters)
{
    return requestNothing(client, endpoints::devicesSimulatePaidSubscription, parameters.toJson());
}

} // namespace latchkey::api::devicessimulate
