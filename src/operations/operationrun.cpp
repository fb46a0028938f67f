// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrun.h"

#include <utility>

namespace latchkey {

void OperationRunner::Run::start()
{
    const Journal::Kept kept = m_runner.m_journal.append({.id = m_status.id,
                                                          .kind = m_status.kind,
                                                          .title = m_status.title,
                                                          .record = m_operation->record(),
                                                          .stepsDone = m_status.stepsDone,
                                                          .startedAt = m_status.startedAt});
    goOn(kept);
}

void OperationRunner::Run::goOn(const Journal::Kept &kept)
{
    m_kept = kept;
    // Through the event loop, so that a step which is over at once cannot run the next one inside itself.
    QMetaObject::invokeMethod(&m_runner, [this] { runStep(); }, Qt::QueuedConnection);
}

ApiError OperationRunner::Run::notKept() const
{
    ApiError error{.kind = ApiError::Kind::Cancelled};
    error.detail = m_kept.error();
    error.message =
        (m_status.stepsDone == 0
             ? tr("Nothing was sent, because it could not be noted down first: %1")
             : tr("The first part was done. The rest was not sent, because it could not be noted down first: %1"))
            .arg(m_kept.error());
    return error;
}

void OperationRunner::Run::runStep()
{
    if (m_status.stepsDone >= m_status.stepCount) {
        finish(OperationStatus::State::Succeeded);
        return;
    }
    // What has begun is finished: for the service its first part alone may be worse than nothing, and what became of
    // it may have to be looked up.
    if (m_runner.m_readOnly != ReadOnly::No && !m_hasBegun && m_operation->isWrite(m_status.stepsDone)) {
        m_status.error = ApiError{.kind = ApiError::Kind::Cancelled};
        m_status.error.message = tr("Nothing was sent. %1").arg(readOnlyText(m_runner.m_readOnly));
        finish(OperationStatus::State::Failed);
        return;
    }
    if (!m_kept && m_operation->isWrite(m_status.stepsDone)) {
        m_status.error = notKept();
        finish(OperationStatus::State::Failed);
        return;
    }
    m_hasBegun = true;
    const int turn = ++m_turn;
    if (m_status.state != OperationStatus::State::Running) {
        m_status.state = OperationStatus::State::Running;
        const QPointer<OperationRunner> alive(&m_runner);
        Q_EMIT m_runner.changed(m_status);
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
        m_status.error = std::move(outcome.error());
        finish(m_status.error.kind == ApiError::Kind::OutcomeUnknown ? OperationStatus::State::OutcomeUnknown
                                                                     : OperationStatus::State::Failed);
        return;
    }
    ++m_status.stepsDone;
    m_status.tookEffect = m_status.stepsDone >= m_operation->writeStepCount();
    goOn(m_runner.m_journal.stepDone(m_status.id, m_status.stepsDone, m_operation->record()));
    Q_EMIT m_runner.changed(m_status);
}

void OperationRunner::Run::finish(OperationStatus::State state)
{
    m_status.state = state;
    m_status.endedAt = m_runner.m_clock.now();
    m_runner.m_journal.over(m_status.id, state);
    if (state == OperationStatus::State::Succeeded) {
        m_operation.reset();
    }
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        tell(waiting);
    }
    Q_EMIT m_runner.changed(m_status);
}

void OperationRunner::Run::retry()
{
    if (m_status.state != OperationStatus::State::Failed && m_status.state != OperationStatus::State::OutcomeUnknown) {
        return;
    }
    // What failed has not begun, unless a part of it is done.
    m_hasBegun = m_status.state == OperationStatus::State::OutcomeUnknown || m_status.stepsDone > 0;
    m_status.stepsDone = m_operation->retryStep(m_status.stepsDone);
    m_status.tookEffect = m_status.stepsDone >= m_operation->writeStepCount();
    m_status.state = OperationStatus::State::Waiting;
    m_status.error = {};
    m_status.attempt.reset();
    m_status.endedAt.reset();
    start();
}

/// Of the last write only: those after it are not sent without the user.
void OperationRunner::Run::lookUp()
{
    const int step = m_status.stepsDone;
    if (m_status.state != OperationStatus::State::OutcomeUnknown || step + 1 < m_operation->writeStepCount() ||
        !m_operation->canLook(step)) {
        return;
    }
    const int turn = ++m_turn;
    m_context.onlyLooks = true;
    m_operation->runStep(step, m_context, [this, turn](const std::expected<void, ApiError> &outcome) {
        if (turn == m_turn && outcome) {
            ++m_turn;
            m_status.state = OperationStatus::State::Running;
            m_status.error = {};
            m_status.endedAt.reset();
            stepOver(outcome);
        }
    });
    m_context.onlyLooks = false;
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
