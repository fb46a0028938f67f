// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <expected>

namespace latchkey {

/// One operation as the journal keeps it.
struct JournalEntry {
    OperationId id;
    QString kind;
    QString title;
    QJsonObject record; ///< without secrets; see Operation::record
    int stepsDone = 0;  ///< the step after these may have been sent: its outcome counts as unknown after a restart
    Instant startedAt{};
};

/// Remembers what was asked for until it is known what came of it.
class Journal {
  public:
    /// That what was given is safe; or why it is not, as a sentence for people that names the fix.
    using Kept = std::expected<void, QString>;

    virtual ~Journal() = default;
    /// Before the first step; again with the same id when people retry an operation. Nothing is sent unless it is kept.
    virtual Kept append(const JournalEntry &entry) = 0;
    /// No further write is sent unless it is kept.
    virtual Kept stepDone(OperationId id, int stepsDone, const QJsonObject &record) = 0;
    /// \a state is Succeeded, Failed or OutcomeUnknown. The last stays unfinished. So does what cannot be kept: after a
    /// restart the service is asked once more what came of it, which does no harm.
    virtual void over(OperationId id, OperationStatus::State state) = 0;
    /// What was begun and is not known to have succeeded or failed, the oldest first.
    virtual QList<JournalEntry> unfinished() const = 0;
};

/// Remembers for as long as the program runs.
class MemoryJournal final : public Journal {
  public:
    Kept append(const JournalEntry &entry) override;
    Kept stepDone(OperationId id, int stepsDone, const QJsonObject &record) override;
    void over(OperationId id, OperationStatus::State state) override;
    QList<JournalEntry> unfinished() const override { return m_unfinished; }

  private:
    QList<JournalEntry>::iterator find(OperationId id);
    QList<JournalEntry> m_unfinished;
};

} // namespace latchkey
