// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/workspacesnapshot.h"

#include "store/workspacesync.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QSysInfo>

#include <filesystem>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(vaultLog, "latchkey.vault", QtInfoMsg)
/// For whoever measures: at the level "debug".
Q_LOGGING_CATEGORY(startLog, "latchkey.start", QtInfoMsg)

/// After which nobody holds a lock any more that is of another computer.
constexpr std::chrono::seconds longestSilence = 1h;

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
    // However long it is held; that of a program which crashed does not count.
    m_lock.setStaleLockTime(0);
    connect(&m_eachMinute, &QTimer::timeout, this, [this] {
        takeOver();
        showLockIsHeld();
    });
    m_eachMinute.start(1min);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive) {
            takeOver();
        }
    });
    lock();
}

WorkspaceSnapshot::~WorkspaceSnapshot() = default;

/// Where there can be no lock at all, as on a full disk, that is not told as if somebody held it; nor where one that
/// was left behind cannot be removed.
bool WorkspaceSnapshot::lock()
{
    m_folder.make();
    const bool isHere = m_lock.tryLock() || (isLeftBehind() && m_lock.removeStaleLockFile() && m_lock.tryLock());
    m_isElsewhere = !isHere && m_lock.error() == QLockFile::LockFailedError && m_folder.isWritable();
    if (!isHere) {
        if (!m_isElsewhere && !m_hasFailed) {
            qCWarning(vaultLog, "Nothing can be written to the folder of the workspace.");
        }
        m_hasFailed = !m_isElsewhere;
    }
    return isHere;
}

/// Whether a program on a computer of another name held it, or one that ended before it had written its own, and shows
/// no sign of life. Only here can be seen whether a program still runs, and a computer may be called otherwise after a
/// crash.
bool WorkspaceSnapshot::isLeftBehind() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    const bool isKnown = m_lock.getLockInfo(&process, &computer, &program);
    const QDateTime lastSign = QFileInfo(m_folder.lockPath()).lastModified();
    const bool isOfHere = isKnown && computer == QSysInfo::machineHostName();
    return !isOfHere && lastSign.secsTo(QDateTime::currentDateTime()) > longestSilence.count();
}

QString WorkspaceSnapshot::otherComputer() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    const bool isKnown = m_isElsewhere && m_lock.getLockInfo(&process, &computer, &program);
    return isKnown && computer != QSysInfo::machineHostName() ? computer : QString();
}

/// Sets the time of the file without opening it: that would give up the lock on some systems.
void WorkspaceSnapshot::showLockIsHeld() const
{
    if (m_lock.isLocked()) {
        std::error_code ignored;
        std::filesystem::last_write_time(m_folder.lockPath().toStdU16String(),
                                         std::filesystem::file_time_type::clock::now(), ignored);
    }
}

void WorkspaceSnapshot::takeOver()
{
    if (m_isDiscarded || (m_lock.isLocked() && QFileInfo::exists(m_folder.lockPath()))) {
        return;
    }
    m_lock.unlock(); // its file has gone, and the folder perhaps as well
    const bool wasElsewhere = m_isElsewhere;
    if (lock()) {
        if (!m_key) {
            readKey();
        }
        keep();
        Q_EMIT changed();
    } else if (m_isElsewhere != wasElsewhere) {
        Q_EMIT changed();
    }
}

void WorkspaceSnapshot::takeKey(const Key &key)
{
    const bool isNone = !key && key.error().kind == SecretFailure::Kind::NotFound && !isSealed();
    if (isNone && mayMakeKey()) {
        readKey();
    } else if (!isNone) { // else there is none yet, and who only looks has nothing to open with it
        keyKnown(key);
    }
}

void WorkspaceSnapshot::keyKnown(const Key &key)
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
    return [this](const Key &key) { keyKnown(key); };
}

/// Of several programs only the one that writes makes a key.
bool WorkspaceSnapshot::mayMakeKey() const { return !isSealed() && !m_isElsewhere; }

void WorkspaceSnapshot::readKey() { m_keys.read(m_profile, !mayMakeKey(), this, keyRead()); }

void WorkspaceSnapshot::unlock() { m_keys.unlock(m_profile, !mayMakeKey(), this, keyRead()); }

void WorkspaceSnapshot::startAnew()
{
    if (m_isElsewhere) {
        return;
    }
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
    if (m_key && !m_restore && m_lock.isLocked() && !m_keeper) {
        m_folder.removeUnfinished();
        if (const QString aside = m_folder.makeWay(); !aside.isEmpty()) {
            qCWarning(vaultLog).noquote() << "Something else was in the place of the snapshot. It is" << aside;
        }
        m_keeper = std::make_unique<SnapshotKeeper>(m_store, m_sync, m_folder.snapshotPath(), *m_key);
        if (m_hasFailed) {
            m_keeper->setFailing();
        }
        connect(m_keeper.get(), &SnapshotKeeper::isFailingChanged, this, &WorkspaceSnapshot::changed);
    }
}

bool WorkspaceSnapshot::isFailing() const { return m_keeper ? m_keeper->isFailing() : m_key && m_hasFailed; }

void WorkspaceSnapshot::setTimes(const SnapshotTimes &times)
{
    if (m_keeper) {
        m_keeper->setTimes(times);
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
    m_isDiscarded = true;
    m_lock.unlock();
    m_folder.remove();
}

} // namespace latchkey
