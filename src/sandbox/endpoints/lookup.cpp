// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/lookup.h"

using namespace Qt::StringLiterals;

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

Filter ofCustomer(const Call &call)
{
    if (!call.has("customer_key"_L1)) {
        return {};
    }
    return [&workspace = call.workspace, wanted = call.text("customer_key"_L1)](const Row &row) {
        const Row *account = workspace.find(Kind::ConnectedAccount, row.value("connected_account_id"_L1));
        return account != nullptr && account->text("customer_key"_L1) == wanted;
    };
}

Filter ofUser(const Call &call, QLatin1StringView key)
{
    if (!call.has("user_identifier_key"_L1)) {
        return {};
    }
    QJsonArray shown;
    for (const Row *session : call.workspace.rows(Kind::ClientSession)) {
        if (session->text("user_identifier_key"_L1) == call.text("user_identifier_key"_L1)) {
            for (const QJsonValue id : session->array("connected_account_ids"_L1)) {
                shown.append(id);
            }
        }
    }
    return [shown, key](const Row &row) { return shown.contains(row.value(key)); };
}

Result<void> requireSandbox(const Call &call)
{
    if (call.workspace.json().value("is_sandbox"_L1).toBool()) {
        return {};
    }
    return std::unexpected(Failure{400, u"workspace_not_sandbox"_s, u"This can only be done in a sandbox workspace"_s});
}

} // namespace latchkey::sandbox
