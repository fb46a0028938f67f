// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QStringList>

namespace latchkey {

/// A page of Seam on which somebody signs in to a provider's account, so that it becomes a connected account.
struct ConnectWebview {
    enum class Status { Pending, Failed, Authorized, Unknown };

    ConnectWebviewId id;
    WorkspaceId workspaceId;
    QString url; ///< a secret: whoever opens it may connect an account to the workspace
    Status status = Status::Unknown;
    bool loginSuccessful = false;
    ConnectedAccountId connectedAccountId; ///< null until somebody has signed in
    QString selectedProvider;              ///< empty until one is chosen
    QStringList acceptedProviders;         ///< open set
    bool anyProviderAllowed = false;
    QStringList acceptedCapabilities; ///< open set, such as "lock"
    QString deviceSelectionMode;      ///< "none", "single" or "multiple"; open set
    bool automaticallyManageNewDevices = false;
    bool waitForDeviceCreation = false;
    QString customRedirectUrl;        ///< empty if none
    QString customRedirectFailureUrl; ///< empty if none
    QString customerKey;              ///< empty if none
    std::optional<Instant> authorizedAt;
    Instant createdAt{};

    bool operator==(const ConnectWebview &) const = default;
};

} // namespace latchkey
