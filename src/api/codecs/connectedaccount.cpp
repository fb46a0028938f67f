// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/codecs/reader.h"
#include "core/workspace.h"

namespace latchkey::api::codec {

template <> ConnectedAccount read<ConnectedAccount>(const json::Object &object)
{
    ConnectedAccount account;
    account.id = object.id<ConnectedAccountId>("connected_account_id");
    account.displayName = object.text("display_name");
    account.accountType = object.optionalLabel("account_type");
    account.accountTypeDisplayName = object.optionalLabel("account_type_display_name");
    account.timeZone = object.optionalLabel("time_zone");
    account.createdAt = object.optionalInstant("created_at");
    account.errors = readProblems(object, "errors");
    account.warnings = readProblems(object, "warnings");
    return account;
}

} // namespace latchkey::api::codec

LATCHKEY_CODEC(latchkey::ConnectedAccount)
