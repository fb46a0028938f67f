// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <QJsonObject>

namespace latchkey {

/// How far an operation has come, as a line of the journal has it. The numbers are in files.
enum class JournalStage {
    Asked = 1,    ///< people asked for it; nothing is sent yet
    Sent = 2,     ///< a step is about to be sent: from here on it may have been
    Answered = 3, ///< what came of that step is known
    Ended = 4,    ///< see outcome
    Resumed = 5,  ///< the program was started again, and goes on with it
};

/// What a line of the journal says besides when and of which operation.
struct JournalFacts {
    QString kind;         ///< as OperationKind has it
    QString title;        ///< for people
    QString person;       ///< whose access it is about
    QStringList doors;    ///< by name
    QString operatorName; ///< as the desk has set it
    QString systemUser;   ///< of this computer
    std::optional<int> step;
    std::optional<OperationStatus::State> outcome;
    QString reason; ///< of what was not done, a sentence
    QString requestId;

    QJsonObject toJson() const;
    static JournalFacts of(const QJsonObject &json);
    bool operator==(const JournalFacts &) const = default;
};

/// One line of the desk's record, which nothing changes once it is there.
struct JournalLine {
    qint64 number = 0; ///< from 1, without gaps
    OperationId operation;
    Instant at{};
    JournalStage stage = JournalStage::Asked;
    JournalFacts facts;

    bool operator==(const JournalLine &) const = default;
};

/// What is needed to go on with an operation after the program has ended. Sealed in the file.
struct JournalEntry {
    OperationId id;
    QString kind;
    QJsonObject record; ///< see Operation::record()
    int stepsDone = 0;
    bool isSent = false;                                            ///< the step after those may have been sent
    OperationStatus::State state = OperationStatus::State::Waiting; ///< Waiting, Held, OutcomeUnknown or Asking
    Instant startedAt{};

    QJsonObject toJson() const;
    /// The id is not in \a json.
    static JournalEntry of(OperationId id, const QJsonObject &json);
    bool operator==(const JournalEntry &) const = default;
};

/// What the journal is told.
struct JournalNote {
    OperationId operation;
    Instant at{};
    JournalStage stage = JournalStage::Asked;
    JournalFacts facts;
    std::optional<JournalEntry> entry; ///< how to go on from here; none: it is over
};

} // namespace latchkey
