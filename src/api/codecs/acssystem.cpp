// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/acs.h"

namespace latchkey::api::codec {

template <> AcsSystem read<AcsSystem>(const json::Object &object)
{
    AcsSystem system;
    system.id = object.id<AcsSystemId>("acs_system_id");
    system.workspaceId = object.id<WorkspaceId>("workspace_id");
    system.connectedAccountId = object.optionalId<ConnectedAccountId>("connected_account_id");
    system.name = object.text("name");
    system.externalType = object.optionalLabel("external_type");
    if (system.externalType.isEmpty()) {
        system.externalType = object.optionalLabel("system_type");
    }
    system.externalTypeDisplayName = object.optionalLabel("external_type_display_name");
    if (system.externalTypeDisplayName.isEmpty()) {
        system.externalTypeDisplayName = object.optionalLabel("system_type_display_name");
    }
    object.optionalObject(
        "location", [&system](const json::Object &location) { system.timeZone = location.optionalLabel("time_zone"); });
    system.isCredentialManager = object.optionalFlag("is_credential_manager").value_or(false);
    system.createdAt = object.instant("created_at");
    system.errors = readProblems(object, "errors");
    system.warnings = readProblems(object, "warnings");
    return system;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsSystem)
