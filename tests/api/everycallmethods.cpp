// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessmethods.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> methodReads()
{
    using namespace api::accessmethods;
    return QList<EveryCall>{callById("/access_methods/get", false, "access_method_id", &get)} +
           callsOf("/access_methods/list", false, "{}",
                   R"({"access_code_id":"#1","access_grant_id":"#2","access_grant_key":"grant-1",
            "acs_entrance_id":"#3","device_id":"#4","space_id":"#5"})",
                   List{.accessCodeId = idOf<AccessCodeId>('1'),
                        .accessGrantId = idOf<AccessGrantId>('2'),
                        .accessGrantKey = u"grant-1"_s,
                        .acsEntranceId = idOf<AcsEntranceId>('3'),
                        .deviceId = idOf<DeviceId>('4'),
                        .spaceId = idOf<SpaceId>('5')},
                   &list, &List::accessCodeId, &List::accessGrantId, &List::accessGrantKey, &List::acsEntranceId,
                   &List::deviceId, &List::spaceId) +
           callsOf("/access_methods/list in pages", false, R"({"access_grant_id":"#1"})",
                   R"({"limit":5,"page_cursor":"abc"})",
                   List{.accessGrantId = idOf<AccessGrantId>('1'), .limit = 5, .pageCursor = u"abc"_s}, &list,
                   &List::limit, &List::pageCursor) +
           callsOf("/access_methods/get_related", false, R"({"access_method_ids":["#1"]})",
                   R"({"exclude":["acs_credentials","client_sessions","instant_keys","access_methods",
            "access_grants","acs_entrances","devices","spaces"],"include":["spaces","devices",
            "acs_entrances","access_grants","access_methods","instant_keys","client_sessions",
            "acs_credentials"]})",
                   GetRelated{.accessMethodIds = {idOf<AccessMethodId>('1')},
                              .include = {Related::Spaces, Related::Devices, Related::AcsEntrances,
                                          Related::AccessGrants, Related::AccessMethods, Related::InstantKeys,
                                          Related::ClientSessions, Related::AcsCredentials},
                              .exclude = {Related::AcsCredentials, Related::ClientSessions, Related::InstantKeys,
                                          Related::AccessMethods, Related::AccessGrants, Related::AcsEntrances,
                                          Related::Devices, Related::Spaces}},
                   &getRelated, &GetRelated::exclude, &GetRelated::include);
}

QList<EveryCall> methodWrites()
{
    using namespace api::accessmethods;
    return QList<EveryCall>{callById("/access_methods/delete one", true, "access_method_id", &remove),
                            callById("/access_methods/delete grant", true, "access_grant_id", &removeOfGrant),
                            callOf("/access_methods/delete stay", true, R"({"reservation_key":"stay-1"})",
                                   [](SeamClient &client) { return removeOfReservation(client, u"stay-1"_s); })} +
           callsOf("/access_methods/encode", true, R"({"access_method_id":"#1","acs_encoder_id":"#2"})", "{}",
                   Encode{.accessMethodId = idOf<AccessMethodId>('1'), .acsEncoderId = idOf<AcsEncoderId>('2')},
                   &encode) +
           callsOf("/access_methods/assign_card", true, R"({"access_method_id":"#1","card_number":"1234567"})", "{}",
                   AssignCard{.accessMethodId = idOf<AccessMethodId>('1'), .cardNumber = u"1234567"_s}, &assignCard) +
           callsOf("/access_methods/unlock_door", true, R"({"access_method_id":"#1","acs_entrance_id":"#2"})", "{}",
                   UnlockDoor{.accessMethodId = idOf<AccessMethodId>('1'), .acsEntranceId = idOf<AcsEntranceId>('2')},
                   &unlockDoor);
}

} // namespace latchkey::test
