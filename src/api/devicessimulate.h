// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/id.h"

#include <QJsonObject>

/// /devices/simulate/…: what happens to a device, in sandbox workspaces.
namespace latchkey::api::devicessimulate {

struct PaidSubscription {
    DeviceId deviceId;
    bool isExpired = false;
    QJsonObject toJson() const;
};

/// /devices/simulate/connect
Call<Void> connect(SeamClient &client, DeviceId id);
/// /devices/simulate/disconnect
Call<Void> disconnect(SeamClient &client, DeviceId id);
/// /devices/simulate/remove
Call<Void> remove(SeamClient &client, DeviceId id);
/// /devices/simulate/connect_to_hub
Call<Void> connectToHub(SeamClient &client, DeviceId id);
/// /devices/simulate/disconnect_from_hub
Call<Void> disconnectFromHub(SeamClient &client, DeviceId id);
/// /devices/simulate/paid_subscription
Call<Void> paidSubscription(SeamClient &client, const PaidSubscription &parameters);

} // namespace latchkey::api::devicessimulate
