// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journal.h"
#include "operations/operationrunner.h"

#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace latchkey {

/// One operation under way or over.
class OperationRunner::Run final : public OperationReport {
  public:
    Run(OperationRunner &runner, std::unique_ptr<Operation> operation);
    /// What the journal has as \a entry, from before the program was started; \a operation may be null.
    Run(OperationRunner &runner, std::unique_ptr<Operation> operation, const JournalEntry &entry);
    Q_DISABLE_COPY_MOVE(Run)

    const OperationStatus &status() const { return m_status; }
    /// Notes it down; it can be withdrawn for \a holdTime, then it waits for its turn.
    void ask(std::chrono::milliseconds holdTime);
    /// It is its turn, if it waits for that.
    void begin();
    /// Of what was left by the program before: goes on, asks, or says what became of it. \a isRead says that the store
    /// was read since.
    void takeUp(bool isRead);
    void retry();
    void lookUp();
    void withdraw();
    void endHold();
    void cancel();
    std::chrono::milliseconds heldFor() const
    {
        return m_hold.isActive() ? m_hold.remainingTimeAsDuration() : std::chrono::milliseconds(0);
    }
    std::unique_ptr<Operation> takeInverse();
    void whenOver(QObject *context, std::function<void(const OperationStatus &)> handler);

    /// Whether it waits for its turn; while nothing can be sent, what takes access away goes on to.
    bool mayBegin() const;
    /// Whether others about the same thing have to wait.
    bool isBlocking(const Run &later) const;
    /// Not given up because nothing can be sent for now.
    bool isPatient() const;

    void resultKnown(const QUuid &id) override { m_status.resultId = id; }
    void attemptChanged(const ActionAttempt &attempt, std::chrono::milliseconds limit) override;
    void touched(const QUuid &id) override { Q_EMIT m_runner.touched(id); }

  private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const OperationStatus &)> handler;
    };

    OperationNature nature() const { return m_status.kind->nature; }
    bool isWaiting() const { return m_status.state == OperationStatus::State::Waiting && !m_hasBegun; }
    bool hasWritesLeft() const;
    bool hasWritten() const;
    JournalNote noteOf(JournalStage stage) const;
    void noteEnd();
    void setState(OperationStatus::State state);
    void goOn();
    void runStep();
    void sendStep();
    void perform();
    void stepOver(std::expected<void, ApiError> outcome);
    void wait();
    void fail(const ApiError &error);
    void finish(OperationStatus::State state);
    void tell(const Waiting &waiting) const;
    void look(const std::function<void()> &otherwise);
    void lookedAt(const std::expected<void, ApiError> &outcome, const std::function<void()> &otherwise);
    void judge();
    ApiError notKept(const QString &reason) const;

    OperationRunner &m_runner;
    std::unique_ptr<Operation> m_operation; ///< gone after it has succeeded: it may hold a PIN
    std::unique_ptr<Operation> m_inverse;   ///< of one that has succeeded
    OperationContext m_context;
    OperationStatus m_status;
    std::vector<Waiting> m_waiting;
    QTimer m_hold;
    int m_turn = 0;          ///< tells the Done of the running step from those of earlier ones
    bool m_hasBegun = false; ///< a step of it
    bool m_isSent = false;   ///< the step that is next may have been
    bool m_isCancelled = false;
    bool m_isTakenUp = true;  ///< false until takeUp() has decided
    bool m_isLooking = false; ///< at what came of the step, which does not run meanwhile
};

} // namespace latchkey
