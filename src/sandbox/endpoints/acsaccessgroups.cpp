// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/holders.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/membership.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Groups with a member whose \a key is the call's parameter \a name.
Filter withMember(const Call &call, QLatin1StringView name, QLatin1StringView key)
{
    if (!call.has(name)) {
        return {};
    }
    const auto users = filtered(call.workspace, Kind::AcsUser, equals(call, name, key));
    return [users](const Row &group) {
        return std::ranges::any_of(users, [&](const Row *user) { return isMember(*user, group.idText()); });
    };
}

Result<Payload> listGroups(Call &call)
{
    const Filter filter = all({[](const Row &) { return true; }, equals(call, "acs_system_id"_L1, "acs_system_id"_L1),
                               withMember(call, "acs_user_id"_L1, "acs_user_id"_L1),
                               withMember(call, "user_identity_id"_L1, "user_identity_id"_L1),
                               search(call, {u"name"_s, u"acs_access_group_id"_s})});
    return many(Kind::AcsAccessGroup, filtered(call.workspace, Kind::AcsAccessGroup, filter));
}

Result<Payload> remove(Call &call)
{
    const auto group = named(call, Kind::AcsAccessGroup);
    if (!group) {
        return std::unexpected(group.error());
    }
    deleteAccessGroup(call.workspace, **group);
    return nothing();
}

using Find = Result<Row *> (*)(const Call &call, const QString &systemId);
using Move = void (*)(Workspace &workspace, Row &user, Row &group);

template <Find find, Move move> Result<Payload> changeMembership(Call &call)
{
    const auto group = named(call, Kind::AcsAccessGroup);
    if (!group) {
        return std::unexpected(group.error());
    }
    const auto user = find(call, (*group)->text("acs_system_id"_L1));
    if (!user) {
        return std::unexpected(user.error());
    }
    move(call.workspace, **user, **group);
    return nothing();
}

Result<Payload> listUsers(Call &call)
{
    const auto group = named(call, Kind::AcsAccessGroup);
    return group ? Result<Payload>(many(Kind::AcsUser, membersOf(call.workspace, **group)))
                 : std::unexpected(group.error());
}

Result<Payload> listEntrances(Call &call)
{
    const auto group = named(call, Kind::AcsAccessGroup);
    if (!group) {
        return std::unexpected(group.error());
    }
    const QJsonArray ids = (*group)->hidden.value("acs_entrance_ids"_L1).toArray();
    return many(Kind::AcsEntrance, filtered(call.workspace, Kind::AcsEntrance,
                                            [&](const Row &entrance) { return ids.contains(entrance.idText()); }));
}

} // namespace

Endpoints acsAccessGroupEndpoints()
{
    const Schema group{{uuid("acs_access_group_id").required()}};
    const Schema groupAndHolder{holderParameters({uuid("acs_access_group_id").required()}), {exactlyOneHolder()}};
    const Schema groupAndUser{{uuid("acs_access_group_id").required(), uuid("acs_user_id").required()}};
    return {
        {u"/acs/access_groups/list"_s,
         reads,
         {holderParameters({uuid("acs_system_id"), text("search").atLeast(1)})},
         listGroups},
        {u"/acs/access_groups/get"_s, reads, group, getById<Kind::AcsAccessGroup>},
        {u"/acs/access_groups/delete"_s, deletes, group, remove},
        {u"/acs/access_groups/add_user"_s, puts, groupAndHolder, changeMembership<holderMadeIn, joinGroup>},
        {u"/acs/access_groups/remove_user"_s, deletes, groupAndHolder, changeMembership<holderIn, leaveGroup>},
        {u"/acs/access_groups/list_users"_s, reads, group, listUsers},
        {u"/acs/access_groups/list_accessible_entrances"_s, reads, group, listEntrances},
        // The older names of the same.
        {u"/acs/users/add_to_access_group"_s, puts, groupAndUser, changeMembership<holderMadeIn, joinGroup>},
        {u"/acs/users/remove_from_access_group"_s, deletes, groupAndHolder, changeMembership<holderIn, leaveGroup>},
    };
}

} // namespace latchkey::sandbox
