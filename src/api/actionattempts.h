// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"

/// /action_attempts/…
namespace latchkey::api::actionattempts {

/// /action_attempts/get
Call<ActionAttempt> get(SeamClient &client, ActionAttemptId id);

} // namespace latchkey::api::actionattempts
