// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/locks.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::locks {

using encode::Members;

QJsonObject Door::toJson() const { return Members().required("device_id"_L1, deviceId).add("sync"_L1, sync).object(); }

Call<Page<Device>> list(SeamClient &client, const devices::List &parameters)
{
    return requestPage<Device>(client, endpoints::locksList, parameters.toJson());
}

Call<Device> get(SeamClient &client, const devices::Get &parameters)
{
    return requestOne<Device>(client, endpoints::locksGet, parameters.toJson());
}

Call<ActionAttempt> lockDoor(SeamClient &client, const Door &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::locksLockDoor, parameters.toJson());
}

Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id) { return lockDoor(client, Door{.deviceId = id}); }

Call<ActionAttempt> unlockDoor(SeamClient &client, const Door &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::locksUnlockDoor, parameters.toJson());
}

Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id) { return unlockDoor(client, Door{.deviceId = id}); }

} // namespace latchkey::api::locks
