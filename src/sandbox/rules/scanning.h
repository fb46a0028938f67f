// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Starts to read the card on \a encoder; ends about two seconds later. \a isDetectingNew: tags that are not registered
/// are seen as well, which is a question for Salto KS alone.
Row &scanCredential(Workspace &workspace, Row &encoder, bool isDetectingNew);
/// Reads the card and gives it to \a user.
Row &scanToAssign(Workspace &workspace, Row &encoder, const Row &user, bool isDetectingNew);

} // namespace latchkey::sandbox
