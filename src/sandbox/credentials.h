// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/failure.h"
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

using Workspaces = std::vector<std::unique_ptr<Workspace>>;

/// Whom a request comes from.
struct Caller {
    Workspace *workspace = nullptr;         ///< none for a token without a workspace header
    std::vector<const Workspace *> visible; ///< what /workspaces/list shows
};

/// Reads an Authorization header and a seam-workspace header: 401 where the credential is not known, or of another
/// kind.
Result<Caller> authenticate(const Workspaces &workspaces, const Credentials &credentials,
                            const QByteArray &authorization, const QByteArray &workspaceHeader);

} // namespace latchkey::sandbox
