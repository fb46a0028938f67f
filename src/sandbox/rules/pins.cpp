// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/pins.h"

#include "sandbox/random.h"
#include "sandbox/rules/notices.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonArray lengthsOf(const Row &device)
{
    return device.value("properties"_L1).toObject().value("supported_code_lengths"_L1).toArray();
}

/// PINs on a lock are kept with the lock: {"1234": method id}.
QJsonObject pinsOn(const Row &device) { return device.hidden.value("pins"_L1).toObject(); }

bool has(const QString &pin, const char16_t *pattern)
{
    return QRegularExpression(QStringView(pattern).toString()).match(pin).hasMatch();
}

struct Constraint {
    QLatin1StringView type;
    bool (*forbids)(const QString &pin) = nullptr;
};

/// Those constraint_types that are about the digits of a PIN.
constexpr std::array<Constraint, 8> constraints{{
    {"no_zeros"_L1, [](const QString &pin) { return has(pin, u"0"); }},
    {"cannot_start_with_12"_L1, [](const QString &pin) { return has(pin, u"^12"); }},
    {"cannot_contain_089"_L1, [](const QString &pin) { return has(pin, u"[089]"); }},
    {"cannot_contain_0789"_L1, [](const QString &pin) { return has(pin, u"[0789]"); }},
    {"no_all_same_digits"_L1, [](const QString &pin) { return has(pin, u"^(.)\\1*$"); }},
    {"at_least_three_unique_digits"_L1,
     [](const QString &pin) { return QSet<QChar>(pin.begin(), pin.end()).size() < 3; }},
    {"no_ascending_or_descending_sequence"_L1,
     [](const QString &pin) { return u"0123456789"_s.contains(pin) || u"9876543210"_s.contains(pin); }},
    {"no_triple_consecutive_ints"_L1,
     [](const QString &pin) { return has(pin, u"(.)\\1{3}|0123|1234|2345|3456|4567|5678|6789"); }},
}};

bool isAllowed(const Row &device, const QString &pin)
{
    const QJsonArray own = device.value("properties"_L1).toObject().value("code_constraints"_L1).toArray();
    return std::ranges::none_of(own, [&](const QJsonValue &each) {
        const QString type = each.toObject().value("constraint_type"_L1).toString();
        const auto *const known = std::ranges::find(constraints, type, &Constraint::type);
        return known != constraints.end() && known->forbids(pin);
    });
}

bool canHold(const Row &device, const QString &pin, const Row &method)
{
    const QJsonArray lengths = lengthsOf(device);
    const QJsonValue holder = pinsOn(device).value(pin);
    return (lengths.isEmpty() || lengths.contains(pin.size())) && isAllowed(device, pin) &&
           (holder.isUndefined() || holder == method.idText());
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
    std::vector<Row *> holding;
    std::vector<Row *> missing;
    std::ranges::partition_copy(devices, std::back_inserter(holding), std::back_inserter(missing),
                                [&](const Row *device) { return canHold(*device, pin, method); });
    if (!missing.empty()) {
        fault(workspace, grant, "cannot_create_requested_access_methods"_L1, u"Not every lock takes such a PIN."_s,
              {{u"missing_device_ids"_s, idsOf(missing)}});
    }
    method.set("code"_L1, pin);
    method.hidden.insert("device_ids"_L1, idsOf(holding));
    for (Row *device : holding) {
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
