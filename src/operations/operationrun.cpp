// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrun.h"

#include <algorithm>
#include <utility>

namespace latchkey {

using State = OperationStatus::State;

OperationRunner::Run::Run(OperationRunner &runner, std::unique_ptr<Operation> operation)
    : m_runner(runner)
    , m_operation(std::move(operation))
    , m_context{runner.m_client, runner.m_store, runner.m_clock, &runner, *this}
{
    m_operation->prepare(runner.m_store);
    m_status.id = OperationId(QUuid::createUuid());
    m_status.kind = &m_operation->kind();
    m_status.title = m_operation->title();
    m_status.person = m_operation->person();
    m_status.doors = m_operation->doors();
    m_status.subjects = m_operation->subjects();
    m_status.stepCount = m_operation->stepCount();
    m_status.startedAt = runner.m_clock.now();
    m_status.canCancel = hasWritesLeft();
}

bool OperationRunner::Run::hasWritesLeft() const
{
    for (int step = m_status.stepsDone; m_operation && step < m_operation->writeStepCount(); ++step) {
        if (m_operation->isWrite(step)) {
            return true;
        }
    }
    return false;
}

/// Whether a part of it is done: what was only read is none.
bool OperationRunner::Run::hasWritten() const
{
    for (int step = 0; m_operation && step < m_status.stepsDone; ++step) {
        if (m_operation->isWrite(step)) {
            return true;
        }
    }
    return false;
}

/// What was sent is in the service's order; its answer, or that of a door, is nothing to wait for.
bool OperationRunner::Run::isBlocking(const Run &later) const
{
    if (m_status.isOver() || m_status.state == State::Held || !m_isTakenUp || !hasWritesLeft()) {
        return false;
    }
    const QList<QUuid> others = later.m_operation->subjects();
    return std::ranges::any_of(m_operation->subjects(), [&others](const QUuid &id) { return others.contains(id); });
}

bool OperationRunner::Run::mayBegin() const
{
    const bool canSend = m_runner.m_readOnly == ReadOnly::No || !isPatient();
    return isWaiting() && m_isTakenUp && !m_isLooking && canSend;
}

bool OperationRunner::Run::isPatient() const { return nature() == OperationNature::Revoke || m_status.isResumed; }

JournalNote OperationRunner::Run::noteOf(JournalStage stage) const
{
    JournalNote note{.operation = m_status.id, .at = m_runner.m_clock.now(), .stage = stage, .facts = {}, .entry = {}};
    note.facts.kind = QString::fromLatin1(m_status.kind->name);
    note.facts.title = m_status.title;
    if (stage == JournalStage::Asked) {
        note.facts.person = m_status.person;
        note.facts.doors = m_status.doors;
    }
    if (stage == JournalStage::Sent || stage == JournalStage::Answered) {
        note.facts.step = m_status.stepsDone;
    }
    note.entry = JournalEntry{.id = m_status.id,
                              .kind = note.facts.kind,
                              .record = m_operation ? m_operation->record() : QJsonObject(),
                              .stepsDone = m_status.stepsDone,
                              .isSent = m_isSent,
                              .state = m_status.state,
                              .startedAt = m_status.startedAt};
    return note;
}

void OperationRunner::Run::ask(std::chrono::milliseconds holdTime)
{
    if (holdTime.count() > 0) {
        m_status.state = State::Held;
        m_status.holdTime = holdTime;
        m_status.heldUntil = m_runner.m_clock.now() + holdTime;
        // By a clock that nobody sets, as the computer's may be.
        m_hold.setTimerType(Qt::PreciseTimer);
        m_hold.callOnTimeout(&m_runner, [this] { endHold(); });
        m_hold.setSingleShot(true);
        m_hold.start(holdTime);
    }
    m_runner.m_journal.note(noteOf(JournalStage::Asked));
}

void OperationRunner::Run::setState(State state)
{
    m_status.state = state;
    m_status.canCancel = !m_status.isOver() && !m_isCancelled && hasWritesLeft();
    Q_EMIT m_runner.changed(m_status);
}

void OperationRunner::Run::begin()
{
    m_hasBegun = true;
    goOn();
}

void OperationRunner::Run::goOn()
{
    // Through the event loop, so that a step which is over at once cannot run the next one inside itself.
    QMetaObject::invokeMethod(&m_runner, [this] { runStep(); }, Qt::QueuedConnection);
}

ApiError OperationRunner::Run::notKept(const QString &reason) const
{
    ApiError error{.kind = ApiError::Kind::Cancelled};
    error.detail = reason;
    error.message =
        (!hasWritten()
             ? tr("Nothing was sent, because it could not be noted down first: %1")
             : tr("The first part was done. The rest was not sent, because it could not be noted down first: %1"))
            .arg(reason);
    return error;
}

void OperationRunner::Run::runStep()
{
    if (m_status.isOver()) {
        return; // withdrawn meanwhile
    }
    if (m_status.stepsDone >= m_status.stepCount) {
        finish(State::Succeeded);
        return;
    }
    const bool isWrite = m_operation->isWrite(m_status.stepsDone);
    if (isWrite && m_isCancelled) {
        ApiError error{.kind = ApiError::Kind::Cancelled};
        error.message = tr("Stopped by you. Of %1 parts %2 were done.").arg(m_status.stepCount).arg(m_status.stepsDone);
        fail(error);
        return;
    }
    // What has begun is finished: for the service its first part alone may be worse than nothing, and what became of
    // it may have to be looked up.
    const bool isFirst = !hasWritten() && !m_isSent;
    if (isWrite && isFirst && m_runner.m_readOnly != ReadOnly::No) {
        if (isPatient()) {
            wait();
            return;
        }
        ApiError error{.kind = ApiError::Kind::Cancelled};
        error.message = tr("Nothing was sent. %1").arg(readOnlyText(m_runner.m_readOnly));
        fail(error);
        return;
    }
    isWrite ? sendStep() : perform();
}

void OperationRunner::Run::sendStep()
{
    m_isSent = true;
    m_runner.m_journal.note(noteOf(JournalStage::Sent), &m_runner, [this](const Journal::Kept &kept) {
        if (!kept) {
            m_isSent = false;
            fail(notKept(kept.error()));
        } else if (!m_status.isOver()) {
            perform();
        }
    });
}

void OperationRunner::Run::perform()
{
    const int turn = ++m_turn;
    if (m_status.state != State::Running) {
        const QPointer<OperationRunner> alive(&m_runner);
        setState(State::Running);
        if (!alive) {
            return;
        }
    }
    m_operation->runStep(m_status.stepsDone, m_context, [this, turn](std::expected<void, ApiError> outcome) {
        if (turn == m_turn) {
            ++m_turn;
            stepOver(std::move(outcome));
        }
    });
}

void OperationRunner::Run::stepOver(std::expected<void, ApiError> outcome)
{
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    const bool wasWrite = m_operation->isWrite(m_status.stepsDone);
    JournalNote note = noteOf(JournalStage::Answered);
    ++m_status.stepsDone;
    m_isSent = false;
    m_status.tookEffect = m_status.stepsDone >= m_operation->writeStepCount();
    if (wasWrite) {
        note.entry = noteOf(JournalStage::Answered).entry;
        m_runner.m_journal.note(note);
    }
    goOn();
    m_runner.beginNext();
    setState(State::Running);
}

/// Until something can be sent.
void OperationRunner::Run::wait()
{
    m_hasBegun = false;
    m_runner.tryLater();
    setState(State::Waiting);
}

/// Where nothing was sent because there was no way to the service, what takes access away waits for one.
void OperationRunner::Run::fail(const ApiError &error)
{
    const bool isNotSent = error.kind == ApiError::Kind::Network || error.kind == ApiError::Kind::Timeout;
    if (isPatient() && isNotSent && hasWritesLeft()) {
        wait();
        return;
    }
    m_status.error = error;
    finish(error.kind == ApiError::Kind::OutcomeUnknown ? State::OutcomeUnknown : State::Failed);
}

void OperationRunner::Run::noteEnd()
{
    JournalNote note = noteOf(JournalStage::Ended);
    // Where only reading back failed, it is done.
    note.facts.outcome = m_status.tookEffect ? State::Succeeded : m_status.state;
    note.facts.reason = m_status.error.message;
    note.facts.requestId = m_status.error.requestId;
    if (m_status.state != State::OutcomeUnknown && m_status.state != State::Asking) {
        note.entry.reset();
    }
    m_runner.m_journal.note(note);
}

void OperationRunner::Run::finish(State state)
{
    m_hold.stop();
    m_status.state = state;
    m_status.endedAt = m_runner.m_clock.now();
    noteEnd();
    if (state == State::Succeeded) {
        m_inverse = m_operation->inverse();
        m_status.canUndo = static_cast<bool>(m_inverse);
        m_operation.reset();
    }
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        tell(waiting);
    }
    m_runner.beginNext();
    setState(state);
}

void OperationRunner::Run::attemptChanged(const ActionAttempt &attempt, std::chrono::milliseconds limit)
{
    m_status.attempt = attempt;
    m_status.attemptLimit = limit;
    Q_EMIT m_runner.changed(m_status);
}

void OperationRunner::Run::whenOver(QObject *context, std::function<void(const OperationStatus &)> handler)
{
    const Waiting waiting{context, std::move(handler)};
    if (m_status.isOver()) {
        tell(waiting);
    } else {
        m_waiting.push_back(waiting);
    }
}

void OperationRunner::Run::tell(const Waiting &waiting) const
{
    if (waiting.context) {
        QMetaObject::invokeMethod(
            waiting.context, [handler = waiting.handler, status = m_status] { handler(status); }, Qt::QueuedConnection);
    }
}

} // namespace latchkey
