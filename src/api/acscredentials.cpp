// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acscredentials.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acscredentials {

using encode::Members;

namespace {

QJsonObject byId(AcsCredentialId id) { return Members().required("acs_credential_id"_L1, id).object(); }

} // namespace

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_user_id"_L1, acsUserId)
        .add("acs_system_id"_L1, acsSystemId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("created_before"_L1, createdBefore)
        .add("is_multi_phone_sync_credential"_L1, isMultiPhoneSyncCredential)
        .add("search"_L1, search)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Update::toJson() const
{
    return Members()
        .required("acs_credential_id"_L1, acsCredentialId)
        .add("code"_L1, code)
        .add("ends_at"_L1, endsAt)
        .object();
}

QJsonObject Remove::toJson() const { return byId(acsCredentialId); }

QJsonObject Assignment::toJson() const
{
    return Members()
        .required("acs_credential_id"_L1, acsCredentialId)
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .object();
}

Call<Page<AcsCredential>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AcsCredential>(client, endpoints::acsCredentialsList, parameters.toJson());
}

Call<AcsCredential> get(SeamClient &client, AcsCredentialId id)
{
    return requestOne<AcsCredential>(client, endpoints::acsCredentialsGet, byId(id));
}

Call<AcsCredential> create(SeamClient &client, const Create &parameters)
{
    return requestOne<AcsCredential>(client, endpoints::acsCredentialsCreate, parameters.toJson());
}

Call<AcsCredential> update(SeamClient &client, const Update &parameters)
{
    return requestOne<AcsCredential>(client, endpoints::acsCredentialsUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, AcsCredentialId id)
{
    return requestNothing(client, endpoints::acsCredentialsDelete, Remove{id}.toJson());
}

Call<AcsCredential> assign(SeamClient &client, const Assignment &parameters)
{
    return requestOne<AcsCredential>(client, endpoints::acsCredentialsAssign, parameters.toJson());
}

Call<AcsCredential> unassign(SeamClient &client, const Assignment &parameters)
{
    return requestOne<AcsCredential>(client, endpoints::acsCredentialsUnassign, parameters.toJson());
}

Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, AcsCredentialId id)
{
    return requestList<AcsEntrance>(client, endpoints::acsCredentialsListAccessibleEntrances, byId(id));
}

} // namespace latchkey::api::acscredentials
