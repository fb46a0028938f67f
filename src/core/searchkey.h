// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/shorttext.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QUuid>

namespace latchkey {

/// Folds case, accents and width, so that "lucia" finds "Lucía"; digits of phone numbers are joined.
/// Texts are kept apart: no query matches across two of them. \a id is found by eight characters or more: by chance
/// it has almost every number of a room. UTF-8 and the bytes of the id, since there is one key for every row.
QByteArray searchKey(const QStringList &texts, const QUuid &id = {});

/// Makes many keys text by text, one behind the other in the same memory.
class SearchKeyMaker {
  public:
    /// \a keys is how many there will be, more or less.
    explicit SearchKeyMaker(qsizetype keys);

    void add(const QString &text);
    void add(const ShortText &text);
    /// The next text belongs to another key.
    void end(const QUuid &id);
    /// The key that was ended as the \a at-th. Valid as long as this, and until more is added.
    QByteArrayView key(qsizetype at) const;

  private:
    QByteArray m_keys;
    qsizetype m_begin = 0; ///< of the key that is being made
    QList<qsizetype> m_ends;
};

/// What somebody looks for, folded once and then held against many keys.
class SearchQuery {
  public:
    /// How well a key matches, the best first.
    enum class Closeness {
        Exact,          ///< every word is a whole word of the first text
        WordStart,      ///< every word starts one of its words
        WholeElsewhere, ///< every word is a whole word of any text: a guest by the number of the room
        Inside,         ///< every word is somewhere in the first text
        Elsewhere,      ///< other texts were needed
    };

    explicit SearchQuery(const QString &text = {});

    /// Nothing to look for: everything matches.
    bool isEmpty() const { return m_words.isEmpty(); }
    /// Whether every word is somewhere in \a key, in any order. \a key is made by searchKey().
    bool matches(QByteArrayView key) const;
    /// Of a key that matches.
    Closeness closeness(QByteArrayView key) const;
    /// Whether \a wider matches whatever this matches, as it does while somebody goes on typing.
    bool narrows(const SearchQuery &wider) const;

    bool operator==(const SearchQuery &) const = default;

  private:
    struct Word {
        QByteArray text;
        QByteArray digits; ///< of a word that may be part of a phone number, as "912345" of "912-345"; else empty

        bool isInIds() const;
        bool narrows(const Word &wider) const;
        bool operator==(const Word &) const = default;
    };
    bool isFoundWithNumber(const SearchQuery &wider) const;

    QList<Word> m_words;
    QByteArray m_number; ///< all digits of a query that is a phone number, without those that countries leave out
};

} // namespace latchkey
