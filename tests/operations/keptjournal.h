// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace latchkey::test {

/// A journal in a file of its own, and what is in that file.
class KeptJournal {
  public:
    KeptJournal() { journal.open(path(), key); }

    QString path() const { return m_folder.filePath(QStringLiteral("journal.sqlite")); }
    /// As a later start would find them.
    QList<JournalEntry> unfinished() const
    {
        const auto file = JournalFile::open(path(), key, JournalFile::Access::Read);
        return file ? (*file)->unfinished().entries : QList<JournalEntry>();
    }
    /// How often \a text stands in the folder in the clear.
    qsizetype hits(const QByteArray &text) const
    {
        qsizetype found = 0;
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files)) {
            QFile file(m_folder.filePath(name));
            found += file.open(QIODevice::ReadOnly) ? file.readAll().count(text) : 0;
        }
        return found;
    }
    /// Nothing can be noted down from now on.
    void refuse() { journal.open(path(), key, JournalFile::Access::Read); }
    void accept() { journal.open(path(), key); }

  private:
    QTemporaryDir m_folder;

  public:
    const DataKey key = DataKey::random();
    Journal journal;
};

} // namespace latchkey::test
