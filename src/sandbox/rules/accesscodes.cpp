// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/accesscodes.h"

#include "sandbox/rules/attempts.h"
#include "sandbox/rules/codechanges.h"
#include "sandbox/rules/connectivity.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/keypads.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto settingTakes = 1000ms;
constexpr auto removingTakes = 2000ms;
/// A code that is not on its lock this long before it begins is late.
constexpr auto late = 60min;
/// The ways in which a code may be unlike others.
constexpr std::array traits{"is_one_time_use"_L1, "is_external_modification_allowed"_L1, "is_backup"_L1,
                            "is_backup_access_code_available"_L1};

QJsonObject troubleEvent(const Workspace &workspace, const Row &code)
{
    QJsonObject event = codeEvent(workspace, code);
    if (const Row *device = lockOf(workspace, code)) {
        const QJsonObject trouble = troubleOf(workspace, *device);
        for (auto it = trouble.begin(); it != trouble.end(); ++it) {
            event.insert(it.key(), *it);
        }
    }
    event.insert("access_code_errors"_L1, code.array("errors"_L1));
    event.insert("access_code_warnings"_L1, code.array("warnings"_L1));
    return event;
}

/// Runs \a act on the code at \a due, unless it has gone by then.
void later(Workspace &workspace, const Row &code, Instant due, void (*act)(Workspace &, Row &))
{
    workspace.timeline().at(due, [&workspace, id = code.idText(), act] {
        if (Row *present = workspace.find(Kind::AccessCode, id)) {
            act(workspace, *present);
        }
    });
}

bool isSetting(const Row &code) { return code.text("status"_L1) == "setting"_L1; }

void noteDelay(Workspace &workspace, Row &code)
{
    if (isSetting(code)) {
        warn(workspace, code, "delay_in_setting_on_device"_L1, u"The lock does not answer; the code waits."_s);
        workspace.happened("access_code.delay_in_setting_on_device"_L1, troubleEvent(workspace, code));
    }
}

void noteFailure(Workspace &workspace, Row &code)
{
    if (isSetting(code)) {
        fault(workspace, code, "failed_to_set_on_device"_L1, u"The lock could not be reached in time."_s,
              {{u"is_access_code_error"_s, true}});
        workspace.happened("access_code.failed_to_set_on_device"_L1, troubleEvent(workspace, code));
    }
}

void begin(Workspace &workspace, Row &code)
{
    const auto starts = parseWireTime(code.text("starts_at"_L1));
    if (code.flag("is_scheduled_on_device"_L1) && starts && *starts <= workspace.now()) {
        code.set("is_scheduled_on_device"_L1, false);
        tellWithPin(workspace, code, "access_code.set_on_device"_L1);
    }
}

/// A code whose time is over opens nothing; its row stays.
void expire(Workspace &workspace, Row &code)
{
    const auto ends = parseWireTime(code.text("ends_at"_L1));
    if (code.text("status"_L1) == "set"_L1 && ends && *ends <= workspace.now()) {
        leaveLock(workspace, code);
        code.set("status"_L1, u"unset"_s);
    }
}

void endAttempt(const Workspace &workspace, const QString &attemptId, const QJsonObject &result)
{
    if (Row *attempt = workspace.find(Kind::ActionAttempt, attemptId)) {
        succeed(*attempt, result);
    }
}

/// Only the lock can end this attempt: it is given up when the lock does not answer.
void giveUpAttempt(const Workspace &workspace, const QString &attemptId)
{
    if (Row *attempt = workspace.find(Kind::ActionAttempt, attemptId)) {
        fail(*attempt, "device_offline"_L1, u"The device is offline."_s);
    }
}

} // namespace

Row &addCode(Workspace &workspace, const Row &device, const QJsonObject &wish)
{
    const QJsonValue pin = wish.value("code"_L1);
    const bool isTimed = wish.value("ends_at"_L1).isString();
    QJsonObject json{{u"device_id"_s, device.idText()},
                     {u"code"_s, pin.isString() ? pin : QJsonValue()},
                     {u"name"_s, wish.value("name"_L1).isString() ? wish.value("name"_L1) : QJsonValue()},
                     {u"common_code_key"_s,
                      wish.value("common_code_key"_L1).isString() ? wish.value("common_code_key"_L1) : QJsonValue()},
                     {u"type"_s, isTimed ? u"time_bound"_s : u"ongoing"_s},
                     {u"status"_s, u"setting"_s},
                     {u"is_managed"_s, true},
                     {u"is_offline_access_code"_s, false},
                     {u"is_scheduled_on_device"_s, false},
                     {u"is_waiting_for_code_assignment"_s, !pin.isString()},
                     {u"errors"_s, QJsonArray()},
                     {u"warnings"_s, QJsonArray()},
                     {u"pending_mutations"_s, QJsonArray()}};
    for (const auto key : {"starts_at"_L1, "ends_at"_L1}) {
        json.insert(key, wish.value(key).isString() ? wish.value(key) : QJsonValue());
    }
    for (const auto key : traits) {
        json.insert(key, wish.value(key).toBool());
    }
    Row &code = workspace.add(Kind::AccessCode, json);
    mutating(workspace, code, "creating"_L1, u"The code is being set on the lock."_s, {});
    workspace.happened("access_code.created"_L1, codeEvent(workspace, code));
    watchSetting(workspace, code);
    return code;
}

