// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/rules/attempts.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

template <Bolt bolt> Result<Payload> moveTo(Call &call)
{
    const auto device = managedDevice(call);
    if (!device) {
        return std::unexpected(device.error());
    }
    const QLatin1StringView flag = bolt == Bolt::Lock ? "can_remotely_lock"_L1 : "can_remotely_unlock"_L1;
    if (!(*device)->flag(flag)) {
        return std::unexpected(
            Failure{400, u"not_supported"_s, u"This device does not support this action (%1)"_s.arg(flag)});
    }
    return one(Kind::ActionAttempt, moveBolt(call.workspace, **device, bolt, call["sync"_L1].toBool()));
}

bool isLock(const Row &device) { return lockTypes().contains(device.text("device_type"_L1)); }

/// The answer has each lock twice, under its old and its present key, and no pagination.
Result<Payload> listLocks(Call &call)
{
    const auto page = pageOf(call, Kind::Device, 500, all({isManaged, isLock, deviceFilters(call)}));
    if (!page) {
        return std::unexpected(page.error());
    }
    const QByteArray rows = arrayOf(page->rows);
    return Payload{"{\"devices\":" + rows + ",\"locks\":" + rows + ",\"ok\":true}"};
}

Result<Payload> get(Call &call)
{
    const auto device = managedDevice(call);
    if (!device || !isLock(**device)) {
        return std::unexpected(notFound(Kind::Device));
    }
    const QByteArray &row = (*device)->bytes();
    return Payload{"{\"device\":" + row + ",\"lock\":" + row + ",\"ok\":true}"};
}

} // namespace

Endpoints lockEndpoints()
{
    const Schema schema{{uuid("device_id").required(), boolean("sync")}};
    return {
        {u"/locks/list"_s, reads, {deviceParameters(lockTypes(), lockManufacturers())}, listLocks},
        {u"/locks/get"_s, reads, {{uuid("device_id"), text("name")}, {atLeastOneOf({u"device_id"_s, u"name"_s})}}, get},
        {u"/locks/lock_door"_s, posts, schema, moveTo<Bolt::Lock>},
        {u"/locks/unlock_door"_s, posts, schema, moveTo<Bolt::Unlock>},
    };
}

} // namespace latchkey::sandbox
