// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"
#include "core/id.h"

/// /locks/…
namespace latchkey::api::locks {

/// Watch the attempt with actionattempts::get.
Call<ActionAttempt> lockDoor(SeamClient &client, DeviceId id);
/// Likewise.
Call<ActionAttempt> unlockDoor(SeamClient &client, DeviceId id);

} // namespace latchkey::api::locks
