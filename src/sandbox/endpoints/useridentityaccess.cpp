// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/acsusers.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

std::vector<Row *> linkedUsers(const Workspace &workspace, const Row &identity)
{
    std::vector<Row *> users;
    for (const QJsonValue id : identity.array("acs_user_ids"_L1)) {
        if (Row *user = workspace.find(Kind::AcsUser, id)) {
            users.push_back(user);
        }
    }
    return users;
}

/// Rows of \a kind whose ids are in \a ids, in order of creation.
std::vector<Row *> among(const Workspace &workspace, Kind kind, const QSet<QString> &ids)
{
    return filtered(workspace, kind, [&](const Row &row) { return ids.contains(row.idText()); });
}

void gather(QSet<QString> &ids, const std::vector<Row *> &rows)
{
    for (const Row *row : rows) {
        ids.insert(row->idText());
    }
}

void gather(QSet<QString> &ids, const QJsonArray &more)
{
    for (const QJsonValue id : more) {
        ids.insert(id.toString());
    }
}

bool hasEnded(const Workspace &workspace, const Row &grant)
{
    const auto endsAt = parseWireTime(grant.text("ends_at"_L1));
    return endsAt && *endsAt <= workspace.now();
}

/// The doors of those of the identity's grants that have not ended.
Doors grantedDoors(const Workspace &workspace, const Row &identity)
{
    Doors doors;
    for (const Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (grant->text("user_identity_id"_L1) == identity.idText() && !hasEnded(workspace, *grant)) {
            Doors more = doorsOf(workspace, *grant);
            std::ranges::copy(more.devices, std::back_inserter(doors.devices));
            std::ranges::copy(more.entrances, std::back_inserter(doors.entrances));
        }
    }
    return doors;
}

Result<Payload> changeDeviceAccess(Call &call, QJsonArray (*change)(const QJsonArray &, const QJsonValue &))
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    const auto device = managedDevice(call);
    if (!device) {
        return std::unexpected(device.error());
    }
    QJsonObject &hidden = (*identity)->hidden;
    hidden.insert("device_ids"_L1, change(hidden.value("device_ids"_L1).toArray(), (*device)->idText()));
    return nothing();
}

Result<Payload> grantDevice(Call &call)
{
    return changeDeviceAccess(call, [](const QJsonArray &ids, const QJsonValue &id) { return including(ids, id); });
}

Result<Payload> revokeDevice(Call &call)
{
    return changeDeviceAccess(call, [](const QJsonArray &ids, const QJsonValue &id) { return excluding(ids, id); });
}

Result<Payload> accessibleDevices(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    QSet<QString> ids;
    gather(ids, (*identity)->hidden.value("device_ids"_L1).toArray());
    gather(ids, grantedDoors(call.workspace, **identity).devices);
    const QByteArray devices = arrayOf(filtered(call.workspace, Kind::Device, [&](const Row &device) {
        return isManaged(device) && ids.contains(device.idText());
    }));
    // Told twice: once under the old name.
    return Payload{"{\"accessible_devices\":" + devices + ",\"devices\":" + devices + ",\"ok\":true}"};
}

Result<Payload> accessibleEntrances(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    QSet<QString> ids;
    gather(ids, grantedDoors(call.workspace, **identity).entrances);
    for (const Row *user : linkedUsers(call.workspace, **identity)) {
        ids.unite(entrancesOf(call.workspace, *user));
    }
    return many(Kind::AcsEntrance, among(call.workspace, Kind::AcsEntrance, ids));
}

Result<Payload> listSystems(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    QSet<QString> ids;
    for (const Row *user : linkedUsers(call.workspace, **identity)) {
        ids.insert(user->text("acs_system_id"_L1));
    }
    return many(Kind::AcsSystem, among(call.workspace, Kind::AcsSystem, ids));
}

Result<Payload> listAcsUsers(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    return identity ? Result<Payload>(many(Kind::AcsUser, linkedUsers(call.workspace, **identity)))
                    : std::unexpected(identity.error());
}

} // namespace

Endpoints userIdentityAccessEndpoints()
{
    const Schema identity{{uuid("user_identity_id").required()}};
    const Schema identityAndDevice{{uuid("user_identity_id").required(), uuid("device_id").required()}};
    return {
        {u"/user_identities/grant_access_to_device"_s, puts, identityAndDevice, grantDevice},
        {u"/user_identities/revoke_access_to_device"_s, deletes, identityAndDevice, revokeDevice},
        {u"/user_identities/list_accessible_devices"_s, reads, identity, accessibleDevices},
        {u"/user_identities/list_accessible_entrances"_s, reads, identity, accessibleEntrances},
        {u"/user_identities/list_acs_systems"_s, reads, identity, listSystems},
        {u"/user_identities/list_acs_users"_s, reads, identity, listAcsUsers},
    };
}

} // namespace latchkey::sandbox
