// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/actionattempts.h"
#include "api/connectedaccounts.h"
#include "api/connectwebviews.h"
#include "api/events.h"
#include "api/health.h"
#include "api/workspaces.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> connectedAccountCalls()
{
    using namespace api::connectedaccounts;
    return QList<EveryCall>{callById("/connected_accounts/get id", false, "connected_account_id", &get),
                            callOf("/connected_accounts/get email", false, R"({"email":"jane@example.com"})",
                                   [](SeamClient &client) { return getByEmail(client, u"jane@example.com"_s); }),
                            callById("/connected_accounts/sync", true, "connected_account_id", &sync)} +
           callsOf("/connected_accounts/list", false, "{}",
                   R"({"custom_metadata_has":{"floor":"2"},"customer_key":"customer","limit":5,
            "page_cursor":"abc","search":"front","space_id":"#1","user_identifier_key":"user"})",
                   List{.customMetadataHas = QJsonObject{{u"floor"_s, u"2"_s}},
                        .customerKey = u"customer"_s,
                        .search = u"front"_s,
                        .spaceId = idOf<SpaceId>('1'),
                        .userIdentifierKey = u"user"_s,
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::customMetadataHas, &List::customerKey, &List::limit, &List::pageCursor, &List::search,
                   &List::spaceId, &List::userIdentifierKey) +
           callsOf("/connected_accounts/delete", true, R"({"connected_account_id":"#1"})", R"({"sync":true})",
                   Remove{.connectedAccountId = idOf<ConnectedAccountId>('1'), .sync = true}, &remove, &Remove::sync);
}

QList<EveryCall> connectWebviewCalls()
{
    using namespace api::connectwebviews;
    return QList<EveryCall>{callById("/connect_webviews/get", false, "connect_webview_id", &get)} +
           callsOf("/connect_webviews/list", false, "{}",
                   R"({"custom_metadata_has":{"floor":"2"},"customer_key":"customer","limit":5,
            "page_cursor":"abc","search":"front","user_identifier_key":"user"})",
                   List{.customMetadataHas = QJsonObject{{u"floor"_s, u"2"_s}},
                        .customerKey = u"customer"_s,
                        .search = u"front"_s,
                        .userIdentifierKey = u"user"_s,
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::customMetadataHas, &List::customerKey, &List::limit, &List::pageCursor, &List::search,
                   &List::userIdentifierKey) +
           callsOf("/connect_webviews/create", true, "{}",
                   R"({"accepted_capabilities":["lock","access_control"],"accepted_providers":["yale"],
            "automatically_manage_new_devices":true,"custom_metadata":{"vip":true},
            "custom_redirect_failure_url":"https://example.com/failed",
            "custom_redirect_url":"https://example.com/done","customer_key":"customer",
            "device_selection_mode":"single","excluded_providers":["august"],
            "provider_category":"consumer_smartlocks","wait_for_device_creation":true})",
                   Create{.acceptedCapabilities = QStringList{u"lock"_s, u"access_control"_s},
                          .acceptedProviders = QStringList{u"yale"_s},
                          .excludedProviders = QStringList{u"august"_s},
                          .providerCategory = u"consumer_smartlocks"_s,
                          .automaticallyManageNewDevices = true,
                          .waitForDeviceCreation = true,
                          .customMetadata = QJsonObject{{u"vip"_s, true}},
                          .customRedirectUrl = u"https://example.com/done"_s,
                          .customRedirectFailureUrl = u"https://example.com/failed"_s,
                          .customerKey = u"customer"_s,
                          .deviceSelectionMode = u"single"_s},
                   &create, &Create::acceptedCapabilities, &Create::acceptedProviders,
                   &Create::automaticallyManageNewDevices, &Create::customMetadata, &Create::customRedirectFailureUrl,
                   &Create::customRedirectUrl, &Create::customerKey, &Create::deviceSelectionMode,
                   &Create::excludedProviders, &Create::providerCategory, &Create::waitForDeviceCreation);
}

