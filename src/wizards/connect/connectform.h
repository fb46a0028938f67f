// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/apierror.h"
#include "core/credential.h"
#include "core/workspace.h"

#include <QCoreApplication>

namespace latchkey {

/// The line below one field of the connect dialog.
struct ConnectNote {
    enum class Tone { Plain, Good, Busy, Warning, Error };

    Tone tone = Tone::Plain;
    QString text;

    bool operator==(const ConnectNote &) const = default;
};

/// What stands in the connect dialog and what the service said about it; tells what to say below each field.
struct ConnectForm {
    Q_DECLARE_TR_FUNCTIONS(ConnectForm)

  public:
    enum class Field { Key, Workspace, Name, Endpoint };
    enum class Step {
        Editing,
        Checking,   ///< asking what the key can see
        Confirming, ///< asking for the one workspace a token was chosen for
        Keeping     ///< writing to the keychain
    };

    QString key;
    QString endpoint;
    QString name;                ///< as somebody typed it; empty: the one it was shown as, or the workspace's own
    QString keptName;            ///< the one it was shown as; empty: it is new here
    QString zoneId;              ///< IANA; empty: that of the workspace's doors
    QList<Workspace> workspaces; ///< those the key can see, once the service has told
    WorkspaceId workspaceId;
    QStringList takenNames;          ///< the shown names of the other profiles
    std::optional<ApiError> failure; ///< of the last question
    Step step = Step::Editing;
    bool wasTried = false; ///< Connect was pressed: what is missing is an error now

    std::expected<Credential, CredentialProblem> credential() const { return recogniseCredential(key); }
    std::optional<Workspace> workspace() const;
    /// The name typed, or the workspace's own; with its server where another profile has that name already.
    QString shownName() const;

    /// Every note belongs to the field that causes it.
    ConnectNote note(Field field) const;
    /// The first field that keeps Connect from going on.
    std::optional<Field> firstProblem() const;

  private:
    ConnectNote keyNote() const;
    ConnectNote workspaceNote() const;
    ConnectNote nameNote() const;
    ConnectNote endpointNote() const;
};

} // namespace latchkey
