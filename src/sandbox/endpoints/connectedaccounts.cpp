// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/listing.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

/// Accounts with a device or entrance in the call's space.
Filter inSpace(const Call &call)
{
    if (!call.has("space_id"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, id = call.text("space_id"_L1)](const Row &account) {
        const auto isThere = [&](const Row *door) {
            return door->text("connected_account_id"_L1) == account.idText() &&
                   door->array("space_ids"_L1).contains(id);
        };
        return std::ranges::any_of(workspace.rows(Kind::Device), isThere) ||
               std::ranges::any_of(workspace.rows(Kind::AcsEntrance), isThere);
    };
}

Result<Payload> listAccounts(Call &call)
{
    return page(call, Kind::ConnectedAccount, 11000,
                all({equals(call, "customer_key"_L1, "customer_key"_L1), hasMetadata(call), inSpace(call),
                     equals(call, "user_identifier_key"_L1, "user_identifier_key"_L1),
                     search(call, {u"connected_account_id"_s, u"account_type"_s, u"customer_key"_s,
                                   u"custom_metadata"_s, u"user_identifier"_s})}));
}

} // namespace

Endpoints connectedAccountEndpoints()
{
    return {
        {u"/connected_accounts/list"_s,
         reads,
         {paged({map("custom_metadata_has"), text("customer_key"), text("search").atLeast(1), uuid("space_id"),
                 text("user_identifier_key")})},
         listAccounts},
    };
}

} // namespace latchkey::sandbox
