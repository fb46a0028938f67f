// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Harbour House in Lisbon: a hotel and a residence with about 60 doors, 120 people and 90 grants, on the clock's day.
void plantHotel(Workspace &workspace);

} // namespace latchkey::sandbox
