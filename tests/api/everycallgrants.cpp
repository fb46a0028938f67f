// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

using namespace api::accessgrants;

namespace {

Create withEverything()
{
    Create create;
    create.requestedAccessMethods = {{.mode = AccessMode::Code, .code = u"4821"_s},
                                     {.mode = AccessMode::Card},
                                     {.mode = AccessMode::MobileKey, .instantKeyMaxUseCount = 3},
                                     {.mode = AccessMode::CloudKey}};
    create.userIdentityId = idOf<UserIdentityId>('1');
    create.accessGrantKey = u"grant-1"_s;
    create.reservationKey = u"stay-1"_s;
    create.name = u"Stay"_s;
    create.startsAt = at(1);
    create.endsAt = at(2);
    create.spaceIds = {idOf<SpaceId>('2')};
    create.spaceKeys = QStringList{u"room-1"_s};
    create.acsEntranceIds = {idOf<AcsEntranceId>('3')};
    create.deviceIds = {idOf<DeviceId>('4'), idOf<DeviceId>('5')};
    create.customizationProfileId = idOf<CustomizationProfileId>('6');
    return create;
}

Create withLocation()
{
    Create create;
    create.requestedAccessMethods = {{.mode = AccessMode::Code}};
    create.userIdentity = NewUserIdentity{.userIdentityKey = u"guest-1"_s,
                                          .fullName = u"Jane Doe"_s,
                                          .emailAddress = u"jane@example.com"_s,
                                          .phoneNumber = u"+15555550100"_s};
    create.location = Location{
        .name = u"Doors of Jane"_s, .acsEntranceIds = {idOf<AcsEntranceId>('3')}, .deviceIds = {idOf<DeviceId>('4')}};
    create.locationIds = {idOf<SpaceId>('2')};
    return create;
}

List filtered()
{
    List list;
    list.accessGrantIds = {idOf<AccessGrantId>('1')};
    list.accessGrantKey = api::Change<QString>::set(u"grant-1"_s);
    list.accessCodeId = idOf<AccessCodeId>('2');
    list.acsEntranceId = idOf<AcsEntranceId>('3');
    list.acsSystemId = idOf<AcsSystemId>('4');
    list.customerKey = u"customer"_s;
    list.deviceId = idOf<DeviceId>('5');
    list.locationId = idOf<SpaceId>('6');
    list.reservationKey = u"stay-1"_s;
    list.spaceId = idOf<SpaceId>('7');
    list.userIdentityId = idOf<UserIdentityId>('8');
    list.limit = 50;
    list.pageCursor = u"abc"_s;
    return list;
}

} // namespace

