// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalfile.h"

namespace latchkey {

/// What came of opening a journal.
struct JournalOpening {
    std::optional<JournalFailure> failure; ///< none: it is open
    QString setAside;                      ///< where a damaged one is now, for which a new one was begun
    QList<JournalEntry> unfinished;        ///< from before, the oldest first
    int unreadable = 0;                    ///< so many more cannot be read
    std::optional<qint64> firstBroken;     ///< the line from which on the record is not as it was written
    QList<JournalLine> lines;              ///< the last ones
};

} // namespace latchkey
