// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// A session for \a profile: the members of a client session that differ from the usual.
Row &addClientSession(Workspace &workspace, const QJsonObject &profile);

/// A link by which the identity's phone gets its mobile keys, \a maxUseCount times.
Row &createInstantKey(Workspace &workspace, const Row &identity, int maxUseCount, const QJsonValue &profileId);
/// The link of a mobile key; both are known to each other.
void createInstantKeyOf(Workspace &workspace, const Row &grant, Row &method, int maxUseCount);
/// The link leads nowhere from now on; a method it belongs to no longer tells it.
void deleteInstantKey(Workspace &workspace, const Row &key);
void deleteInstantKeyOf(Workspace &workspace, const Row &method);
/// The identity's phone opens its newest link that has not been opened as often as it may be.
void openInstantKey(const Workspace &workspace, const Row &identity);

} // namespace latchkey::sandbox
