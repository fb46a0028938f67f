// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/rules/instantkeys.h"
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

Result<Payload> generate(Call &call)
{
    const auto identity = named(call, Kind::UserIdentity);
    if (!identity) {
        return std::unexpected(identity.error());
    }
    return one(Kind::InstantKey, createInstantKey(call.workspace, **identity, call["max_use_count"_L1].toInt(1),
                                                  call["customization_profile_id"_L1]));
}

Result<Payload> get(Call &call)
{
    const auto key = namedByIdOrKey(call, Kind::InstantKey, "instant_key_url"_L1);
    return key ? Result<Payload>(one(Kind::InstantKey, **key)) : std::unexpected(key.error());
}

Result<Payload> listKeys(Call &call)
{
    const Filter filter = equals(call, "user_identity_id"_L1, "user_identity_id"_L1);
    return many(Kind::InstantKey,
                filter ? filtered(call.workspace, Kind::InstantKey, filter) : call.workspace.rows(Kind::InstantKey));
}

Result<Payload> remove(Call &call)
{
    const auto key = named(call, Kind::InstantKey);
    if (!key) {
        return std::unexpected(key.error());
    }
    deleteInstantKey(call.workspace, **key);
    return nothing();
}

} // namespace

Endpoints instantKeyEndpoints()
{
    return {
        {u"/user_identities/generate_instant_key"_s,
         posts,
         {{uuid("customization_profile_id"), integer("max_use_count").positive(), uuid("user_identity_id").required()}},
         generate},
        {u"/instant_keys/get"_s,
         reads,
         {{uuid("instant_key_id"), text("instant_key_url")},
          {exactlyOneOf({u"instant_key_id"_s, u"instant_key_url"_s})}},
         get},
        {u"/instant_keys/list"_s, reads, {{uuid("user_identity_id")}}, listKeys},
        {u"/instant_keys/delete"_s, deletes, {{uuid("instant_key_id").required()}}, remove},
    };
}

} // namespace latchkey::sandbox
