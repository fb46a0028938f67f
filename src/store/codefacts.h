// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coderules.h"
#include "core/instant.h"

namespace latchkey {

class WorkspaceStore;

/// What the locks of \a doors say about PINs, and the PINs that grants not over by \a now have on them, as far as they
/// were read. PINs that were set at a lock itself or by another program are not among them.
CodeFacts codeFacts(const WorkspaceStore &store, const QList<Door> &doors, Instant now);

} // namespace latchkey
