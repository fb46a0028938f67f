// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/accesscodes.h"
#include "sandbox/rules/attempts.h"
#include "sandbox/rules/codechanges.h"
#include "sandbox/rules/doors.h"
#include "sandbox/rules/keypads.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A managed code of nobody's grant: those of grants follow their grants.
Result<Row *> ownCode(const Call &call)
{
    const Row *onDevice = call.workspace.find(Kind::AccessCode, call["access_code_id"_L1]);
    const bool isThere = onDevice != nullptr && onDevice->flag("is_managed"_L1) &&
                         (!call.has("device_id"_L1) || onDevice->value("device_id"_L1) == call["device_id"_L1]);
    if (!isThere) {
        return std::unexpected(notFound(Kind::AccessCode));
    }
    if (onDevice->hidden.contains("access_method_id"_L1)) {
        return std::unexpected(
            invalidField(u"access_code_id"_s, u"This code belongs to an access grant: change the grant instead"_s));
    }
    return call.workspace.find(Kind::AccessCode, call["access_code_id"_L1]);
}

/// The time as the service writes it, or null.
QJsonValue wireTimeOf(const QJsonValue &given)
{
    const auto time = parseWireTime(given.toString());
    return time ? QJsonValue(wireTime(*time)) : QJsonValue();
}

/// Refuses a PIN that the lock does not take, or that somebody else has there.
Result<void> checkPin(const Row &device, const QString &pin, const QString &holder)
{
    if (!takesPin(device, pin)) {
        return std::unexpected(invalidField(u"code"_s, u"The device does not take such a code"_s));
    }
    const QString other = holderOf(device, pin);
    if (!other.isEmpty() && other != holder) {
        return std::unexpected(
            Failure{409, u"duplicate_access_code"_s, u"This code is already in use on this device"_s});
    }
    return {};
}

Result<void> checkAbility(const Call &call, const Row &device)
{
    const bool isOffline = call["is_offline_access_code"_L1].toBool() || call["use_offline_access_code"_L1].toBool();
    const QLatin1StringView flag =
        isOffline ? "can_program_offline_access_codes"_L1 : "can_program_online_access_codes"_L1;
    if (!device.flag(flag)) {
        return std::unexpected(
            Failure{400, u"not_supported"_s, u"This device does not support this action (%1)"_s.arg(flag)});
    }
    const bool mayWait = !call.has("attempt_for_offline_device"_L1) || call["attempt_for_offline_device"_L1].toBool();
    if (!mayWait && !isOnline(device)) {
        return std::unexpected(Failure{400, u"device_offline"_s, u"The device is offline"_s});
    }
    return {};
}

bool mayBeModifiedElsewhere(const Call &call)
{
    return call["is_external_modification_allowed"_L1].toBool() || call["allow_external_modification"_L1].toBool();
}

Payload withAttempt(QJsonObject members, const Row &attempt)
{
    members.insert("action_attempt"_L1, attempt.json());
    return several(members);
}

/// Starts the setting of a code, or does it at once where the call is sync and the lock answers.
Row &startSetting(Call &call, Row &code, QLatin1StringView type)
{
    const Row *device = lockOf(call.workspace, code);
    Row &attempt = startAttempt(call.workspace, type, device->idText());
    if (call["sync"_L1].toBool() && isOnline(*device)) {
        if (code.text("status"_L1) == "setting"_L1) {
            setOnDevice(call.workspace, code);
        }
        succeed(attempt, {{u"access_code"_s, code.json()}});
    } else {
        setLater(call.workspace, code, attempt.idText());
    }
    return attempt;
}

Result<Payload> create(Call &call)
{
    const auto found = managedDevice(call);
    if (!found) {
        return std::unexpected(found.error());
    }
    Row &device = **found;
    if (const auto able = checkAbility(call, device); !able) {
        return std::unexpected(able.error());
    }
    QJsonObject wish = call.parameters;
    wish.insert("starts_at"_L1, wireTimeOf(call["starts_at"_L1]));
    wish.insert("ends_at"_L1, wireTimeOf(call["ends_at"_L1]));
    if (!call.has("code"_L1)) {
        wish.insert("code"_L1, makePin(call.workspace, {&device}, call["preferred_code_length"_L1].toInt()));
    }
    const QString pin = wish.value("code"_L1).toString();
    if (const auto isFree = checkPin(device, pin, {}); !isFree) {
        return std::unexpected(isFree.error());
    }
    wish.insert("is_external_modification_allowed"_L1, mayBeModifiedElsewhere(call));
    Row &code = addCode(call.workspace, device, wish);
    occupy(device, pin, code.idText());
    const Row &attempt = startSetting(call, code, "CREATE_ACCESS_CODE"_L1);
    return withAttempt({{u"access_code"_s, code.json()}}, attempt);
}

/// The times the code is to have by the call; nothing where they stay as they are.
std::optional<std::pair<QJsonValue, QJsonValue>> newTimes(const Call &call, const Row &code)
{
    if (call.text("type"_L1) == "ongoing"_L1) {
        return std::pair(QJsonValue(), QJsonValue());
    }
    if (!call.has("starts_at"_L1) && !call.has("ends_at"_L1)) {
        return std::nullopt;
    }
    const auto wished = [&](QLatin1StringView key) { return call.has(key) ? wireTimeOf(call[key]) : code.value(key); };
    return std::pair(wished("starts_at"_L1), wished("ends_at"_L1));
}

