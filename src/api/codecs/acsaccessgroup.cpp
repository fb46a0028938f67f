// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/acsaccessgroup.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> AcsAccessGroup read<AcsAccessGroup>(const json::Object &object)
{
    AcsAccessGroup group;
    group.id = object.id<AcsAccessGroupId>("acs_access_group_id");
    group.acsSystemId = object.id<AcsSystemId>("acs_system_id");
    group.workspaceId = object.id<WorkspaceId>("workspace_id");
    group.connectedAccountId = object.id<ConnectedAccountId>("connected_account_id");
    group.name = object.text("name");
    group.displayName = object.text("display_name");
    group.externalType = object.optionalLabel("external_type");
    group.externalTypeDisplayName = object.optionalLabel("external_type_display_name");
    group.accessSchedule = readAccessSchedule(object);
    group.createdAt = object.instant("created_at");
    group.errors = readProblems(object, "errors");
    group.warnings = readProblems(object, "warnings");
    group.pendingMutations = readPendingMutations(object);
    return group;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsAccessGroup)
