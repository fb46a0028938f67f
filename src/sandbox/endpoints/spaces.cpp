// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/batch.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"
#include "sandbox/rules/granting.h"
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

/// 409 where another space than \a except has the key.
Result<void> checkKey(const Call &call, const Row *except = nullptr)
{
    const QString key = call.text("space_key"_L1);
    const Row *holder = key.isEmpty() ? nullptr : call.workspace.findBy(Kind::Space, "space_key"_L1, key);
    if (holder != nullptr && holder != except) {
        return std::unexpected(Failure{409, u"space_key_conflict"_s, u"A space with this space_key already exists"_s});
    }
    return {};
}

Result<void> requireMembers(const Call &call)
{
    for (const auto &[kind, key] :
         {std::pair(Kind::Device, "device_ids"_L1), std::pair(Kind::AcsEntrance, "acs_entrance_ids"_L1),
          std::pair(Kind::ConnectedAccount, "connected_account_ids"_L1)}) {
        if (const auto known = requireAll(call.workspace, kind, call[key]); !known) {
            return known;
        }
    }
    return {};
}

Result<Payload> create(Call &call)
{
    if (const auto known = requireMembers(call); !known) {
        return std::unexpected(known.error());
    }
    if (const auto free = checkKey(call); !free) {
        return std::unexpected(free.error());
    }
    return one(Kind::Space, createSpace(call.workspace, call.parameters));
}

/// The parent is there (404) and another space (400).
Result<void> checkParent(const Call &call, const Row &space)
{
    const Row *parent = nullptr;
    if (call.has("parent_space_id"_L1)) {
        parent = call.workspace.find(Kind::Space, call["parent_space_id"_L1]);
    } else if (call.has("parent_space_key"_L1)) {
        parent = call.workspace.findBy(Kind::Space, "space_key"_L1, call.text("parent_space_key"_L1));
    } else {
        return {};
    }
    if (parent == nullptr) {
        return std::unexpected(notFound(Kind::Space));
    }
    return parent != &space ? Result<void>() : std::unexpected(invalidInput(u"A space cannot be its own parent"_s));
}

/// space_key names the space only where space_id does not; beside it, it is the new key.
Result<Payload> update(Call &call)
{
    const auto space = namedByIdOrKey(call, Kind::Space, "space_key"_L1);
    if (!space) {
        return std::unexpected(space.error());
    }
    if (const auto known = requireMembers(call); !known) {
        return std::unexpected(known.error());
    }
    if (const auto parent = checkParent(call, **space); !parent) {
        return std::unexpected(parent.error());
    }
    if (const auto free = checkKey(call, *space); !free) {
        return std::unexpected(free.error());
    }
    updateSpace(call.workspace, **space, call.parameters);
    return one(Kind::Space, **space);
}

Result<Payload> remove(Call &call)
{
    const auto space = named(call, Kind::Space);
    if (!space) {
        return std::unexpected(space.error());
    }
    deleteSpace(call.workspace, **space);
    return nothing();
}

using Change = void (*)(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds);

/// Does \a act with the space and the doors that the call names.
template <Kind kind, Change act> Result<Payload> changeDoors(Call &call)
{
    const auto space = named(call, Kind::Space);
    if (!space) {
        return std::unexpected(space.error());
    }
    const QJsonValue ids = call.parameters.value(idMember(kind) + u's');
    if (const auto known = requireAll(call.workspace, kind, ids); !known) {
        return std::unexpected(known.error());
    }
    act(call.workspace, **space, kind, ids.toArray());
    return nothing();
}

/// The same with an account.
template <void (*act)(Workspace &workspace, Row &space, const Row &account)> Result<Payload> changeAccounts(Call &call)
{
    const auto space = named(call, Kind::Space);
    if (!space) {
        return std::unexpected(space.error());
    }
    const auto account = named(call, Kind::ConnectedAccount);
    if (!account) {
        return std::unexpected(account.error());
    }
    act(call.workspace, **space, **account);
    return nothing();
}

