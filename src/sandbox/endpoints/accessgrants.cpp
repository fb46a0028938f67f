// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/batch.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/places.h"
#include "sandbox/listing.h"
#include "sandbox/rules/changing.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/linking.h"
#include "sandbox/rules/reservation.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

const std::vector<Kind> &relatedKinds()
{
    static const std::vector<Kind> kinds{
        Kind::Space,     Kind::Device,       Kind::AcsEntrance,    Kind::ConnectedAccount,
        Kind::AcsSystem, Kind::UserIdentity, Kind::AcsAccessGroup, Kind::AccessMethod};
    return kinds;
}

Parameter requestedMethods()
{
    return list(object("requested_access_methods",
                       {choice("mode", {u"code"_s, u"card"_s, u"mobile_key"_s, u"cloud_key"_s}).required(),
                        text("code").digits().atLeast(4).atMost(9), integer("instant_key_max_use_count").atLeast(1)}));
}

/// code belongs to mode code alone, instant_key_max_use_count to mobile_key alone.
void optionsFitTheirMode(const QJsonObject &parameters, Instant, Problems &problems)
{
    const QJsonArray requests = parameters.value("requested_access_methods"_L1).toArray();
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const QJsonObject request = requests[i].toObject();
        const QString mode = request.value("mode"_L1).toString();
        const QString at = QString::number(i);
        if (request.contains("code"_L1) && mode != "code"_L1) {
            problems.add({u"requested_access_methods"_s, at, u"code"_s}, u"code is only allowed with mode 'code'"_s);
        }
        if (request.contains("instant_key_max_use_count"_L1) && mode != "mobile_key"_L1) {
            problems.add({u"requested_access_methods"_s, at, u"instant_key_max_use_count"_s},
                         u"instant_key_max_use_count is only allowed with mode 'mobile_key'"_s);
        }
    }
}

Schema createSchema()
{
    return {
        {uuid("user_identity_id"),
         object("user_identity", {email("email_address").nullable(), text("full_name").atLeast(1).nullable(),
                                  phone("phone_number").nullable(), text("user_identity_key").atLeast(1).nullable()}),
         text("access_grant_key").atLeast(1), list(uuid("acs_entrance_ids")), uuid("customization_profile_id"),
         list(uuid("device_ids")), dateTime("ends_at").nullable(),
         object("location", {list(uuid("acs_entrance_ids")), list(uuid("device_ids")), text("name")}),
         list(uuid("location_ids")), text("name").nullable(), requestedMethods().required(),
         text("reservation_key").atLeast(1), list(uuid("space_ids")), list(text("space_keys").atLeast(1)),
         dateTime("starts_at")},
        {exactlyOneOf({u"user_identity_id"_s, u"user_identity"_s}), atLeastOnePlace, windowIsAhead(),
         optionsFitTheirMode}};
}

Result<Payload> create(Call &call)
{
    Workspace &workspace = call.workspace;
    Row *identity = nullptr;
    if (call.has("user_identity_id"_L1)) {
        const auto found = named(call, Kind::UserIdentity);
        if (!found) {
            return std::unexpected(found.error());
        }
        identity = *found;
    }
    if (const auto places = requirePlaces(workspace, call.parameters); !places) {
        return std::unexpected(places.error());
    }
    const QString key = call.text("access_grant_key"_L1);
    if (!key.isEmpty() && workspace.findBy(Kind::AccessGrant, "access_grant_key"_L1, key) != nullptr) {
        return std::unexpected(Failure{409, u"access_grant_key_conflict"_s,
                                       u"An access grant with this access_grant_key already exists"_s});
    }
    if (const auto fits = checkReservation(workspace, call.parameters); !fits) {
        return std::unexpected(fits.error());
    }
    if (identity == nullptr) {
        const QJsonObject person = call["user_identity"_L1].toObject();
        if (const auto unique = checkUnique(workspace, person); !unique) {
            return std::unexpected(unique.error());
        }
        identity = &createIdentity(workspace, person);
    }
    return one(Kind::AccessGrant, createGrant(workspace, call.parameters, *identity));
}

Result<Row *> grantNamed(const Call &call) { return namedByIdOrKey(call, Kind::AccessGrant, "access_grant_key"_L1); }

