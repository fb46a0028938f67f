// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Asks for more methods for a grant that is there: another card, a PIN. The result is the grant's id.
std::unique_ptr<Operation> addMethods(AccessGrantId grant, const QList<MethodDraft> &methods);
extern const OperationKind addMethodsKind;

} // namespace latchkey
