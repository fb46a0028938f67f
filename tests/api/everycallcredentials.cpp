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

/// For an ACS user, or for a person in an access system.
QList<EveryCall> creationsOf(const QByteArray &name, const QByteArray &required, Create full)
{
    full.allowedAcsEntranceIds = {idOf<AcsEntranceId>('3')};
    full.code = u"4821"_s;
    full.credentialManagerAcsSystemId = idOf<AcsSystemId>('4');
    full.isMultiPhoneSyncCredential = true;
    full.startsAt = at(3);
    full.endsAt = at(9);
    full.assaAbloyVostioMetadata = AssaAbloyVostioMetadata{.autoJoin = true,
                                                           .joinAllGuestAcsEntrances = false,
                                                           .overrideAllGuestAcsEntrances = true,
                                                           .overrideGuestAcsEntranceIds = {idOf<AcsEntranceId>('7')}};
    full.hotekMetadata = HotekMetadata{.autoJoin = true, .override = false};
    full.saltoSpaceMetadata = SaltoSpaceMetadata{.assignNewKey = false, .updateCurrentKey = true};
    full.visionlineMetadata =
        VisionlineMetadata{.assaAbloyCredentialServiceMobileEndpointId = idOf<DeviceId>('8').uuid(),
                           .autoJoin = false,
                           .cardFormat = u"TLCode"_s,
                           .cardFunctionType = u"staff"_s,
                           .isOverrideKey = true,
                           .joinerAcsCredentialIds = {idOf<AcsCredentialId>('9')},
                           .override = false};
    return callsOf(name, true, required,
                   R"({"allowed_acs_entrance_ids":["#3"],"assa_abloy_vostio_metadata":{"auto_join":true,
            "join_all_guest_acs_entrances":false,"override_all_guest_acs_entrances":true,
            "override_guest_acs_entrance_ids":["#7"]},"code":"4821",
            "credential_manager_acs_system_id":"#4","ends_at":"@9",
            "hotek_metadata":{"auto_join":true,"override":false},
            "is_multi_phone_sync_credential":true,"salto_space_metadata":{"assign_new_key":false,
            "update_current_key":true},"starts_at":"@3",
            "visionline_metadata":{"assa_abloy_credential_service_mobile_endpoint_id":"#8",
            "auto_join":false,"card_format":"TLCode","card_function_type":"staff",
            "is_override_key":true,"joiner_acs_credential_ids":["#9"],"override":false}})",
                   full, &create, &Create::allowedAcsEntranceIds, &Create::assaAbloyVostioMetadata, &Create::code,
                   &Create::credentialManagerAcsSystemId, &Create::endsAt, &Create::hotekMetadata,
                   &Create::isMultiPhoneSyncCredential, &Create::saltoSpaceMetadata, &Create::startsAt,
                   &Create::visionlineMetadata);
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
    return creationsOf("/acs/credentials/create user", R"({"access_method":"mobile_key","acs_user_id":"#1"})",
                       Create{.accessMethod = AccessMode::MobileKey, .acsUserId = idOf<AcsUserId>('1')}) +
           creationsOf("/acs/credentials/create person",
                       R"({"access_method":"card","user_identity_id":"#1","acs_system_id":"#2"})",
                       Create{.accessMethod = AccessMode::Card,
                              .userIdentityId = idOf<UserIdentityId>('1'),
                              .acsSystemId = idOf<AcsSystemId>('2')});
}

QList<EveryCall> credentialWrites()
{
    return callsOf("/acs/credentials/update", true, R"({"acs_credential_id":"#1"})",
                   R"({"code":"4821","ends_at":"@9"})",
                   Update{.acsCredentialId = idOf<AcsCredentialId>('1'), .code = u"4821"_s, .endsAt = at(9)}, &update,
                   &Update::code, &Update::endsAt) +
           QList<EveryCall>{callById("/acs/credentials/delete", true, "acs_credential_id", &remove)} +
           callsOf("/acs/credentials/assign user", true, R"({"acs_credential_id":"#1","acs_user_id":"#2"})", "{}",
                   Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'), .acsUserId = idOf<AcsUserId>('2')},
                   &assign) +
           callsOf(
               "/acs/credentials/assign person", true, R"({"acs_credential_id":"#1","user_identity_id":"#2"})", "{}",
               Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'), .userIdentityId = idOf<UserIdentityId>('2')},
               &assign) +
           callsOf("/acs/credentials/unassign user", true, R"({"acs_credential_id":"#1","acs_user_id":"#2"})", "{}",
                   Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'), .acsUserId = idOf<AcsUserId>('2')},
                   &unassign) +
           callsOf(
               "/acs/credentials/unassign person", true, R"({"acs_credential_id":"#1","user_identity_id":"#2"})", "{}",
               Assignment{.acsCredentialId = idOf<AcsCredentialId>('1'), .userIdentityId = idOf<UserIdentityId>('2')},
               &unassign);
}

} // namespace latchkey::test
