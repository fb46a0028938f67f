// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> listSystems(Call &call)
{
    const Filter filter =
        all({[](const Row &) { return true; }, equals(call, "connected_account_id"_L1, "connected_account_id"_L1),
             equals(call, "customer_key"_L1, "customer_key"_L1), search(call, {u"name"_s, u"acs_system_id"_s})});
    return many(Kind::AcsSystem, filtered(call.workspace, Kind::AcsSystem, filter));
}

} // namespace

Endpoints acsSystemEndpoints()
{
    return {
        {u"/acs/systems/list"_s,
         reads,
         {{uuid("connected_account_id"), text("customer_key"), text("search").atLeast(1)}},
         listSystems},
        {u"/acs/systems/get"_s, reads, {{uuid("acs_system_id").required()}}, getById<Kind::AcsSystem>},
    };
}

} // namespace latchkey::sandbox
