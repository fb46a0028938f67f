// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/connectedaccounts.h"

#include "api/encode.h"
#include "api/request.h"

using namespace Qt::StringLiterals;

namespace latchkey::api::connectedaccounts {

using encode::Members;

QJsonObject List::toJson() const
{
    return Members()
        .add("custom_metadata_has"_L1, customMetadataHas)
        .add("customer_key"_L1, customerKey)
        .add("search"_L1, search)
        .add("space_id"_L1, spaceId)
        .add("user_identifier_key"_L1, userIdentifierKey)
        .add("limit"_L1, limit)
        .add("page_cursor"_L1, pageCursor)
        .object();
}

QJsonObject Remove::toJson() const
{
    return Members().required("connected_account_id"_L1, connectedAccountId).add("sync"_L1, sync).object();
}

Call<Page<ConnectedAccount>> list(SeamClient &client, const List &parameters)
{
    return requestPage<ConnectedAccount>(client, endpoints::connectedAccountsList, parameters.toJson());
}

Call<ConnectedAccount> get(SeamClient &client, ConnectedAccountId id)
{
    return requestOne<ConnectedAccount>(client, endpoints::connectedAccountsGet,
                                        Members().required("connected_account_id"_L1, id).object());
}

Call<ConnectedAccount> getByEmail(SeamClient &client, const QString &email)
{
    return requestOne<ConnectedAccount>(client, endpoints::connectedAccountsGet,
                                        Members().required("email"_L1, email).object());
}

Call<Void> sync(SeamClient &client, ConnectedAccountId id)
{
    return requestNothing(client, endpoints::connectedAccountsSync,
                          Members().required("connected_account_id"_L1, id).object());
}

Call<Void> remove(SeamClient &client, const Remove &parameters)
{
    return requestNothing(client, endpoints::connectedAccountsDelete, parameters.toJson());
}

} // namespace latchkey::api::connectedaccounts
