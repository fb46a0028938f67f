// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey {

/// Folds case, accents and width, so that "lucia" finds "Lucía"; digits of phone numbers are joined.
QString searchKey(const QStringList &texts);
/// Whether every word of \a query is somewhere in \a key, in any order. An empty query matches.
bool searchMatches(const QString &key, const QString &query);

} // namespace latchkey
