// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
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

} // namespace

Endpoints lockEndpoints()
{
    const Schema schema{{uuid("device_id").required(), boolean("sync")}};
    return {
        {u"/locks/lock_door"_s, posts, schema, moveTo<Bolt::Lock>},
        {u"/locks/unlock_door"_s, posts, schema, moveTo<Bolt::Unlock>},
    };
}

} // namespace latchkey::sandbox
