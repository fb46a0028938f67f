// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/instantkeys.h"
#include "api/phones.h"
#include "api/useridentities.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> identityReads()
{
    using namespace api::useridentities;
    return QList<EveryCall>{
               callById("/user_identities/get id", false, "user_identity_id", &get),
               callOf("/user_identities/get key", false, R"({"user_identity_key":"guest-1"})",
                      [](SeamClient &client) { return getByKey(client, u"guest-1"_s); }),
               callById("/user_identities/list_accessible_devices", false, "user_identity_id", &listAccessibleDevices),
               callById("/user_identities/list_accessible_entrances", false, "user_identity_id",
                        &listAccessibleEntrances),
               callById("/user_identities/list_acs_users", false, "user_identity_id", &listAcsUsers),
               callById("/user_identities/list_acs_systems", false, "user_identity_id", &listAcsSystems)} +
           callsOf("/user_identities/list", false, "{}",
                   R"({"created_before":"@1","credential_manager_acs_system_id":"#1","limit":5,
            "page_cursor":"abc","search":"front","user_identity_ids":["#2"]})",
                   List{.createdBefore = at(1),
                        .credentialManagerAcsSystemId = idOf<AcsSystemId>('1'),
                        .search = u"front"_s,
                        .userIdentityIds = {idOf<UserIdentityId>('2')},
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::createdBefore, &List::credentialManagerAcsSystemId, &List::limit, &List::pageCursor,
                   &List::search, &List::userIdentityIds);
}

QList<EveryCall> identityWrites()
{
    using namespace api::useridentities;
    return callsOf("/user_identities/create", true, "{}",
                   R"({"acs_system_ids":["#1"],"email_address":"jane@example.com","full_name":"Jane Doe",
            "phone_number":"+15555550100","user_identity_key":"guest-1"})",
                   Create{.userIdentityKey = u"guest-1"_s,
                          .fullName = u"Jane Doe"_s,
                          .emailAddress = u"jane@example.com"_s,
                          .phoneNumber = u"+15555550100"_s,
                          .acsSystemIds = {idOf<AcsSystemId>('1')}},
                   &create, &Create::acsSystemIds, &Create::emailAddress, &Create::fullName, &Create::phoneNumber,
                   &Create::userIdentityKey) +
           callsOf("/user_identities/update set", true, R"({"user_identity_id":"#1"})",
                   R"({"email_address":"jane@example.com","full_name":"Jane Doe",
            "phone_number":"+15555550100","user_identity_key":"guest-1"})",
                   Update{.userIdentityId = idOf<UserIdentityId>('1'),
                          .userIdentityKey = Change<QString>::set(u"guest-1"_s),
                          .fullName = Change<QString>::set(u"Jane Doe"_s),
                          .emailAddress = Change<QString>::set(u"jane@example.com"_s),
                          .phoneNumber = Change<QString>::set(u"+15555550100"_s)},
                   &update, &Update::emailAddress, &Update::fullName, &Update::phoneNumber, &Update::userIdentityKey) +
           callsOf("/user_identities/update clear", true, R"({"user_identity_id":"#1"})",
                   R"({"email_address":null,"full_name":null,"phone_number":null,"user_identity_key":null})",
                   Update{.userIdentityId = idOf<UserIdentityId>('1'),
                          .userIdentityKey = Change<QString>::clear(),
                          .fullName = Change<QString>::clear(),
                          .emailAddress = Change<QString>::clear(),
                          .phoneNumber = Change<QString>::clear()},
                   &update, &Update::emailAddress, &Update::fullName, &Update::phoneNumber, &Update::userIdentityKey) +
           QList<EveryCall>{callById("/user_identities/delete", true, "user_identity_id", &remove)};
}

QList<EveryCall> identityLinks()
{
    using namespace api::useridentities;
    return callsOf("/user_identities/add_acs_user", true, R"({"acs_user_id":"#1"})",
                   R"({"user_identity_id":"#2","user_identity_key":"guest-1"})",
                   AddAcsUser{.acsUserId = idOf<AcsUserId>('1'),
                              .userIdentityId = idOf<UserIdentityId>('2'),
                              .userIdentityKey = u"guest-1"_s},
                   &addAcsUser, &AddAcsUser::userIdentityId, &AddAcsUser::userIdentityKey) +
           callsOf("/user_identities/remove_acs_user", true, R"({"acs_user_id":"#1","user_identity_id":"#2"})", "{}",
                   RemoveAcsUser{.acsUserId = idOf<AcsUserId>('1'), .userIdentityId = idOf<UserIdentityId>('2')},
                   &removeAcsUser) +
           callsOf("/user_identities/grant_access_to_device", true, R"({"device_id":"#1","user_identity_id":"#2"})",
                   "{}",
                   GrantAccessToDevice{.deviceId = idOf<DeviceId>('1'), .userIdentityId = idOf<UserIdentityId>('2')},
                   &grantAccessToDevice) +
           callsOf("/user_identities/revoke_access_to_device", true, R"({"device_id":"#1","user_identity_id":"#2"})",
                   "{}",
                   RevokeAccessToDevice{.deviceId = idOf<DeviceId>('1'), .userIdentityId = idOf<UserIdentityId>('2')},
                   &revokeAccessToDevice) +
           callsOf("/user_identities/generate_instant_key", true, R"({"user_identity_id":"#1"})",
                   R"({"customization_profile_id":"#2","max_use_count":3})",
                   GenerateInstantKey{.userIdentityId = idOf<UserIdentityId>('1'),
                                      .customizationProfileId = idOf<CustomizationProfileId>('2'),
                                      .maxUseCount = 3},
                   &generateInstantKey, &GenerateInstantKey::customizationProfileId, &GenerateInstantKey::maxUseCount);
}

QList<EveryCall> instantKeyCalls()
{
    using namespace api::instantkeys;
    return callsOf("/instant_keys/get", false, "{}",
                   R"({"instant_key_id":"#1","instant_key_url":"https://ik.seam.co/ABCXYZ"})",
                   Get{.instantKeyId = idOf<InstantKeyId>('1'), .instantKeyUrl = u"https://ik.seam.co/ABCXYZ"_s}, &get,
                   &Get::instantKeyId, &Get::instantKeyUrl) +
           callsOf("/instant_keys/list", false, "{}", R"({"user_identity_id":"#1"})",
                   List{.userIdentityId = idOf<UserIdentityId>('1')}, &list, &List::userIdentityId) +
           QList<EveryCall>{callById("/instant_keys/delete", true, "instant_key_id", &remove)};
}

QList<EveryCall> phoneCalls()
{
    using namespace api::phones;
    return QList<EveryCall>{callById("/phones/get", false, "device_id", &get),
                            callById("/phones/deactivate", true, "device_id", &deactivate)} +
           callsOf(
               "/phones/list", false, "{}", R"({"acs_credential_id":"#1","owner_user_identity_id":"#2"})",
               List{.acsCredentialId = idOf<AcsCredentialId>('1'), .ownerUserIdentityId = idOf<UserIdentityId>('2')},
               &list, &List::acsCredentialId, &List::ownerUserIdentityId);
}

} // namespace latchkey::test
