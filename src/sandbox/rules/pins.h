// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Gives \a method a PIN that every one of \a devices can hold and none of them holds already: the one it has, else the
/// requested one, else a made-up one. The grant is told when the requested one could not be kept.
void setPin(Workspace &workspace, Row &grant, Row &method, const std::vector<Row *> &devices);
/// Frees the method's PIN on its locks.
void releasePin(const Workspace &workspace, const Row &method);

} // namespace latchkey::sandbox
