// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/devices.h"
#include "core/event.h"

/// /locks/…
namespace latchkey::api::locks {

/// What lockDoor() and unlockDoor() send.
struct Door {
    DeviceId deviceId;
    std::optional<bool> sync; ///< not in the published documentation: answer only once it is done
    QJsonObject toJson() const;
};

/// /locks/list: the devices that are locks. The answer does not say whether there are more.
Call<Page<Device>> list(SeamClient &client, const devices::List &parameters);
/// /locks/get
Call<Device> get(SeamClient &client, const devices::Get &parameters);
/// /locks/lock_door: watch the attempt with actionattempts::get.
Call<ActionAttempt> lockDoor(SeamClient &client, const Door &parameters);
/// /locks/lock_door
Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id);
/// /locks/unlock_door: likewise.
Call<ActionAttempt> unlockDoor(SeamClient &client, const Door &parameters);
/// /locks/unlock_door
Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id);

} // namespace latchkey::api::locks
