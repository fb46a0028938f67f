// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrantscreate.h"

#include "api/encode.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::accessgrants {

using encode::Members;

QJsonObject RequestedMethod::toJson() const
{
    return Members()
        .required("mode"_L1, mode)
        .add("code"_L1, code)
        .add("instant_key_max_use_count"_L1, instantKeyMaxUseCount)
        .object();
}

QJsonObject NewUserIdentity::toJson() const
{
    return Members()
        .add("user_identity_key"_L1, userIdentityKey)
        .add("full_name"_L1, fullName)
        .add("email_address"_L1, emailAddress)
        .add("phone_number"_L1, phoneNumber)
        .object();
}

QJsonObject Location::toJson() const
{
    return Members()
        .add("name"_L1, name)
        .add("acs_entrance_ids"_L1, acsEntranceIds)
        .add("device_ids"_L1, deviceIds)
        .object();
}

QJsonObject Create::toJson() const
{
    return Members()
        .required("requested_access_methods"_L1, requestedAccessMethods)
        .add("user_identity_id"_L1, userIdentityId)
        .add("user_identity"_L1, userIdentity)
        .add("access_grant_key"_L1, accessGrantKey)
        .add("reservation_key"_L1, reservationKey)
        .add("name"_L1, name)
        .add("starts_at"_L1, startsAt)
        .add("ends_at"_L1, endsAt)
        .add("space_ids"_L1, spaceIds)
        .add("space_keys"_L1, spaceKeys)
        .add("acs_entrance_ids"_L1, acsEntranceIds)
        .add("device_ids"_L1, deviceIds)
        .add("location"_L1, location)
        .add("location_ids"_L1, locationIds)
        .add("customization_profile_id"_L1, customizationProfileId)
        .object();
}

} // namespace latchkey::api::accessgrants
