// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/acscredentials.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/holders.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A credential that does not say whether it spreads to all phones does not.
Filter onSeveralPhones(const Call &call)
{
    if (!call.has("is_multi_phone_sync_credential"_L1)) {
        return {};
    }
    return [wanted = call["is_multi_phone_sync_credential"_L1].toBool()](const Row &credential) {
        return credential.flag("is_multi_phone_sync_credential"_L1) == wanted;
    };
}

Result<Payload> listCredentials(Call &call)
{
    return page(
        call, Kind::AcsCredential, 500,
        all({equals(call, "acs_user_id"_L1, "acs_user_id"_L1), equals(call, "acs_system_id"_L1, "acs_system_id"_L1),
             equals(call, "user_identity_id"_L1, "user_identity_id"_L1), createdBefore(call), onSeveralPhones(call),
             search(call,
                    {u"display_name"_s, u"code"_s, u"card_number"_s, u"acs_user_id"_s, u"acs_credential_id"_s})}));
}

Failure otherSystem(const QString &path, const QString &what)
{
    return invalidField(path, what + u" belongs to another access system"_s);
}

/// The system in which the credential is to be: the named ACS user's, else acs_system_id's.
Result<Row *> systemOf(const Call &call)
{
    if (!call.has("acs_user_id"_L1)) {
        const auto identity = named(call, Kind::UserIdentity);
        return identity ? named(call, Kind::AcsSystem) : identity;
    }
    const auto user = named(call, Kind::AcsUser);
    if (!user) {
        return user;
    }
    if (call.has("acs_system_id"_L1)) {
        const auto system = named(call, Kind::AcsSystem);
        if (!system) {
            return system;
        }
        if (*system != call.workspace.find(Kind::AcsSystem, (*user)->value("acs_system_id"_L1))) {
            return std::unexpected(otherSystem(u"acs_user_id"_s, u"The ACS user"_s));
        }
    }
    return call.workspace.require(Kind::AcsSystem, (*user)->value("acs_system_id"_L1));
}

/// What the new credential refers to is there (404) and fits the system (400).
Result<void> checkReferences(const Call &call, const Row &system)
{
    const Workspace &workspace = call.workspace;
    const QJsonArray entrances = call["allowed_acs_entrance_ids"_L1].toArray();
    const QJsonValue joiners = call["visionline_metadata"_L1].toObject().value("joiner_acs_credential_ids"_L1);
    const QJsonValue overridden =
        call["assa_abloy_vostio_metadata"_L1].toObject().value("override_guest_acs_entrance_ids"_L1);
    for (const auto &[kind, ids] :
         {std::pair(Kind::AcsEntrance, QJsonValue(entrances)), std::pair(Kind::AcsCredential, joiners),
          std::pair(Kind::AcsEntrance, overridden)}) {
        if (const auto known = requireAll(workspace, kind, ids); !known) {
            return known;
        }
    }
    if (call.has("credential_manager_acs_system_id"_L1)) {
        const auto manager = workspace.require(Kind::AcsSystem, call["credential_manager_acs_system_id"_L1]);
        if (!manager) {
            return std::unexpected(manager.error());
        }
        if (!(*manager)->flag("is_credential_manager"_L1)) {
            return std::unexpected(invalidField(u"credential_manager_acs_system_id"_s,
                                                u"The access system does not manage credentials"_s));
        }
    }
    for (const QJsonValue id : entrances) {
        if (workspace.find(Kind::AcsEntrance, id)->text("acs_system_id"_L1) != system.idText()) {
            return std::unexpected(otherSystem(u"allowed_acs_entrance_ids"_s, u"An entrance"_s));
        }
    }
    return {};
}

Result<Payload> create(Call &call)
{
    const auto system = systemOf(call);
    if (!system) {
        return std::unexpected(system.error());
    }
    if (const auto fit = checkReferences(call, **system); !fit) {
        return std::unexpected(fit.error());
    }
    const auto user = holderMadeIn(call, (*system)->idText());
    return user ? Result<Payload>(one(Kind::AcsCredential, createCredential(call.workspace, **user, call.parameters)))
                : std::unexpected(user.error());
}

Result<Payload> remove(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    deleteCredential(call.workspace, **credential);
    return nothing();
}

Result<Payload> update(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    std::optional<QString> code;
    if (call.has("code"_L1)) {
        if ((*credential)->text("access_method"_L1) != "code"_L1) {
            return std::unexpected(
                invalidField(u"code"_s, u"Only a credential with access_method 'code' has a code"_s));
        }
        code = call.text("code"_L1);
    }
    std::optional<QString> end;
    if (const auto endsAt = parseWireTime(call.text("ends_at"_L1))) {
        if (const auto startsAt = parseWireTime((*credential)->text("starts_at"_L1));
            startsAt && *endsAt <= *startsAt) {
            return std::unexpected(invalidField(u"ends_at"_s, u"ends_at must be after starts_at"_s));
        }
        end = wireTime(*endsAt);
    }
    changeCredential(call.workspace, **credential, end, code);
    return one(Kind::AcsCredential, **credential);
}

