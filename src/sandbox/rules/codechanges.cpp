// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/codechanges.h"

#include "sandbox/rules/keypads.h"
#include "sandbox/rules/notices.h"
#include "sandbox/wiretime.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The words of one kind of change.
struct Change {
    QLatin1StringView mutation;
    QLatin1StringView eventType;
    QString message;
};

/// Puts \a to into the code and tells what it was: as a mutation under way and in two events.
void change(Workspace &workspace, Row &code, const Change &words, const QJsonObject &to)
{
    QJsonObject from;
    QJsonArray properties;
    for (auto it = to.begin(); it != to.end(); ++it) {
        const QByteArray name = it.key().toLatin1();
        const QLatin1StringView key(name);
        const QJsonValue before = code.value(key);
        from.insert(it.key(), before.isUndefined() ? QJsonValue() : before);
        properties.append(QJsonObject{{u"property"_s, it.key()}, {u"from"_s, from.value(it.key())}, {u"to"_s, *it}});
        code.set(key, *it);
    }
    code.set("status"_L1, u"setting"_s);
    mutating(workspace, code, words.mutation, words.message, {{u"from"_s, from}, {u"to"_s, to}});
    QJsonObject event = codeEvent(workspace, code);
    event.insert("changed_properties"_L1, properties);
    workspace.happened("access_code.changed"_L1, event);
    event.remove("changed_properties"_L1);
    event.insert("from"_L1, from);
    event.insert("to"_L1, to);
    event.insert("description"_L1, words.message);
    workspace.happened(words.eventType, event);
}

} // namespace

Row *lockOf(const Workspace &workspace, const Row &code)
{
    return workspace.find(Kind::Device, code.value("device_id"_L1));
}

bool isInForce(const Workspace &workspace, const Row &code)
{
    const auto starts = parseWireTime(code.text("starts_at"_L1));
    const auto ends = parseWireTime(code.text("ends_at"_L1));
    return code.text("status"_L1) == "set"_L1 && (!starts || *starts <= workspace.now()) &&
           (!ends || workspace.now() < *ends);
}

QJsonObject codeEvent(const Workspace &workspace, const Row &code)
{
    const Row *device = lockOf(workspace, code);
    return {{u"access_code_id"_s, code.idText()},
            {u"device_id"_s, code.text("device_id"_L1)},
            {u"connected_account_id"_s, device == nullptr ? QString() : device->text("connected_account_id"_L1)}};
}

void tellWithPin(Workspace &workspace, const Row &code, QLatin1StringView eventType)
{
    QJsonObject event = codeEvent(workspace, code);
    event.insert("code"_L1, code.text("code"_L1));
    workspace.happened(eventType, event);
}

void leaveLock(Workspace &workspace, Row &code)
{
    if (Row *device = lockOf(workspace, code)) {
        for (const QString &holder : {code.idText(), code.hidden.value("access_method_id"_L1).toString()}) {
            vacate(*device, code.text("code"_L1), holder);
        }
    }
    if (code.hidden.value("is_on_device"_L1).toBool()) {
        code.hidden.insert("is_on_device"_L1, false);
        workspace.happened("access_code.removed_from_device"_L1, codeEvent(workspace, code));
    }
}

void changeCodeTimes(Workspace &workspace, Row &code, const QJsonValue &startsAt, const QJsonValue &endsAt)
{
    code.set("type"_L1, endsAt.isString() ? u"time_bound"_s : u"ongoing"_s);
    change(workspace, code,
           {"updating_time_frame"_L1, "access_code.time_frame_changed"_L1, u"The times of the code are changing."_s},
           {{u"starts_at"_s, startsAt}, {u"ends_at"_s, endsAt}});
}

void changePin(Workspace &workspace, Row &code, Row &device, const QString &pin)
{
    vacate(device, code.text("code"_L1), code.idText());
    occupy(device, pin, code.idText());
    change(workspace, code, {"updating_code"_L1, "access_code.code_changed"_L1, u"The PIN of the code is changing."_s},
           {{u"code"_s, pin}});
}

void changeCodeName(Workspace &workspace, Row &code, const QString &name)
{
    change(workspace, code, {"updating_name"_L1, "access_code.name_changed"_L1, u"The name of the code is changing."_s},
           {{u"name"_s, name}});
}

} // namespace latchkey::sandbox
