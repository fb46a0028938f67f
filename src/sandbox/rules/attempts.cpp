// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/attempts.h"

#include "sandbox/rules/doors.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto boltTakes = 1000ms;

void endBolt(Workspace &workspace, Row &attempt, Row &device, Bolt bolt)
{
    if (!isOnline(device)) {
        fail(attempt, "device_offline"_L1, u"The device is offline."_s);
        tellAttempt(workspace, attempt, device);
        return;
    }
    QJsonObject properties = device.value("properties"_L1).toObject();
    properties.insert("locked"_L1, bolt == Bolt::Lock);
    device.set("properties"_L1, properties);
    succeed(attempt, {{u"was_confirmed_by_device"_s, true}});
    workspace.happened(bolt == Bolt::Lock ? "lock.locked"_L1 : "lock.unlocked"_L1,
                       {{u"device_id"_s, device.idText()},
                        {u"connected_account_id"_s, device.text("connected_account_id"_L1)},
                        {u"action_attempt_id"_s, attempt.idText()},
                        {u"method"_s, u"remote"_s}});
    tellAttempt(workspace, attempt, device);
}

} // namespace

Row &startAttempt(Workspace &workspace, QLatin1StringView type, const QString &deviceId)
{
    Row &attempt = workspace.add(Kind::ActionAttempt, {{u"action_type"_s, type},
                                                       {u"status"_s, u"pending"_s},
                                                       {u"result"_s, QJsonValue()},
                                                       {u"error"_s, QJsonValue()}});
    attempt.hidden.insert("device_id"_L1, deviceId);
    return attempt;
}

void succeed(Row &attempt, const QJsonObject &result)
{
    attempt.set("status"_L1, u"success"_s);
    attempt.set("result"_L1, result);
}

void fail(Row &attempt, QLatin1StringView type, const QString &message)
{
    attempt.set("status"_L1, u"error"_s);
    attempt.set("error"_L1, QJsonObject{{u"type"_s, type}, {u"message"_s, message}});
}

void endLater(Workspace &workspace, const Row &attempt, std::chrono::milliseconds delay,
              std::function<void(Row &attempt)> end)
{
    workspace.timeline().after(delay, [&workspace, id = attempt.idText(), end = std::move(end)] {
        if (Row *started = workspace.find(Kind::ActionAttempt, id)) {
            end(*started);
        }
    });
}

void tellAttempt(Workspace &workspace, const Row &attempt, const Row &device)
{
    const QString outcome = attempt.text("status"_L1) == "success"_L1 ? u"succeeded"_s : u"failed"_s;
    const QByteArray type = u"action_attempt.%1.%2"_s.arg(attempt.text("action_type"_L1).toLower(), outcome).toLatin1();
    workspace.happened(QLatin1StringView(type), {{u"action_attempt_id"_s, attempt.idText()},
                                                 {u"action_type"_s, attempt.text("action_type"_L1)},
                                                 {u"status"_s, attempt.text("status"_L1)},
                                                 {u"device_id"_s, device.idText()},
                                                 {u"connected_account_id"_s, device.text("connected_account_id"_L1)}});
}

Row &moveBolt(Workspace &workspace, const Row &device, Bolt bolt, bool isSync)
{
    Row &attempt = startAttempt(workspace, bolt == Bolt::Lock ? "LOCK_DOOR"_L1 : "UNLOCK_DOOR"_L1, device.idText());
    const auto end = [&workspace, id = attempt.idText(), deviceId = device.idText(), bolt] {
        Row *later = workspace.find(Kind::Device, deviceId);
        Row *started = workspace.find(Kind::ActionAttempt, id);
        if (later == nullptr) {
            fail(*started, "device_removed"_L1, u"The device is no longer there."_s);
        } else {
            endBolt(workspace, *started, *later, bolt);
        }
    };
    if (isSync) {
        end();
    } else {
        workspace.timeline().after(boltTakes, end);
    }
    return attempt;
}

} // namespace latchkey::sandbox