Result<Payload> get(Call &call)
{
    const auto grant = grantNamed(call);
    return grant ? Result<Payload>(one(Kind::AccessGrant, **grant)) : std::unexpected(grant.error());
}

/// Grants that reach the door named by the call's parameter \a name.
Filter reaching(const Call &call, QLatin1StringView name, Kind kind)
{
    if (!call.has(name)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text(name), kind](const Row &grant) {
        return reaches(workspace, grant, kind, id);
    };
}

/// The grant whose PIN the call's access code is.
Filter behindCode(const Call &call)
{
    if (!call.has("access_code_id"_L1)) {
        return {};
    }
    const Row *code = call.workspace.find(Kind::AccessCode, call["access_code_id"_L1]);
    const QJsonValue id = code == nullptr ? QJsonValue() : code->hidden.value("access_grant_id"_L1);
    return [id](const Row &grant) { return id == grant.idText(); };
}

Filter inSystem(const Call &call)
{
    if (!call.has("acs_system_id"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text("acs_system_id"_L1)](const Row &grant) {
        const Doors doors = doorsOf(workspace, grant);
        return std::ranges::any_of(doors.entrances,
                                   [&](const Row *entrance) { return entrance->text("acs_system_id"_L1) == id; });
    };
}

Result<Payload> listGrants(Call &call)
{
    return page(call, Kind::AccessGrant, 500,
                all({oneOf(call, "access_grant_ids"_L1, "access_grant_id"_L1),
                     equals(call, "access_grant_key"_L1, "access_grant_key"_L1),
                     equals(call, "reservation_key"_L1, "reservation_key"_L1),
                     equals(call, "user_identity_id"_L1, "user_identity_id"_L1),
                     equals(call, "customer_key"_L1, "customer_key"_L1), behindCode(call),
                     holds(call, "space_id"_L1, "space_ids"_L1), holds(call, "location_id"_L1, "space_ids"_L1),
                     reaching(call, "device_id"_L1, Kind::Device),
                     reaching(call, "acs_entrance_id"_L1, Kind::AcsEntrance), inSystem(call)}));
}

Result<Payload> update(Call &call)
{
    const auto found = grantNamed(call);
    if (!found) {
        return std::unexpected(found.error());
    }
    Row &grant = **found;
    const QString startsAt = call.has("starts_at"_L1) ? call.text("starts_at"_L1) : grant.text("starts_at"_L1);
    const QJsonValue endsAt = call.has("ends_at"_L1) ? call["ends_at"_L1] : grant.value("ends_at"_L1);
    const auto starts = parseWireTime(startsAt);
    const auto ends = parseWireTime(endsAt.toString());
    if (starts && ends && *ends <= *starts) {
        return std::unexpected(
            invalidField(call.has("ends_at"_L1) ? u"ends_at"_s : u"starts_at"_s, u"ends_at must be after starts_at"_s));
    }
    if (const auto fits = checkNewTimes(call.workspace, grant, {{u"starts_at"_s, startsAt}, {u"ends_at"_s, endsAt}});
        !fits) {
        return std::unexpected(fits.error());
    }
    if (call.has("name"_L1)) {
        grant.set("name"_L1, call["name"_L1]);
        if (call["name"_L1].isString()) {
            grant.set("display_name"_L1, call["name"_L1]);
        }
    }
    if (call.has("starts_at"_L1) || call.has("ends_at"_L1)) {
        changeTimes(call.workspace, grant, wireTime(starts.value_or(call.workspace.now())),
                    ends ? QJsonValue(wireTime(*ends)) : QJsonValue());
    }
    return nothing();
}

Result<Payload> remove(Call &call)
{
    const auto grant = named(call, Kind::AccessGrant);
    if (!grant) {
        return std::unexpected(grant.error());
    }
    deleteGrant(call.workspace, **grant);
    return nothing();
}

Result<Payload> requestMore(Call &call)
{
    const auto grant = named(call, Kind::AccessGrant);
    if (!grant) {
        return std::unexpected(grant.error());
    }
    requestMethods(call.workspace, **grant, call["requested_access_methods"_L1].toArray());
    return one(Kind::AccessGrant, **grant);
}

void addRelated(const Workspace &workspace, const Row &grant, Batch &batch)
{
    const Doors doors = doorsOf(workspace, grant);
    batch.add(Kind::Device, doors.devices);
    batch.add(Kind::AcsEntrance, doors.entrances);
    batch.add(Kind::UserIdentity, workspace.find(Kind::UserIdentity, grant.value("user_identity_id"_L1)));
    for (const Row *entrance : doors.entrances) {
        batch.add(Kind::AcsSystem, workspace.find(Kind::AcsSystem, entrance->value("acs_system_id"_L1)));
        batch.add(Kind::ConnectedAccount,
                  workspace.find(Kind::ConnectedAccount, entrance->value("connected_account_id"_L1)));
    }
    for (const Row *device : doors.devices) {
        batch.add(Kind::ConnectedAccount,
                  workspace.find(Kind::ConnectedAccount, device->value("connected_account_id"_L1)));
    }
    for (const Row *user : filtered(workspace, Kind::AcsUser, [&](const Row &each) {
             return each.value("user_identity_id"_L1) == grant.value("user_identity_id"_L1);
         })) {
        for (const QJsonValue id : user->hidden.value("acs_access_group_ids"_L1).toArray()) {
            batch.add(Kind::AcsAccessGroup, workspace.find(Kind::AcsAccessGroup, id));
        }
    }
    for (const QJsonValue id : grant.array("space_ids"_L1)) {
        batch.add(Kind::Space, workspace.find(Kind::Space, id));
    }
    batch.add(Kind::AccessMethod, methodsOf(workspace, grant));
}

Result<Payload> getRelated(Call &call)
{
    const Workspace &workspace = call.workspace;
    if (const auto known = requireAll(workspace, Kind::AccessGrant, call["access_grant_ids"_L1]); !known) {
        return std::unexpected(known.error());
    }
    Batch batch(call, relatedKinds());
    for (const QJsonValue id : call["access_grant_ids"_L1].toArray()) {
        addRelated(workspace, *workspace.find(Kind::AccessGrant, id), batch);
    }
    for (const QJsonValue key : call["access_grant_keys"_L1].toArray()) {
        const Row *grant = workspace.findBy(Kind::AccessGrant, "access_grant_key"_L1, key.toString());
        if (grant == nullptr) {
            return std::unexpected(notFound(Kind::AccessGrant));
        }
        addRelated(workspace, *grant, batch);
    }
    return batch.payload();
}

} // namespace

