// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/rules/connectivity.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// The sandbox device that the call names and that can be made to \a flag; or a refusal.
Result<Row *> device(const Call &call, QLatin1StringView flag)
{
    if (const auto sandbox = requireSandbox(call); !sandbox) {
        return std::unexpected(sandbox.error());
    }
    const auto found = named(call, Kind::Device);
    if (found && !(*found)->flag(flag)) {
        return std::unexpected(
            Failure{400, u"not_supported"_s, u"This device does not support this action (%1)"_s.arg(flag)});
    }
    return found;
}

template <typename Act> Result<Payload> simulate(Call &call, QLatin1StringView flag, const Act &act)
{
    const auto found = device(call, flag);
    if (!found) {
        return std::unexpected(found.error());
    }
    act(call.workspace, **found);
    return nothing();
}

Result<Payload> connectDevice(Call &call)
{
    return simulate(call, "can_simulate_connection"_L1,
                    [](Workspace &workspace, Row &row) { reconnect(workspace, row, Cause::Device); });
}

Result<Payload> disconnectDevice(Call &call)
{
    return simulate(call, "can_simulate_disconnection"_L1,
                    [](Workspace &workspace, Row &row) { disconnect(workspace, row, Cause::Device); });
}

Result<Payload> connectToHub(Call &call)
{
    return simulate(call, "can_simulate_hub_connection"_L1,
                    [](Workspace &workspace, Row &row) { reconnect(workspace, row, Cause::Hub); });
}

Result<Payload> disconnectFromHub(Call &call)
{
    return simulate(call, "can_simulate_hub_disconnection"_L1,
                    [](Workspace &workspace, Row &row) { disconnect(workspace, row, Cause::Hub); });
}

Result<Payload> removeDevice(Call &call) { return simulate(call, "can_simulate_removal"_L1, loseDevice); }

Result<Payload> paidSubscription(Call &call)
{
    return simulate(call, "can_simulate_paid_subscription"_L1, [&](Workspace &workspace, Row &row) {
        endSubscription(workspace, row, call["is_expired"_L1].toBool());
    });
}

} // namespace

Endpoints deviceSimulationEndpoints()
{
    const Schema deviceId{{uuid("device_id").required()}};
    return {
        {u"/devices/simulate/connect"_s, posts, deviceId, connectDevice},
        {u"/devices/simulate/disconnect"_s, posts, deviceId, disconnectDevice},
        {u"/devices/simulate/remove"_s, posts, deviceId, removeDevice},
        {u"/devices/simulate/connect_to_hub"_s, posts, deviceId, connectToHub},
        {u"/devices/simulate/disconnect_from_hub"_s, posts, deviceId, disconnectFromHub},
        {u"/devices/simulate/paid_subscription"_s,
         posts,
         {{uuid("device_id").required(), boolean("is_expired").required()}},
         paidSubscription},
    };
}

} // namespace latchkey::sandbox
