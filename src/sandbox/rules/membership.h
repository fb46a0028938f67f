// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The ACS user joins or leaves the access group; both say so until the access system has followed.
void joinGroup(Workspace &workspace, Row &user, Row &group);
void leaveGroup(Workspace &workspace, Row &user, Row &group);
bool isMember(const Row &user, const QString &groupId);
std::vector<Row *> membersOf(const Workspace &workspace, const Row &group);

/// Accepted at once and done about two seconds later: its members lose its entrances.
void deleteAccessGroup(Workspace &workspace, Row &group);

} // namespace latchkey::sandbox
