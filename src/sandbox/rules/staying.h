// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The credential was used at a door: where it is a guest's, the guests before it on its doors are out.
void noteUse(Workspace &workspace, const Row &credential);
/// The guest of a stay comes when it begins, or minutes after the method works, and uses it. Shows only where that
/// puts somebody out.
void expectGuest(Workspace &workspace, const Row &method, const Row &grant);
/// Ids of the credentials that the others of the grant's reservation have in \a systemId: those that a new one joins.
QJsonArray joinedBy(const Workspace &workspace, const Row &grant, const QString &systemId);
/// A later guest has put this one out: no new times bring the method back.
bool isPutOut(const Row &method);

} // namespace latchkey::sandbox
