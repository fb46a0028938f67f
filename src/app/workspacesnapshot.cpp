// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacesnapshot.h"

#include "store/workspacesync.h"

#include <QLoggingCategory>

#include <utility>

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(vaultLog, "latchkey.vault", QtInfoMsg)
/// For whoever measures: at the level "debug".
Q_LOGGING_CATEGORY(startLog, "latchkey.start", QtInfoMsg)

} // namespace

WorkspaceSnapshot::WorkspaceSnapshot(WorkspaceId workspace, ProfileVault &vault, WorkspaceStore &store,
                                     WorkspaceSync &sync)
    : m_workspace(workspace)
    , m_vault(vault)
    , m_store(store)
    , m_sync(sync)
{
    connect(&vault, &ProfileVault::changed, this, &WorkspaceSnapshot::followVault);
    followVault();
}

WorkspaceSnapshot::~WorkspaceSnapshot() = default;

void WorkspaceSnapshot::followVault()
{
    if (m_isStopped || !m_vault.key()) {
        return;
    }
    if (!std::exchange(m_hasBegun, true)) {
        restore();
    } else {
        keep();
    }
}

void WorkspaceSnapshot::restore()
{
    const QString path = m_vault.folder().snapshotPath();
    if (!m_vault.folder().hasSnapshot()) {
        keep();
        return;
    }
    auto file = SnapshotFile::open(path, *m_vault.key());
    if (file && file->snapshot().workspace.id != m_workspace) {
        file = std::unexpected(QStringLiteral("it is of another workspace"));
    }
    if (!file) {
        restored(std::unexpected(file.error()));
        return;
    }
    m_restore = std::make_unique<SnapshotRestore>(*std::move(file), m_store, m_sync);
    connect(m_restore.get(), &SnapshotRestore::finished, this, &WorkspaceSnapshot::restored, Qt::QueuedConnection);
    if (m_isWindowThere) {
        m_restore->restoreRest();
    }
}

void WorkspaceSnapshot::restoreRest()
{
    if (std::exchange(m_isWindowThere, true)) {
        return;
    }
    qCDebug(startLog, "The window is there.");
    if (m_restore) {
        m_restore->restoreRest();
    }
}

/// What is of no use is written anew once the workspace has been read.
void WorkspaceSnapshot::restored(const std::expected<void, QString> &outcome)
{
    if (outcome) {
        qCDebug(startLog, "All rows of the snapshot are in the models.");
    } else {
        // Each part of it is sealed by itself: what was read before the damage is what was written.
        qCWarning(vaultLog).noquote() << (m_restore ? "The rest of the snapshot is not used:"
                                                    : "The snapshot is not used:")
                                      << outcome.error();
    }
    m_restore.reset();
    if (!outcome && m_sync.isRestored()) {
        // A good file that could not be read for a moment is worth more than what is here before the service was heard.
        connect(&m_sync, &WorkspaceSync::asOfChanged, this, &WorkspaceSnapshot::keep, Qt::SingleShotConnection);
        return;
    }
    keep();
    if (outcome && m_keeper) {
        m_keeper->allIsKept();
    }
}

/// Not before everything is restored: what is not would be lost. Not without the lock: another program may get it.
void WorkspaceSnapshot::keep()
{
    if (!m_isStopped && m_vault.key() && !m_restore && m_vault.mayWrite() && !m_keeper) {
        const ProfileFolder &folder = m_vault.folder();
        folder.removeUnfinished();
        if (const QString aside = folder.makeWay(); !aside.isEmpty()) {
            qCWarning(vaultLog).noquote() << "Something else was in the place of the snapshot. It is" << aside;
        }
        m_keeper = std::make_unique<SnapshotKeeper>(m_store, m_sync, folder.snapshotPath(), *m_vault.key());
        if (m_vault.hasNoRoom()) {
            m_keeper->setFailing();
        }
        connect(m_keeper.get(), &SnapshotKeeper::isFailingChanged, this, &WorkspaceSnapshot::changed);
    }
}

bool WorkspaceSnapshot::isFailing() const
{
    return m_keeper ? m_keeper->isFailing() : m_vault.key() && m_vault.hasNoRoom();
}

void WorkspaceSnapshot::setTimes(const SnapshotTimes &times)
{
    if (m_keeper) {
        m_keeper->setTimes(times);
    }
}

void WorkspaceSnapshot::stop()
{
    if (m_keeper) {
        m_keeper->stop();
    }
    m_keeper.reset();
    m_restore.reset();
    m_isStopped = true;
}

} // namespace latchkey
