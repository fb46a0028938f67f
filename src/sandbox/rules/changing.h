// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Moves the grant's window: its methods stop and are issued again.
void changeTimes(Workspace &workspace, Row &grant, const QString &startsAt, const QJsonValue &endsAt);

/// Deletions are accepted at once and done about two seconds later; asking again changes nothing.
void deleteGrant(Workspace &workspace, Row &grant);
void deleteMethod(Workspace &workspace, Row &method);
/// With its grants and ACS users.
void deleteIdentity(Workspace &workspace, Row &identity);

} // namespace latchkey::sandbox
