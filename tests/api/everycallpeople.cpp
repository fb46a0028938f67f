// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/useridentities.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

using namespace api::useridentities;

namespace {

const auto person = idOf<UserIdentityId>('1');

QList<EveryCall> identityReads()
{
    return {
        callOf("/user_identities/get id", false, R"({"user_identity_id":"#1"})",
               [](SeamClient &client) { return get(client, person); }),
        callOf("/user_identities/get key", false, R"({"user_identity_key":"guest-1"})",
               [](SeamClient &client) { return getByKey(client, u"guest-1"_s); }),
        callOf("/user_identities/list", false, R"({"created_before":"@1","credential_manager_acs_system_id":"#2",
            "search":"jane","user_identity_ids":["#1"],"limit":9,"page_cursor":"abc"})",
               [](SeamClient &client) {
                   return list(client, {.createdBefore = at(1),
                                        .credentialManagerAcsSystemId = idOf<AcsSystemId>('2'),
                                        .search = u"jane"_s,
                                        .userIdentityIds = {person},
                                        .limit = 9,
                                        .pageCursor = u"abc"_s});
               }),
        callOf("/user_identities/list_accessible_devices", false, R"({"user_identity_id":"#1"})",
               [](SeamClient &client) { return listAccessibleDevices(client, person); }),
        callOf("/user_identities/list_accessible_entrances", false, R"({"user_identity_id":"#1"})",
               [](SeamClient &client) { return listAccessibleEntrances(client, person); }),
        callOf("/user_identities/list_acs_users", false, R"({"user_identity_id":"#1"})",
               [](SeamClient &client) { return listAcsUsers(client, person); }),
        callOf("/user_identities/list_acs_systems", false, R"({"user_identity_id":"#1"})",
               [](SeamClient &client) { return listAcsSystems(client, person); }),
    };
}

} // namespace

QList<EveryCall> identityCalls()
{
    using Text = api::Change<QString>;
    return identityReads() +
           QList<EveryCall>{
               callOf("/user_identities/create", true, R"({"user_identity_key":"guest-1","full_name":"Jane Doe",
            "email_address":"jane@example.com","phone_number":"+15555550100","acs_system_ids":["#2"]})",
                      [](SeamClient &client) {
                          return create(client, {.userIdentityKey = u"guest-1"_s,
                                                 .fullName = u"Jane Doe"_s,
                                                 .emailAddress = u"jane@example.com"_s,
                                                 .phoneNumber = u"+15555550100"_s,
                                                 .acsSystemIds = {idOf<AcsSystemId>('2')}});
                      }),
               callOf("/user_identities/update", true, R"({"user_identity_id":"#1","user_identity_key":"guest-2",
            "full_name":"Jane Roe","email_address":null})",
                      [](SeamClient &client) {
                          return update(client, {.userIdentityId = person,
                                                 .userIdentityKey = Text::set(u"guest-2"_s),
                                                 .fullName = Text::set(u"Jane Roe"_s),
                                                 .emailAddress = Text::clear()});
                      }),
               callOf("/user_identities/update phone", true, R"({"user_identity_id":"#1","phone_number":"+49301"})",
                      [](SeamClient &client) {
                          return update(client, {.userIdentityId = person, .phoneNumber = Text::set(u"+49301"_s)});
                      }),
               callOf("/user_identities/delete", true, R"({"user_identity_id":"#1"})",
                      [](SeamClient &client) { return remove(client, person); }),
               callOf("/user_identities/add_acs_user id", true, R"({"acs_user_id":"#2","user_identity_id":"#1"})",
                      [](SeamClient &client) {
                          return addAcsUser(client, {.acsUserId = idOf<AcsUserId>('2'), .userIdentityId = person});
                      }),
               callOf(
                   "/user_identities/add_acs_user key", true, R"({"acs_user_id":"#2","user_identity_key":"guest-1"})",
                   [](SeamClient &client) {
                       return addAcsUser(client, {.acsUserId = idOf<AcsUserId>('2'), .userIdentityKey = u"guest-1"_s});
                   }),
               callOf("/user_identities/remove_acs_user", true, R"({"acs_user_id":"#2","user_identity_id":"#1"})",
                      [](SeamClient &client) { return removeAcsUser(client, {idOf<AcsUserId>('2'), person}); }),
               callOf("/user_identities/grant_access_to_device", true, R"({"device_id":"#3","user_identity_id":"#1"})",
                      [](SeamClient &client) { return grantAccessToDevice(client, {idOf<DeviceId>('3'), person}); }),
               callOf("/user_identities/revoke_access_to_device", true, R"({"device_id":"#3","user_identity_id":"#1"})",
                      [](SeamClient &client) { return revokeAccessToDevice(client, {idOf<DeviceId>('3'), person}); }),
           };
}

} // namespace latchkey::test
