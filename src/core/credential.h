// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QString>

#include <expected>

namespace latchkey {

/// What a user proves to the service who they are with. Holds a secret: never log it, never write it to disk.
struct Credential {
    enum class Kind {
        ApiKey,              ///< belongs to one workspace
        PersonalAccessToken, ///< reaches every workspace of a person
        ConsoleSession,      ///< a JWT of Seam's console, likewise
    };

    Kind kind = Kind::ApiKey;
    QString secret;
    WorkspaceId workspaceId; ///< null for an API key, and for a token until a workspace is chosen

    /// Whether requests must name the workspace, since the credential alone does not.
    bool needsWorkspace() const { return kind != Kind::ApiKey; }
    bool operator==(const Credential &) const = default;
};

/// Why a pasted text cannot be used as a credential.
enum class CredentialProblem {
    Empty,
    ClientSession,  ///< seam_cst…: belongs to one guest's app
    PublishableKey, ///< seam_pk…: may only create client sessions
    NotWhole,       ///< spaces, line breaks or other characters inside that no key has
    Unrecognised,   ///< starts like none of the known kinds
};

/// Tells the kind by its prefix. White space and one pair of quotes around \a pasted are left out.
/// Whether the service accepts it, only the service knows.
std::expected<Credential, CredentialProblem> recogniseCredential(QStringView pasted);

/// A sentence for people that says what is wrong and what to paste instead.
QString describe(CredentialProblem problem);

} // namespace latchkey
