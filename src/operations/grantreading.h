// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"
#include "operations/operationcontext.h"

namespace latchkey {

/// Reads a grant by id into the store; one that the service has no more is removed with its methods and places.
void readGrant(OperationContext &context, AccessGrantId grant, Operation::Done done);
/// Reads the places and methods of a grant into the store.
void readRelated(OperationContext &context, AccessGrantId grant, Operation::Done done);
/// Takes a grant that is gone out of the store, with its places and the methods that no other grant has.
void removeGrant(WorkspaceStore &store, AccessGrantId grant);

} // namespace latchkey
