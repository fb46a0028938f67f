// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace latchkey {

/// Folds case, accents and width, so that "lucia" finds "Lucía"; digits of phone numbers are joined.
/// Texts are kept apart: no query matches across two of them. \a id is found by eight characters or more: by chance
/// it has almost every number of a room.
QString searchKey(const QStringList &texts, const QString &id = {});

/// What somebody looks for, folded once and then held against many keys.
class SearchQuery {
  public:
    explicit SearchQuery(const QString &text = {});

    /// Nothing to look for: everything matches.
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether every word is somewhere in \a key, in any order. \a key is made by searchKey().
    bool matches(const QString &key) const;

    bool operator==(const SearchQuery &) const = default;

  private:
    struct Word {
        QString text;
        QString digits; ///< of a word that may be part of a phone number, as "912345" of "912-345"; else empty
        bool operator==(const Word &) const = default;
    };
    QList<Word> m_words;
};

} // namespace latchkey
