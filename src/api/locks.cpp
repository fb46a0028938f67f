// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/locks.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::locks {

using encode::Members;

QJsonObject Door::toJson() const { return Members().required("device_id"_L1, deviceId).object(); }

Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id)
{
    return requestOne<ActionAttempt>(client, endpoints::locksLockDoor, Door{id}.toJson());
}

Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id)
{
    return requestOne<ActionAttempt>(client, endpoints::locksUnlockDoor, Door{id}.toJson());
}

} // namespace latchkey::api::locks
