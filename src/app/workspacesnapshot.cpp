// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacesnapshot.h"

#include <QFile>
#include <QGuiApplication>
#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(vaultLog, "latchkey.vault", QtInfoMsg)
/// For whoever measures: at the level "debug".
Q_LOGGING_CATEGORY(startLog, "latchkey.start", QtInfoMsg)

} // namespace

WorkspaceSnapshot::WorkspaceSnapshot(const Profile &profile, const ProfileFolder &folder, DataKeys &keys,
                                     WorkspaceStore &store, WorkspaceSync &sync)
    : m_profile(profile)
    , m_folder(folder)
    , m_keys(keys)
    , m_store(store)
    , m_sync(sync)
    , m_lock(folder.lockPath())
{
    folder.make();
    // However long it is held; that of a program which crashed does not count.
    m_lock.setStaleLockTime(0);
    m_lockAgain.setInterval(1min);
    connect(&m_lockAgain, &QTimer::timeout, this, &WorkspaceSnapshot::takeOver);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            takeOver();
        }
    });
    m_isElsewhere = !lock();
}

WorkspaceSnapshot::~WorkspaceSnapshot() = default;

/// Where there can be no lock at all, nothing else can be written either: that is not told as if somebody held it.
bool WorkspaceSnapshot::lock()
{
    const bool isHere = m_lock.tryLock() || m_lock.error() != QLockFile::LockFailedError;
    if (isHere) {
        m_lockAgain.stop();
    } else {
        m_lockAgain.start();
    }
    return isHere;
}

void WorkspaceSnapshot::takeOver()
{
    if (m_isElsewhere && lock()) {
        m_isElsewhere = false;
        keep();
        Q_EMIT changed();
    }
}

void WorkspaceSnapshot::takeKey(const Key &key)
{
    m_failure = key ? std::nullopt : std::optional(key.error());
    if (key && !m_key) {
        m_key = *key;
        restore();
    } else if (!key) {
        qCInfo(vaultLog).noquote() << "No data key for the snapshot:" << describe(key.error())
                                   << key.error().systemMessage;
    }
    Q_EMIT changed();
}

DataKeys::ReadHandler WorkspaceSnapshot::keyRead()
{
    return [this](const Key &key) { takeKey(key); };
}

void WorkspaceSnapshot::readKey() { m_keys.read(m_profile, isSealed(), this, keyRead()); }

void WorkspaceSnapshot::unlock() { m_keys.unlock(m_profile, isSealed(), this, keyRead()); }

void WorkspaceSnapshot::startAnew()
{
    QFile::remove(m_folder.snapshotPath());
    readKey();
}

void WorkspaceSnapshot::restore()
{
    if (!isSealed()) {
        keep();
        return;
    }
    auto file = SnapshotFile::open(m_folder.snapshotPath(), *m_key);
    if (file && file->snapshot().workspace.id != m_profile.workspaceId) {
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
        qCWarning(vaultLog).noquote() << "The snapshot is not used:" << outcome.error();
    }
    m_restore.reset();
    keep();
}

/// Not before everything is restored: what is not would be lost.
void WorkspaceSnapshot::keep()
{
    if (m_key && !m_restore && !m_isElsewhere && !m_keeper) {
        m_folder.removeUnfinished();
        m_keeper = std::make_unique<SnapshotKeeper>(m_store, m_sync, m_folder.snapshotPath(), *m_key);
    }
}

void WorkspaceSnapshot::discard()
{
    if (m_keeper) {
        m_keeper->stop();
    }
    m_keeper.reset();
    m_restore.reset();
    m_key.reset();
    m_lock.unlock();
    m_folder.remove();
}

} // namespace latchkey
