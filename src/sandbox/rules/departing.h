// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The device is gone from Seam, with its codes and its places in spaces.
void dropDevice(Workspace &workspace, const Row &device);
/// The account is gone, with its devices, its access systems and all that is in them, and its events.
void dropAccount(Workspace &workspace, const Row &account);

} // namespace latchkey::sandbox
