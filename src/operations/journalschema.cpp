// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/journalschema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// The record can be added to. Nothing in it is changed, and it is cut from its start only, up to the anchor.
const std::array<SchemaStep, 1> schema{
    SchemaStep{
        u"CREATE TABLE fact (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE line (number INTEGER PRIMARY KEY, operation BLOB NOT NULL, at INTEGER NOT NULL, "
        "stage INTEGER NOT NULL, facts BLOB NOT NULL, digest BLOB NOT NULL, hash BLOB NOT NULL)"_s,
        u"CREATE TABLE anchor (id INTEGER PRIMARY KEY CHECK (id = 1), number INTEGER NOT NULL, hash BLOB NOT NULL)"_s,
        u"INSERT INTO anchor VALUES (1, 0, zeroblob(32))"_s,
        u"CREATE TABLE operation (id BLOB PRIMARY KEY, line INTEGER NOT NULL, payload BLOB NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TRIGGER line_is_never_changed BEFORE UPDATE ON line "
        "BEGIN SELECT RAISE(ABORT, 'the record is never changed'); END"_s,
        u"CREATE TRIGGER line_is_cut_up_to_the_anchor BEFORE DELETE ON line "
        "WHEN old.number > (SELECT number FROM anchor) "
        "BEGIN SELECT RAISE(ABORT, 'the record is cut from its start only'); END"_s,
    },
};

SchemaFailure failed(const QSqlError &error)
{
    return {.kind = SchemaFailure::Kind::Failed, .errorCode = sqliteCode(error), .reason = error.text()};
}

} // namespace

std::span<const SchemaStep> journalSchema() { return schema; }

std::expected<void, SchemaFailure> migrate(QSqlDatabase &database, std::span<const SchemaStep> steps)
{
    QSqlQuery query(database);
    // The version is read within the transaction, as another program may be about to do the same.
    if (!query.exec(u"BEGIN IMMEDIATE"_s) || !query.exec(u"PRAGMA user_version"_s) || !query.next()) {
        return std::unexpected(failed(query.lastError()));
    }
    const auto version = static_cast<std::size_t>(query.value(0).toUInt());
    query.finish();
    const auto giveUp = [&query](const SchemaFailure &failure) {
        query.exec(u"ROLLBACK"_s);
        return std::unexpected(failure);
    };
    if (version > steps.size()) {
        return giveUp({.kind = SchemaFailure::Kind::Newer, .errorCode = 0, .reason = {}});
    }
    for (const SchemaStep &step : steps.subspan(version)) {
        for (const QString &statement : step) {
            if (!query.exec(statement)) {
                return giveUp(failed(query.lastError()));
            }
        }
    }
    if (!query.exec(u"PRAGMA user_version = %1"_s.arg(steps.size())) || !query.exec(u"COMMIT"_s)) {
        return giveUp(failed(query.lastError()));
    }
    return {};
}

int sqliteCode(const QSqlError &error) { return error.nativeErrorCode().toInt() & 0xff; }

} // namespace latchkey
