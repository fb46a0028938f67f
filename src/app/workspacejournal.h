// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profilevault.h"
#include "operations/journalopening.h"

namespace latchkey {

class Journal;
class OperationRunner;
class WorkspaceSync;

/// Brings the journal of the open workspace and its file together: opens it once the vault does, and hands what was
/// left undone to the runner.
class WorkspaceJournal final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    WorkspaceJournal(Journal &journal, OperationRunner &runner, WorkspaceSync &sync);

    /// Keeps it in the folder of \a vault, which outlives this.
    void keepIn(ProfileVault &vault);
    /// It is kept for as long as the program runs, unless it is kept in a folder later.
    void keepForThisRun();
    /// Tries once more to open it.
    void retry();
    /// Puts a journal that cannot be opened aside, and begins a new one.
    void setAside();

    /// Why it cannot be kept on this computer, which is not for the keychain; none while all is well.
    const std::optional<JournalFailure> &failure() const { return m_failure; }
    /// Where a journal is that was of no use; empty where there was none.
    const QString &asidePath() const { return m_asidePath; }
    /// From which line on the record was changed by something else; none where all is well.
    const std::optional<qint64> &firstBroken() const { return m_firstBroken; }
    /// How many operations it has that cannot be read.
    int unreadable() const { return m_unreadable; }

  Q_SIGNALS:
    void changed();

  private:
    void followVault();
    void take(const JournalOpening &opening);

    Journal &m_journal;
    OperationRunner &m_runner;
    ProfileVault *m_vault = nullptr;
    std::optional<JournalFailure> m_failure;
    QString m_asidePath;
    std::optional<qint64> m_firstBroken;
    int m_unreadable = 0;
    bool m_isOpening = false;
};

} // namespace latchkey
