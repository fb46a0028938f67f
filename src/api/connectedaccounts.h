// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/workspace.h"

#include <QJsonObject>

/// /connected_accounts/…
namespace latchkey::api::connectedaccounts {

struct List {
    std::optional<QJsonObject> customMetadataHas; ///< strings and booleans
    std::optional<QString> customerKey;
    std::optional<QString> search;
    std::optional<SpaceId> spaceId;
    std::optional<QString> userIdentifierKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// /connected_accounts/list
Call<Page<ConnectedAccount>> list(SeamClient &client, const List &parameters);

} // namespace latchkey::api::connectedaccounts
