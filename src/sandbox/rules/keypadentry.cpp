// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/keypadentry.h"

#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/codechanges.h"
#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/doors.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto entryTakes = 1000ms;

/// The code with \a pin on the lock: one in force before others.
Row *codeAt(const Workspace &workspace, const Row &device, const QString &pin)
{
    Row *found = nullptr;
    for (Row *code : workspace.rows(Kind::AccessCode)) {
        if (code->text("device_id"_L1) == device.idText() && code->text("code"_L1) == pin) {
            if (isInForce(workspace, *code)) {
                return code;
            }
            found = code;
        }
    }
    return found;
}

QJsonObject entryEvent(const Workspace &workspace, const Row &device, const Row &attempt, const Row *code)
{
    QJsonObject event = deviceEvent(device);
    event.insert("action_attempt_id"_L1, attempt.idText());
    if (code != nullptr) {
        event.insert("access_code_id"_L1, code->idText());
        const Row *grant = workspace.find(Kind::AccessGrant, code->hidden.value("access_grant_id"_L1));
        if (grant != nullptr) {
            event.insert("user_identity_id"_L1, grant->value("user_identity_id"_L1));
        }
    }
    return event;
}

void deny(Workspace &workspace, const Row &device, Row &attempt, const Row *code)
{
    const bool isKnown = code != nullptr;
    QJsonObject event = entryEvent(workspace, device, attempt, code);
    event.remove("action_attempt_id"_L1);
    event.insert("reason"_L1, QJsonObject{{u"reason_code"_s, isKnown ? u"expired_code"_s : u"unknown_code"_s},
                                          {u"message"_s, isKnown ? u"The code is not valid at this time."_s
                                                                 : u"The lock does not know the code."_s}});
    workspace.happened("lock.access_denied"_L1, event);
    fail(attempt, "access_denied"_L1, u"The lock did not open."_s);
}

void open(Workspace &workspace, Row &device, Row &attempt, Row &code)
{
    setProperty(device, "locked"_L1, false);
    QJsonObject event = entryEvent(workspace, device, attempt, &code);
    event.insert("method"_L1, u"keycode"_s);
    event.insert("code"_L1, code.value("code"_L1));
    event.insert("access_code_is_managed"_L1, code.value("is_managed"_L1));
    workspace.happened("lock.unlocked"_L1, event);
    succeed(attempt, {});
    if (code.flag("is_one_time_use"_L1)) {
        dropCode(workspace, code);
    }
}

/// Starts an attempt at \a device whose end is \a act, told in an event; a lock that does not answer fails it.
template <typename Act> Row &attemptAt(Workspace &workspace, const Row &device, QLatin1StringView type, const Act &act)
{
    Row &attempt = startAttempt(workspace, type, device.idText());
    endLater(workspace, attempt, entryTakes, [&workspace, deviceId = device.idText(), act](Row &started) {
        Row *present = workspace.find(Kind::Device, deviceId);
        if (present == nullptr || !isOnline(*present)) {
            fail(started, "device_offline"_L1, u"The device is offline."_s);
        } else {
            act(*present, started);
        }
        if (present != nullptr) {
            tellAttempt(workspace, started, *present);
        }
    });
    return attempt;
}

} // namespace

Row &enterCode(Workspace &workspace, const Row &device, const QString &pin)
{
    return attemptAt(workspace, device, "SIMULATE_KEYPAD_CODE_ENTRY"_L1, [&workspace, pin](Row &lock, Row &attempt) {
        Row *code = codeAt(workspace, lock, pin);
        if (code != nullptr && isInForce(workspace, *code)) {
            open(workspace, lock, attempt, *code);
        } else {
            deny(workspace, lock, attempt, code);
        }
    });
}

Row &lockByKeypad(Workspace &workspace, const Row &device)
{
    return attemptAt(workspace, device, "SIMULATE_MANUAL_LOCK_VIA_KEYPAD"_L1, [&workspace](Row &lock, Row &attempt) {
        setProperty(lock, "locked"_L1, true);
        QJsonObject event = deviceEvent(lock);
        event.insert("action_attempt_id"_L1, attempt.idText());
        event.insert("method"_L1, u"manual"_s);
        workspace.happened("lock.locked"_L1, event);
        succeed(attempt, {});
    });
}

} // namespace latchkey::sandbox
