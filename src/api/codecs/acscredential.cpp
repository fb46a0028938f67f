// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/acs.h"

namespace latchkey::api::codec {

template <> AcsCredential read<AcsCredential>(const json::Object &object)
{
    AcsCredential credential;
    credential.id = object.id<AcsCredentialId>("acs_credential_id");
    credential.acsSystemId = object.id<AcsSystemId>("acs_system_id");
    credential.acsUserId = object.optionalId<AcsUserId>("acs_user_id");
    credential.userIdentityId = object.optionalId<UserIdentityId>("user_identity_id");
    credential.mode = accessModeFromKey(object.text("access_method"));
    credential.displayName = object.text("display_name");
    credential.isIssued = object.optionalFlag("is_issued").value_or(false);
    credential.startsAt = object.optionalInstant("starts_at");
    credential.endsAt = object.optionalInstant("ends_at");
    credential.cardNumber = object.optionalText("card_number");
    credential.code = object.optionalText("code");
    credential.createdAt = object.instant("created_at");
    credential.errors = readProblems(object, "errors");
    credential.warnings = readProblems(object, "warnings");
    return credential;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsCredential)