const std::vector<Kind> &relatedKinds()
{
    static const std::vector<Kind> kinds{Kind::Space,     Kind::Device,           Kind::AcsEntrance,
                                         Kind::AcsSystem, Kind::ConnectedAccount, Kind::AccessMethod};
    return kinds;
}

void addRelated(const Workspace &workspace, Row &space, Batch &batch)
{
    batch.add(Kind::Space, &space);
    for (const Kind kind : {Kind::Device, Kind::AcsEntrance}) {
        for (Row *door : workspace.rows(kind)) {
            if (door->array("space_ids"_L1).contains(space.idText())) {
                batch.add(kind, door);
                batch.add(Kind::AcsSystem, workspace.find(Kind::AcsSystem, door->value("acs_system_id"_L1)));
                batch.add(Kind::ConnectedAccount,
                          workspace.find(Kind::ConnectedAccount, door->value("connected_account_id"_L1)));
            }
        }
    }
    for (const Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (grant->array("space_ids"_L1).contains(space.idText())) {
            batch.add(Kind::AccessMethod, methodsOf(workspace, *grant));
        }
    }
}

Result<Payload> getRelated(Call &call)
{
    const Workspace &workspace = call.workspace;
    if (const auto known = requireAll(workspace, Kind::Space, call["space_ids"_L1]); !known) {
        return std::unexpected(known.error());
    }
    Batch batch(call, relatedKinds());
    for (const QJsonValue id : call["space_ids"_L1].toArray()) {
        addRelated(workspace, *workspace.find(Kind::Space, id), batch);
    }
    for (const QJsonValue key : call["space_keys"_L1].toArray()) {
        Row *space = workspace.findBy(Kind::Space, "space_key"_L1, key.toString());
        if (space == nullptr) {
            return std::unexpected(notFound(Kind::Space));
        }
        addRelated(workspace, *space, batch);
    }
    return batch.payload();
}

Parameter customerData()
{
    return object("customer_data",
                  {text("address").nullable(), text("default_checkin_time").clockTime().nullable(),
                   text("default_checkout_time").clockTime().nullable(), text("time_zone").nullable()});
}

} // namespace

Endpoints spaceEndpoints()
{
    const Schema spaceAndAccount{{uuid("connected_account_id").required(), uuid("space_id").required()}};
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
        {u"/spaces/update"_s,
         patches,
         {{list(uuid("acs_entrance_ids")), customerData(), list(uuid("device_ids")), text("name"),
           uuid("parent_space_id"), text("parent_space_key"), uuid("space_id"), text("space_key").atLeast(1)},
          {atLeastOneOf({u"space_id"_s, u"space_key"_s})}},
         update},
        {u"/spaces/delete"_s, deletes, {{uuid("space_id").required()}}, remove},
        {u"/spaces/add_devices"_s,
         puts,
         {{list(uuid("device_ids")).atLeast(1).required(), uuid("space_id").required()}},
         changeDoors<Kind::Device, addToSpace>},
        {u"/spaces/add_acs_entrances"_s,
         puts,
         {{list(uuid("acs_entrance_ids")).atLeast(1).required(), uuid("space_id").required()}},
         changeDoors<Kind::AcsEntrance, addToSpace>},
        {u"/spaces/remove_devices"_s,
         deletes,
         {{list(uuid("device_ids")).required(), uuid("space_id").required()}},
         changeDoors<Kind::Device, removeFromSpace>},
        {u"/spaces/remove_acs_entrances"_s,
         deletes,
         {{list(uuid("acs_entrance_ids")).required(), uuid("space_id").required()}},
         changeDoors<Kind::AcsEntrance, removeFromSpace>},
        {u"/spaces/add_connected_account"_s, puts, spaceAndAccount, changeAccounts<addAccount>},
        {u"/spaces/remove_connected_account"_s, deletes, spaceAndAccount, changeAccounts<removeAccount>},
        {u"/spaces/get_related"_s,
         reads,
         {batchParameters({list(uuid("space_ids")), list(text("space_keys"))}, relatedKinds()),
          {atLeastOneOf({u"space_ids"_s, u"space_keys"_s})}},
         getRelated},
    };
}

} // namespace latchkey::sandbox
