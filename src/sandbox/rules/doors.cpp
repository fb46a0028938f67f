// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/doors.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Rows of \a kind that are named in \a ids or belong to one of \a spaces, each once, in order of creation.
std::vector<Row *> gather(const Workspace &workspace, Kind kind, const QJsonArray &ids, const QJsonArray &spaces)
{
    std::vector<Row *> found;
    if (spaces.isEmpty()) {
        for (const QJsonValue id : ids) {
            if (Row *row = workspace.find(kind, id)) {
                found.push_back(row);
            }
        }
        return found;
    }
    for (Row *row : workspace.rows(kind)) {
        const QJsonArray memberships = row->array("space_ids"_L1);
        const bool isInSpace =
            std::ranges::any_of(memberships, [&](const QJsonValue &space) { return spaces.contains(space); });
        if (isInSpace || ids.contains(row->idText())) {
            found.push_back(row);
        }
    }
    return found;
}

} // namespace

Doors Doors::taking(const QString &mode) const
{
    Doors some;
    std::ranges::copy_if(devices, std::back_inserter(some.devices),
                         [&](const Row *row) { return deviceTakes(*row, mode); });
    std::ranges::copy_if(entrances, std::back_inserter(some.entrances),
                         [&](const Row *row) { return entranceTakes(*row, mode); });
    return some;
}

Doors doorsOf(const Workspace &workspace, const Row &grant)
{
    const QJsonArray spaces = grant.array("space_ids"_L1);
    return Doors{gather(workspace, Kind::Device, grant.hidden.value("device_ids"_L1).toArray(), spaces),
                 gather(workspace, Kind::AcsEntrance, grant.hidden.value("acs_entrance_ids"_L1).toArray(), spaces)};
}

bool deviceTakes(const Row &device, const QString &mode)
{
    return mode == "code"_L1 && device.flag("can_program_online_access_codes"_L1);
}

bool entranceTakes(const Row &entrance, const QString &mode)
{
    return entrance.json().value("can_unlock_with_"_L1 + mode).toBool();
}

bool isOnline(const Row &device) { return device.value("properties"_L1).toObject().value("online"_L1).toBool(); }

bool reaches(const Workspace &workspace, const Row &grant, Kind kind, const QString &id)
{
    const QLatin1StringView key = kind == Kind::Device ? "device_ids"_L1 : "acs_entrance_ids"_L1;
    if (grant.hidden.value(key).toArray().contains(id)) {
        return true;
    }
    const Row *door = workspace.find(kind, id);
    const QJsonArray memberships = door != nullptr ? door->array("space_ids"_L1) : QJsonArray();
    const QJsonArray spaces = grant.array("space_ids"_L1);
    return std::ranges::any_of(memberships, [&](const QJsonValue &space) { return spaces.contains(space); });
}

} // namespace latchkey::sandbox
