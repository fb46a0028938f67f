// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

#include <optional>

namespace latchkey::sandbox {

/// Adds a credential of \a user: mode, doors, window and options from \a parameters (those of
/// /acs/credentials/create). It is issued by itself within seconds; a card waits for an encoder.
Row &createCredential(Workspace &workspace, const Row &user, const QJsonObject &parameters);
/// Adds an unissued credential of \a user on \a entrances with \a members (access_method, display_name and window).
Row &addCredential(Workspace &workspace, const Row &user, const std::vector<Row *> &entrances, QJsonObject members);

/// The credential works from now on: told as "issued" the first time and as "reissued" later.
void issueCredential(Workspace &workspace, Row &credential);
/// It stops working until it is issued again.
void suspendCredential(const Workspace &workspace, Row &credential);
/// It is dead: no encoder writes it again.
void invalidateCredential(Workspace &workspace, Row &credential);
bool isInvalidated(const Row &credential);

/// Changes the end or the PIN: an issued card must be written again, the others are issued again by themselves.
void changeCredential(Workspace &workspace, Row &credential, const std::optional<QString> &endsAt,
                      const std::optional<QString> &code);
void assignCredential(Workspace &workspace, Row &credential, Row &user);
void unassignCredential(Workspace &workspace, Row &credential, Row &user);

/// Accepted at once and done about two seconds later.
void deleteCredential(Workspace &workspace, Row &credential);
/// It goes now; the access method that it was the last of is revoked.
void dropCredential(Workspace &workspace, const Row &credential);

std::vector<Row *> credentialsOfUser(const Workspace &workspace, const Row &user);
bool opens(const Row &credential, const QString &entranceId);

} // namespace latchkey::sandbox
