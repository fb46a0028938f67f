// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/locks.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::locks {

using encode::Members;

Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id)
{
    return requestOne<ActionAttempt>(client, endpoints::locksLockDoor, Members().required("device_id"_L1, id).object());
}

Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id)
{
    return requestOne<ActionAttempt>(client, endpoints::locksUnlockDoor,
                                     Members().required("device_id"_L1, id).object());
}

} // namespace latchkey::api::locks
