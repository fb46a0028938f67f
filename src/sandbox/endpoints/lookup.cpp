// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/lookup.h"

namespace latchkey::sandbox {

Result<Row *> named(const Call &call, Kind kind)
{
    return call.workspace.require(kind, call.parameters.value(idMember(kind)));
}

Result<Row *> namedByIdOrKey(const Call &call, Kind kind, QLatin1StringView key)
{
    if (call.parameters.contains(idMember(kind))) {
        return named(call, kind);
    }
    if (Row *row = call.workspace.findBy(kind, key, call.text(key))) {
        return row;
    }
    return std::unexpected(notFound(kind));
}

Result<void> requireAll(const Workspace &workspace, Kind kind, const QJsonValue &ids)
{
    for (const QJsonValue id : ids.toArray()) {
        if (const auto row = workspace.require(kind, id); !row) {
            return std::unexpected(row.error());
        }
    }
    return {};
}

} // namespace latchkey::sandbox
