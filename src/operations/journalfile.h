// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/journalline.h"
#include "vault/fieldseal.h"

#include <QSqlDatabase>

#include <expected>
#include <memory>

class QSqlError;
class QSqlQuery;

namespace latchkey {

/// Why a journal cannot be used.
struct JournalFailure {
    enum class Kind {
        OtherKey,  ///< it is sealed with another key
        Newer,     ///< a later version of Latchkey has made it
        Damaged,   ///< it is no journal any more
        Unwritable ///< the system does not let it be opened or written; see reason
    };
    Kind kind = Kind::Unwritable;
    QString reason; ///< a sentence for people that names the fix
};

/// The journal of a profile: an SQLite file in which everything but ids and times is sealed. Lines are chained: each is
/// marked together with the one before it, so that one that was changed, left out or cut off at the end is found.
///
/// Belongs to the thread that opened it; every call may wait for the disk.
class JournalFile {
  public:
    enum class Access { Write, Read };

    /// Makes the file at \a path where there is none, and brings one of an earlier version up to date. ":memory:" is
    /// one for as long as the object lives.
    static std::expected<std::unique_ptr<JournalFile>, JournalFailure> open(const QString &path, const DataKey &key,
                                                                            Access access = Access::Write);
    ~JournalFile();
    Q_DISABLE_COPY_MOVE(JournalFile)

    /// Adds a line for each of \a notes, all of them or none. They are on the disk afterwards.
    std::expected<QList<JournalLine>, JournalFailure> write(const QList<JournalNote> &notes);
    /// The operations that are not over, the oldest first.
    struct Unfinished {
        QList<JournalEntry> entries;
        int unreadable = 0; ///< so many more were changed by something else
    };
    Unfinished unfinished() const;
    /// The last \a count lines, the oldest first; all of them where \a count is negative.
    QList<JournalLine> lines(int count = -1) const;
    /// The number of the first line that is not as it was written or is missing; none where all are.
    std::optional<qint64> firstBroken() const;
    /// Removes the lines from before \a when, except those from the first operation that is not over onwards.
    std::expected<void, JournalFailure> cut(Instant when);
    /// Wipes what the file has no more from its side file as well.
    void tidy();

    /// How many operations the journal at \a path has that are not over; 0 where it cannot be read. Needs no key.
    static int countUnfinished(const QString &path);
    /// Renames the journal at \a path so that a new one can begin; its new path, or none where that is not possible.
    static QString setAside(const QString &path);

  private:
    struct Link {
        qint64 number = 0;
        QByteArray hash;
    };

    JournalFile(const QString &path, const DataKey &key);
    std::expected<void, JournalFailure> prepare(Access access);
    std::expected<void, JournalFailure> checkKey(Access access);
    Link link(const char *sql) const;
    Link anchor() const;
    Link head() const;
    QByteArray hashOf(const Link &before, const JournalLine &line, const QByteArray &digest) const;
    QByteArray headMark(const Link &link) const;
    bool add(QSqlQuery &query, const JournalNote &note, Link &last, JournalLine &line);
    bool keep(QSqlQuery &query, const JournalNote &note, qint64 number);
    bool setHead(QSqlQuery &query, const Link &link);
    bool setFact(QSqlQuery &query, const char *name, const QByteArray &value);
    QByteArray fact(const char *name) const;
    std::optional<JournalLine> lineIn(const QSqlQuery &query) const;

    QString m_name; ///< of the connection
    FieldSeal m_seal;
    QSqlDatabase m_database;
};

/// What \a error means for people.
JournalFailure journalFailure(const QSqlError &error);

} // namespace latchkey
