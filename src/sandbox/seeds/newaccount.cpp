// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/newaccount.h"

#include "sandbox/rules/connectivity.h"
#include "sandbox/seeds/models.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A provider the sandbox plays: of locks, or of an access system.
struct Part {
    QLatin1StringView name;
    QLatin1StringView label;
    LockModel (*lock)() = nullptr;
    SystemModel (*system)() = nullptr;
};
constexpr std::array<Part, 4> parts{{
    {"yale"_L1, "Yale"_L1, yaleLock, nullptr},
    {"ttlock"_L1, "TTLock"_L1, ttlock, nullptr},
    {"salto_ks"_L1, "Salto KS"_L1, nullptr, saltoKs},
    {"visionline"_L1, "Visionline"_L1, nullptr, visionline},
}};

const Part &partOf(const QString &provider) { return *std::ranges::find(parts, provider, &Part::name); }

/// Whether the webview has room for the part.
bool offers(const Row &webview, const Part &part)
{
    const QJsonArray offered = webview.array("accepted_providers"_L1);
    const QJsonValue family{part.lock != nullptr ? "lock"_L1 : "access_control"_L1};
    const QString category = webview.hidden.value("provider_category"_L1).toString();
    const bool wantsSystems = category == "access_control_systems"_L1;
    const bool isOfCategory = category.isEmpty() || category == "stable"_L1 ||
                              (part.lock != nullptr ? category == "consumer_smartlocks"_L1 : wantsSystems);
    return (offered.isEmpty() || offered.contains(QJsonValue(part.name))) && isOfCategory &&
           !webview.hidden.value("excluded_providers"_L1).toArray().contains(QJsonValue(part.name)) &&
           webview.array("accepted_capabilities"_L1).contains(family);
}

void addLocks(Workspace &workspace, const Row &account, const LockModel &model)
{
    for (const QString &name : {u"Front door"_s, u"Back door"_s, u"Garage"_s}) {
        Row &lock = addLock(workspace, account, model, name);
        lock.set("is_managed"_L1, account.flag("automatically_manage_new_devices"_L1));
        workspace.happened("device.added"_L1, deviceEvent(lock));
    }
}

void addDoors(Workspace &workspace, const Row &account, const SystemModel &model)
{
    const auto tell = [&](QLatin1StringView type, const Row &system, QJsonObject members) {
        members.insert("acs_system_id"_L1, system.idText());
        members.insert("connected_account_id"_L1, account.idText());
        workspace.happened(type, members);
    };
    const Row &system = addSystem(workspace, account, model, account.text("display_name"_L1));
    tell("acs_system.added"_L1, system, {});
    for (const QString &name : {u"Street door"_s, u"Office"_s}) {
        const Row &entrance = addEntrance(workspace, system, name, {u"code"_s, u"card"_s, u"mobile_key"_s});
        tell("acs_entrance.added"_L1, system, {{u"acs_entrance_id"_s, entrance.idText()}});
    }
    const Row &encoder = addEncoder(workspace, system, u"Encoder"_s);
    tell("acs_encoder.added"_L1, system, {{u"acs_encoder_id"_s, encoder.idText()}});
}

} // namespace

QString providerFor(const Row &webview)
{
    const auto *const part = std::ranges::find_if(parts, [&](const Part &each) { return offers(webview, each); });
    return part == parts.end() ? QString() : QString(part->name);
}

Row &addNewAccount(Workspace &workspace, const QString &provider, const Row &webview)
{
    const Part &part = partOf(provider);
    const QString family = part.lock != nullptr ? u"lock"_s : u"access_control"_s;
    Row &account = addAccount(workspace, provider, part.label, part.label, family);
    account.set("accepted_capabilities"_L1, webview.array("accepted_capabilities"_L1));
    account.set("automatically_manage_new_devices"_L1, webview.value("automatically_manage_new_devices"_L1));
    account.set("custom_metadata"_L1, webview.value("custom_metadata"_L1));
    if (webview.value("customer_key"_L1).isString()) {
        account.set("customer_key"_L1, webview.value("customer_key"_L1));
    }
    return account;
}

void addNewDoors(Workspace &workspace, const Row &account)
{
    const Part &part = partOf(account.text("account_type"_L1));
    if (part.lock != nullptr) {
        addLocks(workspace, account, part.lock());
    } else {
        addDoors(workspace, account, part.system());
    }
}

} // namespace latchkey::sandbox
