// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/credential.h"
#include "core/id.h"
#include "session/secretstore.h"
#include "vault/datakey.h"

#include <QString>
#include <QUrl>

namespace latchkey {

using ProfileId = Id<struct Profile>;

/// A workspace that was connected before: everything but its key, which only the keychain holds.
struct Profile {
    ProfileId id;
    QString name; ///< as the user calls it
    QUrl endpoint;
    Credential::Kind credentialKind = Credential::Kind::ApiKey;
    WorkspaceId workspaceId;
    QString workspaceName; ///< as the service calls it
    bool isSandbox = false;
    QString zoneId; ///< IANA; for doors that do not report their own; empty: that of the other doors

    bool operator==(const Profile &) const = default;
};

/// A profile that is open: what a SeamClient needs, for as long as the program runs.
struct Session {
    Profile profile;
    Credential credential;
    QString keyNotice; ///< why the key was not kept, as a sentence; empty when it was
    /// What opens the snapshot, or why the keychain does not give it; none when it was not asked.
    std::optional<std::expected<DataKey, SecretFailure>> dataKey{};
    bool isDemo = false;
};

/// Where requests go unless an endpoint is named.
QUrl defaultEndpoint();
/// The endpoint typed by a user, without trailing slashes, or a sentence that says why it cannot be one. Nothing
/// typed means the default one.
std::expected<QUrl, QString> endpointFromInput(const QString &text);

} // namespace latchkey
