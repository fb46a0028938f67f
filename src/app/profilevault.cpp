// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilevault.h"

#include "operations/journalfile.h"

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

/// After which nobody holds a lock any more that is of another computer.
constexpr std::chrono::seconds longestSilence = 1h;

} // namespace

ProfileVault::ProfileVault(const Profile &profile, const ProfileFolder &folder, DataKeys &keys)
    : m_profile(profile)
    , m_folder(folder)
    , m_keys(keys)
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

/// Where there can be no lock at all, as on a full disk, that is not told as if somebody held it; nor where one that
/// was left behind cannot be removed.
bool ProfileVault::lock()
{
    m_folder.make();
    const bool isHere = m_lock.tryLock() || (isLeftBehind() && m_lock.removeStaleLockFile() && m_lock.tryLock());
    m_isElsewhere = !isHere && m_lock.error() == QLockFile::LockFailedError && m_folder.isWritable();
    if (!isHere) {
        if (!m_isElsewhere && !m_hasNoRoom) {
            qCWarning(vaultLog, "Nothing can be written to the folder of the workspace.");
        }
        m_hasNoRoom = !m_isElsewhere;
    }
    return isHere;
}

/// Whether a program on a computer of another name held it, or one that ended before it had written its own, and shows
/// no sign of life. Only here can be seen whether a program still runs, and a computer may be called otherwise after a
/// crash.
bool ProfileVault::isLeftBehind() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    const bool isKnown = m_lock.getLockInfo(&process, &computer, &program);
    const QDateTime lastSign = QFileInfo(m_folder.lockPath()).lastModified();
    const bool isOfHere = isKnown && computer == QSysInfo::machineHostName();
    return !isOfHere && lastSign.secsTo(QDateTime::currentDateTime()) > longestSilence.count();
}

QString ProfileVault::otherComputer() const
{
    qint64 process = 0;
    QString computer;
    QString program;
    const bool isKnown = m_isElsewhere && m_lock.getLockInfo(&process, &computer, &program);
    return isKnown && computer != QSysInfo::machineHostName() ? computer : QString();
}

/// Sets the time of the file without opening it: that would give up the lock on some systems.
void ProfileVault::showLockIsHeld() const
{
    if (m_lock.isLocked()) {
        std::error_code ignored;
        std::filesystem::last_write_time(m_folder.lockPath().toStdU16String(),
                                         std::filesystem::file_time_type::clock::now(), ignored);
    }
}

void ProfileVault::takeOver()
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
        Q_EMIT changed();
    } else if (m_isElsewhere != wasElsewhere) {
        Q_EMIT changed();
    }
}

void ProfileVault::takeKey(const Key &key)
{
    const bool isNone = !key && key.error().kind == SecretFailure::Kind::NotFound && !isSealed();
    if (isNone && mayMakeKey()) {
        readKey();
    } else if (!isNone) { // else there is none yet, and who only looks has nothing to open with it
        keyKnown(key);
    }
}

void ProfileVault::keyKnown(const Key &key)
{
    m_failure = key ? std::nullopt : std::optional(key.error());
    if (key && !m_key) {
        m_key = *key;
    } else if (!key) {
        qCInfo(vaultLog).noquote() << "No data key for what is kept of the workspace:" << describe(key.error())
                                   << key.error().systemMessage;
    }
    Q_EMIT changed();
}

DataKeys::ReadHandler ProfileVault::keyRead()
{
    return [this](const Key &key) { keyKnown(key); };
}

/// Of several programs only the one that writes makes a key.
bool ProfileVault::mayMakeKey() const { return !isSealed() && !m_isElsewhere; }

void ProfileVault::readKey() { m_keys.read(m_profile, !mayMakeKey(), this, keyRead()); }

void ProfileVault::unlock() { m_keys.unlock(m_profile, !mayMakeKey(), this, keyRead()); }

void ProfileVault::startAnew()
{
    if (m_isElsewhere) {
        return;
    }
    QFile::remove(m_folder.snapshotPath());
    if (m_folder.hasJournal() && JournalFile::setAside(m_folder.journalPath()).isEmpty()) {
        return; // it stays, and so does what is told of it
    }
    readKey();
}

void ProfileVault::discard()
{
    m_key.reset();
    m_isDiscarded = true;
    m_lock.unlock();
    m_folder.remove();
}

} // namespace latchkey
