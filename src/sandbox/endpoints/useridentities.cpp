// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/changing.h"
#include "sandbox/rules/linking.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

std::vector<Parameter> profile()
{
    return {email("email_address").nullable(), text("full_name").atLeast(1).nullable(),
            phone("phone_number").nullable(), text("user_identity_key").atLeast(1).nullable()};
}

std::vector<Parameter> profileAnd(const Parameter &more)
{
    auto parameters = profile();
    parameters.push_back(more);
    return parameters;
}

Result<Payload> create(Call &call)
{
    Workspace &workspace = call.workspace;
    if (const auto known = requireAll(workspace, Kind::AcsSystem, call["acs_system_ids"_L1]); !known) {
        return std::unexpected(known.error());
    }
    if (const auto unique = checkUnique(workspace, call.parameters); !unique) {
        return std::unexpected(unique.error());
    }
    Row &identity = createIdentity(workspace, call.parameters);
    for (const QJsonValue id : call["acs_system_ids"_L1].toArray()) {
        acsUserFor(workspace, identity, *workspace.find(Kind::AcsSystem, id));
    }
    return one(Kind::UserIdentity, identity);
}

Result<Payload> get(Call &call)
{
    const auto identity = namedByIdOrKey(call, Kind::UserIdentity, "user_identity_key"_L1);
    return identity ? Result<Payload>(one(Kind::UserIdentity, **identity)) : std::unexpected(identity.error());
}

/// Identities with an ACS user in the system that the call names as a credential manager.
Filter inCredentialManager(const Call &call)
{
    if (!call.has("credential_manager_acs_system_id"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text("credential_manager_acs_system_id"_L1)](const Row &identity) {
        const QJsonArray users = identity.array("acs_user_ids"_L1);
        return std::ranges::any_of(users, [&](const QJsonValue &user) {
            const Row *row = workspace.find(Kind::AcsUser, user);
            return row != nullptr && row->text("acs_system_id"_L1) == id;
        });
    };
}

Result<Payload> listIdentities(Call &call)
{
    return page(
        call, Kind::UserIdentity, 500,
        all({createdBefore(call), inCredentialManager(call), oneOf(call, "user_identity_ids"_L1, "user_identity_id"_L1),
             search(call, {u"full_name"_s, u"phone_number"_s, u"email_address"_s, u"user_identity_id"_s})}));
}

Result<Payload> update(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    if (const auto unique = checkUnique(call.workspace, call.parameters, *identity); !unique) {
        return std::unexpected(unique.error());
    }
    for (const auto key : {"email_address"_L1, "full_name"_L1, "phone_number"_L1, "user_identity_key"_L1}) {
        if (call.has(key)) {
            (*identity)->set(key, call[key]);
        }
    }
    (*identity)->set("display_name"_L1, identityDisplayName((*identity)->json()));
    noteProfile(call.workspace, **identity);
    return nothing();
}

Result<Payload> remove(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    deleteIdentity(call.workspace, **identity);
    return nothing();
}

Result<Payload> addAcsUser(Call &call)
{
    Workspace &workspace = call.workspace;
    const auto acsUser = named(call, Kind::AcsUser);
    if (!acsUser) {
        return std::unexpected(acsUser.error());
    }
    auto identity = namedByIdOrKey(call, Kind::UserIdentity, "user_identity_key"_L1);
    if (!identity && !call.has("user_identity_key"_L1)) {
        return std::unexpected(identity.error());
    }
    if (!identity && !(*acsUser)->text("user_identity_id"_L1).isEmpty()) {
        // Refused before an identity is made for it: link() would refuse afterwards.
        return std::unexpected(
            Failure{409, u"acs_user_already_linked"_s, u"This ACS user already belongs to another user identity"_s});
    }
    if (!identity) {
        QJsonObject person{{u"user_identity_key"_s, call["user_identity_key"_L1]}};
        for (const auto key : {"full_name"_L1, "email_address"_L1, "phone_number"_L1}) {
            person.insert(key, (*acsUser)->value(key));
        }
        if (const auto unique = checkUnique(workspace, person); !unique) {
            return std::unexpected(unique.error());
        }
        identity = &createIdentity(workspace, person);
    }
    const auto linked = link(workspace, **acsUser, **identity);
    return linked ? Result<Payload>(nothing()) : std::unexpected(linked.error());
}

Result<Payload> removeAcsUser(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    const auto acsUser = named(call, Kind::AcsUser);
    if (!acsUser) {
        return std::unexpected(acsUser.error());
    }
    if ((*acsUser)->text("user_identity_id"_L1) == (*identity)->idText()) {
        unlink(call.workspace, **acsUser, **identity);
    }
    return nothing();
}

} // namespace

Endpoints userIdentityEndpoints()
{
    const std::vector<Parameter> acsUserAndIdentity{uuid("acs_user_id").required(), uuid("user_identity_id"),
                                                    text("user_identity_key").atLeast(1)};
    const Rule idOrKey = exactlyOneOf({u"user_identity_id"_s, u"user_identity_key"_s});
    return {
        {u"/user_identities/create"_s, posts, {profileAnd(list(uuid("acs_system_ids")))}, create},
        {u"/user_identities/get"_s, reads, {{uuid("user_identity_id"), text("user_identity_key")}, {idOrKey}}, get},
        {u"/user_identities/list"_s,
         reads,
         {paged({dateTime("created_before"), uuid("credential_manager_acs_system_id"), text("search"),
                 list(uuid("user_identity_ids"))})},
         listIdentities},
        {u"/user_identities/update"_s, patches, {profileAnd(uuid("user_identity_id").required())}, update},
        {u"/user_identities/delete"_s, deletes, {{uuid("user_identity_id").required()}}, remove},
        {u"/user_identities/add_acs_user"_s, puts, {acsUserAndIdentity, {idOrKey}}, addAcsUser},
        {u"/user_identities/remove_acs_user"_s,
         deletes,
         {{uuid("acs_user_id").required(), uuid("user_identity_id").required()}},
         removeAcsUser},
    };
}

} // namespace latchkey::sandbox