QList<EveryCall> grantCalls()
{
    return {
        callOf("/access_grants/create all", true, R"({"requested_access_methods":[{"mode":"code","code":"4821"},
            {"mode":"card"},{"mode":"mobile_key","instant_key_max_use_count":3},{"mode":"cloud_key"}],
            "user_identity_id":"#1","access_grant_key":"grant-1","reservation_key":"stay-1","name":"Stay",
            "starts_at":"@1","ends_at":"@2","space_ids":["#2"],"space_keys":["room-1"],"acs_entrance_ids":["#3"],
            "device_ids":["#4","#5"],"customization_profile_id":"#6"})",
               [](SeamClient &client) { return create(client, withEverything()); }),
        callOf("/access_grants/create location", true, R"({"requested_access_methods":[{"mode":"code"}],
            "user_identity":{"user_identity_key":"guest-1","full_name":"Jane Doe",
            "email_address":"jane@example.com","phone_number":"+15555550100"},
            "location":{"name":"Doors of Jane","acs_entrance_ids":["#3"],"device_ids":["#4"]},
            "location_ids":["#2"]})",
               [](SeamClient &client) { return create(client, withLocation()); }),
        callOf("/access_grants/get id", false, R"({"access_grant_id":"#1"})",
               [](SeamClient &client) { return get(client, idOf<AccessGrantId>('1')); }),
        callOf("/access_grants/get key", false, R"({"access_grant_key":"grant-1"})",
               [](SeamClient &client) { return getByKey(client, u"grant-1"_s); }),
        callOf("/access_grants/list none", false, "{}", [](SeamClient &client) { return list(client, {}); }),
        callOf("/access_grants/list without key", false, R"({"access_grant_key":null})",
               [](SeamClient &client) { return list(client, {.accessGrantKey = api::Change<QString>::clear()}); }),
        callOf("/access_grants/list all", false, R"({"access_grant_ids":["#1"],"access_grant_key":"grant-1",
            "access_code_id":"#2","acs_entrance_id":"#3","acs_system_id":"#4","customer_key":"customer",
            "device_id":"#5","location_id":"#6","reservation_key":"stay-1","space_id":"#7","user_identity_id":"#8",
            "limit":50,"page_cursor":"abc"})",
               [](SeamClient &client) { return list(client, filtered()); }),
        callOf("/access_grants/update set", true,
               R"({"access_grant_id":"#1","name":"Stay","starts_at":"@1","ends_at":"@2"})",
               [](SeamClient &client) {
                   return update(client, {.accessGrantId = idOf<AccessGrantId>('1'),
                                          .name = api::Change<QString>::set(u"Stay"_s),
                                          .startsAt = at(1),
                                          .endsAt = api::Change<Instant>::set(at(2))});
               }),
        callOf("/access_grants/update clear", true, R"({"access_grant_key":"grant-1","name":null,"ends_at":null})",
               [](SeamClient &client) {
                   return update(client, {.accessGrantKey = u"grant-1"_s,
                                          .name = api::Change<QString>::clear(),
                                          .endsAt = api::Change<Instant>::clear()});
               }),
        callOf("/access_grants/delete", true, R"({"access_grant_id":"#1"})",
               [](SeamClient &client) { return remove(client, idOf<AccessGrantId>('1')); }),
        callOf("/access_grants/request_access_methods", true,
               R"({"access_grant_id":"#1","requested_access_methods":[{"mode":"card"}]})",
               [](SeamClient &client) {
                   return requestAccessMethods(client, {idOf<AccessGrantId>('1'), {{.mode = AccessMode::Card}}});
               }),
        callOf("/access_grants/get_related", false, R"({"access_grant_ids":["#1"],"access_grant_keys":["k"],
            "include":["spaces","devices","acs_entrances","connected_accounts","acs_systems","user_identities",
            "acs_access_groups"],"exclude":["access_methods"]})",
               [](SeamClient &client) {
                   return getRelated(client, {.accessGrantIds = {idOf<AccessGrantId>('1')},
                                              .accessGrantKeys = QStringList{u"k"_s},
                                              .include = {Related::Spaces, Related::Devices, Related::AcsEntrances,
                                                          Related::ConnectedAccounts, Related::AcsSystems,
                                                          Related::UserIdentities, Related::AcsAccessGroups},
                                              .exclude = {Related::AccessMethods}});
               }),
    };
}

QList<EveryCall> methodCalls()
{
    namespace methods = api::accessmethods;
    const auto id = idOf<AccessMethodId>('1');
    return {
        callOf("/access_methods/get", false, R"({"access_method_id":"#1"})",
               [id](SeamClient &client) { return methods::get(client, id); }),
        callOf("/access_methods/list", false, R"({"access_code_id":"#1","access_grant_id":"#2",
            "access_grant_key":"grant-1","acs_entrance_id":"#3","device_id":"#4","space_id":"#5","limit":7,
            "page_cursor":"abc"})",
               [](SeamClient &client) {
                   return methods::list(client, {.accessCodeId = idOf<AccessCodeId>('1'),
                                                 .accessGrantId = idOf<AccessGrantId>('2'),
                                                 .accessGrantKey = u"grant-1"_s,
                                                 .acsEntranceId = idOf<AcsEntranceId>('3'),
                                                 .deviceId = idOf<DeviceId>('4'),
                                                 .spaceId = idOf<SpaceId>('5'),
                                                 .limit = 7,
                                                 .pageCursor = u"abc"_s});
               }),
        callOf("/access_methods/delete one", true, R"({"access_method_id":"#1"})",
               [id](SeamClient &client) { return methods::remove(client, id); }),
        callOf("/access_methods/delete grant", true, R"({"access_grant_id":"#2"})",
               [](SeamClient &client) { return methods::removeOfGrant(client, idOf<AccessGrantId>('2')); }),
        callOf("/access_methods/delete stay", true, R"({"reservation_key":"stay-1"})",
               [](SeamClient &client) { return methods::removeOfReservation(client, u"stay-1"_s); }),
        callOf("/access_methods/encode", true, R"({"access_method_id":"#1","acs_encoder_id":"#2"})",
               [id](SeamClient &client) { return methods::encode(client, {id, idOf<AcsEncoderId>('2')}); }),
    };
}

} // namespace latchkey::test
