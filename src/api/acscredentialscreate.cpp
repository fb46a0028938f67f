// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acscredentialscreate.h"

#include "api/encode.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acscredentials {

using encode::Members;

QJsonObject AssaAbloyVostioMetadata::toJson() const
{
    return Members()
        .add("auto_join"_L1, autoJoin)
        .add("join_all_guest_acs_entrances"_L1, joinAllGuestAcsEntrances)
        .add("override_all_guest_acs_entrances"_L1, overrideAllGuestAcsEntrances)
        .add("override_guest_acs_entrance_ids"_L1, overrideGuestAcsEntranceIds)
        .object();
}

QJsonObject HotekMetadata::toJson() const
{
    return Members().add("auto_join"_L1, autoJoin).add("override"_L1, override).object();
}

QJsonObject SaltoSpaceMetadata::toJson() const
{
    return Members().add("assign_new_key"_L1, assignNewKey).add("update_current_key"_L1, updateCurrentKey).object();
}

QJsonObject VisionlineMetadata::toJson() const
{
    return Members()
        .add("assa_abloy_credential_service_mobile_endpoint_id"_L1, assaAbloyCredentialServiceMobileEndpointId)
        .add("auto_join"_L1, autoJoin)
        .add("card_format"_L1, cardFormat)
        .add("card_function_type"_L1, cardFunctionType)
        .add("is_override_key"_L1, isOverrideKey)
        .add("joiner_acs_credential_ids"_L1, joinerAcsCredentialIds)
        .add("override"_L1, override)
        .object();
}

QJsonObject Create::toJson() const
{
    return Members()
        .required("access_method"_L1, accessMethod)
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("acs_system_id"_L1, acsSystemId)
        .add("allowed_acs_entrance_ids"_L1, allowedAcsEntranceIds)
        .add("code"_L1, code)
        .add("credential_manager_acs_system_id"_L1, credentialManagerAcsSystemId)
        .add("is_multi_phone_sync_credential"_L1, isMultiPhoneSyncCredential)
        .add("starts_at"_L1, startsAt)
        .add("ends_at"_L1, endsAt)
        .add("assa_abloy_vostio_metadata"_L1, assaAbloyVostioMetadata)
        .add("hotek_metadata"_L1, hotekMetadata)
        .add("salto_space_metadata"_L1, saltoSpaceMetadata)
        .add("visionline_metadata"_L1, visionlineMetadata)
        .object();
}

} // namespace latchkey::api::acscredentials
