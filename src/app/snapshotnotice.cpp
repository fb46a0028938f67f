// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/snapshotnotice.h"

#include "app/openworkspace.h"
#include "core/clock.h"

#include <QAction>

#include <utility>

using namespace Qt::StringLiterals;

namespace latchkey {

SnapshotNotice::SnapshotNotice(OpenWorkspace &workspace, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_unlock(new QAction(tr("Unlock"), this))
    , m_retry(new QAction(tr("Retry"), this))
    , m_startAnew(new QAction(tr("Begin anew"), this))
    , m_dismiss(new QAction(tr("Dismiss"), this))
{
    connect(&workspace, &OpenWorkspace::snapshotKept, this, &SnapshotNotice::follow);
    connect(&workspace.sync, &WorkspaceSync::connectionChanged, this, &SnapshotNotice::changed);
    connect(&workspace.journal, &Journal::stateChanged, this, &SnapshotNotice::changed);
    connect(m_unlock, &QAction::triggered, this, [this] {
        // One question at a time; a disabled button would lose the keyboard.
        if (!std::exchange(m_isUnlocking, true)) {
            m_isTrying = true;
            m_workspace.vault()->unlock();
        }
    });
    connect(m_retry, &QAction::triggered, this, [this] {
        m_isTrying = true;
        m_workspace.vault()->readKey();
    });
    connect(m_startAnew, &QAction::triggered, this, [this] { m_workspace.vault()->startAnew(); });
    connect(m_dismiss, &QAction::triggered, this, [this] {
        m_dismissed = found();
        Q_EMIT changed();
    });
    follow();
}

void SnapshotNotice::follow()
{
    if (const ProfileVault *const vault = m_workspace.vault()) {
        connect(vault, &ProfileVault::changed, this, &SnapshotNotice::snapshotChanged);
        connect(m_workspace.snapshot(), &WorkspaceSnapshot::changed, this, &SnapshotNotice::snapshotChanged);
        snapshotChanged();
    }
}

void SnapshotNotice::snapshotChanged()
{
    m_isUnlocking = false;
    if (!isLocked()) {
        m_triedAt.reset();
    } else if (m_isTrying) {
        m_triedAt = m_clock.now();
    }
    m_isTrying = false;
    if (found() != m_dismissed) {
        m_dismissed.reset();
    }
    Q_EMIT changed();
}

std::optional<NoticeStrip::Notice> SnapshotNotice::openElsewhere() const
{
    const ProfileVault *const vault = m_workspace.vault();
    if (!vault || !vault->isElsewhere()) {
        return std::nullopt;
    }
    return NoticeStrip::Notice{.kind = NoticeStrip::Kind::Neutral,
                               .icon = {},
                               .fact =
                                   vault->otherComputer().isEmpty()
                                       ? tr("This workspace is open in another window of Latchkey.")
                                       : tr("This workspace is open on the computer %1.").arg(vault->otherComputer()),
                               .consequence = tr("Nothing can be changed here before that is closed.")};
}

/// What is so as long as the journal has no file; empty where it has one.
QString SnapshotNotice::notedForThisRun() const
{
    return m_workspace.journal.state() == Journal::State::ForThisRun
               ? tr(" What this desk changes is noted only until Latchkey ends.")
               : QString();
}

bool SnapshotNotice::isLocked() const
{
    const ProfileVault *const vault = m_workspace.vault();
    return vault && vault->failure() && vault->isSealed();
}

std::optional<NoticeStrip::Notice> SnapshotNotice::trouble() const { return m_dismissed ? std::nullopt : found(); }

std::optional<NoticeStrip::Notice> SnapshotNotice::found() const
{
    const WorkspaceSnapshot *const snapshot = m_workspace.snapshot();
    if (snapshot && snapshot->isFailing()) {
        return NoticeStrip::Notice{.kind = NoticeStrip::Kind::Warn,
                                   .icon = {},
                                   .fact = tr("The copy of this workspace on this computer could not be written."),
                                   .consequence =
                                       tr("Free some space if the disk is full, and see that Latchkey may write to its "
                                          "folder. It is tried again by itself.") +
                                       notedForThisRun()};
    }
    const ProfileVault *const vault = m_workspace.vault();
    if (!vault || !vault->failure()) {
        return std::nullopt;
    }
    if (isLocked()) {
        return NoticeStrip::Notice{.kind = NoticeStrip::Kind::Neutral,
                                   .icon = {},
                                   .fact = tr("What is kept of this workspace on this computer is locked."),
                                   .consequence = whyLocked() + notedForThisRun()};
    }
    if (!m_workspace.session().keyNotice.isEmpty()) {
        return std::nullopt; // the same is told of the key
    }
    return NoticeStrip::Notice{.kind = NoticeStrip::Kind::Neutral,
                               .icon = {},
                               .fact = tr("Neither a copy of this workspace nor a journal is kept on this computer."),
                               .consequence = describe(*vault->failure()) + notedForThisRun()};
}

/// A keychain says the same of a key that is gone and of one that it does not show because it is locked. Who has tried
/// in vain is told when, or nothing would seem to have happened.
QString SnapshotNotice::whyLocked() const
{
    const SecretFailure &failure = *m_workspace.vault()->failure();
    const QString why = failure.kind == SecretFailure::Kind::NotFound
                            ? tr("The keychain does not show its key, as when it is locked.")
                            : describe(failure);
    return m_triedAt ? tr("Tried again at %1. %2").arg(m_workspace.store.defaultZone().timeText(*m_triedAt), why) : why;
}

QList<QAction *> SnapshotNotice::troubleActions() const
{
    if (!isLocked()) {
        return {m_dismiss};
    }
    // A keychain that is open and has no such key has lost it, or somebody else's is open. Offline, what is sealed is
    // all there is.
    if (m_workspace.vault()->failure()->kind == SecretFailure::Kind::NotFound &&
        m_workspace.sync.connection().isOnline) {
        return {m_unlock, m_retry, m_startAnew, m_dismiss};
    }
    return {m_unlock, m_retry, m_dismiss};
}

} // namespace latchkey
