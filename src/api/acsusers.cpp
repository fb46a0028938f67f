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

QJsonObject Get::toJson() const
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

Call<AcsUser> create(SeamClient &client, const Create &parameters)
{
    return requestOne<AcsUser>(client, endpoints::acsUsersCreate, parameters.toJson());
}

Call<AcsUser> get(SeamClient &client, const Get &parameters)
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

} // namespace latchkey::api::acsusers
