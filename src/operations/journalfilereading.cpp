// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalcells.h"
#include "operations/journalfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr char headFact[] = "head";

} // namespace

JournalFile::Unfinished JournalFile::unfinished() const
{
    Unfinished found;
    QSqlQuery query(m_database);
    query.exec(u"SELECT id, payload FROM operation ORDER BY line"_s);
    while (query.next()) {
        const OperationId id(QUuid::fromRfc4122(query.value(0).toByteArray()));
        if (const auto payload = m_seal.unsealed(query.value(1).toByteArray(), placeOf(id))) {
            found.entries.append(JournalEntry::of(id, jsonOf(*payload)));
        } else {
            ++found.unreadable;
        }
    }
    // Of a list that breaks off nobody knows how many are missing; one at least is said.
    found.unreadable += query.lastError().isValid() ? 1 : 0;
    return found;
}

QList<JournalLine> JournalFile::lines(int count) const
{
    QList<JournalLine> all;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(u"SELECT number, operation, at, stage, facts FROM "
                  "(SELECT * FROM line ORDER BY number DESC LIMIT ?) ORDER BY number"_s);
    query.addBindValue(count);
    query.exec();
    while (query.next()) {
        if (const auto line = lineIn(query)) {
            all.append(*line);
        }
    }
    return all;
}

std::optional<JournalLine> JournalFile::lineIn(const QSqlQuery &query) const
{
    const qint64 number = query.value(0).toLongLong();
    const auto facts = m_seal.unsealed(query.value(4).toByteArray(), placeOf(number));
    if (!facts) {
        return std::nullopt;
    }
    return JournalLine{.number = number,
                       .operation = OperationId(QUuid::fromRfc4122(query.value(1).toByteArray())),
                       .at = Instant(std::chrono::milliseconds(query.value(2).toLongLong())),
                       .stage = static_cast<JournalStage>(query.value(3).toInt()),
                       .facts = JournalFacts::of(jsonOf(*facts))};
}

std::optional<qint64> JournalFile::firstBroken() const
{
    Link last = anchor();
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.exec(u"SELECT number, operation, at, stage, facts, digest, hash FROM line ORDER BY number"_s);
    while (query.next()) {
        const auto line = lineIn(query);
        const QByteArray digest = query.value(5).toByteArray();
        const bool isNext = line && line->number == last.number + 1;
        if (!isNext || m_seal.mark(query.value(4).toByteArray()) != digest ||
            hashOf(last, *line, digest) != query.value(6).toByteArray()) {
            return last.number + 1;
        }
        last = {.number = line->number, .hash = query.value(6).toByteArray()};
    }
    return fact(headFact) == headMark(last) ? std::nullopt : std::optional(last.number + 1);
}

std::expected<void, JournalFailure> JournalFile::cut(Instant when)
{
    QSqlQuery query(m_database);
    bool isDone = query.exec(u"BEGIN IMMEDIATE"_s);
    query.prepare(u"SELECT number, hash FROM line WHERE number < coalesce((SELECT min(line) FROM operation), "
                  "9223372036854775807) AND number < coalesce((SELECT min(number) FROM line WHERE at >= ?), "
                  "9223372036854775807) ORDER BY number DESC LIMIT 1"_s);
    query.addBindValue(millisecondsOf(when));
    isDone = isDone && query.exec();
    if (isDone && query.next()) {
        const Link anchor{.number = query.value(0).toLongLong(), .hash = query.value(1).toByteArray()};
        query.prepare(u"UPDATE anchor SET number = ?, hash = ?"_s);
        query.addBindValue(anchor.number);
        query.addBindValue(anchor.hash);
        isDone = query.exec();
        query.prepare(u"DELETE FROM line WHERE number <= ?"_s);
        query.addBindValue(anchor.number);
        isDone = isDone && query.exec();
    }
    query.finish();
    if (!isDone || !query.exec(u"COMMIT"_s)) {
        const JournalFailure failure = journalFailure(query.lastError());
        query.exec(u"ROLLBACK"_s);
        return std::unexpected(failure);
    }
    return {};
}

void JournalFile::tidy()
{
    QSqlQuery query(m_database);
    query.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

JournalFile::Link JournalFile::link(const char *sql) const
{
    QSqlQuery query(m_database);
    return query.exec(QString::fromLatin1(sql)) && query.next()
               ? Link{.number = query.value(0).toLongLong(), .hash = query.value(1).toByteArray()}
               : Link{};
}

JournalFile::Link JournalFile::anchor() const { return link("SELECT number, hash FROM anchor"); }

JournalFile::Link JournalFile::head() const
{
    const Link last = link("SELECT number, hash FROM line ORDER BY number DESC LIMIT 1");
    return last.number > 0 ? last : anchor();
}

QByteArray JournalFile::hashOf(const Link &before, const JournalLine &line, const QByteArray &digest) const
{
    return m_seal.mark(before.hash + bytesOf(line.number) + line.operation.uuid().toRfc4122() +
                       bytesOf(millisecondsOf(line.at)) + bytesOf(static_cast<qint64>(line.stage)) + digest);
}

/// Without it, the last lines could be cut off unnoticed.
QByteArray JournalFile::headMark(const Link &link) const
{
    return m_seal.mark("head " + bytesOf(link.number) + link.hash);
}

bool JournalFile::setHead(QSqlQuery &query, const Link &link) { return setFact(query, headFact, headMark(link)); }

bool JournalFile::setFact(QSqlQuery &query, const char *name, const QByteArray &value)
{
    query.prepare(u"INSERT INTO fact (name, value) VALUES (?, ?) "
                  "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    query.addBindValue(QString::fromLatin1(name));
    query.addBindValue(value);
    return query.exec();
}

QByteArray JournalFile::fact(const char *name) const
{
    QSqlQuery query(m_database);
    query.prepare(u"SELECT value FROM fact WHERE name = ?"_s);
    query.addBindValue(QString::fromLatin1(name));
    return query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
}

int JournalFile::countUnfinished(const QString &path)
{
    const QString name = QUuid::createUuid().toString();
    int count = 0;
    if (QFileInfo::exists(path)) {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(path);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"SELECT count(*) FROM operation"_s) && query.next()) {
            count = query.value(0).toInt();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return count;
}

QString JournalFile::setAside(const QString &path)
{
    const QFileInfo file(path);
    const QString aside = file.dir().filePath(u"journal-set-aside"_s);
    QString name = aside;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = aside + u"-%1"_s.arg(number);
    }
    // What SQLite keeps beside it belongs to it.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        if (QFileInfo::exists(path + suffix) && !QFile::rename(path + suffix, name + suffix)) {
            return {};
        }
    }
    return QFile::rename(path, name) ? name : QString();
}

} // namespace latchkey
