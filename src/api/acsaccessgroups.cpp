// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsaccessgroups.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsaccessgroups {

using encode::Members;

namespace {

QJsonObject byId(AcsAccessGroupId id) { return Members().required("acs_access_group_id"_L1, id).object(); }

} // namespace

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_system_id"_L1, acsSystemId)
        .add("acs_user_id"_L1, acsUserId)
        .add("search"_L1, search)
        .add("user_identity_id"_L1, userIdentityId)
        .object();
}

QJsonObject Remove::toJson() const { return byId(acsAccessGroupId); }

QJsonObject Membership::toJson() const
{
    return Members()
        .required("acs_access_group_id"_L1, acsAccessGroupId)
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .object();
}

Call<QList<AcsAccessGroup>> list(SeamClient &client, const List &parameters)
{
    return requestList<AcsAccessGroup>(client, endpoints::acsAccessGroupsList, parameters.toJson());
}

Call<AcsAccessGroup> get(SeamClient &client, AcsAccessGroupId id)
{
    return requestOne<AcsAccessGroup>(client, endpoints::acsAccessGroupsGet, byId(id));
}

Call<Void> remove(SeamClient &client, AcsAccessGroupId id)
{
    return requestNothing(client, endpoints::acsAccessGroupsDelete, Remove{id}.toJson());
}

Call<Void> addUser(SeamClient &client, const Membership &parameters)
{
    return requestNothing(client, endpoints::acsAccessGroupsAddUser, parameters.toJson());
}

Call<Void> removeUser(SeamClient &client, const Membership &parameters)
{
    return requestNothing(client, endpoints::acsAccessGroupsRemoveUser, parameters.toJson());
}

Call<QList<AcsUser>> listUsers(SeamClient &client, AcsAccessGroupId id)
{
    return requestList<AcsUser>(client, endpoints::acsAccessGroupsListUsers, byId(id));
}

Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, AcsAccessGroupId id)
{
    return requestList<AcsEntrance>(client, endpoints::acsAccessGroupsListAccessibleEntrances, byId(id));
}

} // namespace latchkey::api::acsaccessgroups
