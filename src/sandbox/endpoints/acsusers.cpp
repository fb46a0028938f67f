// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/acsusers.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/holders.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/membership.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The groups belong to the system.
Result<void> checkGroups(const Workspace &workspace, const QJsonArray &groupIds, const Row &system)
{
    for (const QJsonValue id : groupIds) {
        if (workspace.find(Kind::AcsAccessGroup, id)->text("acs_system_id"_L1) != system.idText()) {
            return std::unexpected(invalidField(
                u"acs_access_group_ids"_s, u"The access group and the ACS user belong to different access systems"_s));
        }
    }
    return {};
}

Result<Payload> create(Call &call)
{
    Workspace &workspace = call.workspace;
    const auto system = named(call, Kind::AcsSystem);
    if (!system) {
        return std::unexpected(system.error());
    }
    if (const auto known = requireAll(workspace, Kind::AcsAccessGroup, call["acs_access_group_ids"_L1]); !known) {
        return std::unexpected(known.error());
    }
    if (const auto fit = checkGroups(workspace, call["acs_access_group_ids"_L1].toArray(), **system); !fit) {
        return std::unexpected(fit.error());
    }
    Row *identity = nullptr;
    if (call.has("user_identity_id"_L1)) {
        auto found = named(call, Kind::UserIdentity);
        if (!found) {
            found.error().status = 400; // here alone the service does not answer 404
            return std::unexpected(found.error());
        }
        identity = *found;
        if (const auto free = checkFree(workspace, *identity, (*system)->idText()); !free) {
            return std::unexpected(free.error());
        }
    }
    QJsonObject profile = call.parameters;
    if (profile.contains("email"_L1) && !profile.contains("email_address"_L1)) {
        profile.insert("email_address"_L1, profile.value("email"_L1));
    }
    Row &user = createAcsUser(workspace, **system, profile);
    for (const QJsonValue id : call["acs_access_group_ids"_L1].toArray()) {
        joinGroup(workspace, user, *workspace.find(Kind::AcsAccessGroup, id));
    }
    if (identity != nullptr) {
        if (const auto linked = link(workspace, user, *identity); !linked) {
            return std::unexpected(linked.error());
        }
    }
    return one(Kind::AcsUser, user);
}

Result<Payload> get(Call &call)
{
    if (call.has("acs_user_id"_L1)) {
        return getById<Kind::AcsUser>(call);
    }
    const auto users = filtered(call.workspace, Kind::AcsUser, [&](const Row &user) {
        return user.text("user_identity_id"_L1) == call.text("user_identity_id"_L1) &&
               (!call.has("acs_system_id"_L1) || user.text("acs_system_id"_L1) == call.text("acs_system_id"_L1));
    });
    return users.empty() ? Result<Payload>(std::unexpected(notFound(Kind::AcsUser)))
                         : Result<Payload>(one(Kind::AcsUser, *users.front()));
}

Result<Payload> listUsers(Call &call)
{
    return page(
        call, Kind::AcsUser, 500,
        all({equals(call, "acs_system_id"_L1, "acs_system_id"_L1), createdBefore(call),
             equals(call, "user_identity_id"_L1, "user_identity_id"_L1),
             equals(call, "user_identity_email_address"_L1, "user_identity_email_address"_L1),
             equals(call, "user_identity_phone_number"_L1, "user_identity_phone_number"_L1),
             search(call, {u"full_name"_s, u"phone_number"_s, u"email_address"_s, u"acs_user_id"_s,
                           u"user_identity_id"_s, u"user_identity_full_name"_s, u"user_identity_phone_number"_s})}));
}

/// The ACS user that the call names: by its id, or as the identity's in acs_system_id.
Result<Row *> userNamed(const Call &call)
{
    if (call.has("acs_system_id"_L1)) {
        const auto system = named(call, Kind::AcsSystem);
        return system ? holderIn(call, (*system)->idText()) : system;
    }
    return named(call, Kind::AcsUser);
}

/// Does \a act to the named ACS user.
template <void (*act)(Workspace &workspace, Row &user)> Result<Payload> change(Call &call)
{
    const auto user = userNamed(call);
    if (!user) {
        return std::unexpected(user.error());
    }
    act(call.workspace, **user);
    return nothing();
}

void suspend(Workspace &workspace, Row &user) { suspendAcsUser(workspace, user, true); }

void unsuspend(Workspace &workspace, Row &user) { suspendAcsUser(workspace, user, false); }

Result<Payload> update(Call &call)
{
    const auto user = userNamed(call);
    if (!user) {
        return std::unexpected(user.error());
    }
    if (call.has("hid_acs_system_id"_L1)) {
        if (const auto hid = call.workspace.require(Kind::AcsSystem, call["hid_acs_system_id"_L1]); !hid) {
            return std::unexpected(hid.error());
        }
    }
    updateAcsUser(call.workspace, **user, call.parameters);
    return nothing();
}

Result<Payload> listEntrances(Call &call)
{
    const auto user = userNamed(call);
    if (!user) {
        return std::unexpected(user.error());
    }
    const QSet<QString> ids = entrancesOf(call.workspace, **user);
    return many(Kind::AcsEntrance, filtered(call.workspace, Kind::AcsEntrance,
                                            [&](const Row &entrance) { return ids.contains(entrance.idText()); }));
}

} // namespace

Endpoints acsUserEndpoints()
{
    const Schema user{holderParameters({uuid("acs_system_id")}), {exactlyOneHolder(), systemBesideIdentity}};
    return {
        {u"/acs/users/create"_s,
         posts,
         {{object("access_schedule", {dateTime("ends_at").nullable(), dateTime("starts_at")}),
           list(uuid("acs_access_group_ids")), uuid("acs_system_id").required(), email("email"), email("email_address"),
           text("full_name").required(), phone("phone_number"), uuid("user_identity_id")},
          {windowIsInOrder(u"access_schedule"_s)}},
         create},
        {u"/acs/users/get"_s,
         reads,
         {{uuid("acs_user_id"), uuid("user_identity_id"), uuid("acs_system_id")},
          {exactlyOneOf({u"acs_user_id"_s, u"user_identity_id"_s})}},
         get},
        {u"/acs/users/list"_s,
         reads,
         {paged({uuid("acs_system_id"), dateTime("created_before"), text("search").atLeast(1),
                 text("user_identity_email_address"), uuid("user_identity_id"), text("user_identity_phone_number")})},
         listUsers},
        {u"/acs/users/update"_s,
         patches,
         {holderParameters(
              {object("access_schedule", {dateTime("ends_at").required(), dateTime("starts_at").required()}).nullable(),
               uuid("acs_system_id"), email("email"), email("email_address"), text("full_name").atLeast(1),
               uuid("hid_acs_system_id"), phone("phone_number")}),
          {exactlyOneHolder(), systemBesideIdentity, windowIsInOrder(u"access_schedule"_s)}},
         update},
        {u"/acs/users/delete"_s, deletes, user, change<deleteAcsUser>},
        {u"/acs/users/suspend"_s, posts, user, change<suspend>},
        {u"/acs/users/unsuspend"_s, posts, user, change<unsuspend>},
        {u"/acs/users/revoke_access_to_all_entrances"_s, posts, user, change<revokeEntrances>},
        {u"/acs/users/list_accessible_entrances"_s, reads, user, listEntrances},
    };
}

} // namespace latchkey::sandbox
