// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/call.h"
#include "api/page.h"
#include "core/connectwebview.h"

#include <QJsonObject>

/// /connect_webviews/…
namespace latchkey::api::connectwebviews {

struct Create {
    QStringList acceptedCapabilities; ///< such as "lock" and "access_control"
    QStringList acceptedProviders;
    QStringList excludedProviders;
    std::optional<QString> providerCategory; ///< such as "stable"
    std::optional<bool> automaticallyManageNewDevices;
    std::optional<bool> waitForDeviceCreation;
    std::optional<QJsonObject> customMetadata; ///< at most 50 strings and booleans
    std::optional<QString> customRedirectUrl;
    std::optional<QString> customRedirectFailureUrl; ///< none: customRedirectUrl
    std::optional<QString> customerKey;
    std::optional<QString> deviceSelectionMode; ///< "none", "single" or "multiple"; not in the published documentation
    QJsonObject toJson() const;
};

struct List {
    std::optional<QJsonObject> customMetadataHas; ///< strings and booleans
    std::optional<QString> customerKey;
    std::optional<QString> search;
    std::optional<QString> userIdentifierKey;
    std::optional<int> limit;
    std::optional<QString> pageCursor;
    QJsonObject toJson() const;
};

/// /connect_webviews/create: show its url in a browser, then read it again until somebody has signed in.
Call<ConnectWebview> create(SeamClient &client, const Create &parameters);
/// /connect_webviews/get
Call<ConnectWebview> get(SeamClient &client, ConnectWebviewId id);
/// /connect_webviews/list
Call<Page<ConnectWebview>> list(SeamClient &client, const List &parameters);

} // namespace latchkey::api::connectwebviews
