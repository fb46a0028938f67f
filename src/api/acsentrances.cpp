// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsentrances.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsentrances {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_credential_id"_L1, acsCredentialId)
        .add("acs_entrance_ids"_L1, acsEntranceIds)
        .add("acs_system_id"_L1, acsSystemId)
        .add("connected_account_id"_L1, connectedAccountId)
        .add("customer_key"_L1, customerKey)
        .add("location_id"_L1, locationId)
        .add("search"_L1, search)
        .add("space_id"_L1, spaceId)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject GrantAccess::toJson() const
{
    return Members()
        .required("acs_entrance_id"_L1, acsEntranceId)
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .object();
}

QJsonObject Unlock::toJson() const
{
    return Members()
        .required("acs_credential_id"_L1, acsCredentialId)
        .required("acs_entrance_id"_L1, acsEntranceId)
        .object();
}

QJsonObject ListCredentialsWithAccess::toJson() const
{
    return Members().required("acs_entrance_id"_L1, acsEntranceId).add("include_if"_L1, includeIf).object();
}

Call<Page<AcsEntrance>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AcsEntrance>(client, endpoints::acsEntrancesList, parameters.toJson());
}

Call<AcsEntrance> get(SeamClient &client, AcsEntranceId id)
{
    return requestOne<AcsEntrance>(client, endpoints::acsEntrancesGet,
                                   Members().required("acs_entrance_id"_L1, id).object());
}

Call<Void> grantAccess(SeamClient &client, const GrantAccess &parameters)
{
    return requestNothing(client, endpoints::acsEntrancesGrantAccess, parameters.toJson());
}

Call<ActionAttempt> unlock(SeamClient &client, const Unlock &parameters)
{
    return requestOne<ActionAttempt>(client, endpoints::acsEntrancesUnlock, parameters.toJson());
}

Call<QList<AcsCredential>> listCredentialsWithAccess(SeamClient &client, const ListCredentialsWithAccess &parameters)
{
    return requestList<AcsCredential>(client, endpoints::acsEntrancesListCredentialsWithAccess, parameters.toJson());
}

} // namespace latchkey::api::acsentrances
