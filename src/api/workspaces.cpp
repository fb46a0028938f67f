// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/workspaces.h"

#include "api/request.h"

namespace latchkey::api::workspaces {

Call<Workspace> get(SeamClient &client) { return requestOne<Workspace>(client, endpoints::workspacesGet, {}); }

Call<QList<Workspace>> list(SeamClient &client)
{
    return requestList<Workspace>(client, endpoints::workspacesList, {});
}

Call<ActionAttempt> resetSandbox(SeamClient &client)
{
    return requestOne<ActionAttempt>(client, endpoints::workspacesResetSandbox, {});
}

} // namespace latchkey::api::workspaces
