// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <expected>
#include <span>

class QSqlDatabase;
class QSqlError;

namespace latchkey {

/// The statements that lead from one version of the journal's tables to the next.
using SchemaStep = QStringList;

/// All that there are: a new file goes through each. What stands in one never changes; what is new is one more.
std::span<const SchemaStep> journalSchema();

/// Why the tables of a file are not as this program needs them.
struct SchemaFailure {
    enum class Kind {
        Newer,  ///< a later version of the program has made it
        Failed, ///< nothing was changed; see reason
    };
    Kind kind = Kind::Failed;
    int errorCode = 0; ///< SQLite's
    QString reason;    ///< the system's words
};

/// Brings the tables of \a database to the version that \a steps lead to, all or nothing.
std::expected<void, SchemaFailure> migrate(QSqlDatabase &database, std::span<const SchemaStep> steps);

/// The number that SQLite gives its error, without its finer distinctions; 0 for none.
int sqliteCode(const QSqlError &error);

} // namespace latchkey
