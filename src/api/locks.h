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

/// Watch the attempt with actionattempts::get.
Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id);
/// Likewise.
Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id);

} // namespace latchkey::api::locks
