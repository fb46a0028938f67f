// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Adds a grant for \a identity: places, window, name and keys from \a parameters (those of /access_grants/create),
/// its methods under way.
Row &createGrant(Workspace &workspace, const QJsonObject &parameters, Row &identity);

/// Adds one access method for each of \a requested that a door of the grant can take; the others leave an error on it.
void requestMethods(Workspace &workspace, Row &grant, const QJsonArray &requested);

/// The grant's methods that exist.
std::vector<Row *> methodsOf(const Workspace &workspace, const Row &grant);

/// The link is told on the grant while it has exactly one mobile key.
void refreshInstantKey(const Workspace &workspace, Row &grant);

} // namespace latchkey::sandbox
