// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/listing.h"

namespace latchkey::sandbox {

/// The row that the call's "<kind>_id" names, or 404.
Result<Row *> named(const Call &call, Kind kind);
/// The row that "<kind>_id" names, else the one whose member \a key is the call's \a key; or 404.
Result<Row *> namedByIdOrKey(const Call &call, Kind kind, QLatin1StringView key);
/// 404 unless every id in \a ids is a row of \a kind.
Result<void> requireAll(const Workspace &workspace, Kind kind, const QJsonValue &ids);

/// Rows of the connected accounts that have the call's customer_key, or there is no such parameter.
Filter ofCustomer(const Call &call);
/// Rows whose account, their member \a key, is shown to the client sessions of the call's user_identifier_key, or there
/// is no such parameter.
Filter ofUser(const Call &call, QLatin1StringView key);
/// 400 workspace_not_sandbox in a workspace of real doors.
Result<void> requireSandbox(const Call &call);

/// Answers with the row that "<kind>_id" names.
template <Kind kind> Result<Payload> getById(Call &call)
{
    const auto row = named(call, kind);
    return row ? Result<Payload>(one(kind, **row)) : std::unexpected(row.error());
}

} // namespace latchkey::sandbox
