// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/batch.h"
#include "sandbox/endpoints/encoding.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/acscredentials.h"
#include "sandbox/rules/assigning.h"
#include "sandbox/rules/changing.h"
#include "sandbox/rules/credentials.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/issuing.h"
#include "sandbox/rules/opening.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The methods of the grants that pass \a filter, in the order of the grants.
std::vector<Row *> methodsOfGrants(const Workspace &workspace, const Filter &filter)
{
    std::vector<Row *> methods;
    for (const Row *grant : filtered(workspace, Kind::AccessGrant, filter)) {
        std::ranges::copy(methodsOf(workspace, *grant), std::back_inserter(methods));
    }
    return methods;
}

Filter reaching(const Call &call, QLatin1StringView name, Kind kind)
{
    if (!call.has(name)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text(name), kind](const Row &grant) {
        return reaches(workspace, grant, kind, id);
    };
}

/// The methods that the call's access code is the PIN of; all, where it names no code.
std::vector<Row *> behindCode(const Call &call, std::vector<Row *> methods)
{
    if (call.has("access_code_id"_L1)) {
        const Row *code = call.workspace.find(Kind::AccessCode, call["access_code_id"_L1]);
        const QJsonValue id = code == nullptr ? QJsonValue() : code->hidden.value("access_method_id"_L1);
        std::erase_if(methods, [&](const Row *method) { return id != method->idText(); });
    }
    return methods;
}

Result<Payload> listMethods(Call &call)
{
    const Filter grants =
        all({[](const Row &) { return true; }, reaching(call, "acs_entrance_id"_L1, Kind::AcsEntrance),
             reaching(call, "device_id"_L1, Kind::Device), holds(call, "space_id"_L1, "space_ids"_L1)});
    std::vector<Row *> methods;
    if (call.has("access_grant_id"_L1) || call.has("access_grant_key"_L1)) {
        const auto grant = namedByIdOrKey(call, Kind::AccessGrant, "access_grant_key"_L1);
        if (!grant) {
            return std::unexpected(grant.error());
        }
        if (grants(**grant)) {
            methods = methodsOf(call.workspace, **grant);
        }
    } else {
        methods = methodsOfGrants(call.workspace, grants);
    }
    return many(Kind::AccessMethod, behindCode(call, std::move(methods)));
}

Result<Payload> remove(Call &call)
{
    Workspace &workspace = call.workspace;
    std::vector<Row *> methods;
    if (call.has("access_method_id"_L1)) {
        const auto method = named(call, Kind::AccessMethod);
        if (!method) {
            return std::unexpected(method.error());
        }
        methods.push_back(*method);
    } else if (call.has("access_grant_id"_L1)) {
        const auto grant = named(call, Kind::AccessGrant);
        if (!grant) {
            return std::unexpected(grant.error());
        }
        methods = methodsOf(workspace, **grant);
    } else {
        methods = methodsOfGrants(workspace, equals(call, "reservation_key"_L1, "reservation_key"_L1));
    }
    for (Row *method : methods) {
        deleteMethod(workspace, *method);
    }
    return nothing();
}

Result<Payload> assign(Call &call)
{
    const auto method = named(call, Kind::AccessMethod);
    if (!method) {
        return std::unexpected(method.error());
    }
    if (!(*method)->flag("is_ready_for_assignment"_L1)) {
        return std::unexpected(invalidField(u"access_method_id"_s, u"The card is not ready for assignment"_s));
    }
    return one(Kind::ActionAttempt, assignCard(call.workspace, **method, call.text("card_number"_L1)));
}

Result<Payload> unlock(Call &call)
{
    const auto method = named(call, Kind::AccessMethod);
    if (!method) {
        return std::unexpected(method.error());
    }
    const auto entrance = named(call, Kind::AcsEntrance);
    if (!entrance) {
        return std::unexpected(entrance.error());
    }
    if ((*method)->text("mode"_L1) != "cloud_key"_L1 || !(*method)->flag("is_issued"_L1)) {
        return std::unexpected(invalidField(u"access_method_id"_s, u"An issued cloud_key method is required"_s));
    }
    const Row *credential = credentialIn(call.workspace, **method, (*entrance)->text("acs_system_id"_L1));
    if (credential == nullptr || !opens(*credential, (*entrance)->idText()) ||
        !(*entrance)->flag("can_unlock_with_cloud_key"_L1)) {
        return std::unexpected(invalidField(u"acs_entrance_id"_s, u"The method does not open this entrance"_s));
    }
    return one(Kind::ActionAttempt, openEntrance(call.workspace, **entrance, *credential));
}

