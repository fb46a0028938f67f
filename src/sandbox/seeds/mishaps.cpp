// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/seeds/mishaps.h"

#include "sandbox/random.h"
#include "sandbox/rules/granting.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

QJsonObject deviceEvent(const Row &device)
{
    return {{u"device_id"_s, device.idText()}, {u"connected_account_id"_s, device.text("connected_account_id"_L1)}};
}

void setProperty(Row &device, QLatin1StringView key, const QJsonValue &value)
{
    QJsonObject properties = device.value("properties"_L1).toObject();
    properties.insert(key, value);
    device.set("properties"_L1, properties);
}

void disconnect(Workspace &workspace, Row &device)
{
    setProperty(device, "online"_L1, false);
    fault(workspace, device, "device_offline"_L1, u"The lock does not answer: check its power and its gateway."_s,
          {{u"is_device_error"_s, true}});
    QJsonObject event = deviceEvent(device);
    event.insert("error_code"_L1, u"device_disconnected"_s);
    event.insert("device_errors"_L1, device.array("errors"_L1));
    for (const auto key : {"device_warnings"_L1, "connected_account_errors"_L1, "connected_account_warnings"_L1}) {
        event.insert(key, QJsonArray());
    }
    workspace.happened("device.disconnected"_L1, event);
}

void drainBattery(Workspace &workspace, Row &device)
{
    constexpr double level = 0.12;
    setProperty(device, "battery_level"_L1, level);
    setProperty(device, "battery"_L1, QJsonObject{{u"level"_s, level}, {u"status"_s, u"low"_s}});
    QJsonObject event = deviceEvent(device);
    event.insert("battery_level"_L1, level);
    workspace.happened("device.low_battery"_L1, event);
}

/// The PIN on the lock is no longer the one that was set: the lock has fallen back on a spare one.
void drift(Workspace &workspace, const QString &deviceId)
{
    for (Row *method : workspace.rows(Kind::AccessMethod)) {
        if (method->hidden.value("device_ids"_L1).toArray().contains(deviceId)) {
            const QString spare = workspace.random().digits(static_cast<int>(method->text("code"_L1).size()));
            method->set("code"_L1, spare);
            warn(workspace, *method, "pulled_backup_access_code"_L1,
                 u"The lock could not keep its PIN; a spare one is in use."_s,
                 {{u"original_access_method_id"_s, method->idText()}});
            return;
        }
    }
}

/// Somebody with a PIN opens the door of a grant that runs.
void openSome(Workspace &workspace)
{
    const auto &methods = workspace.rows(Kind::AccessMethod);
    const auto start = static_cast<std::size_t>(workspace.random().below(static_cast<int>(methods.size())));
    for (std::size_t i = 0; i < methods.size(); ++i) {
        const Row &method = *methods[(start + i) % methods.size()];
        const QJsonArray devices = method.hidden.value("device_ids"_L1).toArray();
        const Row *grant = workspace.find(Kind::AccessGrant, method.hidden.value("access_grant_id"_L1));
        if (!method.flag("is_issued"_L1) || devices.isEmpty() || grant == nullptr) {
            continue;
        }
        const auto from = parseWireTime(grant->text("starts_at"_L1));
        const auto until = parseWireTime(grant->text("ends_at"_L1));
        if (from && *from <= workspace.now() && (!until || workspace.now() < *until)) {
            QJsonObject event = deviceEvent(*workspace.find(Kind::Device, devices.first()));
            event.insert("method"_L1, u"keycode"_s);
            event.insert("code"_L1, method.value("code"_L1));
            event.insert("user_identity_id"_L1, grant->value("user_identity_id"_L1));
            workspace.happened("lock.unlocked"_L1, event);
            return;
        }
    }
}

} // namespace

void playMishaps(Workspace &workspace, const HotelDoors &doors, Instant opening)
{
    Timeline &timeline = workspace.timeline();
    timeline.at(opening - 3h,
                [&workspace, id = doors.offlineLock] { disconnect(workspace, *workspace.find(Kind::Device, id)); });
    timeline.at(opening - 26h,
                [&workspace, id = doors.flats[2]] { drainBattery(workspace, *workspace.find(Kind::Device, id)); });
    timeline.at(opening - 5h, [&workspace, id = doors.flats[1]] { drift(workspace, id); });
}

void playDoors(Workspace &workspace, const HotelDoors &, Instant opening)
{
    constexpr auto pace = 37min;
    for (Instant when = opening - 24h; when < opening + 24h; when += pace) {
        workspace.timeline().at(when, [&workspace] { openSome(workspace); });
    }
}

} // namespace latchkey::sandbox
