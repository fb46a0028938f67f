// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Deletes an access grant with all its methods. It stays for a while as being deleted.
std::unique_ptr<Operation> revokeGrant(AccessGrantId grant);
extern const OperationKind revokeGrantKind;

} // namespace latchkey