const std::vector<Kind> &relatedKinds()
{
    static const std::vector<Kind> kinds{Kind::Space,         Kind::Device,       Kind::AcsEntrance,
                                         Kind::AccessGrant,   Kind::AccessMethod, Kind::InstantKey,
                                         Kind::ClientSession, Kind::AcsCredential};
    return kinds;
}

/// The links that open the phone on which a mobile key is, and their sessions.
void addInstantKeys(const Workspace &workspace, const QString &identityId, Batch &batch)
{
    for (Row *key : workspace.rows(Kind::InstantKey)) {
        if (key->text("user_identity_id"_L1) == identityId) {
            batch.add(Kind::InstantKey, key);
            batch.add(Kind::ClientSession, workspace.find(Kind::ClientSession, key->value("client_session_id"_L1)));
        }
    }
}

void addRelated(const Workspace &workspace, Row &method, Batch &batch)
{
    batch.add(Kind::AccessMethod, &method);
    batch.add(Kind::AcsCredential, credentialsOf(workspace, method));
    Row *grant = grantOf(workspace, method);
    if (grant == nullptr) {
        return;
    }
    batch.add(Kind::AccessGrant, grant);
    const Doors doors = doorsOf(workspace, *grant).taking(method.text("mode"_L1));
    batch.add(Kind::Device, doors.devices);
    batch.add(Kind::AcsEntrance, doors.entrances);
    for (const QJsonValue id : grant->array("space_ids"_L1)) {
        batch.add(Kind::Space, workspace.find(Kind::Space, id));
    }
    if (method.text("mode"_L1) == "mobile_key"_L1) {
        addInstantKeys(workspace, grant->text("user_identity_id"_L1), batch);
    }
}

Result<Payload> getRelated(Call &call)
{
    const QJsonArray ids = call["access_method_ids"_L1].toArray();
    if (const auto known = requireAll(call.workspace, Kind::AccessMethod, ids); !known) {
        return std::unexpected(known.error());
    }
    Batch batch(call, relatedKinds());
    for (const QJsonValue id : ids) {
        addRelated(call.workspace, *call.workspace.find(Kind::AccessMethod, id), batch);
    }
    return batch.payload();
}

} // namespace

Endpoints accessMethodEndpoints()
{
    return {
        {u"/access_methods/get"_s, reads, {{uuid("access_method_id").required()}}, getById<Kind::AccessMethod>},
        {u"/access_methods/list"_s,
         reads,
         {{uuid("access_code_id"), uuid("access_grant_id"), text("access_grant_key").atLeast(1),
           uuid("acs_entrance_id"), uuid("device_id"), uuid("space_id")},
          {atLeastOneOf({u"access_grant_id"_s, u"access_grant_key"_s, u"acs_entrance_id"_s, u"device_id"_s,
                         u"space_id"_s, u"access_code_id"_s})}},
         listMethods},
        {u"/access_methods/delete"_s,
         deletes,
         {{uuid("access_method_id"), uuid("access_grant_id"), text("reservation_key")},
          {exactlyOneOf({u"access_method_id"_s, u"access_grant_id"_s, u"reservation_key"_s})}},
         remove},
        {u"/access_methods/encode"_s,
         posts,
         {{uuid("access_method_id").required(), uuid("acs_encoder_id").required()}},
         encodeMethod},
        {u"/access_methods/assign_card"_s,
         posts,
         {{uuid("access_method_id").required(), text("card_number").required()}},
         assign},
        {u"/access_methods/unlock_door"_s,
         posts,
         {{uuid("access_method_id").required(), uuid("acs_entrance_id").required()}},
         unlock},
        {u"/access_methods/get_related"_s,
         reads,
         {batchParameters({list(uuid("access_method_ids")).required()}, relatedKinds())},
         getRelated},
    };
}

} // namespace latchkey::sandbox
