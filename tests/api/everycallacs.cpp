// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsaccessgroups.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {

QList<EveryCall> acsSystemCalls()
{
    using namespace api::acssystems;
    return QList<EveryCall>{callById("/acs/systems/get", false, "acs_system_id", &get),
                            callById("/acs/systems/list_compatible_credential_manager_acs_systems", false,
                                     "acs_system_id", &listCompatibleCredentialManagerAcsSystems)} +
           callsOf("/acs/systems/list", false, "{}",
                   R"({"connected_account_id":"#1","customer_key":"customer","search":"front"})",
                   List{.connectedAccountId = idOf<ConnectedAccountId>('1'),
                        .customerKey = u"customer"_s,
                        .search = u"front"_s},
                   &list, &List::connectedAccountId, &List::customerKey, &List::search);
}

QList<EveryCall> acsEntranceCalls()
{
    using namespace api::acsentrances;
    return QList<EveryCall>{callById("/acs/entrances/get", false, "acs_entrance_id", &get)} +
           callsOf("/acs/entrances/list", false, "{}",
                   R"({"acs_credential_id":"#1","acs_entrance_ids":["#2"],"acs_system_id":"#3",
            "connected_account_id":"#4","customer_key":"customer","limit":5,"location_id":"#5",
            "page_cursor":"abc","search":"front","space_id":"#6"})",
                   List{.acsCredentialId = idOf<AcsCredentialId>('1'),
                        .acsEntranceIds = {idOf<AcsEntranceId>('2')},
                        .acsSystemId = idOf<AcsSystemId>('3'),
                        .connectedAccountId = idOf<ConnectedAccountId>('4'),
                        .customerKey = u"customer"_s,
                        .locationId = Change<SpaceId>::set(idOf<SpaceId>('5')),
                        .search = u"front"_s,
                        .spaceId = idOf<SpaceId>('6'),
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::acsCredentialId, &List::acsEntranceIds, &List::acsSystemId, &List::connectedAccountId,
                   &List::customerKey, &List::limit, &List::locationId, &List::pageCursor, &List::search,
                   &List::spaceId) +
           QList<EveryCall>{
               callOf("/acs/entrances/list null location", false, R"({"location_id":null})",
                      [](SeamClient &client) { return list(client, {.locationId = Change<SpaceId>::clear()}); })} +
           callsOf("/acs/entrances/grant_access", true, R"({"acs_entrance_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   GrantAccess{.acsEntranceId = idOf<AcsEntranceId>('1'),
                               .acsUserId = idOf<AcsUserId>('2'),
                               .userIdentityId = idOf<UserIdentityId>('3')},
                   &grantAccess, &GrantAccess::acsUserId, &GrantAccess::userIdentityId) +
           callsOf("/acs/entrances/unlock", true, R"({"acs_credential_id":"#1","acs_entrance_id":"#2"})", "{}",
                   Unlock{.acsCredentialId = idOf<AcsCredentialId>('1'), .acsEntranceId = idOf<AcsEntranceId>('2')},
                   &unlock) +
           callsOf("/acs/entrances/list_credentials_with_access", false, R"({"acs_entrance_id":"#1"})",
                   R"({"include_if":["visionline_metadata.is_valid"]})",
                   ListCredentialsWithAccess{.acsEntranceId = idOf<AcsEntranceId>('1'),
                                             .includeIf = QStringList{u"visionline_metadata.is_valid"_s}},
                   &listCredentialsWithAccess, &ListCredentialsWithAccess::includeIf);
}

QList<EveryCall> acsAccessGroupCalls()
{
    using namespace api::acsaccessgroups;
    return QList<EveryCall>{callById("/acs/access_groups/get", false, "acs_access_group_id", &get),
                            callById("/acs/access_groups/delete", true, "acs_access_group_id", &remove),
                            callById("/acs/access_groups/list_users", false, "acs_access_group_id", &listUsers),
                            callById("/acs/access_groups/list_accessible_entrances", false, "acs_access_group_id",
                                     &listAccessibleEntrances)} +
           callsOf("/acs/access_groups/list", false, "{}",
                   R"({"acs_system_id":"#1","acs_user_id":"#2","search":"front","user_identity_id":"#3"})",
                   List{.acsSystemId = idOf<AcsSystemId>('1'),
                        .acsUserId = idOf<AcsUserId>('2'),
                        .search = u"front"_s,
                        .userIdentityId = idOf<UserIdentityId>('3')},
                   &list, &List::acsSystemId, &List::acsUserId, &List::search, &List::userIdentityId) +
           callsOf("/acs/access_groups/add_user", true, R"({"acs_access_group_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   Membership{.acsAccessGroupId = idOf<AcsAccessGroupId>('1'),
                              .acsUserId = idOf<AcsUserId>('2'),
                              .userIdentityId = idOf<UserIdentityId>('3')},
                   &addUser, &Membership::acsUserId, &Membership::userIdentityId) +
           callsOf("/acs/access_groups/remove_user", true, R"({"acs_access_group_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   Membership{.acsAccessGroupId = idOf<AcsAccessGroupId>('1'),
                              .acsUserId = idOf<AcsUserId>('2'),
                              .userIdentityId = idOf<UserIdentityId>('3')},
                   &removeUser, &Membership::acsUserId, &Membership::userIdentityId);
}

} // namespace latchkey::test
