// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Links the ACS user to the identity: both sides tell of it, a differing profile is noted. 409 where the identity has
/// another user in that system, or the user another identity. Linking again what is linked changes nothing.
Result<void> link(Workspace &workspace, Row &acsUser, Row &identity);
/// Takes the link away; the ACS user stays.
void unlink(const Workspace &workspace, Row &acsUser, Row &identity);

/// The identity's linked ACS user in \a systemId; none where it has none.
Row *linkedUserIn(const Workspace &workspace, const Row &identity, const QString &systemId);

/// The identity's ACS user in \a system: the linked one, else one with the same e-mail or phone, which is linked, else
/// a new one.
Row &acsUserFor(Workspace &workspace, Row &identity, const Row &system);

/// Adds an ACS user to \a system and tells of it.
Row &createAcsUser(Workspace &workspace, const Row &system, const QJsonObject &profile);

/// The identity linked to \a acsUser has another name, e-mail or phone, or no longer has.
void noteProfile(const Workspace &workspace, Row &identity);

/// 409 where the identity has an ACS user in the system already.
Result<void> checkFree(const Workspace &workspace, const Row &identity, const QString &systemId);
/// 409 where another identity than \a except has this e-mail, phone or key.
Result<void> checkUnique(const Workspace &workspace, const QJsonObject &identity, const Row *except = nullptr);
/// Adds an identity; nulls for what \a profile lacks.
Row &createIdentity(Workspace &workspace, const QJsonObject &profile);
/// The name by which an identity is shown.
QString identityDisplayName(const QJsonObject &identity);

} // namespace latchkey::sandbox
