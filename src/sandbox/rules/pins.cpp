// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/pins.h"

#include "sandbox/rules/grantcodes.h"
#include "sandbox/rules/keypads.h"
#include "sandbox/rules/notices.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

bool canHold(const Row &device, const QString &pin, const Row &method)
{
    const QString holder = holderOf(device, pin);
    return takesPin(device, pin) && (holder.isEmpty() || holder == method.idText());
}

const Row *refusing(const std::vector<Row *> &devices, const QString &pin, const Row &method)
{
    const auto device = std::ranges::find_if(devices, [&](const Row *each) { return !canHold(*each, pin, method); });
    return device == devices.end() ? nullptr : *device;
}

} // namespace

void setPin(Workspace &workspace, Row &grant, Row &method, const std::vector<Row *> &devices)
{
    const QString held = method.text("code"_L1);
    const QString wanted = held.isEmpty() ? method.hidden.value("requested_code"_L1).toString() : held;
    const Row *clash = wanted.isEmpty() ? nullptr : refusing(devices, wanted, method);
    const QString pin = wanted.isEmpty() || clash != nullptr ? makePin(workspace, devices) : wanted;
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
    releasePin(workspace, method);
    method.set("code"_L1, pin);
    method.hidden.insert("device_ids"_L1, idsOf(holding));
    for (Row *device : holding) {
        occupy(*device, pin, method.idText());
    }
    settleCodes(workspace, method, idsOf(holding));
}

void releasePin(const Workspace &workspace, const Row &method)
{
    for (const QJsonValue id : method.hidden.value("device_ids"_L1).toArray()) {
        if (Row *device = workspace.find(Kind::Device, id)) {
            vacate(*device, method.text("code"_L1), method.idText());
        }
    }
}

} // namespace latchkey::sandbox
