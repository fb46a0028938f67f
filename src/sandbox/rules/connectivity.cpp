// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/connectivity.h"

#include "sandbox/rules/doors.h"
#include "sandbox/rules/grantcodes.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

constexpr auto removed = "device_removed"_L1;
constexpr auto unpaid = "subscription_required"_L1;

/// How a cause is told on the device, and in its event.
struct Words {
    QLatin1StringView onDevice;
    QLatin1StringView inEvent;
    QString message;
    QJsonObject flags;
};

Words wordsOf(Cause cause)
{
    switch (cause) {
    case Cause::Device:
        return {"device_offline"_L1,
                "device_disconnected"_L1,
                u"The lock does not answer: check its power and its gateway."_s,
                {{u"is_device_error"_s, true}}};
    case Cause::Hub:
        return {"hub_disconnected"_L1,
                "hub_disconnected"_L1,
                u"The hub of the lock does not answer: check its power and its network."_s,
                {{u"is_device_error"_s, true}}};
    case Cause::Account:
        break;
    }
    return {"account_disconnected"_L1,
            "account_disconnected"_L1,
            u"The account of the lock is no longer connected."_s,
            {{u"is_device_error"_s, false}, {u"is_connected_account_error"_s, true}}};
}

QJsonObject troubleEvent(const Workspace &workspace, const Row &device)
{
    QJsonObject event = troubleOf(workspace, device);
    event.insert("device_id"_L1, device.idText());
    event.insert("connected_account_id"_L1, device.text("connected_account_id"_L1));
    return event;
}

QLatin1StringView typeFor(const Row &device, QLatin1StringView managed, QLatin1StringView unmanaged)
{
    return device.flag("is_managed"_L1) ? managed : unmanaged;
}

} // namespace

QJsonObject deviceEvent(const Row &device)
{
    return {{u"device_id"_s, device.idText()}, {u"connected_account_id"_s, device.text("connected_account_id"_L1)}};
}

QJsonObject troubleOf(const Workspace &workspace, const Row &device)
{
    const Row *account = workspace.find(Kind::ConnectedAccount, device.value("connected_account_id"_L1));
    return {{u"device_errors"_s, device.array("errors"_L1)},
            {u"device_warnings"_s, device.array("warnings"_L1)},
            {u"connected_account_errors"_s, account == nullptr ? QJsonArray() : account->array("errors"_L1)},
            {u"connected_account_warnings"_s, account == nullptr ? QJsonArray() : account->array("warnings"_L1)}};
}

void setProperty(Row &device, QLatin1StringView key, const QJsonValue &value)
{
    QJsonObject properties = device.value("properties"_L1).toObject();
    properties.insert(key, value);
    device.set("properties"_L1, properties);
}

void disconnect(Workspace &workspace, Row &device, Cause cause)
{
    const Words words = wordsOf(cause);
    setProperty(device, "online"_L1, false);
    fault(workspace, device, words.onDevice, words.message, words.flags);
    QJsonObject event = troubleEvent(workspace, device);
    event.insert("error_code"_L1, words.inEvent);
    workspace.happened(typeFor(device, "device.disconnected"_L1, "device.unmanaged.disconnected"_L1), event);
}

void reconnect(Workspace &workspace, Row &device, Cause cause)
{
    clearNotice(device, wordsOf(cause).onDevice);
    clearNotice(device, removed);
    const QJsonArray errors = device.array("errors"_L1);
    const bool isHeldBack = std::ranges::any_of(
        errors, [](const QJsonValue &error) { return error.toObject().value("error_code"_L1).toString() != unpaid; });
    if (isHeldBack || isOnline(device)) {
        return;
    }
    setProperty(device, "online"_L1, true);
    workspace.happened(typeFor(device, "device.connected"_L1, "device.unmanaged.connected"_L1), deviceEvent(device));
    resumeCodes(workspace, device);
}

void loseDevice(Workspace &workspace, Row &device)
{
    setProperty(device, "online"_L1, false);
    fault(workspace, device, removed, u"The lock is no longer in its provider's account."_s,
          {{u"is_device_error"_s, true}});
    workspace.happened("device.removed"_L1, deviceEvent(device));
}

void endSubscription(Workspace &workspace, Row &device, bool isExpired)
{
    if (isExpired) {
        fault(workspace, device, unpaid, u"The provider asks for a paid subscription."_s,
              {{u"is_device_error"_s, true}});
        workspace.happened("device.error.subscription_required"_L1, troubleEvent(workspace, device));
    } else {
        clearNotice(device, unpaid);
        workspace.happened("device.error.subscription_required.resolved"_L1, deviceEvent(device));
    }
}

void drainBattery(Workspace &workspace, Row &device)
{
    constexpr double level = 0.12;
    setProperty(device, "battery_level"_L1, level);
    setProperty(device, "battery"_L1, QJsonObject{{u"level"_s, level}, {u"status"_s, u"low"_s}});
    QJsonObject event = deviceEvent(device);
    event.insert("battery_level"_L1, level);
    workspace.happened("device.low_battery"_L1, event);
    event.insert("battery_status"_L1, u"low"_s);
    workspace.happened("device.battery_status_changed"_L1, event);
}

} // namespace latchkey::sandbox
