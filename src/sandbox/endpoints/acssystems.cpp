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

Result<Payload> listEncoders(Call &call)
{
    return page(
        call, Kind::AcsEncoder, 500,
        all({equals(call, "acs_system_id"_L1, "acs_system_id"_L1), oneOf(call, "acs_system_ids"_L1, "acs_system_id"_L1),
             oneOf(call, "acs_encoder_ids"_L1, "acs_encoder_id"_L1)}));
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
        {u"/acs/encoders/list"_s,
         reads,
         {paged({uuid("acs_system_id"), list(uuid("acs_system_ids")), list(uuid("acs_encoder_ids"))}),
          {exactlyOneOf({u"acs_system_id"_s, u"acs_system_ids"_s, u"acs_encoder_ids"_s})}},
         listEncoders},
    };
}

} // namespace latchkey::sandbox
