// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/endpoints/lookup.h"
#include "sandbox/endpoints/vocabulary.h"
#include "sandbox/rules/accounts.h"
#include "sandbox/rules/departing.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::sandbox {
namespace {

constexpr auto deletionTakes = 2000ms;

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
                     ofUser(call, "connected_account_id"_L1),
                     search(call, {u"connected_account_id"_s, u"account_type"_s, u"customer_key"_s,
                                   u"custom_metadata"_s, u"user_identifier"_s})}));
}

Result<Payload> get(Call &call)
{
    if (call.has("connected_account_id"_L1)) {
        return getById<Kind::ConnectedAccount>(call);
    }
    for (const Row *account : call.workspace.rows(Kind::ConnectedAccount)) {
        const QString address = account->value("user_identifier"_L1).toObject().value("email"_L1).toString();
        if (address.compare(call.text("email"_L1), Qt::CaseInsensitive) == 0) {
            return one(Kind::ConnectedAccount, *account);
        }
    }
    return std::unexpected(notFound(Kind::ConnectedAccount));
}

/// What the providers have is known here at once: there is nothing to fetch.
Result<Payload> sync(Call &call)
{
    const auto account = named(call, Kind::ConnectedAccount);
    return account ? Result<Payload>(nothing()) : std::unexpected(account.error());
}

Result<Payload> remove(Call &call)
{
    const auto account = named(call, Kind::ConnectedAccount);
    if (!account) {
        return std::unexpected(account.error());
    }
    const auto drop = [&workspace = call.workspace, id = (*account)->idText()] {
        if (const Row *present = workspace.find(Kind::ConnectedAccount, id)) {
            dropAccount(workspace, *present);
        }
    };
    if (call["sync"_L1].toBool()) {
        drop();
    } else {
        call.workspace.timeline().after(deletionTakes, drop);
    }
    return nothing();
}

Result<Payload> update(Call &call)
{
    const auto account = named(call, Kind::ConnectedAccount);
    if (!account) {
        return std::unexpected(account.error());
    }
    for (const auto key : {"accepted_capabilities"_L1, "automatically_manage_new_devices"_L1, "custom_metadata"_L1,
                           "customer_key"_L1, "display_name"_L1}) {
        if (call.has(key)) {
            (*account)->set(key, call[key]);
        }
    }
    return one(Kind::ConnectedAccount, **account);
}

Result<Payload> simulateDisconnect(Call &call)
{
    if (const auto sandbox = requireSandbox(call); !sandbox) {
        return std::unexpected(sandbox.error());
    }
    const auto account = named(call, Kind::ConnectedAccount);
    if (!account) {
        return std::unexpected(account.error());
    }
    disconnectAccount(call.workspace, **account);
    return nothing();
}

} // namespace

Endpoints connectedAccountEndpoints()
{
    const Schema accountId{{uuid("connected_account_id").required()}};
    return {
        {u"/connected_accounts/list"_s,
         reads,
         {paged({map("custom_metadata_has"), text("customer_key"), text("search").atLeast(1), uuid("space_id"),
                 text("user_identifier_key")})},
         listAccounts},
        {u"/connected_accounts/get"_s,
         reads,
         {{uuid("connected_account_id"), email("email")}, {exactlyOneOf({u"connected_account_id"_s, u"email"_s})}},
         get},
        {u"/connected_accounts/sync"_s, posts, accountId, sync},
        {u"/connected_accounts/delete"_s,
         deletes,
         {{uuid("connected_account_id").required(), boolean("sync")}},
         remove},
        {u"/connected_accounts/update"_s,
         patches,
         {{uuid("connected_account_id").required(), list(choice("accepted_capabilities", deviceFamilies())),
           boolean("automatically_manage_new_devices"), map("custom_metadata"), text("customer_key").atLeast(1),
           text("display_name").atLeast(1).atMost(255)}},
         update},
        {u"/connected_accounts/simulate/disconnect"_s, posts, accountId, simulateDisconnect},
    };
}

} // namespace latchkey::sandbox
