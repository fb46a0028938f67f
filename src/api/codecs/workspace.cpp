// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/workspace.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> Workspace read<Workspace>(const json::Object &object)
{
    Workspace workspace;
    workspace.id = object.id<WorkspaceId>("workspace_id");
    workspace.name = object.text("name");
    workspace.companyName = object.optionalText("company_name");
    workspace.isSandbox = object.flag("is_sandbox");
    workspace.isSuspended = object.optionalFlag("is_suspended").value_or(false);
    return workspace;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::Workspace)
