// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

#include <QSet>

namespace latchkey::sandbox {

/// Ids of the entrances that the ACS user may open: given directly, by its groups and by its credentials; none while it
/// is suspended.
QSet<QString> entrancesOf(const Workspace &workspace, const Row &user);
/// Takes what was given directly, the groups, and the doors of credentials that no access method stands behind.
void revokeEntrances(Workspace &workspace, Row &user);

/// Changes the members that \a parameters (those of /acs/users/update) name.
void updateAcsUser(Workspace &workspace, Row &user, const QJsonObject &parameters);
/// Its credentials open nothing until it is taken back.
void suspendAcsUser(Workspace &workspace, Row &user, bool isSuspended);
/// Why a door does not open for the holder of \a credential now; empty where it does.
QString refusalOf(const Workspace &workspace, const Row &credential);

/// Accepted at once and done about two seconds later, with its credentials.
void deleteAcsUser(Workspace &workspace, Row &user);
/// The same, now.
void dropAcsUser(Workspace &workspace, const Row &user);

} // namespace latchkey::sandbox
