// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// A few rows of each kind whose ids another workspace may be asked for, and must not know.
void plantProduction(Workspace &workspace);

} // namespace latchkey::sandbox
