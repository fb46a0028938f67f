// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/devices.h"
#include "api/locks.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

api::devices::List devicesFiltered()
{
    api::devices::List list;
    list.connectWebviewId = idOf<ConnectWebviewId>('1');
    list.connectedAccountId = idOf<ConnectedAccountId>('2');
    list.connectedAccountIds = {idOf<ConnectedAccountId>('3')};
    list.createdBefore = at(1);
    list.customMetadataHas = QJsonObject{{u"floor"_s, u"2"_s}};
    list.customerKey = u"customer"_s;
    list.deviceIds = {idOf<DeviceId>('4')};
    list.deviceType = u"yale_lock"_s;
    list.deviceTypes = QStringList{u"august_lock"_s};
    list.excludeIf = QStringList{u"can_remotely_lock"_s};
    list.includeIf = QStringList{u"can_remotely_unlock"_s};
    list.manufacturer = u"yale"_s;
    list.search = u"front"_s;
    list.spaceId = idOf<SpaceId>('5');
    list.unstableLocationId = api::Change<SpaceId>::set(idOf<SpaceId>('6'));
    list.userIdentifierKey = u"user"_s;
    list.limit = 5;
    list.pageCursor = u"abc"_s;
    return list;
}

QList<EveryCall> acsUserCalls()
{
    using namespace api::acsusers;
    return {
        callOf("/acs/users/create", true, R"({"acs_system_id":"#1","full_name":"Jane Doe","access_schedule":
            {"starts_at":"@1","ends_at":null},"acs_access_group_ids":["#2"],"email":"old@example.com",
            "email_address":"jane@example.com","phone_number":"+15555550100","user_identity_id":"#3"})",
               [](SeamClient &client) {
                   return create(client, {.acsSystemId = idOf<AcsSystemId>('1'),
                                          .fullName = u"Jane Doe"_s,
                                          .accessSchedule = AccessSchedule{.startsAt = at(1)},
                                          .acsAccessGroupIds = {idOf<AcsAccessGroupId>('2')},
                                          .email = u"old@example.com"_s,
                                          .emailAddress = u"jane@example.com"_s,
                                          .phoneNumber = u"+15555550100"_s,
                                          .userIdentityId = idOf<UserIdentityId>('3')});
               }),
        callOf("/acs/users/get id", false, R"({"acs_user_id":"#1"})",
               [](SeamClient &client) { return get(client, idOf<AcsUserId>('1')); }),
        callOf("/acs/users/get person", false, R"({"user_identity_id":"#2","acs_system_id":"#3"})",
               [](SeamClient &client) {
                   return get(client,
                              Get{.userIdentityId = idOf<UserIdentityId>('2'), .acsSystemId = idOf<AcsSystemId>('3')});
               }),
        callOf("/acs/users/list", false, R"({"acs_system_id":"#1","created_before":"@1","search":"jane",
            "user_identity_email_address":"jane@example.com","user_identity_id":"#2",
            "user_identity_phone_number":"+15555550100","limit":5,"page_cursor":"abc"})",
               [](SeamClient &client) {
                   return list(client, {.acsSystemId = idOf<AcsSystemId>('1'),
                                        .createdBefore = at(1),
                                        .search = u"jane"_s,
                                        .userIdentityEmailAddress = u"jane@example.com"_s,
                                        .userIdentityId = idOf<UserIdentityId>('2'),
                                        .userIdentityPhoneNumber = u"+15555550100"_s,
                                        .limit = 5,
                                        .pageCursor = u"abc"_s});
               }),
    };
}

QList<EveryCall> entranceCalls()
{
    using namespace api::acsentrances;
    const auto entrance = idOf<AcsEntranceId>('1');
    return {
        callOf("/acs/entrances/list", false, R"({"acs_credential_id":"#2","acs_entrance_ids":["#1"],
            "acs_system_id":"#3","connected_account_id":"#4","customer_key":"customer","location_id":null,
            "search":"gate","space_id":"#5","limit":5,"page_cursor":"abc"})",
               [entrance](SeamClient &client) {
                   return list(client, {.acsCredentialId = idOf<AcsCredentialId>('2'),
                                        .acsEntranceIds = {entrance},
                                        .acsSystemId = idOf<AcsSystemId>('3'),
                                        .connectedAccountId = idOf<ConnectedAccountId>('4'),
                                        .customerKey = u"customer"_s,
                                        .locationId = api::Change<SpaceId>::clear(),
                                        .search = u"gate"_s,
                                        .spaceId = idOf<SpaceId>('5'),
                                        .limit = 5,
                                        .pageCursor = u"abc"_s});
               }),
        callOf("/acs/entrances/get", false, R"({"acs_entrance_id":"#1"})",
               [entrance](SeamClient &client) { return get(client, entrance); }),
        callOf("/acs/entrances/grant_access user", true, R"({"acs_entrance_id":"#1","acs_user_id":"#2"})",
               [entrance](SeamClient &client) {
                   return grantAccess(client, {.acsEntranceId = entrance, .acsUserId = idOf<AcsUserId>('2')});
               }),
        callOf("/acs/entrances/grant_access person", true, R"({"acs_entrance_id":"#1","user_identity_id":"#2"})",
               [entrance](SeamClient &client) {
                   return grantAccess(client, {.acsEntranceId = entrance, .userIdentityId = idOf<UserIdentityId>('2')});
               }),
        callOf("/acs/entrances/unlock", true, R"({"acs_credential_id":"#2","acs_entrance_id":"#1"})",
               [entrance](SeamClient &client) { return unlock(client, {idOf<AcsCredentialId>('2'), entrance}); }),
        callOf("/acs/entrances/list_credentials_with_access", false,
               R"({"acs_entrance_id":"#1","include_if":["visionline_metadata.is_valid"]})",
               [entrance](SeamClient &client) {
                   return listCredentialsWithAccess(client, {entrance, QStringList{u"visionline_metadata.is_valid"_s}});
               }),
    };
}

} // namespace

