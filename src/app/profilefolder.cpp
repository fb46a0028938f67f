// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilefolder.h"

#include "vault/sealedfile.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace latchkey {

ProfileFolder::ProfileFolder(const QString &dataFolder, ProfileId profile)
    : m_path(dataFolder + u"/profiles/"_s + profile.toString())
{
}

QString ProfileFolder::snapshotPath() const { return m_path + u"/snapshot.sealed"_s; }

bool ProfileFolder::hasSnapshot() const { return QFileInfo(snapshotPath()).isFile(); }

QString ProfileFolder::journalPath() const { return m_path + u"/journal.sqlite"_s; }

bool ProfileFolder::hasJournal() const { return QFileInfo(journalPath()).isFile(); }

QString ProfileFolder::lockPath() const { return m_path + u"/open.lock"_s; }

bool ProfileFolder::isInUse() const
{
    QLockFile lock(lockPath());
    lock.setStaleLockTime(0);
    return !lock.tryLock() && lock.error() == QLockFile::LockFailedError;
}

void ProfileFolder::make() const
{
    if (QDir().mkpath(m_path)) {
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

bool ProfileFolder::isWritable() const { return QTemporaryFile(m_path + u"/try.XXXXXX"_s).open(); }

void ProfileFolder::remove() const { QDir(m_path).removeRecursively(); }

QString ProfileFolder::makeWay() const
{
    const QFileInfo there(snapshotPath());
    // What a link leads to would be written over.
    const bool isOurs = there.isSymbolicLink() ? isSealedFile(there.filePath()) : there.isFile();
    if (isOurs || !there.exists()) {
        return {};
    }
    const QString aside = m_path + u"/not-a-snapshot"_s;
    QString name = aside;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = aside + u"-%1"_s.arg(number);
    }
    return QFile::rename(snapshotPath(), name) ? name : QString();
}

void ProfileFolder::removeUnfinished() const
{
    QDir folder(m_path);
    for (const QString &file : folder.entryList({u"snapshot.sealed.*"_s}, QDir::Files)) {
        folder.remove(file);
    }
}

} // namespace latchkey