/// Somebody else than the call names has the credential.
bool isAnothers(const Call &call, const Row &credential)
{
    const Row *holder = call.workspace.find(Kind::AcsUser, credential.value("acs_user_id"_L1));
    if (holder == nullptr) {
        return false;
    }
    return call.has("acs_user_id"_L1) ? holder->idText() != call.text("acs_user_id"_L1)
                                      : holder->text("user_identity_id"_L1) != call.text("user_identity_id"_L1);
}

Result<Payload> assign(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    if (const auto holder = named(call, call.has("acs_user_id"_L1) ? Kind::AcsUser : Kind::UserIdentity); !holder) {
        return std::unexpected(holder.error());
    }
    if (isAnothers(call, **credential)) {
        return std::unexpected(
            Failure{409, u"acs_credential_already_assigned"_s, u"This credential is assigned to another ACS user"_s});
    }
    const auto user = holderMadeIn(call, (*credential)->text("acs_system_id"_L1));
    if (!user) {
        return std::unexpected(user.error());
    }
    assignCredential(call.workspace, **credential, **user);
    return one(Kind::AcsCredential, **credential);
}

Result<Payload> unassign(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    const auto user = holderIn(call, (*credential)->text("acs_system_id"_L1));
    if (!user) {
        return std::unexpected(user.error());
    }
    if ((*credential)->text("acs_user_id"_L1) != (*user)->idText()) {
        return std::unexpected(
            invalidField(u"acs_credential_id"_s, u"The credential is not assigned to this ACS user"_s));
    }
    unassignCredential(call.workspace, **credential, **user);
    return one(Kind::AcsCredential, **credential);
}

Result<Payload> listEntrances(Call &call)
{
    const auto credential = named(call, Kind::AcsCredential);
    if (!credential) {
        return std::unexpected(credential.error());
    }
    return many(Kind::AcsEntrance, filtered(call.workspace, Kind::AcsEntrance, [&](const Row &entrance) {
                    return opens(**credential, entrance.idText());
                }));
}

/// A code belongs to access_method "code" alone.
void codeFitsItsMethod(const QJsonObject &parameters, Instant, Problems &problems)
{
    if (parameters.contains("code"_L1) && parameters.value("access_method"_L1).toString() != "code"_L1) {
        problems.add({u"code"_s}, u"code is only allowed with access_method 'code'"_s);
    }
}

Schema createSchema()
{
    return {holderParameters(
                {choice("access_method", {u"code"_s, u"card"_s, u"mobile_key"_s, u"cloud_key"_s}).required(),
                 uuid("acs_system_id"), list(uuid("allowed_acs_entrance_ids")),
                 object("assa_abloy_vostio_metadata",
                        {boolean("auto_join"), boolean("join_all_guest_acs_entrances"),
                         boolean("override_all_guest_acs_entrances"), list(uuid("override_guest_acs_entrance_ids"))}),
                 text("code").digits(), uuid("credential_manager_acs_system_id"), dateTime("ends_at"),
                 object("hotek_metadata", {boolean("auto_join"), boolean("override")}),
                 boolean("is_multi_phone_sync_credential"),
                 object("salto_space_metadata", {boolean("assign_new_key"), boolean("update_current_key")}),
                 dateTime("starts_at"),
                 object("visionline_metadata",
                        {uuid("assa_abloy_credential_service_mobile_endpoint_id"), boolean("auto_join"),
                         choice("card_format", {u"TLCode"_s, u"rfid48"_s}),
                         choice("card_function_type", {u"guest"_s, u"staff"_s}), boolean("is_override_key"),
                         list(uuid("joiner_acs_credential_ids")), boolean("override")})}),
            {exactlyOneHolder(), systemBesideIdentity, windowIsAhead(), codeFitsItsMethod}};
}

/// The identity selects alone.
void identityOrUser(const QJsonObject &parameters, Instant, Problems &problems)
{
    for (const auto other : {"acs_user_id"_L1, "acs_system_id"_L1}) {
        if (parameters.contains("user_identity_id"_L1) && parameters.contains(other)) {
            problems.add(u"Cannot specify both '%1' and 'user_identity_id'"_s.arg(other));
        }
    }
}

} // namespace

Endpoints acsCredentialEndpoints()
{
    const Schema credentialAndHolder{holderParameters({uuid("acs_credential_id").required()}), {exactlyOneHolder()}};
    return {
        {u"/acs/credentials/list"_s,
         reads,
         {paged(holderParameters({uuid("acs_system_id"), dateTime("created_before"),
                                  boolean("is_multi_phone_sync_credential"), text("search").atLeast(1)})),
          {identityOrUser}},
         listCredentials},
        {u"/acs/credentials/get"_s, reads, {{uuid("acs_credential_id").required()}}, getById<Kind::AcsCredential>},
        {u"/acs/credentials/create"_s, posts, createSchema(), create},
        {u"/acs/credentials/delete"_s, deletes, {{uuid("acs_credential_id").required()}}, remove},
        {u"/acs/credentials/update"_s,
         patches,
         {{text("acs_credential_id").required(), text("code").digits(), dateTime("ends_at")}, {windowIsAhead()}},
         update},
        {u"/acs/credentials/assign"_s, patches, credentialAndHolder, assign},
        {u"/acs/credentials/unassign"_s, patches, credentialAndHolder, unassign},
        {u"/acs/credentials/list_accessible_entrances"_s,
         reads,
         {{uuid("acs_credential_id").required()}},
         listEntrances},
    };
}

} // namespace latchkey::sandbox