Result<void> checkTimes(const Call &call, const Row &code)
{
    const auto times = newTimes(call, code);
    const auto starts = parseWireTime(times ? times->first.toString() : QString());
    const auto ends = parseWireTime(times ? times->second.toString() : QString());
    if (starts && ends && *ends <= *starts) {
        return std::unexpected(invalidField(u"ends_at"_s, u"ends_at must be after starts_at"_s));
    }
    const bool isTimed = times ? times->second.isString() : code.value("ends_at"_L1).isString();
    if (call.text("type"_L1) == "time_bound"_L1 && !isTimed) {
        return std::unexpected(invalidField(u"ends_at"_s, u"A time_bound code needs ends_at"_s));
    }
    return {};
}

void applyChanges(Call &call, Row &code, Row &device)
{
    if (call.has("code"_L1) && call["code"_L1] != code.value("code"_L1)) {
        changePin(call.workspace, code, device, call.text("code"_L1));
    }
    if (call.has("name"_L1) && call["name"_L1] != code.value("name"_L1)) {
        changeCodeName(call.workspace, code, call.text("name"_L1));
    }
    if (const auto times = newTimes(call, code)) {
        changeCodeTimes(call.workspace, code, times->first, times->second);
        watchSetting(call.workspace, code);
    }
    if (call.has("is_external_modification_allowed"_L1) || call.has("allow_external_modification"_L1)) {
        code.set("is_external_modification_allowed"_L1, mayBeModifiedElsewhere(call));
    }
    if (call.has("is_one_time_use"_L1)) {
        code.set("is_one_time_use"_L1, call["is_one_time_use"_L1]);
    }
}

Result<Payload> update(Call &call)
{
    const auto found = ownCode(call);
    if (!found) {
        return std::unexpected(found.error());
    }
    Row &code = **found;
    if (isBeingDeleted(code)) {
        return std::unexpected(notFound(Kind::AccessCode));
    }
    Row &device = *lockOf(call.workspace, code);
    if (const auto able = checkAbility(call, device); !able) {
        return std::unexpected(able.error());
    }
    if (const auto inOrder = checkTimes(call, code); !inOrder) {
        return std::unexpected(inOrder.error());
    }
    if (call.has("code"_L1)) {
        if (const auto isFree = checkPin(device, call.text("code"_L1), code.idText()); !isFree) {
            return std::unexpected(isFree.error());
        }
    }
    applyChanges(call, code, device);
    if (call.has("is_managed"_L1) && !call["is_managed"_L1].toBool()) {
        Row &attempt = startAttempt(call.workspace, "UPDATE_ACCESS_CODE"_L1, device.idText());
        letGo(code);
        succeed(attempt, {{u"access_code"_s, code.json()}});
        return withAttempt({}, attempt);
    }
    return withAttempt({}, startSetting(call, code, "UPDATE_ACCESS_CODE"_L1));
}

Result<Payload> remove(Call &call)
{
    const auto code = ownCode(call);
    if (!code) {
        return std::unexpected(code.error());
    }
    const Row *device = lockOf(call.workspace, **code);
    Row &attempt = startAttempt(call.workspace, "DELETE_ACCESS_CODE"_L1, device->idText());
    markRemoving(call.workspace, **code);
    if (call["sync"_L1].toBool() && isOnline(*device)) {
        dropCode(call.workspace, **code);
        succeed(attempt, {});
    } else {
        removeLater(call.workspace, **code, attempt.idText());
    }
    return withAttempt({}, attempt);
}

std::vector<Parameter> wishes(const std::vector<Parameter> &more)
{
    std::vector<Parameter> parameters{boolean("allow_external_modification"),
                                      boolean("attempt_for_offline_device"),
                                      text("code").digits().atLeast(4).atMost(12),
                                      dateTime("ends_at"),
                                      boolean("is_external_modification_allowed"),
                                      boolean("is_offline_access_code"),
                                      boolean("is_one_time_use"),
                                      choice("max_time_rounding", {u"1hour"_s, u"1day"_s, u"1h"_s, u"1d"_s}),
                                      text("name"),
                                      boolean("prefer_native_scheduling"),
                                      number("preferred_code_length"),
                                      dateTime("starts_at"),
                                      boolean("sync"),
                                      boolean("use_backup_access_code_pool"),
                                      boolean("use_offline_access_code")};
    parameters.insert(parameters.end(), more.begin(), more.end());
    return parameters;
}

} // namespace

Endpoints accessCodeWriteEndpoints()
{
    return {
        {u"/access_codes/create"_s,
         posts,
         {wishes({uuid("device_id").required(), text("common_code_key")}), {windowIsAhead()}},
         create},
        {u"/access_codes/update"_s,
         patches | puts,
         {wishes({uuid("access_code_id").required(), uuid("device_id"), boolean("is_managed"),
                  choice("type", {u"ongoing"_s, u"time_bound"_s})}),
          {windowIsAhead()}},
         update},
        {u"/access_codes/delete"_s,
         deletes,
         {{uuid("access_code_id").required(), uuid("device_id"), boolean("sync")}},
         remove},
    };
}

} // namespace latchkey::sandbox
