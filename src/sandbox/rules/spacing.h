// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Adds a space with the doors that \a parameters (those of /spaces/create) name.
Row &createSpace(Workspace &workspace, const QJsonObject &parameters);
/// Changes what \a parameters (those of /spaces/update) name; a list of doors replaces all doors of its kind.
void updateSpace(Workspace &workspace, Row &space, const QJsonObject &parameters);
/// It goes at once: its doors stay, grants lose those that they had through it.
void deleteSpace(Workspace &workspace, Row &space);

/// Puts doors into the space or takes them out, tells of it, and lets the grants on the space follow.
void addToSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds);
void removeFromSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds);
/// The same with every door of \a account.
void addAccount(Workspace &workspace, Row &space, const Row &account);
void removeAccount(Workspace &workspace, Row &space, const Row &account);

} // namespace latchkey::sandbox
