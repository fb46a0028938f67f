// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/spacing.h"

#include "sandbox/rules/following.h"
#include "sandbox/rules/notices.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto accountIds = "connected_account_ids"_L1;
constexpr std::array<std::pair<Kind, QLatin1StringView>, 2> doorKinds{
    {{Kind::Device, "device_ids"_L1}, {Kind::AcsEntrance, "acs_entrance_ids"_L1}}};

QJsonArray membersOf(const Workspace &workspace, const Row &space, Kind kind)
{
    QJsonArray ids;
    for (const Row *door : workspace.rows(kind)) {
        if (door->array("space_ids"_L1).contains(space.idText())) {
            ids.append(door->idText());
        }
    }
    return ids;
}

FormerDoors doorsOfSpace(const Workspace &workspace, const Row &space)
{
    return {membersOf(workspace, space, Kind::Device), membersOf(workspace, space, Kind::AcsEntrance)};
}

QJsonObject spaceEvent(const Row &space, const FormerDoors &doors)
{
    QJsonObject members{
        {u"space_id"_s, space.idText()}, {u"device_ids"_s, doors.devices}, {u"acs_entrance_ids"_s, doors.entrances}};
    if (space.value("space_key"_L1).isString()) {
        members.insert("space_key"_L1, space.value("space_key"_L1));
    }
    return members;
}

void join(const Workspace &workspace, const Row &space, Kind kind, const QJsonArray &doorIds)
{
    for (const QJsonValue id : doorIds) {
        Row *door = workspace.find(kind, id);
        door->set("space_ids"_L1, including(door->array("space_ids"_L1), space.idText()));
    }
}

void leave(const Workspace &workspace, const Row &space, Kind kind, const QJsonArray &doorIds)
{
    for (const QJsonValue id : doorIds) {
        Row *door = workspace.find(kind, id);
        door->set("space_ids"_L1, excluding(door->array("space_ids"_L1), space.idText()));
    }
}

void count(Row &space, const FormerDoors &doors)
{
    space.set("device_count"_L1, doors.devices.size());
    space.set("acs_entrance_count"_L1, doors.entrances.size());
}

/// Does \a change to the space's doors; told where that changed anything.
void changing(Workspace &workspace, Row &space, const std::function<void()> &change)
{
    const FormerDoors former = doorsOfSpace(workspace, space);
    change();
    const FormerDoors now = doorsOfSpace(workspace, space);
    if (former.devices != now.devices || former.entrances != now.entrances) {
        count(space, now);
        workspace.happened("space.device_membership_changed"_L1, spaceEvent(space, now));
        letGrantsFollow(workspace, space.idText(), former, now);
    }
}

QJsonArray doorsOfAccount(const Workspace &workspace, const Row &account, Kind kind)
{
    QJsonArray ids;
    for (const Row *door : workspace.rows(kind)) {
        const bool isManaged = kind != Kind::Device || door->flag("is_managed"_L1);
        if (isManaged && door->text("connected_account_id"_L1) == account.idText()) {
            ids.append(door->idText());
        }
    }
    return ids;
}

void joinAccount(const Workspace &workspace, Row &space, const Row &account)
{
    space.hidden.insert(accountIds, including(space.hidden.value(accountIds).toArray(), account.idText()));
    for (const auto &[kind, key] : doorKinds) {
        join(workspace, space, kind, doorsOfAccount(workspace, account, kind));
    }
}

/// The parent's id and key, whichever of the two was given.
void tellParent(const Workspace &workspace, Row &space, const QJsonObject &parameters)
{
    const QString key = parameters.value("parent_space_key"_L1).toString();
    const Row *parent = nullptr;
    if (parameters.contains("parent_space_id"_L1)) {
        parent = workspace.find(Kind::Space, parameters.value("parent_space_id"_L1));
    } else if (!key.isEmpty()) { // there are spaces without one
        parent = workspace.findBy(Kind::Space, "space_key"_L1, key);
    }
    if (parent == nullptr) {
        return;
    }
    space.set("parent_space_id"_L1, parent->idText());
    if (parent->value("space_key"_L1).isString()) {
        space.set("parent_space_key"_L1, parent->value("space_key"_L1));
    } else {
        space.unset("parent_space_key"_L1);
    }
}

