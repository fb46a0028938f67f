// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

using namespace api::accessgrants;

/// For somebody who is there, or to be made together with the grant.
QList<EveryCall> creationsOf(const QByteArray &name, const QByteArray &required, Create full)
{
    full.accessGrantKey = u"grant-1"_s;
    full.reservationKey = u"stay-1"_s;
    full.name = u"Front"_s;
    full.startsAt = at(3);
    full.endsAt = at(9);
    full.spaceIds = {idOf<SpaceId>('6')};
    full.spaceKeys = QStringList{u"room-1"_s};
    full.acsEntranceIds = {idOf<AcsEntranceId>('2')};
    full.deviceIds = {idOf<DeviceId>('4')};
    full.location = Location{
        .name = u"Doors of Jane"_s, .acsEntranceIds = {idOf<AcsEntranceId>('3')}, .deviceIds = {idOf<DeviceId>('4')}};
    full.locationIds = {idOf<SpaceId>('5')};
    full.customizationProfileId = idOf<CustomizationProfileId>('3');
    return callsOf(name, true, required,
                   R"({"access_grant_key":"grant-1","acs_entrance_ids":["#2"],"customization_profile_id":"#3",
            "device_ids":["#4"],"ends_at":"@9","location":{"name":"Doors of Jane",
            "acs_entrance_ids":["#3"],"device_ids":["#4"]},"location_ids":["#5"],"name":"Front",
            "reservation_key":"stay-1","space_ids":["#6"],"space_keys":["room-1"],"starts_at":"@3"})",
                   full, &create, &Create::accessGrantKey, &Create::acsEntranceIds, &Create::customizationProfileId,
                   &Create::deviceIds, &Create::endsAt, &Create::location, &Create::locationIds, &Create::name,
                   &Create::reservationKey, &Create::spaceIds, &Create::spaceKeys, &Create::startsAt);
}

} // namespace

QList<EveryCall> grantCreations()
{
    return creationsOf("/access_grants/create for a person", R"({"requested_access_methods":[{"mode":"code",
            "code":"4821"},{"mode":"card"},{"mode":"mobile_key",
            "instant_key_max_use_count":3},{"mode":"cloud_key"}],"user_identity_id":"#1"})",
                       Create{.requestedAccessMethods = {{.mode = AccessMode::Code, .code = u"4821"_s},
                                                         {.mode = AccessMode::Card},
                                                         {.mode = AccessMode::MobileKey, .instantKeyMaxUseCount = 3},
                                                         {.mode = AccessMode::CloudKey}},
                              .userIdentityId = idOf<UserIdentityId>('1')}) +
           creationsOf("/access_grants/create with a person", R"({"requested_access_methods":[{"mode":"code",
            "code":"4821"},{"mode":"card"},{"mode":"mobile_key",
            "instant_key_max_use_count":3},{"mode":"cloud_key"}],
            "user_identity":{"user_identity_key":"guest-1","full_name":"Jane Doe",
            "email_address":"jane@example.com","phone_number":"+15555550100"}})",
                       Create{.requestedAccessMethods = {{.mode = AccessMode::Code, .code = u"4821"_s},
                                                         {.mode = AccessMode::Card},
                                                         {.mode = AccessMode::MobileKey, .instantKeyMaxUseCount = 3},
                                                         {.mode = AccessMode::CloudKey}},
                              .userIdentity = NewUserIdentity{.userIdentityKey = u"guest-1"_s,
                                                              .fullName = u"Jane Doe"_s,
                                                              .emailAddress = u"jane@example.com"_s,
                                                              .phoneNumber = u"+15555550100"_s}});
}

