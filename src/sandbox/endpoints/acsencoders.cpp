// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> listEncoders(Call &call)
{
    return page(
        call, Kind::AcsEncoder, 500,
        all({equals(call, "acs_system_id"_L1, "acs_system_id"_L1), oneOf(call, "acs_system_ids"_L1, "acs_system_id"_L1),
             oneOf(call, "acs_encoder_ids"_L1, "acs_encoder_id"_L1)}));
}

} // namespace

Endpoints acsEncoderEndpoints()
{
    return {
        {u"/acs/encoders/list"_s,
         reads,
         {paged({uuid("acs_system_id"), list(uuid("acs_system_ids")), list(uuid("acs_encoder_ids"))}),
          {exactlyOneOf({u"acs_system_id"_s, u"acs_system_ids"_s, u"acs_encoder_ids"_s})}},
         listEncoders},
        {u"/acs/encoders/get"_s, reads, {{uuid("acs_encoder_id").required()}}, getById<Kind::AcsEncoder>},
    };
}

} // namespace latchkey::sandbox
