// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/devices.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/keypadentry.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Row *> lockWithKeypad(const Call &call)
{
    if (const auto sandbox = requireSandbox(call); !sandbox) {
        return std::unexpected(sandbox.error());
    }
    const auto device = managedDevice(call);
    if (device && !(*device)->flag("can_unlock_with_code"_L1)) {
        return std::unexpected(
            Failure{400, u"not_supported"_s, u"This device does not support this action (can_unlock_with_code)"_s});
    }
    return device;
}

Result<Payload> enter(Call &call)
{
    const auto device = lockWithKeypad(call);
    return device ? Result<Payload>(one(Kind::ActionAttempt, enterCode(call.workspace, **device, call.text("code"_L1))))
                  : std::unexpected(device.error());
}

Result<Payload> lock(Call &call)
{
    const auto device = lockWithKeypad(call);
    return device ? Result<Payload>(one(Kind::ActionAttempt, lockByKeypad(call.workspace, **device)))
                  : std::unexpected(device.error());
}

} // namespace

Endpoints lockSimulationEndpoints()
{
    return {
        {u"/locks/simulate/keypad_code_entry"_s,
         posts,
         {{text("code").digits().atLeast(1).required(), uuid("device_id").required()}},
         enter},
        {u"/locks/simulate/manual_lock_via_keypad"_s, posts, {{uuid("device_id").required()}}, lock},
    };
}

} // namespace latchkey::sandbox
