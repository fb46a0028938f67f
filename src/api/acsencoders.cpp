// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsencoders.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsencoders {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_system_id"_L1, acsSystemId)
        .add("acs_system_ids"_L1, acsSystemIds)
        .add("acs_encoder_ids"_L1, acsEncoderIds)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject EncodeCredential::toJson() const
{
    return Members()
        .required("acs_encoder_id"_L1, acsEncoderId)
        .add("acs_credential_id"_L1, acsCredentialId)
        .add("access_method_id"_L1, accessMethodId)
        .object();
}

QJsonObject SaltoKsMetadata::toJson() const { return Members().add("detect_new_tags"_L1, detectNewTags).object(); }

QJsonObject ScanCredential::toJson() const
{
    return Members().required("acs_encoder_id"_L1, acsEncoderId).add("salto_ks_metadata"_L1, saltoKsMetadata).object();
}

QJsonObject ScanToAssignCredential::toJson() const
{
    return Members()
        .required("acs_encoder_id"_L1, acsEncoderId)
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("salto_ks_metadata"_L1, saltoKsMetadata)
        .object();
}

Call<Page<AcsEncoder>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AcsEncoder>(client, endpoints::acsEncodersList, parameters.toJson());
}

Call<AcsEncoder> get(SeamClient &client, AcsEncoderId id)
{
    return requestOne<AcsEncoder>(client, endpoints::acsEncodersGet,
                                  Members().required("acs_encoder_id"_L1, id).object());
}

Call<ActionAttempt> encodeCredential(SeamClient &client, const EncodeCredential &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::acsEncodersEncodeCredential, parameters.toJson());
}

Call<ActionAttempt> scanCredential(SeamClient &client, const ScanCredential &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::acsEncodersScanCredential, parameters.toJson());
}

Call<ActionAttempt> scanToAssignCredential(SeamClient &client, const ScanToAssignCredential &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::acsEncodersScanToAssignCredential, parameters.toJson());
}

} // namespace latchkey::api::acsencoders
