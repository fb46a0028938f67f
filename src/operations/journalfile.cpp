// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalfile.h"

#include "operations/journalcells.h"
#include "operations/journalschema.h"

#include <QCoreApplication>
#include <QSqlError>
#include <QSqlQuery>

#include <utility>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// SQLite's numbers.
constexpr int readOnlyCode = 8;
constexpr int corruptCode = 11;
constexpr int fullCode = 13;
constexpr int noDatabaseCode = 26;

constexpr char keyFact[] = "key";

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::Journal)
};

} // namespace

JournalFailure journalFailure(const QSqlError &error)
{
    using enum JournalFailure::Kind;
    switch (sqliteCode(error)) {
    case corruptCode:
    case noDatabaseCode:
        return {Damaged, Text::tr("The journal on this computer is damaged.")};
    case fullCode:
        return {Unwritable, Text::tr("The disk is full. Free some space, then try again.")};
    case readOnlyCode:
        return {Unwritable, Text::tr("Latchkey may not write to its folder. Give it the right to, then try again.")};
    default:
        return {Unwritable,
                Text::tr("The journal on this computer could not be written (%1). See that Latchkey may write to "
                         "its folder, then try again.")
                    .arg(error.databaseText())};
    }
}

std::expected<std::unique_ptr<JournalFile>, JournalFailure> JournalFile::open(const QString &path, const DataKey &key,
                                                                              Access access)
{
    std::unique_ptr<JournalFile> file(new JournalFile(path, key));
    if (const auto prepared = file->prepare(access); !prepared) {
        return std::unexpected(prepared.error());
    }
    return file;
}

JournalFile::JournalFile(const QString &path, const DataKey &key)
    : m_name(QUuid::createUuid().toString())
    , m_seal(key, "journal1")
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
{
    m_database.setDatabaseName(path);
}

JournalFile::~JournalFile()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

std::expected<void, JournalFailure> JournalFile::prepare(Access access)
{
    m_database.setConnectOptions(access == Access::Read ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=2000"_s
                                                        : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
    if (!m_database.open()) {
        return std::unexpected(journalFailure(m_database.lastError()));
    }
    QSqlQuery query(m_database);
    if (access == Access::Write) {
        // On macOS only fullfsync waits for the disk itself.
        for (const QString &pragma :
             {u"secure_delete = ON"_s, u"journal_mode = WAL"_s, u"synchronous = FULL"_s, u"fullfsync = ON"_s}) {
            if (!query.exec(u"PRAGMA "_s + pragma)) {
                return std::unexpected(journalFailure(query.lastError()));
            }
        }
        query.finish();
    }
    if (!query.exec(u"PRAGMA integrity_check(1)"_s) || !query.next()) {
        return std::unexpected(journalFailure(query.lastError()));
    }
    if (query.value(0).toString() != "ok"_L1) {
        return std::unexpected(JournalFailure{JournalFailure::Kind::Damaged, {}});
    }
    query.finish();
    if (access == Access::Write) {
        if (const auto migrated = migrate(m_database, journalSchema()); !migrated) {
            const SchemaFailure &failure = migrated.error();
            if (failure.kind == SchemaFailure::Kind::Newer) {
                return std::unexpected(JournalFailure{
                    JournalFailure::Kind::Newer,
                    Text::tr("The journal on this computer was made by a later version of Latchkey. Use that one.")});
            }
            const QSqlError error({}, failure.reason, QSqlError::StatementError, QString::number(failure.errorCode));
            return std::unexpected(journalFailure(error));
        }
    }
    return checkKey(access);
}

std::expected<void, JournalFailure> JournalFile::checkKey(Access access)
{
    const QByteArray there = fact(keyFact);
    if (there.isEmpty() && access == Access::Write) {
        QSqlQuery query(m_database);
        const Link start = head();
        const bool isKept = query.exec(u"BEGIN IMMEDIATE"_s) &&
                            setFact(query, keyFact, m_seal.sealed("latchkey", keyFact)) && setHead(query, start) &&
                            query.exec(u"COMMIT"_s);
        return isKept ? std::expected<void, JournalFailure>() : std::unexpected(journalFailure(query.lastError()));
    }
    if (!m_seal.unsealed(there, keyFact)) {
        return std::unexpected(JournalFailure{JournalFailure::Kind::OtherKey,
                                              Text::tr("The journal on this computer is sealed with another "
                                                       "key.")});
    }
    return {};
}

std::expected<QList<JournalLine>, JournalFailure> JournalFile::write(const QList<JournalNote> &notes)
{
    QSqlQuery query(m_database);
    QList<JournalLine> lines;
    bool isKept = query.exec(u"BEGIN IMMEDIATE"_s);
    Link last = head();
    for (const JournalNote &note : notes) {
        JournalLine line;
        isKept = isKept && add(query, note, last, line) && keep(query, note, line.number);
        lines.append(line);
    }
    isKept = isKept && setHead(query, last) && query.exec(u"COMMIT"_s);
    if (!isKept) {
        const JournalFailure failure = journalFailure(query.lastError());
        query.exec(u"ROLLBACK"_s);
        return std::unexpected(failure);
    }
    return lines;
}

bool JournalFile::add(QSqlQuery &query, const JournalNote &note, Link &last, JournalLine &line)
{
    line = {.number = last.number + 1,
            .operation = note.operation,
            .at = note.at,
            .stage = note.stage,
            .facts = note.facts};
    const QByteArray facts = m_seal.sealed(textOf(note.facts.toJson()), placeOf(line.number));
    const QByteArray digest = m_seal.mark(facts);
    last = {.number = line.number, .hash = hashOf(last, line, digest)};
    query.prepare(
        u"INSERT INTO line (number, operation, at, stage, facts, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    query.addBindValue(line.number);
    query.addBindValue(line.operation.uuid().toRfc4122());
    query.addBindValue(millisecondsOf(line.at));
    query.addBindValue(static_cast<int>(line.stage));
    query.addBindValue(facts);
    query.addBindValue(digest);
    query.addBindValue(last.hash);
    return query.exec();
}

/// The line that an operation was asked for in stays with it: from there on nothing is cut.
bool JournalFile::keep(QSqlQuery &query, const JournalNote &note, qint64 number)
{
    if (!note.entry) {
        query.prepare(u"DELETE FROM operation WHERE id = ?"_s);
        query.addBindValue(note.operation.uuid().toRfc4122());
        return query.exec();
    }
    query.prepare(u"INSERT INTO operation (id, line, payload) VALUES (?, ?, ?) "
                  "ON CONFLICT (id) DO UPDATE SET payload = excluded.payload"_s);
    query.addBindValue(note.operation.uuid().toRfc4122());
    query.addBindValue(number);
    query.addBindValue(m_seal.sealed(textOf(note.entry->toJson()), placeOf(note.operation)));
    return query.exec();
}

} // namespace latchkey
