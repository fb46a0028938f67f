// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/acsusers.h"
#include "everycallsets.h"

using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

/// Of an endpoint that takes the ACS user, or the person and the access system.
template <typename Send> QList<EveryCall> callsOfSelected(const QByteArray &path, bool isWrite, Send send)
{
    using api::acsusers::Selector;
    return callsOf(path, isWrite, "{}", R"({"acs_system_id":"#1","acs_user_id":"#2","user_identity_id":"#3"})",
                   Selector{.acsUserId = idOf<AcsUserId>('2'),
                            .userIdentityId = idOf<UserIdentityId>('3'),
                            .acsSystemId = idOf<AcsSystemId>('1')},
                   send, &Selector::acsSystemId, &Selector::acsUserId, &Selector::userIdentityId);
}

} // namespace

QList<EveryCall> acsUserCreations()
{
    using namespace api::acsusers;
    return callsOf("/acs/users/create", true, R"({"acs_system_id":"#1","full_name":"Jane Doe"})",
                   R"({"access_schedule":{"starts_at":"@3","ends_at":"@4"},"acs_access_group_ids":["#2"],
            "email":"old@example.com","email_address":"jane@example.com",
            "phone_number":"+15555550100","user_identity_id":"#3"})",
                   Create{.acsSystemId = idOf<AcsSystemId>('1'),
                          .fullName = u"Jane Doe"_s,
                          .accessSchedule = AccessSchedule{.startsAt = at(3), .endsAt = at(4)},
                          .acsAccessGroupIds = {idOf<AcsAccessGroupId>('2')},
                          .email = u"old@example.com"_s,
                          .emailAddress = u"jane@example.com"_s,
                          .phoneNumber = u"+15555550100"_s,
                          .userIdentityId = idOf<UserIdentityId>('3')},
                   &create, &Create::accessSchedule, &Create::acsAccessGroupIds, &Create::email, &Create::emailAddress,
                   &Create::phoneNumber, &Create::userIdentityId) +
           callsOf("/acs/users/create open end", true, R"({"acs_system_id":"#1","full_name":"Jane Doe"})",
                   R"({"access_schedule":{"starts_at":"@3","ends_at":null}})",
                   Create{.acsSystemId = idOf<AcsSystemId>('1'),
                          .fullName = u"Jane Doe"_s,
                          .accessSchedule = AccessSchedule{.startsAt = at(3)}},
                   &create, &Create::accessSchedule);
}

QList<EveryCall> acsUserUpdates()
{
    using namespace api::acsusers;
    return callsOf("/acs/users/update", true, "{}",
                   R"({"access_schedule":{"starts_at":"@3","ends_at":"@4"},"acs_system_id":"#1",
            "acs_user_id":"#2","email":"old@example.com","email_address":"jane@example.com",
            "full_name":"Jane Doe","hid_acs_system_id":"#3","phone_number":"+15555550100",
            "user_identity_id":"#4"})",
                   Update{.acsUserId = idOf<AcsUserId>('2'),
                          .userIdentityId = idOf<UserIdentityId>('4'),
                          .acsSystemId = idOf<AcsSystemId>('1'),
                          .accessSchedule = Change<ClosedSchedule>::set({.startsAt = at(3), .endsAt = at(4)}),
                          .fullName = u"Jane Doe"_s,
                          .email = u"old@example.com"_s,
                          .emailAddress = u"jane@example.com"_s,
                          .phoneNumber = u"+15555550100"_s,
                          .hidAcsSystemId = idOf<AcsSystemId>('3')},
                   &update, &Update::accessSchedule, &Update::acsSystemId, &Update::acsUserId, &Update::email,
                   &Update::emailAddress, &Update::fullName, &Update::hidAcsSystemId, &Update::phoneNumber,
                   &Update::userIdentityId) +
           callsOf("/acs/users/update clear", true, R"({"user_identity_id":"#1","acs_system_id":"#2"})",
                   R"({"access_schedule":null})",
                   Update{.userIdentityId = idOf<UserIdentityId>('1'),
                          .acsSystemId = idOf<AcsSystemId>('2'),
                          .accessSchedule = Change<ClosedSchedule>::clear()},
                   &update, &Update::accessSchedule);
}

QList<EveryCall> acsUserSelections()
{
    using namespace api::acsusers;
    return callsOfSelected("/acs/users/get", false,
                           [](SeamClient &client, const Selector &user) { return get(client, user); }) +
           callsOfSelected("/acs/users/delete", true, &remove) +
           callsOfSelected("/acs/users/list_accessible_entrances", false, &listAccessibleEntrances) +
           callsOfSelected("/acs/users/revoke_access_to_all_entrances", true, &revokeAccessToAllEntrances) +
           callsOfSelected("/acs/users/suspend", true, &suspend) +
           callsOfSelected("/acs/users/unsuspend", true, &unsuspend) +
           QList<EveryCall>{callOf("/acs/users/get short", false, R"({"acs_user_id":"#1"})",
                                   [](SeamClient &client) { return get(client, idOf<AcsUserId>('1')); })};
}

QList<EveryCall> acsUserGroups()
{
    using namespace api::acsusers;
    return callsOf("/acs/users/list", false, "{}",
                   R"({"acs_system_id":"#1","created_before":"@1","limit":5,"page_cursor":"abc",
            "search":"front","user_identity_email_address":"jane@example.com",
            "user_identity_id":"#2","user_identity_phone_number":"+15555550100"})",
                   List{.acsSystemId = idOf<AcsSystemId>('1'),
                        .createdBefore = at(1),
                        .search = u"front"_s,
                        .userIdentityEmailAddress = u"jane@example.com"_s,
                        .userIdentityId = idOf<UserIdentityId>('2'),
                        .userIdentityPhoneNumber = u"+15555550100"_s,
                        .limit = 5,
                        .pageCursor = u"abc"_s},
                   &list, &List::acsSystemId, &List::createdBefore, &List::limit, &List::pageCursor, &List::search,
                   &List::userIdentityEmailAddress, &List::userIdentityId, &List::userIdentityPhoneNumber) +
           callsOf("/acs/users/add_to_access_group", true, R"({"acs_access_group_id":"#1","acs_user_id":"#2"})", "{}",
                   AddToAccessGroup{.acsAccessGroupId = idOf<AcsAccessGroupId>('1'), .acsUserId = idOf<AcsUserId>('2')},
                   &addToAccessGroup) +
           callsOf("/acs/users/remove_from_access_group", true, R"({"acs_access_group_id":"#1"})",
                   R"({"acs_user_id":"#2","user_identity_id":"#3"})",
                   api::acsaccessgroups::Membership{.acsAccessGroupId = idOf<AcsAccessGroupId>('1'),
                                                    .acsUserId = idOf<AcsUserId>('2'),
                                                    .userIdentityId = idOf<UserIdentityId>('3')},
                   &removeFromAccessGroup, &api::acsaccessgroups::Membership::acsUserId,
                   &api::acsaccessgroups::Membership::userIdentityId);
}

} // namespace latchkey::test
