// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Starts to open an entrance with a cloud key; ends about a second later, in an error where the key's holder may not
/// open it then.
Row &openEntrance(Workspace &workspace, const Row &entrance, const Row &credential);

} // namespace latchkey::sandbox
