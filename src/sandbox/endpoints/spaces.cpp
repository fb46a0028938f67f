// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/spacing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Spaces with a door of the call's account.
Filter withAccount(const Call &call)
{
    if (!call.has("connected_account_id"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, account = call["connected_account_id"_L1]](const Row &space) {
        return std::ranges::any_of(std::array{Kind::Device, Kind::AcsEntrance}, [&](Kind kind) {
            return std::ranges::any_of(workspace.rows(kind), [&](const Row *door) {
                return door->value("connected_account_id"_L1) == account &&
                       door->array("space_ids"_L1).contains(space.idText());
            });
        });
    };
}

Result<Payload> listSpaces(Call &call)
{
    return page(call, Kind::Space, 500,
                all({equals(call, "customer_key"_L1, "customer_key"_L1), equals(call, "space_key"_L1, "space_key"_L1),
                     withAccount(call), equals(call, "parent_space_id"_L1, "parent_space_id"_L1),
                     equals(call, "parent_space_key"_L1, "parent_space_key"_L1),
                     search(call, {u"name"_s, u"space_key"_s, u"customer_key"_s})}));
}

Result<Payload> get(Call &call)
{
    const auto space = namedByIdOrKey(call, Kind::Space, "space_key"_L1);
    return space ? Result<Payload>(one(Kind::Space, **space)) : std::unexpected(space.error());
}

Result<Payload> create(Call &call)
{
    Workspace &workspace = call.workspace;
    for (const auto &[kind, key] :
         {std::pair(Kind::Device, "device_ids"_L1), std::pair(Kind::AcsEntrance, "acs_entrance_ids"_L1),
          std::pair(Kind::ConnectedAccount, "connected_account_ids"_L1)}) {
        if (const auto known = requireAll(workspace, kind, call[key]); !known) {
            return std::unexpected(known.error());
        }
    }
    const QString key = call.text("space_key"_L1);
    if (!key.isEmpty() && workspace.findBy(Kind::Space, "space_key"_L1, key) != nullptr) {
        return std::unexpected(Failure{409, u"space_key_conflict"_s, u"A space with this space_key already exists"_s});
    }
    return one(Kind::Space, createSpace(workspace, call.parameters));
}

Result<Payload> add(Call &call, Kind kind, QLatin1StringView key)
{
    const auto space = named(call, Kind::Space);
    if (!space) {
        return std::unexpected(space.error());
    }
    if (const auto known = requireAll(call.workspace, kind, call[key]); !known) {
        return std::unexpected(known.error());
    }
    addToSpace(call.workspace, **space, kind, call[key].toArray());
    return nothing();
}

Result<Payload> addDevices(Call &call) { return add(call, Kind::Device, "device_ids"_L1); }

Result<Payload> addEntrances(Call &call) { return add(call, Kind::AcsEntrance, "acs_entrance_ids"_L1); }

Parameter customerData()
{
    return object("customer_data",
                  {text("address").nullable(), text("default_checkin_time").clockTime().nullable(),
                   text("default_checkout_time").clockTime().nullable(), text("time_zone").nullable()});
}

} // namespace

Endpoints spaceEndpoints()
{
    return {
        {u"/spaces/list"_s,
         reads,
         {paged({uuid("connected_account_id"), text("customer_key"), uuid("parent_space_id"), text("parent_space_key"),
                 text("search").atLeast(1), text("space_key")})},
         listSpaces},
        {u"/spaces/get"_s,
         reads,
         {{uuid("space_id"), text("space_key")}, {exactlyOneOf({u"space_id"_s, u"space_key"_s})}},
         get},
        {u"/spaces/create"_s,
         posts,
         {{list(uuid("acs_entrance_ids")), list(uuid("connected_account_ids")), customerData(),
           text("customer_key").atLeast(1), list(uuid("device_ids")), text("name").required(),
           text("space_key").atLeast(1)}},
         create},
        {u"/spaces/add_devices"_s,
         puts,
         {{list(uuid("device_ids")).atLeast(1).required(), uuid("space_id").required()}},
         addDevices},
        {u"/spaces/add_acs_entrances"_s,
         puts,
         {{list(uuid("acs_entrance_ids")).atLeast(1).required(), uuid("space_id").required()}},
         addEntrances},
    };
}

} // namespace latchkey::sandbox
