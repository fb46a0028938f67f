// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Makes the new space of \a draft if it asks for one, then the access grant, then reads its places and methods. Both
/// carry a key of ours, by which they are looked up when no answer came. The result is the grant's id.
std::unique_ptr<Operation> createGrant(const GrantDraft &draft);
extern const OperationKind createGrantKind;

} // namespace latchkey
