// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journal.h"
#include "operations/operationrunner.h"

#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

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
    void lookUp();
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

} // namespace latchkey
