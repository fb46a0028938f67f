// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/holders.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// A credential that does not say whether it spreads to all phones does not.
Filter onSeveralPhones(const Call &call)
{
    if (!call.has("is_multi_phone_sync_credential"_L1)) {
        return {};
    }
    return [wanted = call["is_multi_phone_sync_credential"_L1].toBool()](const Row &credential) {
        return credential.flag("is_multi_phone_sync_credential"_L1) == wanted;
    };
}

Result<Payload> listCredentials(Call &call)
{
    return page(
        call, Kind::AcsCredential, 500,
        all({equals(call, "acs_user_id"_L1, "acs_user_id"_L1), equals(call, "acs_system_id"_L1, "acs_system_id"_L1),
             equals(call, "user_identity_id"_L1, "user_identity_id"_L1), createdBefore(call), onSeveralPhones(call),
             search(call,
                    {u"display_name"_s, u"code"_s, u"card_number"_s, u"acs_user_id"_s, u"acs_credential_id"_s})}));
}

/// The identity selects alone.
void identityOrUser(const QJsonObject &parameters, Instant, Problems &problems)
{
    for (const auto other : {"acs_user_id"_L1, "acs_system_id"_L1}) {
        if (parameters.contains("user_identity_id"_L1) && parameters.contains(other)) {
            problems.add(u"Cannot specify both '%1' and 'user_identity_id'"_s.arg(other));
        }
    }
}

} // namespace

Endpoints acsCredentialEndpoints()
{
    return {
        {u"/acs/credentials/list"_s,
         reads,
         {paged(holderParameters({uuid("acs_system_id"), dateTime("created_before"),
                                  boolean("is_multi_phone_sync_credential"), text("search").atLeast(1)})),
          {identityOrUser}},
         listCredentials},
        {u"/acs/credentials/get"_s, reads, {{uuid("acs_credential_id").required()}}, getById<Kind::AcsCredential>},
    };
}

} // namespace latchkey::sandbox
