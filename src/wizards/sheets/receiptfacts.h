// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/revokereceipt.h"
#include "operations/operation.h"

namespace latchkey {

class Journal;
class OperationRunner;
class WorkspaceStore;

/// What a receipt is made from; all of it outlives it.
struct ReceiptSources {
    const WorkspaceStore &store;
    const OperationRunner &runner;
    const Journal &journal;
};

/// All that is known of the revoke \a id. Of an earlier start only the journal's record is, which names no method.
ReceiptFacts receiptFacts(OperationId id, const ReceiptSources &sources, Instant now);

} // namespace latchkey
