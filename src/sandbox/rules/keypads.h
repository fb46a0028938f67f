// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Whether PINs like \a pin can be set on the lock: its length and its digits.
bool takesPin(const Row &device, const QString &pin);
/// The id of the access method or access code that has \a pin on the lock; empty where it is free.
QString holderOf(const Row &device, const QString &pin);
void occupy(Row &device, const QString &pin, const QString &holder);
/// Frees \a pin on the lock if \a holder has it.
void vacate(Row &device, const QString &pin, const QString &holder);
/// A made-up PIN that every one of \a devices takes and that is free there, as far as they have a length in common;
/// \a length digits long where that is not 0.
QString makePin(Workspace &workspace, const std::vector<Row *> &devices, int length = 0);

} // namespace latchkey::sandbox
