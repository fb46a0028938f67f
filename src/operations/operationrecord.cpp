// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrecord.h"

namespace latchkey {
namespace {

void takeGiven(QString &text, const QString &later)
{
    if (!later.isEmpty()) {
        text = later;
    }
}

} // namespace

/// An operation that is asked for again, or taken up by a later start, is not over any more.
void OperationRecord::take(const JournalLine &line)
{
    const JournalFacts &said = line.facts;
    if (askedAt == Instant()) {
        askedAt = line.at;
    }
    if (!said.requestId.isEmpty() && !requestIds.contains(said.requestId)) {
        requestIds.append(said.requestId);
    }
    takeGiven(facts.kind, said.kind);
    takeGiven(facts.title, said.title);
    takeGiven(facts.person, said.person);
    takeGiven(facts.operatorName, said.operatorName);
    takeGiven(facts.systemUser, said.systemUser);
    if (!said.doors.isEmpty()) {
        facts.doors = said.doors;
    }
    facts.outcome = said.outcome;
    facts.reason = said.reason;
    endedAt = line.stage == JournalStage::Ended ? std::optional(line.at) : std::nullopt;
}

void takeLines(QHash<OperationId, OperationRecord> &records, std::span<const JournalLine> lines)
{
    for (const JournalLine &line : lines) {
        OperationRecord &record = records[line.operation];
        record.id = line.operation;
        record.take(line);
    }
}

} // namespace latchkey
