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

Call<Page<ConnectedAccount>> list(SeamClient &client, const List &parameters)
{
    return requestPage<ConnectedAccount>(client, endpoints::connectedAccountsList, parameters.toJson());
}

} // namespace latchkey::api::connectedaccounts
