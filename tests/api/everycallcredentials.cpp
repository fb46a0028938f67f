// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acscredentials.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

using namespace api::acscredentials;

/// Of whom or what is said first, or of all.
QList<EveryCall> credentialLists(const QByteArray &name, const QByteArray &required, List full)
{
    full.createdBefore = at(3);
    full.isMultiPhoneSyncCredential = true;
    full.search = u"front"_s;
    full.limit = 5;
    full.pageCursor = u"abc"_s;
    return callsOf(name, false, required, R"({"created_before":"@3","is_multi_phone_sync_credential":true,"limit":5,
            "page_cursor":"abc","search":"front"})",
                   full, &list, &List::createdBefore, &List::isMultiPhoneSyncCredential, &List::limit,
                   &List::pageCursor, &List::search);
}

} // namespace

QList<EveryCall> credentialReads()
{
    return QList<EveryCall>{callById("/acs/credentials/get", false, "acs_credential_id", &get),
                            callById("/acs/credentials/list_accessible_entrances", false, "acs_credential_id",
                                     &listAccessibleEntrances)} +
           credentialLists("/acs/credentials/list user", R"({"acs_user_id":"#1"})",
                           List{.acsUserId = idOf<AcsUserId>('1')}) +
           credentialLists("/acs/credentials/list system", R"({"acs_system_id":"#1"})",
                           List{.acsSystemId = idOf<AcsSystemId>('1')}) +
           credentialLists("/acs/credentials/list user of a system", R"({"acs_system_id":"#1","acs_user_id":"#2"})",
                           List{.acsUserId = idOf<AcsUserId>('2'), .acsSystemId = idOf<AcsSystemId>('1')}) +
           credentialLists("/acs/credentials/list person", R"({"user_identity_id":"#1"})",
                           List{.userIdentityId = idOf<UserIdentityId>('1')}) +
           credentialLists("/acs/credentials/list all", "{}", List{});
}

QList<EveryCall> credentialCreations()
{
    return callsOf(
        "/acs/credentials/create", true, R"({"access_method":"mobile_key"})",
        R"({"acs_system_id":"#1","acs_user_id":"#2","allowed_acs_entrance_ids":["#3"],
            "assa_abloy_vostio_metadata":{"auto_join":true,"join_all_guest_acs_entrances":false,
            "override_all_guest_acs_entrances":true,"override_guest_acs_entrance_ids":["#7"]},
            "code":"4821","credential_manager_acs_system_id":"#4","ends_at":"@9",
            "hotek_metadata":{"auto_join":true,"override":false},
            "is_multi_phone_sync_credential":true,"salto_space_metadata":{"assign_new_key":false,
            "update_current_key":true},"starts_at":"@1","user_identity_id":"#5",
            "visionline_metadata":{"assa_abloy_credential_service_mobile_endpoint_id":"#8",
            "auto_join":false,"card_format":"TLCode","card_function_type":"staff",
            "is_override_key":true,"joiner_acs_credential_ids":["#9"],"override":false}})",
        Create{.accessMethod = AccessMode::MobileKey,
               .acsUserId = idOf<AcsUserId>('2'),
               .userIdentityId = idOf<UserIdentityId>('5'),
               .acsSystemId = idOf<AcsSystemId>('1'),
               .allowedAcsEntranceIds = {idOf<AcsEntranceId>('3')},
               .code = u"4821"_s,
               .credentialManagerAcsSystemId = idOf<AcsSystemId>('4'),
               .isMultiPhoneSyncCredential = true,
               .startsAt = at(1),
               .endsAt = at(9),
               .assaAbloyVostioMetadata =
                   AssaAbloyVostioMetadata{.autoJoin = true,
                                           .joinAllGuestAcsEntrances = false,
                                           .overrideAllGuestAcsEntrances = true,
                                           .overrideGuestAcsEntranceIds = {idOf<AcsEntranceId>('7')}},
               .hotekMetadata = HotekMetadata{.autoJoin = true, .override = false},
               .saltoSpaceMetadata = SaltoSpaceMetadata{.assignNewKey = false, .updateCurrentKey = true},
               .visionlineMetadata =
                   VisionlineMetadata{.assaAbloyCredentialServiceMobileEndpointId = idOf<DeviceId>('8').uuid(),
                                      .autoJoin = false,
                                      .cardFormat = u"TLCode"_s,
                                      .cardFunctionType = u"staff"_s,
                                      .isOverrideKey = true,
                                      .joinerAcsCredentialIds = {idOf<AcsCredentialId>('9')},
                                      .override = false}},
        &create, &Create::acsSystemId, &Create::acsUserId, &Create::allowedAcsEntranceIds,
        &Create::assaAbloyVostioMetadata, &Create::code, &Create::credentialManagerAcsSystemId, &Create::endsAt,
        &Create::hotekMetadata, &Create::isMultiPhoneSyncCredential, &Create::saltoSpaceMetadata, &Create::startsAt,
        &Create::userIdentityId, &Create::visionlineMetadata);
}

QList<EveryCall> credentialWrites()
{
    return callsOf("/acs/credentials/update", true, R"({"acs_credential_id":"#1"})",
                   R"({"code":"4821","ends_at":"@9"})",
                   Update{.acsCredentialId = idOf<AcsCredentialId>('1'), .code = u"4821"_s, .endsAt = at(9)}, &update,
                   &Update::code, &Update::endsAt) +
           QList<EveryCall>{callById("/acs/credentials/delete", true, "acs_credential_id", &remove)} +
           callsOf("/acs/credentials/assign", true, R"({"acs_credential_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'),
                              .acsUserId = idOf<AcsUserId>('2'),
                              .userIdentityId = idOf<UserIdentityId>('3')},
                   &assign, &Assignment::acsUserId, &Assignment::userIdentityId) +
           callsOf("/acs/credentials/unassign", true, R"({"acs_credential_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'),
                              .acsUserId = idOf<AcsUserId>('2'),
                              .userIdentityId = idOf<UserIdentityId>('3')},
                   &unassign, &Assignment::acsUserId, &Assignment::userIdentityId);
}

} // namespace latchkey::test
