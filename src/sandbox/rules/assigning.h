// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Whether a card for \a entrances is one that their system has registered and that is assigned instead of encoded.
bool areCardsAssigned(const Workspace &workspace, const std::vector<Row *> &entrances);
/// Starts to make the registered card \a number the method's; ends about a second later.
Row &assignCard(Workspace &workspace, const Row &method, const QString &number);

/// A registered card outlives what it was assigned for: it goes back to its system, and true is answered. False for
/// other credentials.
bool takeBack(Workspace &workspace, Row &credential);

} // namespace latchkey::sandbox
