// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"
#include "core/id.h"

#include <QJsonObject>

/// /locks/…
namespace latchkey::api::locks {

/// What both send.
struct Door {
    DeviceId deviceId;
    QJsonObject toJson() const;
};

/// /locks/lock_door: watch the attempt with actionattempts::get.
Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id);
/// /locks/unlock_door: likewise.
Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id);

} // namespace latchkey::api::locks
