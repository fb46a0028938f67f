// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/actionattempts.h"
#include "api/connectedaccounts.h"
#include "api/events.h"
#include "api/health.h"
#include "api/spaces.h"
#include "api/workspaces.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

api::spaces::Create wholeSpace()
{
    api::spaces::Create create;
    create.name = u"Room 101"_s;
    create.acsEntranceIds = {idOf<AcsEntranceId>('1')};
    create.connectedAccountIds = {idOf<ConnectedAccountId>('2')};
    create.customerData = api::spaces::CustomerData{.address = u"Street 1"_s,
                                                    .defaultCheckinTime = u"15:00"_s,
                                                    .defaultCheckoutTime = u"11:00"_s,
                                                    .timeZone = u"Europe/Berlin"_s};
    create.customerKey = u"customer"_s;
    create.deviceIds = {idOf<DeviceId>('3')};
    create.spaceKey = u"room-101"_s;
    return create;
}

api::events::List eventsFiltered()
{
    api::events::List list;
    list.since = at(1);
    list.accessCodeId = idOf<AccessCodeId>('1');
    list.accessCodeIds = {idOf<AccessCodeId>('1')};
    list.accessGrantId = idOf<AccessGrantId>('2');
    list.accessGrantIds = {idOf<AccessGrantId>('2')};
    list.accessMethodId = idOf<AccessMethodId>('3');
    list.accessMethodIds = {idOf<AccessMethodId>('3')};
    list.acsAccessGroupId = idOf<AcsAccessGroupId>('4');
    list.acsCredentialId = idOf<AcsCredentialId>('5');
    list.acsEncoderId = idOf<AcsEncoderId>('6');
    list.acsEntranceId = idOf<AcsEntranceId>('7');
    list.acsSystemId = idOf<AcsSystemId>('8');
    list.acsSystemIds = {idOf<AcsSystemId>('8')};
    list.acsUserId = idOf<AcsUserId>('9');
    list.connectWebviewId = idOf<ConnectWebviewId>('1');
    list.connectedAccountId = idOf<ConnectedAccountId>('2');
    list.customerKey = u"customer"_s;
    list.deviceId = idOf<DeviceId>('3');
    list.deviceIds = {idOf<DeviceId>('3')};
    list.eventIds = {idOf<EventId>('4')};
    list.eventType = u"lock.locked"_s;
    list.eventTypes = QStringList{u"lock.unlocked"_s};
    list.spaceId = idOf<SpaceId>('5');
    list.spaceIds = {idOf<SpaceId>('5')};
    list.userIdentityId = idOf<UserIdentityId>('6');
    list.limit = 100;
    list.unstableOffset = 20;
    return list;
}

} // namespace

QList<EveryCall> placeCalls()
{
    using namespace api::spaces;
    return {
        callOf("/spaces/create", true, R"({"name":"Room 101","acs_entrance_ids":["#1"],
            "connected_account_ids":["#2"],"customer_data":{"address":"Street 1","default_checkin_time":"15:00",
            "default_checkout_time":"11:00","time_zone":"Europe/Berlin"},"customer_key":"customer",
            "device_ids":["#3"],"space_key":"room-101"})",
               [](SeamClient &client) { return create(client, wholeSpace()); }),
        callOf("/spaces/get id", false, R"({"space_id":"#1"})",
               [](SeamClient &client) { return get(client, idOf<SpaceId>('1')); }),
        callOf("/spaces/get key", false, R"({"space_key":"room-101"})",
               [](SeamClient &client) { return getByKey(client, u"room-101"_s); }),
        callOf("/spaces/list", false, R"({"connected_account_id":"#1","customer_key":"customer",
            "parent_space_id":"#2","parent_space_key":"floor-1","search":"room","space_key":"room-101","limit":5,
            "page_cursor":"abc"})",
               [](SeamClient &client) {
                   return list(client, {.connectedAccountId = idOf<ConnectedAccountId>('1'),
                                        .customerKey = u"customer"_s,
                                        .parentSpaceId = idOf<SpaceId>('2'),
                                        .parentSpaceKey = u"floor-1"_s,
                                        .search = u"room"_s,
                                        .spaceKey = u"room-101"_s,
                                        .limit = 5,
                                        .pageCursor = u"abc"_s});
               }),
        callOf("/spaces/add_devices", true, R"({"space_id":"#1","device_ids":["#2"]})",
               [](SeamClient &client) { return addDevices(client, {idOf<SpaceId>('1'), {idOf<DeviceId>('2')}}); }),
        callOf("/spaces/add_acs_entrances", true, R"({"space_id":"#1","acs_entrance_ids":["#2"]})",
               [](SeamClient &client) {
                   return addAcsEntrances(client, {idOf<SpaceId>('1'), {idOf<AcsEntranceId>('2')}});
               }),
    };
}

QList<EveryCall> otherCalls()
{
    return {
        callOf("/connected_accounts/list", false, R"({"custom_metadata_has":{"a":true},"customer_key":"customer",
            "search":"front","space_id":"#1","user_identifier_key":"user","limit":5,"page_cursor":"abc"})",
               [](SeamClient &client) {
                   return api::connectedaccounts::list(client, {.customMetadataHas = QJsonObject{{u"a"_s, true}},
                                                                .customerKey = u"customer"_s,
                                                                .search = u"front"_s,
                                                                .spaceId = idOf<SpaceId>('1'),
                                                                .userIdentifierKey = u"user"_s,
                                                                .limit = 5,
                                                                .pageCursor = u"abc"_s});
               }),
        callOf("/events/list since", false, R"({"since":"@1","access_code_id":"#1","access_code_ids":["#1"],
            "access_grant_id":"#2","access_grant_ids":["#2"],"access_method_id":"#3","access_method_ids":["#3"],
            "acs_access_group_id":"#4","acs_credential_id":"#5","acs_encoder_id":"#6","acs_entrance_id":"#7",
            "acs_system_id":"#8","acs_system_ids":["#8"],"acs_user_id":"#9","connect_webview_id":"#1",
            "connected_account_id":"#2","customer_key":"customer","device_id":"#3","device_ids":["#3"],
            "event_ids":["#4"],"event_type":"lock.locked","event_types":["lock.unlocked"],"space_id":"#5",
            "space_ids":["#5"],"user_identity_id":"#6","limit":100,"unstable_offset":20})",
               [](SeamClient &client) { return api::events::list(client, eventsFiltered()); }),
        callOf("/events/list between", false, R"({"between":["@1","@2"]})",
               [](SeamClient &client) {
                   return api::events::list(client, {.between = api::events::Between{at(1), at(2)}});
               }),
        callOf("/action_attempts/get", false, R"({"action_attempt_id":"#1"})",
               [](SeamClient &client) { return api::actionattempts::get(client, idOf<ActionAttemptId>('1')); }),
        callOf("/workspaces/get", false, "{}", [](SeamClient &client) { return api::workspaces::get(client); }),
        callOf("/workspaces/list", false, "{}", [](SeamClient &client) { return api::workspaces::list(client); }),
        callOf("/health", false, {}, [](SeamClient &client) { return api::health::get(client); }),
    };
}

} // namespace latchkey::test
