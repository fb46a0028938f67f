// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/accessgrant.h"

namespace latchkey::api::codec {

template <> AccessMethod read<AccessMethod>(const json::Object &object)
{
    AccessMethod method;
    method.id = object.id<AccessMethodId>("access_method_id");
    method.workspaceId = object.id<WorkspaceId>("workspace_id");
    method.mode = accessModeFromKey(object.text("mode"));
    method.displayName = object.text("display_name");
    method.isIssued = object.flag("is_issued");
    method.issuedAt = object.optionalInstant("issued_at");
    method.createdAt = object.instant("created_at");
    method.code = object.optionalText("code");
    method.instantKeyUrl = object.optionalText("instant_key_url");
    method.clientSessionToken = object.optionalText("client_session_token");
    method.isEncodingRequired = object.optionalFlag("is_encoding_required").value_or(false);
    method.isReadyForEncoding = object.optionalFlag("is_ready_for_encoding").value_or(false);
    method.isAssignmentRequired = object.optionalFlag("is_assignment_required").value_or(false);
    method.isReadyForAssignment = object.optionalFlag("is_ready_for_assignment").value_or(false);
    method.errors = readProblems(object, "errors");
    method.warnings = readProblems(object, "warnings");
    method.pendingMutations = readPendingMutations(object);
    return method;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AccessMethod)
