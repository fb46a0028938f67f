// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Somebody enters \a pin at the lock; about a second later it opens, or it denies access.
Row &enterCode(Workspace &workspace, const Row &device, const QString &pin);
/// Somebody locks it at its keypad.
Row &lockByKeypad(Workspace &workspace, const Row &device);

} // namespace latchkey::sandbox
