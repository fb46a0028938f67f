// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/events.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::events {

using encode::Members;

QJsonObject List::toJson() const
{
    const auto bounds = between ? QList<Instant>{between->lower, between->upper} : QList<Instant>{};
    return Members()
        .add("since"_L1, since)
        .add("between"_L1, bounds)
        .add("access_code_id"_L1, accessCodeId)
        .add("access_code_ids"_L1, accessCodeIds)
        .add("access_grant_id"_L1, accessGrantId)
        .add("access_grant_ids"_L1, accessGrantIds)
        .add("access_method_id"_L1, accessMethodId)
        .add("access_method_ids"_L1, accessMethodIds)
        .add("acs_access_group_id"_L1, acsAccessGroupId)
        .add("acs_credential_id"_L1, acsCredentialId)
        .add("acs_encoder_id"_L1, acsEncoderId)
        .add("acs_entrance_id"_L1, acsEntranceId)
        .add("acs_system_id"_L1, acsSystemId)
        .add("acs_system_ids"_L1, acsSystemIds)
        .add("acs_user_id"_L1, acsUserId)
        .add("connect_webview_id"_L1, connectWebviewId)
        .add("connected_account_id"_L1, connectedAccountId)
        .add("customer_key"_L1, customerKey)
        .add("device_id"_L1, deviceId)
        .add("device_ids"_L1, deviceIds)
        .add("event_ids"_L1, eventIds)
        .add("event_type"_L1, eventType)
        .add("event_types"_L1, eventTypes)
        .add("space_id"_L1, spaceId)
        .add("space_ids"_L1, spaceIds)
        .add("user_identity_id"_L1, userIdentityId)
        .add("limit"_L1, limit)
        .add("unstable_offset"_L1, unstableOffset)
        .object();
}

QJsonObject Get::toJson() const
{
    return Members().add("event_id"_L1, eventId).add("device_id"_L1, deviceId).add("event_type"_L1, eventType).object();
}

Call<QList<Event>> list(SeamClient &client, const List &parameters)
{
    return requestList<Event>(client, endpoints::eventsList, parameters.toJson());
}

Call<Event> get(SeamClient &client, const Get &parameters)
{
    return requestOne<Event>(client, endpoints::eventsGet, parameters.toJson());
}

} // namespace latchkey::api::events
