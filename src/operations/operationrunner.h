// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "operations/operation.h"

#include <QObject>

#include <memory>
#include <vector>

namespace latchkey {

class Journal;
class SeamClient;
class WorkspaceStore;

/// What an operation's steps work with.
struct OperationContext {
    SeamClient &client;
    WorkspaceStore &store;
    const Clock &clock;
    QObject *guard; ///< lives as long as the operation may run: bind continuations to it
};

/// Performs every write: journals it, runs its steps one after the other, never repeats a step by itself. Operations
/// run side by side and finish also when the window that started them is gone.
class OperationRunner : public QObject {
    Q_OBJECT

  public:
    OperationRunner(SeamClient &client, WorkspaceStore &store, Journal &journal, const Clock &clock,
                    QObject *parent = nullptr);
    ~OperationRunner() override;

    /// Takes the operation over and starts it in the next turn of the event loop.
    OperationId submit(std::unique_ptr<Operation> operation);
    /// Starts at the step that failed or whose outcome is unknown. Only after the user asked for it.
    void retry(OperationId id);
    /// Calls \a handler once when the operation is over, unless \a context has gone.
    void whenOver(OperationId id, QObject *context, std::function<void(const OperationStatus &)> handler);

    std::optional<OperationStatus> find(OperationId id) const;
    /// All of this start, the newest last.
    QList<OperationStatus> operations() const;
    int runningCount() const;

  Q_SIGNALS:
    void changed(const latchkey::OperationStatus &status);

  private:
    struct Run;
    std::vector<std::unique_ptr<Run>> m_runs;
    OperationContext m_context;
    Journal &m_journal;
};

} // namespace latchkey