QList<EveryCall> grantReads()
{
    return QList<EveryCall>{callById("/access_grants/get id", false, "access_grant_id", &get),
                            callOf("/access_grants/get key", false, R"({"access_grant_key":"grant-1"})",
                                   [](SeamClient &client) { return getByKey(client, u"grant-1"_s); })} +
           callsOf("/access_grants/list", false, "{}",
                   R"({"access_code_id":"#1","access_grant_ids":["#2"],"access_grant_key":"grant-1",
            "acs_entrance_id":"#3","acs_system_id":"#4","customer_key":"customer","device_id":"#5",
            "limit":5,"location_id":"#6","page_cursor":"abc","reservation_key":"stay-1",
            "space_id":"#7","user_identity_id":"#8"})",
                   List{.accessGrantIds = {idOf<AccessGrantId>('2')},
                        .accessGrantKey = Change<QString>::set(u"grant-1"_s),
                        .accessCodeId = idOf<AccessCodeId>('1'),
                        .acsEntranceId = idOf<AcsEntranceId>('3'),
                        .acsSystemId = idOf<AcsSystemId>('4'),
                        .customerKey = u"customer"_s,
                        .deviceId = idOf<DeviceId>('5'),
                        .locationId = idOf<SpaceId>('6'),
                        .reservationKey = u"stay-1"_s,
                        .spaceId = idOf<SpaceId>('7'),
                        .userIdentityId = idOf<UserIdentityId>('8'),
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::accessCodeId, &List::accessGrantIds, &List::accessGrantKey, &List::acsEntranceId,
                   &List::acsSystemId, &List::customerKey, &List::deviceId, &List::limit, &List::locationId,
                   &List::pageCursor, &List::reservationKey, &List::spaceId, &List::userIdentityId) +
           QList<EveryCall>{
               callOf("/access_grants/list without key", false, R"({"access_grant_key":null})",
                      [](SeamClient &client) { return list(client, {.accessGrantKey = Change<QString>::clear()}); })} +
           callsOf("/access_grants/get_related", false, "{}",
                   R"({"access_grant_ids":["#1"],"access_grant_keys":["grant-1"],"exclude":["access_methods",
            "acs_access_groups","user_identities","acs_systems","connected_accounts",
            "acs_entrances","devices","spaces"],"include":["spaces","devices","acs_entrances",
            "connected_accounts","acs_systems","user_identities","acs_access_groups",
            "access_methods"]})",
                   GetRelated{.accessGrantIds = {idOf<AccessGrantId>('1')},
                              .accessGrantKeys = QStringList{u"grant-1"_s},
                              .include = {Related::Spaces, Related::Devices, Related::AcsEntrances,
                                          Related::ConnectedAccounts, Related::AcsSystems, Related::UserIdentities,
                                          Related::AcsAccessGroups, Related::AccessMethods},
                              .exclude = {Related::AccessMethods, Related::AcsAccessGroups, Related::UserIdentities,
                                          Related::AcsSystems, Related::ConnectedAccounts, Related::AcsEntrances,
                                          Related::Devices, Related::Spaces}},
                   &getRelated, &GetRelated::accessGrantIds, &GetRelated::accessGrantKeys, &GetRelated::exclude,
                   &GetRelated::include);
}

QList<EveryCall> grantWrites()
{
    return callsOf("/access_grants/update", true, "{}",
                   R"({"access_grant_id":"#1","access_grant_key":"grant-1","ends_at":"@9","name":"Front",
            "starts_at":"@1"})",
                   Update{.accessGrantId = idOf<AccessGrantId>('1'),
                          .accessGrantKey = u"grant-1"_s,
                          .name = Change<QString>::set(u"Front"_s),
                          .startsAt = at(1),
                          .endsAt = Change<Instant>::set(at(9))},
                   &update, &Update::accessGrantId, &Update::accessGrantKey, &Update::endsAt, &Update::name,
                   &Update::startsAt) +
           callsOf("/access_grants/update clear", true, R"({"access_grant_key":"grant-1"})",
                   R"({"ends_at":null,"name":null})",
                   Update{.accessGrantKey = u"grant-1"_s,
                          .name = Change<QString>::clear(),
                          .endsAt = Change<Instant>::clear()},
                   &update, &Update::endsAt, &Update::name) +
           QList<EveryCall>{callById("/access_grants/delete", true, "access_grant_id", &remove)} +
           callsOf("/access_grants/request_access_methods", true,
                   R"({"access_grant_id":"#1","requested_access_methods":[{"mode":"code",
            "code":"4821"},{"mode":"card"},{"mode":"mobile_key",
            "instant_key_max_use_count":3},{"mode":"cloud_key"}]})",
                   "{}",
                   RequestAccessMethods{
                       .accessGrantId = idOf<AccessGrantId>('1'),
                       .requestedAccessMethods = {{.mode = AccessMode::Code, .code = u"4821"_s},
                                                  {.mode = AccessMode::Card},
                                                  {.mode = AccessMode::MobileKey, .instantKeyMaxUseCount = 3},
                                                  {.mode = AccessMode::CloudKey}}},
                   &requestAccessMethods);
}

} // namespace latchkey::test
