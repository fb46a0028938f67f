// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Very many rows of three kinds, alike but for ids, names and times: for measuring.
void plantScale(Workspace &workspace, int identities, int devices, int grants);

} // namespace latchkey::sandbox
