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
    credential.externalTypeDisplayName = object.optionalLabel("external_type_display_name");
    credential.isManaged = object.optionalFlag("is_managed").value_or(true);
    credential.isIssued = object.optionalFlag("is_issued").value_or(false);
    credential.issuedAt = object.optionalInstant("issued_at");
    credential.startsAt = object.optionalInstant("starts_at");
    credential.endsAt = object.optionalInstant("ends_at");
    credential.cardNumber = object.optionalText("card_number");
    credential.code = object.optionalText("code");
    credential.isOneTimeUse = object.optionalFlag("is_one_time_use").value_or(false);
    credential.isMultiPhoneSyncCredential = object.optionalFlag("is_multi_phone_sync_credential").value_or(false);
    credential.parentAcsCredentialId = object.optionalId<AcsCredentialId>("parent_acs_credential_id");
    credential.createdAt = object.instant("created_at");
    credential.errors = readProblems(object, "errors");
    credential.warnings = readProblems(object, "warnings");
    return credential;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::AcsCredential)
