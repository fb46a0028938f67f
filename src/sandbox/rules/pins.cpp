// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/pins.h"

#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonArray lengthsOf(const Row &device)
{
    return device.value("properties"_L1).toObject().value("supported_code_lengths"_L1).toArray();
}

/// PINs on a lock are kept with the lock: {"1234": method id}.
QJsonObject pinsOn(const Row &device) { return device.hidden.value("pins"_L1).toObject(); }

bool canHold(const Row &device, const QString &pin, const Row &method)
{
    const QJsonArray lengths = lengthsOf(device);
    const QJsonValue holder = pinsOn(device).value(pin);
    return (lengths.isEmpty() || lengths.contains(pin.size())) && (holder.isUndefined() || holder == method.idText());
}

const Row *refusing(const std::vector<Row *> &devices, const QString &pin, const Row &method)
{
    const auto device = std::ranges::find_if(devices, [&](const Row *each) { return !canHold(*each, pin, method); });
    return device == devices.end() ? nullptr : *device;
}

/// The shortest length that every lock takes; the first lock's own where they have none in common.
int lengthFor(const std::vector<Row *> &devices)
{
    constexpr int shortest = 4;
    constexpr int longest = 9;
    for (int length = shortest; length <= longest; ++length) {
        const bool isTakenByAll = std::ranges::all_of(devices, [&](const Row *device) {
            const QJsonArray lengths = lengthsOf(*device);
            return lengths.isEmpty() || lengths.contains(length);
        });
        if (isTakenByAll) {
            return length;
        }
    }
    return lengthsOf(*devices.front()).first().toInt(shortest);
}

QString makePin(Workspace &workspace, const std::vector<Row *> &devices, const Row &method)
{
    const int length = lengthFor(devices);
    QString pin = workspace.random().digits(length);
    // A lock holds some dozens of PINs: a free one is found at once, save where the locks share no length.
    constexpr int attempts = 50;
    for (int i = 0; i < attempts && refusing(devices, pin, method) != nullptr; ++i) {
        pin = workspace.random().digits(length);
    }
    return pin;
}

} // namespace

void setPin(Workspace &workspace, Row &grant, Row &method, const std::vector<Row *> &devices)
{
    const QString held = method.text("code"_L1);
    const QString wanted = held.isEmpty() ? method.hidden.value("requested_code"_L1).toString() : held;
    const Row *clash = wanted.isEmpty() ? nullptr : refusing(devices, wanted, method);
    const QString pin = wanted.isEmpty() || clash != nullptr ? makePin(workspace, devices, method) : wanted;
    if (clash != nullptr) {
        warn(workspace, grant, "requested_code_unavailable"_L1,
             u"%1 could not take the requested PIN; another one was set."_s.arg(clash->text("display_name"_L1)),
             {{u"device_id"_s, clash->idText()}, {u"original_code"_s, wanted}, {u"new_code"_s, pin}});
    }
    method.set("code"_L1, pin);
    method.hidden.insert("device_ids"_L1, idsOf(devices));
    for (Row *device : devices) {
        QJsonObject pins = pinsOn(*device);
        pins.insert(pin, method.idText());
        device->hidden.insert("pins"_L1, pins);
    }
}

void releasePin(const Workspace &workspace, const Row &method)
{
    for (const QJsonValue id : method.hidden.value("device_ids"_L1).toArray()) {
        if (Row *device = workspace.find(Kind::Device, id)) {
            QJsonObject pins = pinsOn(*device);
            pins.remove(method.text("code"_L1));
            device->hidden.insert("pins"_L1, pins);
        }
    }
}

} // namespace latchkey::sandbox
