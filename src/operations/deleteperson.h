// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Deletes a user identity; its ACS users, and the grants it had, are read again.
std::unique_ptr<Operation> deletePerson(UserIdentityId person);
extern const OperationKind deletePersonKind;

} // namespace latchkey
