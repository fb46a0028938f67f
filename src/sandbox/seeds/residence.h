// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Alder Court: two houses of flats with smart locks and a shared gate, residents and contractors with PINs, on the
/// clock's day. It has no access system and no entrance.
void plantResidence(Workspace &workspace);

} // namespace latchkey::sandbox