QList<EveryCall> deviceCalls()
{
    namespace devices = api::devices;
    const auto door = idOf<DeviceId>('1');
    return {
        callOf("/devices/list", false, R"({"connect_webview_id":"#1","connected_account_id":"#2",
            "connected_account_ids":["#3"],"created_before":"@1","custom_metadata_has":{"floor":"2"},
            "customer_key":"customer","device_ids":["#4"],"device_type":"yale_lock","device_types":["august_lock"],
            "exclude_if":["can_remotely_lock"],"include_if":["can_remotely_unlock"],"manufacturer":"yale",
            "search":"front","space_id":"#5","unstable_location_id":"#6","user_identifier_key":"user","limit":5,
            "page_cursor":"abc"})",
               [](SeamClient &client) { return devices::list(client, devicesFiltered()); }),
        callOf("/devices/get id", false, R"({"device_id":"#1"})",
               [door](SeamClient &client) { return devices::get(client, door); }),
        callOf("/devices/get name", false, R"({"name":"Front"})",
               [](SeamClient &client) { return devices::getByName(client, u"Front"_s); }),
        callOf("/devices/update", true, R"({"device_id":"#1","name":"Front","is_managed":true,
            "backup_access_code_pool_enabled":false,"custom_metadata":{"vip":true},"properties":{"name":null}})",
               [door](SeamClient &client) {
                   return devices::update(client, {.deviceId = door,
                                                   .name = api::Change<QString>::set(u"Front"_s),
                                                   .isManaged = true,
                                                   .backupAccessCodePoolEnabled = false,
                                                   .customMetadata = QJsonObject{{u"vip"_s, true}},
                                                   .propertiesName = api::Change<QString>::clear()});
               }),
        callOf("/devices/update name back", true, R"({"device_id":"#1","name":null})",
               [door](SeamClient &client) {
                   return devices::update(client, {.deviceId = door, .name = api::Change<QString>::clear()});
               }),
        callOf("/locks/lock_door", true, R"({"device_id":"#1"})",
               [door](SeamClient &client) { return api::locks::lockDoor(client, door); }),
        callOf("/locks/unlock_door", true, R"({"device_id":"#1"})",
               [door](SeamClient &client) { return api::locks::unlockDoor(client, door); }),
    };
}

QList<EveryCall> acsCalls()
{
    return acsUserCalls() + entranceCalls() +
           QList<EveryCall>{
               callOf("/acs/systems/list", false,
                      R"({"connected_account_id":"#1","customer_key":"customer","search":"main"})",
                      [](SeamClient &client) {
                          return api::acssystems::list(client, {.connectedAccountId = idOf<ConnectedAccountId>('1'),
                                                                .customerKey = u"customer"_s,
                                                                .search = u"main"_s});
                      }),
               callOf("/acs/systems/get", false, R"({"acs_system_id":"#1"})",
                      [](SeamClient &client) { return api::acssystems::get(client, idOf<AcsSystemId>('1')); }),
               callOf("/acs/encoders/list", false, R"({"acs_system_id":"#1","acs_system_ids":["#2"],
            "acs_encoder_ids":["#3"],"limit":5,"page_cursor":"abc"})",
                      [](SeamClient &client) {
                          return api::acsencoders::list(client, {.acsSystemId = idOf<AcsSystemId>('1'),
                                                                 .acsSystemIds = {idOf<AcsSystemId>('2')},
                                                                 .acsEncoderIds = {idOf<AcsEncoderId>('3')},
                                                                 .limit = 5,
                                                                 .pageCursor = u"abc"_s});
                      }),
           };
}

} // namespace latchkey::test
