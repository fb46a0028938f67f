// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> get(Call &call)
{
    auto attempt = named(call, Kind::ActionAttempt);
    if (!attempt) {
        attempt.error().data = {{u"action_attempt_id"_s, call["action_attempt_id"_L1]}};
        return std::unexpected(attempt.error());
    }
    return one(Kind::ActionAttempt, **attempt);
}

Filter atDevice(const Call &call)
{
    if (!call.has("device_id"_L1)) {
        return {};
    }
    return
        [wanted = call["device_id"_L1]](const Row &attempt) { return attempt.hidden.value("device_id"_L1) == wanted; };
}

Result<Payload> listAttempts(Call &call)
{
    const Filter filter = all({oneOf(call, "action_attempt_ids"_L1, "action_attempt_id"_L1), atDevice(call)});
    // Asked for certain attempts, the service misses them aloud.
    if (filter && filtered(call.workspace, Kind::ActionAttempt, filter).empty()) {
        return std::unexpected(Failure{404, u"action_attempts_not_found"_s, u"action_attempts not found"_s});
    }
    return page(call, Kind::ActionAttempt, 500, filter);
}

} // namespace

Endpoints actionAttemptEndpoints()
{
    return {
        {u"/action_attempts/get"_s, reads, {{uuid("action_attempt_id").required()}}, get},
        {u"/action_attempts/list"_s,
         reads,
         {paged({list(uuid("action_attempt_ids")), uuid("device_id")})},
         listAttempts},
    };
}

} // namespace latchkey::sandbox
