// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalline.h"

#include <QHash>

#include <span>

namespace latchkey {

/// All that the journal's lines say of one operation.
struct OperationRecord {
    OperationId id;
    Instant askedAt{};
    std::optional<Instant> endedAt;
    JournalFacts facts; ///< of all lines together, the last word of each; outcome is none while it is not over
    QStringList requestIds;

    /// What \a line says besides.
    void take(const JournalLine &line);
};

/// Adds what \a lines say, in their order, to the records of their operations.
void takeLines(QHash<OperationId, OperationRecord> &records, std::span<const JournalLine> lines);

} // namespace latchkey
