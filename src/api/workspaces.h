// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "core/event.h"
#include "core/workspace.h"

/// /workspaces/…
namespace latchkey::api::workspaces {

/// /workspaces/get: the credential's own workspace.
Call<Workspace> get(SeamClient &client);
/// /workspaces/list: every workspace the credential reaches. Works for a token before a workspace is chosen.
Call<QList<Workspace>> list(SeamClient &client);
/// /workspaces/reset_sandbox: everything in a sandbox workspace starts anew; watch the attempt.
Call<ActionAttempt> resetSandbox(SeamClient &client);

} // namespace latchkey::api::workspaces
