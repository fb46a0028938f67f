// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"
#include "operations/operationcontext.h"
#include "operations/readonly.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace latchkey {

class Journal;
struct JournalEntry;

/// Performs every write: journals it, runs its steps one after the other, never repeats a step by itself. Operations
/// run side by side, those about the same thing in the order they were asked for, and finish also when the window that
/// started them is gone.
class OperationRunner : public QObject {
    Q_OBJECT

  public:
    OperationRunner(SeamClient &client, WorkspaceStore &store, Journal &journal, const Clock &clock,
                    QObject *parent = nullptr);
    ~OperationRunner() override;

    /// Takes the operation over and starts it in the next turn of the event loop, unless another one about the same is
    /// before it. For \a holdTime it can be withdrawn before it starts.
    OperationId submit(std::unique_ptr<Operation> operation, std::chrono::milliseconds holdTime = {});
    /// Takes over what the journal has from before the program was started: what takes access away first, what is half
    /// done with it. The rest waits until the workspace was read, and then goes on by itself or asks.
    void resume(const QList<JournalEntry> &entries);
    void workspaceIsRead();
    /// Starts at the step that failed or whose outcome is unknown, or sends what asks. Only after the user asked for
    /// it.
    void retry(OperationId id);
    /// Gives up what is held, waits or asks: nothing of it is sent.
    void withdraw(OperationId id);
    /// Nothing more of it is sent; what is on its way is.
    void cancel(OperationId id);
    /// Starts what is held, at once: one, or all.
    void endHold(OperationId id);
    void endHolds();
    /// How long it can still be withdrawn; zero if it is not held.
    std::chrono::milliseconds heldFor(OperationId id) const;
    /// Takes back one that has succeeded, by an operation of its own; null where nothing does.
    OperationId undo(OperationId id);
    /// Asks what became of one whose outcome is unknown, where that can be seen, and sends nothing. What was done
    /// succeeds then; else it stays unknown.
    void lookUp(OperationId id);
    /// Calls \a handler once when the operation is over, unless \a context has gone. Never inside this function.
    void whenOver(OperationId id, QObject *context, std::function<void(const OperationStatus &)> handler);

    /// How many operations of the journal this version cannot read; they stay in it.
    int foreignCount() const { return m_foreignCount; }
    std::optional<OperationStatus> find(OperationId id) const;
    /// All of this start, the newest last.
    QList<OperationStatus> operations() const;
    int runningCount() const;
    /// Whether what is to be sent waits: for another key, since the service refused the one there is, or for the end of
    /// a pause that it asked for.
    bool isHeld() const;
    /// How long it waits for the end of a pause; zero if that is not what it waits for.
    std::chrono::milliseconds pausedFor() const;

    /// While it says why not, nothing is begun: an operation that would write fails with that sentence, unless it takes
    /// access away: that waits.
    void setReadOnly(ReadOnly why);
    ReadOnly readOnly() const { return m_readOnly; }

    /// The request as it would be sent, for a POSIX shell, the key as $SEAM_API_KEY.
    QString curlText(const RequestPreview &preview) const;

  Q_SIGNALS:
    void changed(const latchkey::OperationStatus &status);
    /// It waits or does so no more; told every second of a pause.
    void heldChanged();
    void readOnlyChanged();
    /// The access of this person, ACS user or door is different now and has to be read again where it is shown.
    void touched(const QUuid &id);

  private:
    class Run;
    friend class Run;
    Run *run(OperationId id) const;
    void withRun(OperationId id, void (Run::*act)());
    void takeUp(bool isRead);
    void beginNext();
    void tryLater() { m_nextTry.start(); }
    void add(const JournalEntry &entry);
    void followPause();

    SeamClient &m_client;
    WorkspaceStore &m_store;
    Journal &m_journal;
    const Clock &m_clock;
    QTimer m_countdown; ///< of a pause
    QTimer m_nextTry;   ///< of what waits for a way to the service
    ReadOnly m_readOnly = ReadOnly::No;
    int m_foreignCount = 0;
    bool m_isRead = false; ///< the workspace, since what was left was taken over
    std::vector<std::unique_ptr<Run>> m_runs;
};

} // namespace latchkey