Endpoints accessGrantEndpoints()
{
    const Rule idOrKey = exactlyOneOf({u"access_grant_id"_s, u"access_grant_key"_s});
    return {
        {u"/access_grants/create"_s, posts, createSchema(), create},
        {u"/access_grants/get"_s, reads, {{uuid("access_grant_id"), text("access_grant_key")}, {idOrKey}}, get},
        {u"/access_grants/list"_s,
         reads,
         {paged({uuid("access_code_id"), list(uuid("access_grant_ids")), text("access_grant_key").nullable(),
                 uuid("acs_entrance_id"), uuid("acs_system_id"), text("customer_key"), uuid("device_id"),
                 uuid("location_id"), text("reservation_key"), uuid("space_id"), uuid("user_identity_id")})},
         listGrants},
        {u"/access_grants/update"_s,
         patches,
         {{uuid("access_grant_id"), text("access_grant_key").atLeast(1), dateTime("ends_at").nullable(),
           text("name").nullable(), dateTime("starts_at")},
          {idOrKey, windowIsAhead()}},
         update},
        {u"/access_grants/delete"_s, deletes, {{uuid("access_grant_id").required()}}, remove},
        {u"/access_grants/get_related"_s,
         reads,
         {batchParameters({list(uuid("access_grant_ids")), list(text("access_grant_keys"))}, relatedKinds()),
          {atLeastOneOf({u"access_grant_ids"_s, u"access_grant_keys"_s})}},
         getRelated},
        {u"/access_grants/request_access_methods"_s,
         posts,
         {{uuid("access_grant_id").required(), requestedMethods().atLeast(1).required()}, {optionsFitTheirMode}},
         requestMore},
    };
}

} // namespace latchkey::sandbox