Row &addUnmanagedCode(Workspace &workspace, Row &device, const QString &name, const QString &pin)
{
    Row &code = workspace.add(Kind::AccessCode, {{u"device_id"_s, device.idText()},
                                                 {u"code"_s, pin},
                                                 {u"name"_s, name},
                                                 {u"type"_s, u"ongoing"_s},
                                                 {u"status"_s, u"set"_s},
                                                 {u"is_managed"_s, false},
                                                 {u"errors"_s, QJsonArray()},
                                                 {u"warnings"_s, QJsonArray()}});
    occupy(device, pin, code.idText());
    workspace.happened("access_code.unmanaged.created"_L1, codeEvent(workspace, code));
    return code;
}

void watchSetting(Workspace &workspace, const Row &code)
{
    const Instant start = parseWireTime(code.text("starts_at"_L1)).value_or(workspace.now());
    later(workspace, code, std::max(workspace.now() + 3s, start - late), noteDelay);
    later(workspace, code, std::max(workspace.now() + 5s, start), noteFailure);
}

void setOnDevice(Workspace &workspace, Row &code)
{
    const auto starts = parseWireTime(code.text("starts_at"_L1));
    const auto ends = parseWireTime(code.text("ends_at"_L1));
    const bool isAhead = starts && *starts > workspace.now();
    code.set("status"_L1, u"set"_s);
    code.set("is_scheduled_on_device"_L1, isAhead);
    code.set("is_waiting_for_code_assignment"_L1, false);
    code.set("pending_mutations"_L1, QJsonArray());
    clearNotice(code, "delay_in_setting_on_device"_L1);
    clearNotice(code, "failed_to_set_on_device"_L1);
    code.hidden.insert("is_on_device"_L1, true);
    tellWithPin(workspace, code, isAhead ? "access_code.scheduled_on_device"_L1 : "access_code.set_on_device"_L1);
    if (isAhead) {
        later(workspace, code, *starts, begin);
    }
    if (ends) {
        later(workspace, code, *ends, expire);
    }
}

void setLater(Workspace &workspace, const Row &code, const QString &attemptId)
{
    workspace.timeline().after(settingTakes, [&workspace, id = code.idText(), attemptId] {
        Row *present = workspace.find(Kind::AccessCode, id);
        const Row *device = present == nullptr ? nullptr : lockOf(workspace, *present);
        if (device == nullptr || !isOnline(*device)) {
            giveUpAttempt(workspace, attemptId);
            return;
        }
        if (isSetting(*present)) {
            setOnDevice(workspace, *present);
        }
        endAttempt(workspace, attemptId, {{u"access_code"_s, present->json()}});
    });
}

void failToSet(Workspace &workspace, Row &code, const QString &message)
{
    code.set("status"_L1, u"unset"_s);
    code.set("pending_mutations"_L1, QJsonArray());
    fault(workspace, code, "failed_to_set_on_device"_L1, message, {{u"is_access_code_error"_s, true}});
    workspace.happened("access_code.failed_to_set_on_device"_L1, troubleEvent(workspace, code));
}

void letGo(Row &code)
{
    code.set("is_managed"_L1, false);
    code.set("status"_L1, u"set"_s);
    for (const auto key : {"common_code_key"_L1, "is_backup"_L1, "is_backup_access_code_available"_L1,
                           "is_external_modification_allowed"_L1, "is_offline_access_code"_L1, "is_one_time_use"_L1,
                           "is_scheduled_on_device"_L1, "is_waiting_for_code_assignment"_L1, "pending_mutations"_L1}) {
        code.unset(key);
    }
}

void markRemoving(Workspace &workspace, Row &code)
{
    code.set("status"_L1, u"removing"_s);
    mutating(workspace, code, "deleting"_L1, u"The code is being taken off the lock."_s, {});
    markBeingDeleted(workspace, code);
}

void removeLater(Workspace &workspace, const Row &code, const QString &attemptId)
{
    workspace.timeline().after(removingTakes, [&workspace, id = code.idText(), attemptId] {
        Row *present = workspace.find(Kind::AccessCode, id);
        const Row *device = present == nullptr ? nullptr : lockOf(workspace, *present);
        if (present != nullptr && device != nullptr && !isOnline(*device)) {
            warn(workspace, *present, "delay_in_removing_from_device"_L1,
                 u"The lock does not answer; the code may still open it."_s);
            workspace.happened("access_code.delay_in_removing_from_device"_L1, troubleEvent(workspace, *present));
            giveUpAttempt(workspace, attemptId);
            return;
        }
        if (present != nullptr) {
            dropCode(workspace, *present);
        }
        endAttempt(workspace, attemptId, {});
    });
}

void dropCode(Workspace &workspace, Row &code)
{
    leaveLock(workspace, code);
    tellWithPin(workspace, code, "access_code.deleted"_L1);
    workspace.remove(Kind::AccessCode, code.id());
}

} // namespace latchkey::sandbox
