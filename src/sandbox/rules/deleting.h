// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Accepts the deletion of \a row: it says so from now on, and \a drop has it about two seconds later, if it is still
/// there. Asking again changes nothing.
void deleteLater(Workspace &workspace, Row &row, Kind kind, void (*drop)(Workspace &, const Row &));

} // namespace latchkey::sandbox
