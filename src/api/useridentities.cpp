// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/useridentities.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::useridentities {

using encode::Members;

QJsonObject Create::toJson() const
{
    return Members()
        .add("user_identity_key"_L1, userIdentityKey)
        .add("full_name"_L1, fullName)
        .add("email_address"_L1, emailAddress)
        .add("phone_number"_L1, phoneNumber)
        .add("acs_system_ids"_L1, acsSystemIds)
        .object();
}

QJsonObject List::toJson() const
{
    return Members()
        .add("created_before"_L1, createdBefore)
        .add("credential_manager_acs_system_id"_L1, credentialManagerAcsSystemId)
        .add("search"_L1, search)
        .add("user_identity_ids"_L1, userIdentityIds)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Update::toJson() const
{
    return Members()
        .required("user_identity_id"_L1, userIdentityId)
        .add("user_identity_key"_L1, userIdentityKey)
        .add("full_name"_L1, fullName)
        .add("email_address"_L1, emailAddress)
        .add("phone_number"_L1, phoneNumber)
        .object();
}

QJsonObject Remove::toJson() const { return Members().required("user_identity_id"_L1, userIdentityId).object(); }

QJsonObject AddAcsUser::toJson() const
{
    return Members()
        .required("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("user_identity_key"_L1, userIdentityKey)
        .object();
}

QJsonObject RemoveAcsUser::toJson() const
{
    return Members().required("acs_user_id"_L1, acsUserId).required("user_identity_id"_L1, userIdentityId).object();
}

QJsonObject GrantAccessToDevice::toJson() const
{
    return Members().required("device_id"_L1, deviceId).required("user_identity_id"_L1, userIdentityId).object();
}

QJsonObject RevokeAccessToDevice::toJson() const
{
    return Members().required("device_id"_L1, deviceId).required("user_identity_id"_L1, userIdentityId).object();
}

QJsonObject GenerateInstantKey::toJson() const
{
    return Members()
        .required("user_identity_id"_L1, userIdentityId)
        .add("customization_profile_id"_L1, customizationProfileId)
        .add("max_use_count"_L1, maxUseCount)
        .object();
}

namespace {

QJsonObject byId(UserIdentityId id) { return Members().required("user_identity_id"_L1, id).object(); }

} // namespace

Call<UserIdentity> create(SeamClient &client, const Create &parameters)
{
    return requestOne<UserIdentity>(client, endpoints::userIdentitiesCreate, parameters.toJson());
}

Call<UserIdentity> get(SeamClient &client, UserIdentityId id)
{
    return requestOne<UserIdentity>(client, endpoints::userIdentitiesGet, byId(id));
}

Call<UserIdentity> getByKey(SeamClient &client, const QString &userIdentityKey)
{
    return requestOne<UserIdentity>(client, endpoints::userIdentitiesGet,
                                    Members().required("user_identity_key"_L1, userIdentityKey).object());
}

Call<Page<UserIdentity>> list(SeamClient &client, const List &parameters)
{
    return requestPage<UserIdentity>(client, endpoints::userIdentitiesList, parameters.toJson());
}

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::userIdentitiesUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, UserIdentityId id)
{
    return requestNothing(client, endpoints::userIdentitiesDelete, Remove{id}.toJson());
}

Call<Void> addAcsUser(SeamClient &client, const AddAcsUser &parameters)
{
    return requestNothing(client, endpoints::userIdentitiesAddAcsUser, parameters.toJson());
}

Call<Void> removeAcsUser(SeamClient &client, const RemoveAcsUser &parameters)
{
    return requestNothing(client, endpoints::userIdentitiesRemoveAcsUser, parameters.toJson());
}

Call<Void> grantAccessToDevice(SeamClient &client, const GrantAccessToDevice &parameters)
{
    return requestNothing(client, endpoints::userIdentitiesGrantAccessToDevice, parameters.toJson());
}

Call<Void> revokeAccessToDevice(SeamClient &client, const RevokeAccessToDevice &parameters)
{
    return requestNothing(client, endpoints::userIdentitiesRevokeAccessToDevice, parameters.toJson());
}

Call<QList<Device>> listAccessibleDevices(SeamClient &client, UserIdentityId id)
{
    return requestList<Device>(client, endpoints::userIdentitiesListAccessibleDevices, byId(id));
}

Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, UserIdentityId id)
{
    return requestList<AcsEntrance>(client, endpoints::userIdentitiesListAccessibleEntrances, byId(id));
}

Call<QList<AcsUser>> listAcsUsers(SeamClient &client, UserIdentityId id)
{
    return requestList<AcsUser>(client, endpoints::userIdentitiesListAcsUsers, byId(id));
}

Call<QList<AcsSystem>> listAcsSystems(SeamClient &client, UserIdentityId id)
{
    return requestList<AcsSystem>(client, endpoints::userIdentitiesListAcsSystems, byId(id));
}

Call<InstantKey> generateInstantKey(SeamClient &client, const GenerateInstantKey &parameters)
{
    return requestOne<InstantKey>(client, endpoints::userIdentitiesGenerateInstantKey, parameters.toJson());
}

} // namespace latchkey::api::useridentities
