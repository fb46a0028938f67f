// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/operationrunner.h"

#include "api/seamclient.h"
#include "operations/journal.h"
#include "operations/requestpreview.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace latchkey {

/// One operation under way or over.
class OperationRunner::Run final : public OperationReport {
  public:
    Run(OperationRunner &runner, std::unique_ptr<Operation> operation)
        : m_runner(runner)
        , m_operation(std::move(operation))
        , m_context{runner.m_client, runner.m_store, runner.m_clock, &runner, *this}
    {
        m_operation->prepare(runner.m_store);
        m_status.id = OperationId(QUuid::createUuid());
        m_status.kind = m_operation->kind();
        m_status.title = m_operation->title();
        m_status.stepCount = m_operation->stepCount();
        m_status.startedAt = runner.m_clock.now();
    }
    Q_DISABLE_COPY_MOVE(Run)

    const OperationStatus &status() const { return m_status; }
    void start();
    void retry();
    void whenOver(QObject *context, std::function<void(const OperationStatus &)> handler);

    void resultKnown(const QUuid &id) override { m_status.resultId = id; }
    void attemptChanged(const ActionAttempt &attempt, std::chrono::milliseconds limit) override
    {
        m_status.attempt = attempt;
        m_status.attemptLimit = limit;
        Q_EMIT m_runner.changed(m_status);
    }
    void touched(const QUuid &id) override { Q_EMIT m_runner.touched(id); }

  private:
    struct Waiting {
        QPointer<QObject> context;
        std::function<void(const OperationStatus &)> handler;
    };

    void goOn(const Journal::Kept &kept);
    ApiError notKept() const;
    void runStep();
    void stepOver(std::expected<void, ApiError> outcome);
    void finish(OperationStatus::State state);
    void tell(const Waiting &waiting) const;

    OperationRunner &m_runner;
    std::unique_ptr<Operation> m_operation; ///< gone after it has succeeded: it may hold a PIN
    OperationContext m_context;
    OperationStatus m_status;
    Journal::Kept m_kept; ///< what the journal said last
    std::vector<Waiting> m_waiting;
    int m_turn = 0;          ///< tells the Done of the running step from those of earlier ones
    bool m_hasBegun = false; ///< a step of it
};

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

OperationRunner::OperationRunner(SeamClient &client, WorkspaceStore &store, Journal &journal, const Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_journal(journal)
    , m_clock(clock)
{
    connect(&client, &SeamClient::unauthorized, this, &OperationRunner::heldChanged);
    connect(&client, &SeamClient::credentialChanged, this, &OperationRunner::heldChanged);
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&client, &SeamClient::pauseChanged, this, &OperationRunner::followPause);
    connect(&m_countdown, &QTimer::timeout, this, &OperationRunner::heldChanged);
}

OperationRunner::~OperationRunner() = default;

OperationId OperationRunner::submit(std::unique_ptr<Operation> operation)
{
    m_runs.push_back(std::make_unique<Run>(*this, std::move(operation)));
    m_runs.back()->start();
    return m_runs.back()->status().id;
}

void OperationRunner::retry(OperationId id)
{
    if (Run *const found = run(id)) {
        found->retry();
    }
}

void OperationRunner::whenOver(OperationId id, QObject *context, std::function<void(const OperationStatus &)> handler)
{
    if (Run *const found = run(id)) {
        found->whenOver(context, std::move(handler));
    }
}

std::optional<OperationStatus> OperationRunner::find(OperationId id) const
{
    const Run *const found = run(id);
    return found ? std::optional(found->status()) : std::nullopt;
}

QList<OperationStatus> OperationRunner::operations() const
{
    QList<OperationStatus> all;
    all.reserve(std::ssize(m_runs));
    for (const auto &one : m_runs) {
        all.append(one->status());
    }
    return all;
}

int OperationRunner::runningCount() const
{
    return static_cast<int>(std::ranges::count_if(m_runs, [](const auto &one) { return !one->status().isOver(); }));
}

/// A pause of a moment, as between two attempts, is nothing to tell.
bool OperationRunner::isHeld() const
{
    return m_client.isRefused() || (m_countdown.isActive() && pausedFor().count() > 0);
}

std::chrono::milliseconds OperationRunner::pausedFor() const
{
    return m_client.isRefused() ? std::chrono::milliseconds(0) : m_client.pausedFor();
}

void OperationRunner::followPause()
{
    const auto left = m_client.pausedFor();
    if (left > std::chrono::seconds(1)) {
        m_countdown.start();
    } else if (left.count() == 0) {
        m_countdown.stop();
    }
    Q_EMIT heldChanged();
}

void OperationRunner::setReadOnly(ReadOnly why)
{
    if (m_readOnly != why) {
        m_readOnly = why;
        Q_EMIT readOnlyChanged();
    }
}

QString OperationRunner::curlText(const RequestPreview &preview) const { return latchkey::curlText(preview, m_client); }

OperationRunner::Run *OperationRunner::run(OperationId id) const
{
    const auto found = std::ranges::find_if(m_runs, [id](const auto &one) { return one->status().id == id; });
    return found == m_runs.end() ? nullptr : found->get();
}

} // namespace latchkey
