// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/grantdraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Adds methods to an access grant.
std::unique_ptr<Operation> requestAccessMethods(AccessGrantId grant, const QList<MethodDraft> &methods);

} // namespace latchkey
