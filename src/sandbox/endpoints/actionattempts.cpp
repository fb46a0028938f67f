// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"

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

} // namespace

Endpoints actionAttemptEndpoints()
{
    return {{u"/action_attempts/get"_s, reads, {{uuid("action_attempt_id").required()}}, get}};
}

} // namespace latchkey::sandbox
