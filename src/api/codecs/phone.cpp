// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/phone.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

template <> Phone read<Phone>(const json::Object &object)
{
    Phone phone;
    phone.id = object.id<DeviceId>("device_id");
    phone.workspaceId = object.id<WorkspaceId>("workspace_id");
    phone.deviceType = object.text("device_type");
    phone.displayName = object.text("display_name");
    phone.nickname = object.optionalText("nickname");
    object.object("properties", [&phone](const json::Object &properties) {
        properties.optionalObject("assa_abloy_credential_service_metadata", [&phone](const json::Object &metadata) {
            phone.hasActiveEndpoint = metadata.optionalFlag("has_active_endpoint");
        });
        properties.optionalObject("salto_space_credential_service_metadata", [&phone](const json::Object &metadata) {
            phone.hasActiveSaltoSpacePhone = metadata.optionalFlag("has_active_phone");
        });
    });
    phone.createdAt = object.instant("created_at");
    phone.errors = readProblems(object, "errors");
    phone.warnings = readProblems(object, "warnings");
    return phone;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::Phone)
