// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/endpoint.h"

#include <functional>

namespace latchkey::sandbox {

using Filter = std::function<bool(const Row &row)>;

/// How a row is told where that is not just its JSON.
using Shape = QJsonObject (*)(const Row &row);

/// A list's page: the rows of \a kind that pass \a filter (all, where there is none), \a defaultLimit of them unless
/// the call says otherwise, from its cursor on. Refuses a cursor that cannot be read or that belongs to other
/// parameters.
Result<Payload> page(const Call &call, Kind kind, int defaultLimit, const Filter &filter = {}, Shape shape = nullptr);

struct Page {
    std::vector<Row *> rows{};
    bool hasNext = false;
};
/// The rows of such a page, for answers that are written in another way.
Result<Page> pageOf(const Call &call, Kind kind, int defaultLimit, const Filter &filter);

/// The rows of \a kind that pass.
std::vector<Row *> filtered(const Workspace &workspace, Kind kind, const Filter &filter);

/// Every filter passes.
Filter all(std::vector<Filter> filters);
/// The row's member \a key is the call's parameter \a name, or there is no such parameter.
Filter equals(const Call &call, QLatin1StringView name, QLatin1StringView key);
/// The row's member \a key is one of the call's list \a name, or there is no such parameter.
Filter oneOf(const Call &call, QLatin1StringView name, QLatin1StringView key);
/// The row's list \a key holds the call's parameter \a name, or there is no such parameter.
Filter holds(const Call &call, QLatin1StringView name, QLatin1StringView key);
/// The row was created before the call's created_before.
Filter createdBefore(const Call &call);
/// The call's search text occurs in one of the row's members; "a.b" names a member of a member.
Filter search(const Call &call, const QStringList &members);
/// The row's custom_metadata has each pair of the call's custom_metadata_has.
Filter hasMetadata(const Call &call);

/// limit and page_cursor, for a schema.
std::vector<Parameter> paged(std::vector<Parameter> parameters);

} // namespace latchkey::sandbox
