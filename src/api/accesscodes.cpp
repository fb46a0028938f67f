// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accesscodes.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::accesscodes {

using encode::Members;

namespace {

/// What create and update have in common.
template <typename Parameters> Members &addShared(Members &members, const Parameters &parameters)
{
    return members.add("name"_L1, parameters.name)
        .add("code"_L1, parameters.code)
        .add("starts_at"_L1, parameters.startsAt)
        .add("ends_at"_L1, parameters.endsAt)
        .add("preferred_code_length"_L1, parameters.preferredCodeLength)
        .add("max_time_rounding"_L1, parameters.maxTimeRounding)
        .add("prefer_native_scheduling"_L1, parameters.preferNativeScheduling)
        .add("attempt_for_offline_device"_L1, parameters.attemptForOfflineDevice)
        .add("is_external_modification_allowed"_L1, parameters.isExternalModificationAllowed)
        .add("allow_external_modification"_L1, parameters.allowExternalModification)
        .add("is_offline_access_code"_L1, parameters.isOfflineAccessCode)
        .add("use_offline_access_code"_L1, parameters.useOfflineAccessCode)
        .add("is_one_time_use"_L1, parameters.isOneTimeUse)
        .add("use_backup_access_code_pool"_L1, parameters.useBackupAccessCodePool)
        .add("sync"_L1, parameters.sync);
}

} // namespace

QJsonObject List::toJson() const
{
    return Members()
        .add("access_code_ids"_L1, accessCodeIds)
        .add("access_grant_id"_L1, accessGrantId)
        .add("access_grant_key"_L1, accessGrantKey)
        .add("access_method_id"_L1, accessMethodId)
        .add("customer_key"_L1, customerKey)
        .add("device_id"_L1, deviceId)
        .add("search"_L1, search)
        .add("user_identifier_key"_L1, userIdentifierKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Get::toJson() const
{
    return Members().add("access_code_id"_L1, accessCodeId).add("device_id"_L1, deviceId).add("code"_L1, code).object();
}

QJsonObject Create::toJson() const
{
    Members members;
    members.required("device_id"_L1, deviceId).add("common_code_key"_L1, commonCodeKey);
    return addShared(members, *this).object();
}

QJsonObject Update::toJson() const
{
    Members members;
    members.required("access_code_id"_L1, accessCodeId)
        .add("device_id"_L1, deviceId)
        .add("type"_L1, type)
        .add("is_managed"_L1, isManaged);
    return addShared(members, *this).object();
}

QJsonObject Remove::toJson() const
{
    return Members()
        .required("access_code_id"_L1, accessCodeId)
        .add("device_id"_L1, deviceId)
        .add("sync"_L1, sync)
        .object();
}

QJsonObject ListUnmanaged::toJson() const
{
    return Members()
        .required("device_id"_L1, deviceId)
        .add("search"_L1, search)
        .add("user_identifier_key"_L1, userIdentifierKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

Call<Page<AccessCode>> list(SeamClient &client, const List &parameters)
{
    return requestPage<AccessCode>(client, endpoints::accessCodesList, parameters.toJson());
}

Call<AccessCode> get(SeamClient &client, const Get &parameters)
{
    return requestOne<AccessCode>(client, endpoints::accessCodesGet, parameters.toJson());
}

Call<AccessCode> create(SeamClient &client, const Create &parameters)
{
    return requestOne<AccessCode>(client, endpoints::accessCodesCreate, parameters.toJson());
}

Call<Void> update(SeamClient &client, const Update &parameters)
{
    return requestNothing(client, endpoints::accessCodesUpdate, parameters.toJson());
}

Call<Void> remove(SeamClient &client, const Remove &parameters)
{
    return requestNothing(client, endpoints::accessCodesDelete, parameters.toJson());
}

Call<Page<AccessCode>> listUnmanaged(SeamClient &client, const ListUnmanaged &parameters)
{
    return requestPage<AccessCode>(client, endpoints::accessCodesUnmanagedList, parameters.toJson());
}

} // namespace latchkey::api::accesscodes
