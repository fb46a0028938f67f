// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsusers.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::acsusers {

using encode::Members;

QJsonObject AccessSchedule::toJson() const
{
    // The vendor's own test server demands the end, and takes null for none.
    const auto end = endsAt ? Change<Instant>::set(*endsAt) : Change<Instant>::clear();
    return Members().add("starts_at"_L1, startsAt).add("ends_at"_L1, end).object();
}

QJsonObject ClosedSchedule::toJson() const
{
    return Members().required("starts_at"_L1, startsAt).required("ends_at"_L1, endsAt).object();
}

QJsonObject Create::toJson() const
{
    return Members()
        .required("acs_system_id"_L1, acsSystemId)
        .required("full_name"_L1, fullName)
        .add("access_schedule"_L1, accessSchedule)
        .add("acs_access_group_ids"_L1, acsAccessGroupIds)
        .add("email"_L1, email)
        .add("email_address"_L1, emailAddress)
        .add("phone_number"_L1, phoneNumber)
        .add("user_identity_id"_L1, userIdentityId)
        .object();
}

QJsonObject Selector::toJson() const
{
    return Members()
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("acs_system_id"_L1, acsSystemId)
        .object();
}

QJsonObject List::toJson() const
{
    return Members()
        .add("acs_system_id"_L1, acsSystemId)
        .add("created_before"_L1, createdBefore)
        .add("search"_L1, search)
        .add("user_identity_email_address"_L1, userIdentityEmailAddress)
        .add("user_identity_id"_L1, userIdentityId)
        .add("user_identity_phone_number"_L1, userIdentityPhoneNumber)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Update::toJson() const
{
    return Members()
        .add("acs_user_id"_L1, acsUserId)
        .add("user_identity_id"_L1, userIdentityId)
        .add("acs_system_id"_L1, acsSystemId)
        .add("access_schedule"_L1, accessSchedule)
        .add("full_name"_L1, fullName)
        .add("email"_L1, email)
        .add("email_address"_L1, emailAddress)
        .add("phone_number"_L1, phoneNumber)
        .add("hid_acs_system_id"_L1, hidAcsSystemId)
        .object();
}

QJsonObject AddToAccessGroup::toJson() const
{
    return Members()
        .required("acs_access_group_id"_L1, acsAccessGroupId)
        .required("acs_user_id"_L1, acsUserId)
        .object();
}

Call<AcsUser> create(SeamClient &client, const Create &parameters)
{
    return requestOne<AcsUser>(client, endpoints::acsUsersCreate, parameters.toJson());
}

Call<AcsUser> get(SeamClient &client, const Selector &parameters)
{
    return requestOne<AcsUser>(client, endpoints::acsUsersGet, parameters.toJson());
}

Call<AcsUser> get(SeamClient &client, AcsUserId id)
{
    return requestOne<AcsUser>(client, endpoints::acsUsersGet, Members().required("acs_user_id"_L1, id).object());
}

Call<Page<AcsUser>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AcsUser>(client, endpoints::acsUsersList, parameters.toJson());
}

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::acsUsersUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, const Selector &parameters)
{
    return requestNothing(client, endpoints::acsUsersDelete, parameters.toJson());
}

Call<Void> addToAccessGroup(SeamClient &client, const AddToAccessGroup &parameters)
{
    return requestNothing(client, endpoints::acsUsersAddToAccessGroup, parameters.toJson());
}

Call<Void> removeFromAccessGroup(SeamClient &client, const acsaccessgroups::Membership &parameters)
{
    return requestNothing(client, endpoints::acsUsersRemoveFromAccessGroup, parameters.toJson());
}

Call<QList<AcsEntrance>> listAccessibleEntrances(SeamClient &client, const Selector &parameters)
{
    return requestList<AcsEntrance>(client, endpoints::acsUsersListAccessibleEntrances, parameters.toJson());
}

Call<Void> revokeAccessToAllEntrances(SeamClient &client, const Selector &parameters)
{
    return requestNothing(client, endpoints::acsUsersRevokeAccessToAllEntrances, parameters.toJson());
}

Call<Void> suspend(SeamClient &client, const Selector &parameters)
{
    return requestNothing(client, endpoints::acsUsersSuspend, parameters.toJson());
}

Call<Void> unsuspend(SeamClient &client, const Selector &parameters)
{
    return requestNothing(client, endpoints::acsUsersUnsuspend, parameters.toJson());
}

} // namespace latchkey::api::acsusers
