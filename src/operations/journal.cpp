// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journal.h"

#include <algorithm>

namespace latchkey {

Journal::Kept MemoryJournal::append(const JournalEntry &entry)
{
    const auto row = find(entry.id);
    if (row == m_unfinished.end()) {
        m_unfinished.append(entry);
    } else {
        *row = entry;
    }
    return {};
}

Journal::Kept MemoryJournal::stepDone(OperationId id, int stepsDone, const QJsonObject &record)
{
    const auto row = find(id);
    if (row != m_unfinished.end()) {
        row->stepsDone = stepsDone;
        row->record = record;
    }
    return {};
}

void MemoryJournal::over(OperationId id, OperationStatus::State state)
{
    if (state != OperationStatus::State::OutcomeUnknown) {
        m_unfinished.removeIf([id](const JournalEntry &entry) { return entry.id == id; });
    }
}

QList<JournalEntry>::iterator MemoryJournal::find(OperationId id)
{
    return std::ranges::find(m_unfinished, id, &JournalEntry::id);
}

} // namespace latchkey
