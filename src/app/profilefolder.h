// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"

#include <QString>

namespace latchkey {

/// Where things of one profile are kept on this computer; snapshot and journal are sealed.
class ProfileFolder {
  public:
    /// Of the program's folder \a dataFolder.
    ProfileFolder(const QString &dataFolder, ProfileId profile);

    QString snapshotPath() const;
    /// A file; what else may be in its place is none.
    bool hasSnapshot() const;
    /// An SQLite file.
    QString journalPath() const;
    bool hasJournal() const;
    /// Puts what is in the place of the snapshot but no file, as a folder, or a link to a file that is not of ours, out
    /// of the way as it is. Its new path, empty where there was nothing of the kind.
    QString makeWay() const;
    /// Taken by the one program that writes here.
    QString lockPath() const;
    /// Whether a program has taken it.
    bool isInUse() const;
    /// Makes it, for this user only.
    void make() const;
    /// Whether a file can be made in it, which is tried.
    bool isWritable() const;
    void remove() const;
    /// Removes what a program that crashed while it wrote the snapshot has left.
    void removeUnfinished() const;

  private:
    QString m_path;
};

} // namespace latchkey
