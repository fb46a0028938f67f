// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/keypads.h"

#include "sandbox/random.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

QJsonArray lengthsOf(const Row &device)
{
    return device.value("properties"_L1).toObject().value("supported_code_lengths"_L1).toArray();
}

/// PINs on a lock are kept with the lock: {"1234": id of the holder}.
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

} // namespace

bool takesPin(const Row &device, const QString &pin)
{
    const QJsonArray lengths = lengthsOf(device);
    return (lengths.isEmpty() || lengths.contains(pin.size())) && isAllowed(device, pin);
}

QString holderOf(const Row &device, const QString &pin) { return pinsOn(device).value(pin).toString(); }

void occupy(Row &device, const QString &pin, const QString &holder)
{
    QJsonObject pins = pinsOn(device);
    pins.insert(pin, holder);
    device.hidden.insert("pins"_L1, pins);
}

void vacate(Row &device, const QString &pin, const QString &holder)
{
    QJsonObject pins = pinsOn(device);
    if (pins.value(pin) == holder) {
        pins.remove(pin);
        device.hidden.insert("pins"_L1, pins);
    }
}

QString makePin(Workspace &workspace, const std::vector<Row *> &devices, int length)
{
    const int digits = length > 0 ? length : lengthFor(devices);
    const auto isFree = [&](const QString &pin) {
        return std::ranges::all_of(
            devices, [&](const Row *device) { return takesPin(*device, pin) && holderOf(*device, pin).isEmpty(); });
    };
    QString pin = workspace.random().digits(digits);
    // A lock holds some dozens of PINs: a free one is found at once, save where the locks share no length.
    constexpr int attempts = 50;
    for (int i = 0; i < attempts && !isFree(pin); ++i) {
        pin = workspace.random().digits(digits);
    }
    return pin;
}

} // namespace latchkey::sandbox
