// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrun.h"

#include <utility>

namespace latchkey {
namespace {

using State = OperationStatus::State;

ApiError withMessage(ApiError::Kind kind, const QString &message)
{
    ApiError error{.kind = kind};
    error.message = message;
    return error;
}

} // namespace

OperationRunner::Run::Run(OperationRunner &runner, std::unique_ptr<Operation> operation, const JournalEntry &entry)
    : m_runner(runner)
    , m_operation(std::move(operation))
    , m_context{runner.m_client, runner.m_store, runner.m_clock, &runner, *this}
    , m_isSent(entry.isSent)
    , m_isTakenUp(false)
{
    m_status.id = entry.id;
    m_status.kind = &m_operation->kind();
    m_status.title = m_operation->title();
    m_status.person = m_operation->person();
    m_status.doors = m_operation->doors();
    m_status.subjects = m_operation->subjects();
    m_status.stepCount = m_operation->stepCount();
    m_status.stepsDone = entry.stepsDone;
    m_status.tookEffect = entry.stepsDone >= m_operation->writeStepCount();
    m_status.startedAt = entry.startedAt;
    m_status.isResumed = true;
    // Until it is known what is to become of it.
    m_status.state = entry.state == State::Asking ? State::Asking : State::Waiting;
    m_context.byItself = true;
}

/// Access is taken away and what is half done is finished before the workspace is read; the rest depends on it.
void OperationRunner::Run::takeUp(bool isRead)
{
    if (m_isTakenUp || m_status.state == State::Asking) {
        return;
    }
    const bool isHalfDone = hasWritten();
    if (nature() == OperationNature::Act && !isHalfDone) {
        m_isTakenUp = true;
        m_status.error = m_isSent ? withMessage(ApiError::Kind::OutcomeUnknown,
                                                tr("Latchkey ended before an answer came. Nobody knows whether it was "
                                                   "done: look at the door or the card."))
                                  : withMessage(ApiError::Kind::Cancelled, tr("Latchkey ended before it was sent."));
        finish(m_isSent ? State::OutcomeUnknown : State::Failed);
    } else if (nature() == OperationNature::Revoke || isHalfDone) {
        m_isTakenUp = true;
        m_runner.m_journal.note(noteOf(JournalStage::Resumed));
    } else if (isRead) {
        m_isTakenUp = true;
        m_isSent ? look([this] { judge(); }) : judge();
    }
}

/// Whether it is still wanted, as far as that can be told; else people are asked.
void OperationRunner::Run::judge()
{
    const Instant now = m_runner.m_clock.now();
    const auto age = now - m_status.startedAt;
    // A clock that was set back says nothing.
    const bool isOld = age > longestUnasked || age < std::chrono::milliseconds(0);
    const QString objection = isOld ? tr("It was asked for some time ago, and Latchkey ended before it was sent.")
                                    : m_operation->objection(m_runner.m_store, now);
    if (!objection.isEmpty()) {
        m_status.error = withMessage(ApiError::Kind::Cancelled, objection);
        finish(State::Asking);
        return;
    }
    m_runner.m_journal.note(noteOf(JournalStage::Resumed));
    m_status.state = State::Waiting;
    m_runner.beginNext();
    Q_EMIT m_runner.changed(m_status);
}

/// Asks the service what came of the step that was sent: it is done then, or \a otherwise goes on. Until that is known
/// nothing else is begun: the step would run twice at once, and the operation may be gone when the second one answers.
void OperationRunner::Run::look(const std::function<void()> &otherwise)
{
    if (m_isLooking) {
        return;
    }
    if (!m_operation->canLook(m_status.stepsDone)) {
        otherwise();
        return;
    }
    const int turn = ++m_turn;
    m_isLooking = true;
    m_context.onlyLooks = true;
    m_operation->runStep(m_status.stepsDone, m_context,
                         [this, turn, otherwise](const std::expected<void, ApiError> &outcome) {
                             if (turn == m_turn) {
                                 ++m_turn;
                                 lookedAt(outcome, otherwise);
                             }
                         });
    m_context.onlyLooks = false;
}

void OperationRunner::Run::lookedAt(const std::expected<void, ApiError> &outcome,
                                    const std::function<void()> &otherwise)
{
    m_isLooking = false;
    if (outcome) {
        m_hasBegun = true;
        m_status.error = {};
        m_status.endedAt.reset();
        stepOver(outcome);
        return;
    }
    if (m_status.state != State::Withdrawn) {
        otherwise();
    }
    m_runner.beginNext(); // people may have asked for it meanwhile
}

void OperationRunner::Run::retry()
{
    if (!m_operation || !m_status.isOver() || m_status.state == State::Succeeded) {
        return;
    }
    // What failed has not begun, unless a part of it is done.
    m_isSent = m_status.state == State::OutcomeUnknown || (m_isSent && m_status.state == State::Asking);
    m_isTakenUp = true;
    m_isCancelled = false;
    m_hasBegun = false;
    m_context.byItself = false;
    m_status.stepsDone = m_operation->retryStep(m_status.stepsDone);
    m_status.tookEffect = m_status.stepsDone >= m_operation->writeStepCount();
    m_status.state = State::Waiting;
    m_status.error = {};
    m_status.attempt.reset();
    m_status.endedAt.reset();
    m_runner.m_journal.note(noteOf(JournalStage::Asked));
    m_runner.beginNext();
}

/// Of the last write only: those after it are not sent without the user. What takes access away is sent again where it
/// was not done.
void OperationRunner::Run::lookUp()
{
    if (m_status.state != State::OutcomeUnknown || !m_operation ||
        m_status.stepsDone + 1 < m_operation->writeStepCount()) {
        return;
    }
    if (nature() == OperationNature::Revoke) {
        retry();
    } else {
        look([] {});
    }
}

void OperationRunner::Run::withdraw()
{
    if (m_status.state == State::Held || m_status.state == State::Asking || isWaiting()) {
        m_status.error = {};
        finish(State::Withdrawn);
    } else if (m_status.state == State::OutcomeUnknown) {
        // What came of it stays unknown, but nobody asks any more.
        m_status.isResumed = false;
        JournalNote note = noteOf(JournalStage::Ended);
        note.facts.outcome = m_status.state;
        note.entry.reset();
        m_runner.m_journal.note(note);
        Q_EMIT m_runner.changed(m_status);
    }
}

void OperationRunner::Run::endHold()
{
    if (m_status.state == State::Held) {
        m_hold.stop();
        m_status.heldUntil.reset();
        m_status.state = State::Waiting;
        m_runner.beginNext();
        Q_EMIT m_runner.changed(m_status);
    }
}

void OperationRunner::Run::cancel()
{
    if (m_status.state == State::Held || isWaiting()) {
        withdraw();
    } else if (m_status.canCancel) {
        m_isCancelled = true;
        setState(m_status.state);
    }
}

std::unique_ptr<Operation> OperationRunner::Run::takeInverse()
{
    m_status.canUndo = false;
    return std::move(m_inverse);
}

} // namespace latchkey
