// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Takes one method away: its PIN, card or key opens nothing any more. The grant and its other methods stay.
std::unique_ptr<Operation> deleteMethod(AccessMethodId method);
extern const OperationKind deleteMethodKind;

} // namespace latchkey
