// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/departing.h"

#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/acsusers.h"
#include "sandbox/rules/connectivity.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The rows of \a kind that belong to the account.
std::vector<Row *> rowsOf(const Workspace &workspace, Kind kind, const QString &accountId)
{
    std::vector<Row *> rows;
    std::ranges::copy_if(workspace.rows(kind), std::back_inserter(rows),
                         [&](const Row *row) { return row->text("connected_account_id"_L1) == accountId; });
    return rows;
}

/// The spaces of a door that goes have one fewer.
void leaveSpaces(const Workspace &workspace, const Row &door, QLatin1StringView countKey)
{
    for (const QJsonValue id : door.array("space_ids"_L1)) {
        if (Row *space = workspace.find(Kind::Space, id)) {
            space->set(countKey, space->value(countKey).toInt() - 1);
        }
    }
}

void dropCodesOn(Workspace &workspace, const Row &device)
{
    std::vector<Row *> codes;
    std::ranges::copy_if(workspace.rows(Kind::AccessCode), std::back_inserter(codes),
                         [&](const Row *code) { return code->text("device_id"_L1) == device.idText(); });
    for (Row *code : codes) {
        dropCode(workspace, *code);
    }
}

} // namespace

void dropDevice(Workspace &workspace, const Row &device)
{
    dropCodesOn(workspace, device);
    leaveSpaces(workspace, device, "device_count"_L1);
    QJsonObject event = deviceEvent(device);
    event.insert("device_name"_L1, device.value("properties"_L1).toObject().value("name"_L1));
    workspace.happened("device.deleted"_L1, event);
    workspace.remove(Kind::Device, device.id());
}

void dropAccount(Workspace &workspace, const Row &account)
{
    const QString id = account.idText();
    for (const Row *device : rowsOf(workspace, Kind::Device, id)) {
        dropDevice(workspace, *device);
    }
    for (const Row *entrance : rowsOf(workspace, Kind::AcsEntrance, id)) {
        leaveSpaces(workspace, *entrance, "acs_entrance_count"_L1);
    }
    for (const Row *user : rowsOf(workspace, Kind::AcsUser, id)) {
        dropAcsUser(workspace, *user);
    }
    for (const Kind kind : {Kind::AcsCredential, Kind::AcsAccessGroup, Kind::AcsEncoder, Kind::AcsEntrance,
                            Kind::AcsSystem, Kind::Event}) {
        for (const Row *row : rowsOf(workspace, kind, id)) {
            workspace.remove(kind, row->id());
        }
    }
    QJsonObject event{{u"connected_account_id"_s, id}, {u"connected_account_type"_s, account.text("account_type"_L1)}};
    if (account.value("customer_key"_L1).isString()) {
        event.insert("customer_key"_L1, account.value("customer_key"_L1));
    }
    workspace.remove(Kind::ConnectedAccount, account.id());
    workspace.happened("connected_account.deleted"_L1, event);
}

} // namespace latchkey::sandbox
