// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/useridentity.h"

#include "api/codecs/reader.h"

namespace latchkey::api::codec {

/// In the order of the published contract, as the service writes them: each is found where the one before was.
template <> UserIdentity read<UserIdentity>(const json::Object &object)
{
    UserIdentity identity;
    identity.acsUserIds = object.optionalIds<AcsUserId, FewIds<AcsUserId>>("acs_user_ids");
    identity.createdAt = object.instant("created_at");
    identity.displayName = object.shortText("display_name");
    identity.emailAddress = object.optionalShortText("email_address");
    identity.errors = readProblems(object, "errors");
    identity.fullName = object.optionalShortText("full_name");
    identity.phoneNumber = object.optionalShortText("phone_number");
    identity.id = object.id<UserIdentityId>("user_identity_id");
    identity.userIdentityKey = object.optionalShortText("user_identity_key");
    identity.warnings = readProblems(object, "warnings");
    object.id<WorkspaceId>("workspace_id"); // the one that the store is of: checked, but not kept
    return identity;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::UserIdentity)