QList<EveryCall> eventCalls()
{
    using namespace api::events;
    return callsOf(
               "/events/list", false, "{}", R"({"access_code_id":"#1","access_code_ids":["#2"],"access_grant_id":"#3",
            "access_grant_ids":["#4"],"access_method_id":"#5","access_method_ids":["#6"],
            "acs_access_group_id":"#7","acs_credential_id":"#8","acs_encoder_id":"#9",
            "acs_entrance_id":"#1","acs_system_id":"#2","acs_system_ids":["#3"],"acs_user_id":"#4",
            "between":["@2","@3"],"connect_webview_id":"#5","connected_account_id":"#6",
            "customer_key":"customer","device_id":"#7","device_ids":["#8"],"event_ids":["#9"],
            "event_type":"lock.locked","event_types":["lock.unlocked"],"limit":5,"since":"@1",
            "space_id":"#1","space_ids":["#2"],"unstable_offset":20,"user_identity_id":"#3"})",
               List{.since = at(1),
                    .between = Between{at(2), at(3)},
                    .accessCodeId = idOf<AccessCodeId>('1'),
                    .accessCodeIds = {idOf<AccessCodeId>('2')},
                    .accessGrantId = idOf<AccessGrantId>('3'),
                    .accessGrantIds = {idOf<AccessGrantId>('4')},
                    .accessMethodId = idOf<AccessMethodId>('5'),
                    .accessMethodIds = {idOf<AccessMethodId>('6')},
                    .acsAccessGroupId = idOf<AcsAccessGroupId>('7'),
                    .acsCredentialId = idOf<AcsCredentialId>('8'),
                    .acsEncoderId = idOf<AcsEncoderId>('9'),
                    .acsEntranceId = idOf<AcsEntranceId>('1'),
                    .acsSystemId = idOf<AcsSystemId>('2'),
                    .acsSystemIds = {idOf<AcsSystemId>('3')},
                    .acsUserId = idOf<AcsUserId>('4'),
                    .connectWebviewId = idOf<ConnectWebviewId>('5'),
                    .connectedAccountId = idOf<ConnectedAccountId>('6'),
                    .customerKey = u"customer"_s,
                    .deviceId = idOf<DeviceId>('7'),
                    .deviceIds = {idOf<DeviceId>('8')},
                    .eventIds = {idOf<EventId>('9')},
                    .eventType = u"lock.locked"_s,
                    .eventTypes = QStringList{u"lock.unlocked"_s},
                    .spaceId = idOf<SpaceId>('1'),
                    .spaceIds = {idOf<SpaceId>('2')},
                    .userIdentityId = idOf<UserIdentityId>('3'),
                    .limit = 5,
                    .unstableOffset = 20},
               &list, &List::accessCodeId, &List::accessCodeIds, &List::accessGrantId, &List::accessGrantIds,
               &List::accessMethodId, &List::accessMethodIds, &List::acsAccessGroupId, &List::acsCredentialId,
               &List::acsEncoderId, &List::acsEntranceId, &List::acsSystemId, &List::acsSystemIds, &List::acsUserId,
               &List::between, &List::connectWebviewId, &List::connectedAccountId, &List::customerKey, &List::deviceId,
               &List::deviceIds, &List::eventIds, &List::eventType, &List::eventTypes, &List::limit, &List::since,
               &List::spaceId, &List::spaceIds, &List::unstableOffset, &List::userIdentityId) +
           callsOf("/events/get", false, "{}", R"({"device_id":"#1","event_id":"#2","event_type":"lock.locked"})",
                   Get{.eventId = idOf<EventId>('2'), .deviceId = idOf<DeviceId>('1'), .eventType = u"lock.locked"_s},
                   &get, &Get::deviceId, &Get::eventId, &Get::eventType);
}

QList<EveryCall> actionAttemptCalls()
{
    using namespace api::actionattempts;
    return QList<EveryCall>{callById("/action_attempts/get", false, "action_attempt_id", &get)} +
           callsOf("/action_attempts/list", false, "{}",
                   R"({"action_attempt_ids":["#1"],"device_id":"#2","limit":5,"page_cursor":"abc"})",
                   List{.actionAttemptIds = {idOf<ActionAttemptId>('1')},
                        .deviceId = idOf<DeviceId>('2'),
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::actionAttemptIds, &List::deviceId, &List::limit, &List::pageCursor);
}

QList<EveryCall> workspaceCalls()
{
    using namespace api::workspaces;
    return QList<EveryCall>{
        callOf("/workspaces/get", false, "{}", [](SeamClient &client) { return get(client); }),
        callOf("/workspaces/list", false, "{}", [](SeamClient &client) { return list(client); }),
        callOf("/workspaces/reset_sandbox", true, "{}", [](SeamClient &client) { return resetSandbox(client); }),
        callOf("/health", false, {}, [](SeamClient &client) { return api::health::get(client); })};
}

} // namespace latchkey::test
