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

struct Remove {
    ConnectedAccountId connectedAccountId;
    std::optional<bool> sync; ///< not in the published documentation: answer only once it is done
    QJsonObject toJson() const;
};

/// /connected_accounts/list
Call<Page<ConnectedAccount>> list(SeamClient &client, const List &parameters);
/// /connected_accounts/get
Call<ConnectedAccount> get(SeamClient &client, ConnectedAccountId id);
/// /connected_accounts/get
Call<ConnectedAccount> getByEmail(SeamClient &client, const QString &email);
/// /connected_accounts/sync: only starts it; what came of it is told by events.
Call<Void> sync(SeamClient &client, ConnectedAccountId id);
/// /connected_accounts/delete: with its devices and access systems; nothing is deleted at the provider.
Call<Void> remove(SeamClient &client, const Remove &parameters);

} // namespace latchkey::api::connectedaccounts
