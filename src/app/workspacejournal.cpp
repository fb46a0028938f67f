// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacejournal.h"

#include "operations/journal.h"
#include "operations/operationrunner.h"
#include "store/workspacesync.h"

#include <QLoggingCategory>
#include <QTimer>

#include <utility>

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(journalLog, "latchkey.journal", QtInfoMsg)

/// With the keychain, before what is to be noted is noted for this run only.
constexpr std::chrono::seconds patience{3};

} // namespace

WorkspaceJournal::WorkspaceJournal(Journal &journal, OperationRunner &runner, WorkspaceSync &sync)
    : m_journal(journal)
    , m_runner(runner)
{
    connect(&journal, &Journal::opened, this, &WorkspaceJournal::take);
    // What depends on who has which door is decided by what the service has now, not by yesterday's copy.
    connect(&sync, &WorkspaceSync::asOfChanged, &runner, &OperationRunner::workspaceIsRead);
}

void WorkspaceJournal::keepIn(ProfileVault &vault)
{
    m_vault = &vault;
    connect(&vault, &ProfileVault::changed, this, &WorkspaceJournal::followVault);
    followVault();
    // A keychain may wait for a password, and whoever stands at the desk does not.
    QTimer::singleShot(patience, this, [this] {
        if (!m_isOpening && m_journal.state() == Journal::State::Closed) {
            keepForThisRun();
        }
    });
}

void WorkspaceJournal::keepForThisRun() { m_journal.openForThisRun(); }

/// A second program reads what the first writes, and writes itself once that has ended.
void WorkspaceJournal::followVault()
{
    using enum Journal::State;
    // One that somebody has removed is written anew, with all that was in it.
    if (m_isOpening || (m_journal.state() == Kept && m_vault->folder().hasJournal())) {
        return;
    }
    const bool hasNoRoom = m_vault->key() && m_vault->hasNoRoom() && !m_vault->mayWrite();
    if (m_vault->failure() || hasNoRoom) {
        keepForThisRun();
    } else if (m_vault->key() && m_vault->mayWrite()) {
        m_isOpening = true;
        m_journal.open(m_vault->folder().journalPath(), *m_vault->key());
    } else if (m_vault->key() && m_journal.state() == Closed && m_vault->folder().hasJournal()) {
        m_isOpening = true;
        m_journal.open(m_vault->folder().journalPath(), *m_vault->key(), JournalFile::Access::Read);
    }
}

void WorkspaceJournal::take(const JournalOpening &opening)
{
    m_isOpening = false;
    m_failure = opening.failure;
    if (!opening.setAside.isEmpty()) {
        m_asidePath = opening.setAside;
        qCWarning(journalLog).noquote() << "The journal was damaged. It is" << opening.setAside;
    }
    if (opening.failure) {
        qCWarning(journalLog).noquote() << "The journal is not used:" << opening.failure->reason;
        keepForThisRun();
    } else if (m_journal.state() == Journal::State::Kept) {
        m_unreadable = opening.unreadable;
        m_firstBroken = opening.firstBroken;
        m_runner.resume(opening.unfinished);
    }
    Q_EMIT changed();
}

void WorkspaceJournal::retry()
{
    if (m_vault) {
        m_vault->takeOver();
        followVault();
    }
}

void WorkspaceJournal::setAside()
{
    if (!m_vault || !m_failure || !m_vault->mayWrite()) {
        return;
    }
    if (const QString path = JournalFile::setAside(m_vault->folder().journalPath()); !path.isEmpty()) {
        m_asidePath = path;
        followVault();
    }
}

} // namespace latchkey
