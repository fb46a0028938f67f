// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/acs.h"

namespace latchkey::api::codec {

template <> AcsUser read<AcsUser>(const json::Object &object)
{
    AcsUser user;
    user.id = object.id<AcsUserId>("acs_user_id");
    user.acsSystemId = object.id<AcsSystemId>("acs_system_id");
    user.workspaceId = object.id<WorkspaceId>("workspace_id");
    user.userIdentityId = object.optionalId<UserIdentityId>("user_identity_id");
    user.displayName = object.text("display_name");
    user.fullName = object.optionalText("full_name");
    user.emailAddress = object.optionalText("email_address");
    if (user.emailAddress.isEmpty()) {
        user.emailAddress = object.optionalText("email");
    }
    user.phoneNumber = object.optionalText("phone_number");
    user.isSuspended = object.optionalFlag("is_suspended").value_or(false);
    user.accessSchedule = readAccessSchedule(object);
    user.createdAt = object.instant("created_at");
    user.errors = readProblems(object, "errors");
    user.warnings = readProblems(object, "warnings");
    user.pendingMutations = readPendingMutations(object);
    return user;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsUser)