void dropFromGrants(const Workspace &workspace, const QString &spaceId)
{
    for (Row *grant : workspace.rows(Kind::AccessGrant)) {
        for (const auto key : {"space_ids"_L1, "location_ids"_L1}) {
            if (grant->array(key).contains(spaceId)) {
                grant->set(key, excluding(grant->array(key), spaceId));
            }
        }
    }
}

void dropFromChildren(const Workspace &workspace, const QString &spaceId)
{
    for (Row *child : workspace.rows(Kind::Space)) {
        if (child->text("parent_space_id"_L1) == spaceId) {
            child->unset("parent_space_id"_L1);
            child->unset("parent_space_key"_L1);
        }
    }
}

} // namespace

Row &createSpace(Workspace &workspace, const QJsonObject &parameters)
{
    QJsonObject json{{u"name"_s, parameters.value("name"_L1)},
                     {u"display_name"_s, parameters.value("name"_L1)},
                     {u"device_count"_s, 0},
                     {u"acs_entrance_count"_s, 0}};
    for (const auto key : {"space_key"_L1, "customer_key"_L1, "customer_data"_L1, "created_at"_L1}) {
        if (parameters.contains(key)) {
            json.insert(key, parameters.value(key));
        }
    }
    Row &space = workspace.add(Kind::Space, json);
    tellParent(workspace, space, parameters);
    for (const auto &[kind, key] : doorKinds) {
        join(workspace, space, kind, parameters.value(key).toArray());
    }
    for (const QJsonValue id : parameters.value(accountIds).toArray()) {
        joinAccount(workspace, space, *workspace.find(Kind::ConnectedAccount, id));
    }
    const FormerDoors doors = doorsOfSpace(workspace, space);
    count(space, doors);
    workspace.happened("space.created"_L1, spaceEvent(space, doors));
    return space;
}

void updateSpace(Workspace &workspace, Row &space, const QJsonObject &parameters)
{
    if (parameters.contains("name"_L1)) {
        space.set("name"_L1, parameters.value("name"_L1));
        space.set("display_name"_L1, parameters.value("name"_L1));
    }
    if (parameters.contains("space_key"_L1)) {
        space.set("space_key"_L1, parameters.value("space_key"_L1));
    }
    if (parameters.contains("customer_data"_L1)) {
        QJsonObject data = space.value("customer_data"_L1).toObject();
        const QJsonObject given = parameters.value("customer_data"_L1).toObject();
        for (const QString &key : given.keys()) {
            data.insert(key, given.value(key));
        }
        space.set("customer_data"_L1, data);
    }
    tellParent(workspace, space, parameters);
    changing(workspace, space, [&] {
        for (const auto &[kind, key] : doorKinds) {
            if (parameters.contains(key)) {
                leave(workspace, space, kind, membersOf(workspace, space, kind));
                join(workspace, space, kind, parameters.value(key).toArray());
            }
        }
    });
}

void deleteSpace(Workspace &workspace, Row &space)
{
    const FormerDoors former = doorsOfSpace(workspace, space);
    for (const auto &[kind, key] : doorKinds) {
        leave(workspace, space, kind, membersOf(workspace, space, kind));
    }
    letGrantsFollow(workspace, space.idText(), former, {});
    dropFromGrants(workspace, space.idText());
    dropFromChildren(workspace, space.idText());
    workspace.happened("space.deleted"_L1, spaceEvent(space, former));
    workspace.remove(Kind::Space, space.id());
}

void addToSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds)
{
    changing(workspace, space, [&] { join(workspace, space, kind, doorIds); });
}

void removeFromSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds)
{
    changing(workspace, space, [&] { leave(workspace, space, kind, doorIds); });
}

void addAccount(Workspace &workspace, Row &space, const Row &account)
{
    changing(workspace, space, [&] { joinAccount(workspace, space, account); });
}

void removeAccount(Workspace &workspace, Row &space, const Row &account)
{
    space.hidden.insert(accountIds, excluding(space.hidden.value(accountIds).toArray(), account.idText()));
    changing(workspace, space, [&] {
        for (const auto &[kind, key] : doorKinds) {
            leave(workspace, space, kind, doorsOfAccount(workspace, account, kind));
        }
    });
}

} // namespace latchkey::sandbox
