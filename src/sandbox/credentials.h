// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/failure.h"
#include "sandbox/message.h"
#include "sandbox/workspace.h"

#include <memory>
#include <vector>

namespace latchkey::sandbox {

/// The three kinds of credential the service takes, one of each.
struct Credentials {
    QString apiKey;              ///< of the first workspace alone
    QString personalAccessToken; ///< of every workspace, with a seam-workspace header
    QString consoleSessionToken; ///< the same, shaped like a JSON web token

    /// New ones from the system's random source.
    static Credentials random();
};

/// Whom an endpoint takes besides the workspace's own people.
enum class Guests {
    None,
    ClientSessions,
    PublishableKeys,
    PublishableKeysFirst ///< the same, and whoever shows no credential is asked for a publishable key
};

using Workspaces = std::vector<std::unique_ptr<Workspace>>;

/// Whom a request comes from.
struct Caller {
    Workspace *workspace = nullptr;         ///< none for a token without a workspace header
    std::vector<const Workspace *> visible; ///< what /workspaces/list shows
    const Row *session = nullptr;           ///< the client session that asks
    bool hasPublishableKey = false;         ///< and nothing else
};

/// Reads the headers that say who asks: refused where the credential is not known, is good no more, or is of a kind
/// that the endpoint does not take.
Result<Caller> authenticate(const Workspaces &workspaces, const Credentials &credentials, const Request &request,
                            Guests guests);

} // namespace latchkey::sandbox
