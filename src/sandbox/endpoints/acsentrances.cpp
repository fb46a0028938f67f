// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/notices.h"
#include "sandbox/rules/opening.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Entrances that the call's credential opens.
Filter openedByCredential(const Call &call)
{
    if (!call.has("acs_credential_id"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text("acs_credential_id"_L1)](const Row &entrance) {
        const Row *credential = workspace.find(Kind::AcsCredential, id);
        return credential != nullptr && opens(*credential, entrance.idText());
    };
}

Result<Payload> listEntrances(Call &call)
{
    return page(call, Kind::AcsEntrance, 900,
                all({openedByCredential(call), oneOf(call, "acs_entrance_ids"_L1, "acs_entrance_id"_L1),
                     equals(call, "acs_system_id"_L1, "acs_system_id"_L1),
                     equals(call, "connected_account_id"_L1, "connected_account_id"_L1),
                     equals(call, "customer_key"_L1, "customer_key"_L1), holds(call, "space_id"_L1, "space_ids"_L1),
                     holds(call, "location_id"_L1, "space_ids"_L1), search(call, {u"display_name"_s})}));
}

/// The named row, or 404 in the words that this endpoint has for it.
Result<Row *> namedShortly(const Call &call, Kind kind, const QString &message)
{
    auto row = named(call, kind);
    if (!row) {
        row.error().message = message;
    }
    return row;
}

Result<void> checkSupport(const Workspace &workspace, const QString &systemId)
{
    const Row *system = workspace.find(Kind::AcsSystem, systemId);
    if (system->hidden.value("takes_direct_assignment"_L1).toBool()) {
        return {};
    }
    return std::unexpected(Failure{
        400, u"not_supported"_s,
        u"%1 does not support adding acs_entrances to acs_users directly"_s.arg(system->text("external_type"_L1))});
}

Result<Payload> grantAccess(Call &call)
{
    Workspace &workspace = call.workspace;
    const auto entrance = namedShortly(call, Kind::AcsEntrance, u"Entrance not found"_s);
    if (!entrance) {
        return std::unexpected(entrance.error());
    }
    const bool isByUser = call.has("acs_user_id"_L1);
    const auto holder =
        isByUser ? namedShortly(call, Kind::AcsUser, u"User not found"_s) : named(call, Kind::UserIdentity);
    if (!holder) {
        return std::unexpected(holder.error());
    }
    const QString systemId = (*entrance)->text("acs_system_id"_L1);
    const QString userSystemId = isByUser ? (*holder)->text("acs_system_id"_L1) : systemId;
    for (const QString &id : {userSystemId, systemId}) {
        if (const auto supported = checkSupport(workspace, id); !supported) {
            return std::unexpected(supported.error());
        }
    }
    if (userSystemId != systemId) {
        return std::unexpected(
            invalidField(u"acs_user_id"_s, u"The ACS user and the entrance belong to different access systems"_s));
    }
    Row &user = isByUser ? **holder : acsUserFor(workspace, **holder, *workspace.find(Kind::AcsSystem, systemId));
    user.hidden.insert("acs_entrance_ids"_L1,
                       including(user.hidden.value("acs_entrance_ids"_L1).toArray(), (*entrance)->idText()));
    return nothing();
}

Result<Payload> unlock(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    const auto entrance = named(call, Kind::AcsEntrance);
    if (!entrance) {
        return std::unexpected(entrance.error());
    }
    if ((*credential)->text("access_method"_L1) != "cloud_key"_L1 || !(*credential)->flag("is_issued"_L1)) {
        return std::unexpected(invalidField(u"acs_credential_id"_s, u"An issued cloud_key credential is required"_s));
    }
    if (!opens(**credential, (*entrance)->idText()) || !(*entrance)->flag("can_unlock_with_cloud_key"_L1)) {
        return std::unexpected(invalidField(u"acs_entrance_id"_s, u"The credential does not open this entrance"_s));
    }
    return one(Kind::ActionAttempt, openEntrance(call.workspace, **entrance, **credential));
}

/// Every name of include_if, such as "visionline_metadata.is_valid", leads to a member that is true.
bool hasFlags(const Row &credential, const QJsonArray &names)
{
    return std::ranges::all_of(names, [&](const QJsonValue &name) {
        QJsonValue value = credential.json();
        for (const QString &part : name.toString().split(u'.')) {
            value = value.toObject().value(part);
        }
        return value.toBool();
    });
}

Result<Payload> listCredentials(Call &call)
{
    const auto entrance = named(call, Kind::AcsEntrance);
    if (!entrance) {
        return std::unexpected(entrance.error());
    }
    const QJsonArray names = call["include_if"_L1].toArray();
    return many(Kind::AcsCredential, filtered(call.workspace, Kind::AcsCredential, [&](const Row &credential) {
                    return opens(credential, (*entrance)->idText()) && hasFlags(credential, names);
                }));
}

} // namespace

Endpoints acsEntranceEndpoints()
{
    return {
        {u"/acs/entrances/list"_s,
         reads,
         {paged({uuid("acs_credential_id"), list(uuid("acs_entrance_ids")), uuid("acs_system_id"),
                 uuid("connected_account_id"), text("customer_key"), uuid("location_id").nullable(),
                 text("search").atLeast(1), uuid("space_id")})},
         listEntrances},
        {u"/acs/entrances/get"_s, reads, {{uuid("acs_entrance_id").required()}}, getById<Kind::AcsEntrance>},
        {u"/acs/entrances/grant_access"_s,
         posts,
         {{uuid("acs_entrance_id").required(), uuid("acs_user_id"), uuid("user_identity_id")},
          {exactlyOneOf({u"acs_user_id"_s, u"user_identity_id"_s})}},
         grantAccess},
        {u"/acs/entrances/unlock"_s,
         posts,
         {{uuid("acs_credential_id").required(), uuid("acs_entrance_id").required()}},
         unlock},
        {u"/acs/entrances/list_credentials_with_access"_s,
         reads,
         {{uuid("acs_entrance_id").required(), list(choice("include_if", {u"visionline_metadata.is_valid"_s}))}},
         listCredentials},
    };
}

} // namespace latchkey::sandbox
