// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/spacing.h"

#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto followingTakes = 2000ms;

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

QLatin1StringView countKey(Kind kind) { return kind == Kind::Device ? "device_count"_L1 : "acs_entrance_count"_L1; }

QJsonObject spaceEvent(const Workspace &workspace, const Row &space)
{
    QJsonObject members{{u"space_id"_s, space.idText()},
                        {u"device_ids"_s, membersOf(workspace, space, Kind::Device)},
                        {u"acs_entrance_ids"_s, membersOf(workspace, space, Kind::AcsEntrance)}};
    if (space.value("space_key"_L1).isString()) {
        members.insert("space_key"_L1, space.value("space_key"_L1));
    }
    return members;
}

/// Grants on the space do not open its new doors at once: they say so until they do.
void letGrantsFollow(Workspace &workspace, const Row &space, const QJsonArray &before, const QJsonArray &after)
{
    for (Row *grant : workspace.rows(Kind::AccessGrant)) {
        if (!grant->array("space_ids"_L1).contains(space.idText()) || isBeingDeleted(*grant)) {
            continue;
        }
        const QString message = u"The doors of a space have changed."_s;
        warn(workspace, *grant, "underprovisioned_access"_L1, message);
        mutating(
            workspace, *grant, "updating_spaces"_L1, message,
            {{u"from"_s, QJsonObject{{u"device_ids"_s, before}}}, {u"to"_s, QJsonObject{{u"device_ids"_s, after}}}});
        workspace.timeline().after(followingTakes, [&workspace, id = grant->idText()] {
            if (Row *later = workspace.find(Kind::AccessGrant, id)) {
                clearNotice(*later, "underprovisioned_access"_L1);
                clearNotice(*later, "updating_spaces"_L1);
            }
        });
    }
}

void join(const Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds)
{
    for (const QJsonValue id : doorIds) {
        Row *door = workspace.find(kind, id);
        door->set("space_ids"_L1, including(door->array("space_ids"_L1), space.idText()));
    }
    space.set(countKey(kind), membersOf(workspace, space, kind).size());
}

} // namespace

void addToSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds)
{
    const QJsonArray before = membersOf(workspace, space, Kind::Device);
    const qsizetype count = membersOf(workspace, space, kind).size();
    join(workspace, space, kind, doorIds);
    if (membersOf(workspace, space, kind).size() != count) {
        workspace.happened("space.device_membership_changed"_L1, spaceEvent(workspace, space));
        letGrantsFollow(workspace, space, before, membersOf(workspace, space, Kind::Device));
    }
}

Row &createSpace(Workspace &workspace, const QJsonObject &parameters)
{
    QJsonObject json{{u"name"_s, parameters.value("name"_L1)},
                     {u"display_name"_s, parameters.value("name"_L1)},
                     {u"device_count"_s, 0},
                     {u"acs_entrance_count"_s, 0}};
    for (const auto key : {"space_key"_L1, "customer_key"_L1, "customer_data"_L1, "parent_space_id"_L1,
                           "parent_space_key"_L1, "created_at"_L1}) {
        if (parameters.contains(key)) {
            json.insert(key, parameters.value(key));
        }
    }
    Row &space = workspace.add(Kind::Space, json);
    join(workspace, space, Kind::Device, parameters.value("device_ids"_L1).toArray());
    join(workspace, space, Kind::AcsEntrance, parameters.value("acs_entrance_ids"_L1).toArray());
    workspace.happened("space.created"_L1, spaceEvent(workspace, space));
    return space;
}

} // namespace latchkey::sandbox
