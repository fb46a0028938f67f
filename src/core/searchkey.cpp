// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/searchkey.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// From this many digits on, digits and separators alone are taken for a phone number.
constexpr int phoneDigits = 5;

/// In a key, before the id. Folded texts have no control characters.
constexpr QChar idMark = u'\x1F';
constexpr qsizetype idCharacters = 8;

/// Letters that have no decomposition in Unicode, yet are typed without their stroke.
QStringView plainLetter(char16_t letter)
{
    switch (letter) {
    case u'ø':
        return u"o";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ŧ':
        return u"t";
    case u'ı':
        return u"i";
    case u'ß':
        return u"ss";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'þ':
        return u"th";
    case u'\u2018':
    case u'\u2019':
    case u'\u02BC':
        return u"'";
    default:
        return {};
    }
}

/// Marks are what accents become in decomposed text; format characters come along when a number is copied.
bool isDropped(QChar character)
{
    switch (character.category()) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return true;
    default:
        return false;
    }
}

QString folded(const QString &text)
{
    const QString decomposed =
        text.normalized(QString::NormalizationForm_KD).toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString result;
    result.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        const QStringView plain = plainLetter(character.unicode());
        if (!plain.isEmpty()) {
            result += plain;
        } else if (character.isSpace()) {
            result += u' ';
        } else if (character.category() == QChar::Punctuation_Dash) {
            result += u'-';
        } else if (!isDropped(character)) {
            result += character;
        }
    }
    return result;
}

/// The digits of \a text if it has nothing but digits and what separates them in phone numbers; else empty.
QString joinedDigits(QStringView text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.isDigit()) {
            digits += QChar(u'0' + character.digitValue());
        } else if (!QStringView(u" +-().[]/").contains(character)) {
            return {};
        }
    }
    return digits;
}

} // namespace

QString searchKey(const QStringList &texts, const QString &id)
{
    QString key;
    for (const QString &text : texts) {
        const QString plain = folded(text).trimmed();
        if (plain.isEmpty()) {
            continue;
        }
        key += plain + u'\n';
        const QString digits = joinedDigits(plain);
        if (digits.size() >= phoneDigits && !plain.contains(digits)) {
            key += digits + u'\n';
        }
    }
    if (!id.isEmpty()) {
        key += idMark + folded(id);
    }
    return key;
}

SearchQuery::SearchQuery(const QString &text)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        m_words.append({word, joinedDigits(word)});
    }
}

bool SearchQuery::matches(const QString &key) const
{
    const QStringView all = key;
    const qsizetype mark = key.indexOf(idMark);
    const QStringView texts = mark < 0 ? all : all.first(mark);
    return std::ranges::all_of(m_words, [all, texts](const Word &word) {
        const QStringView part = word.text.size() < idCharacters ? texts : all;
        return part.contains(word.text) || (!word.digits.isEmpty() && part.contains(word.digits));
    });
}

} // namespace latchkey
