// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/searchkey.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// From this many digits on, digits and separators alone are taken for a phone number.
constexpr qsizetype phoneDigits = 5;

constexpr qsizetype usualSize = 256;

constexpr char textEnd = '\n';
/// In a key, before the id. Folded texts have no control characters.
constexpr char idMark = '\x1F';
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

QString foldedSlowly(const QString &text)
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
        } else if (character.isDigit()) {
            result += QChar(u'0' + character.digitValue());
        } else if (!isDropped(character)) {
            result += character;
        }
    }
    return result;
}

/// What a letter is folded to, in UTF-8.
struct FoldedLetter {
    std::array<char, 7> bytes{};
    quint8 size = 0;
};

/// The letters of Latin languages, each of which is folded in the same way wherever it stands.
constexpr char16_t latinEnd = 0x250;

std::array<FoldedLetter, latinEnd> makeFoldedLatin()
{
    std::array<FoldedLetter, latinEnd> letters;
    for (char16_t code = 0; code < latinEnd; ++code) {
        const QByteArray folded = foldedSlowly(QString(QChar(code))).toUtf8();
        FoldedLetter &letter = letters[code];
        Q_ASSERT(size_t(folded.size()) <= letter.bytes.size());
        std::copy(folded.begin(), folded.end(), letter.bytes.begin());
        letter.size = quint8(folded.size());
    }
    return letters;
}

/// There is a text for every cell, and of nearly all each letter can be looked up.
void appendFolded(QByteArray &key, const QString &text)
{
    static const std::array<FoldedLetter, latinEnd> latin = makeFoldedLatin();
    QVarLengthArray<char, 512> bytes(text.size() * qsizetype(sizeof(FoldedLetter::bytes)));
    char *to = bytes.data();
    for (const QChar character : text) {
        if (character.unicode() >= latinEnd) {
            key += foldedSlowly(text).toUtf8();
            return;
        }
        const FoldedLetter &letter = latin[character.unicode()];
        // All of them each time: a copy of a known size is a few instructions.
        std::copy(letter.bytes.begin(), letter.bytes.end(), to);
        to += letter.size;
    }
    key.append(bytes.data(), to - bytes.data());
}

QByteArray folded(const QString &text)
{
    QByteArray result;
    appendFolded(result, text);
    return result;
}

/// The digits of \a text if it has nothing but digits and what separates them in phone numbers; else empty.
QByteArray joinedDigits(QByteArrayView text)
{
    QByteArray digits;
    for (const char character : text) {
        if (character >= '0' && character <= '9') {
            digits += character;
        } else if (!QByteArrayView(" +-().[]/").contains(character)) {
            return {};
        }
    }
    return digits;
}

bool has(QByteArrayView text, QByteArrayView part)
{
    return std::string_view(text.data(), size_t(text.size()))
               .find(std::string_view(part.data(), size_t(part.size()))) != std::string_view::npos;
}

/// What of \a key is not the id.
QByteArrayView textsOf(QByteArrayView key)
{
    const qsizetype mark = key.lastIndexOf(idMark);
    return mark < 0 ? key : key.first(mark);
}

/// What is the same in every way to write a number: "0170 1234567", "+49 (0)170 1234567" and "0049 170 1234567" are
/// one number, whose end is this.
QByteArray phoneNumberIn(const QByteArray &query)
{
    QByteArray digits = joinedDigits(QByteArray(query).replace("(0)", ""));
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits.at(zeros) == '0') {
        ++zeros;
    }
    digits.remove(0, zeros);
    return digits.size() < phoneDigits ? QByteArray() : digits;
}

/// Appends \a text and its end. What another text says already would only make the key longer.
void appendText(QByteArray &key, const QString &text)
{
    const qsizetype before = key.size();
    appendFolded(key, text);
    const QByteArrayView plain = QByteArrayView(key).sliced(before).trimmed();
    const QByteArray digits = joinedDigits(plain);
    const bool isPhone = digits.size() >= phoneDigits;
    if (plain.isEmpty() || has(QByteArrayView(key).first(before), plain)) {
        key.truncate(before);
    } else {
        if (plain.size() < key.size() - before) {
            key.replace(before, key.size() - before, plain.toByteArray());
        }
        key += textEnd;
    }
    if (isPhone && !has(key, digits)) {
        key += digits + textEnd;
    }
}

bool isWordCharacter(char character) { return !QByteArrayView(" -,;:/()").contains(character); }

/// How well \a part, which is not empty, fits the words of \a text.
SearchQuery::Closeness closenessIn(QByteArrayView text, const QByteArray &part)
{
    auto best = SearchQuery::Closeness::Elsewhere;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        const bool starts = at == 0 || !isWordCharacter(text.at(at - 1));
        const qsizetype end = at + part.size();
        const bool ends = end == text.size() || !isWordCharacter(text.at(end));
        best = std::min(best, !starts ? SearchQuery::Closeness::Inside
                              : ends  ? SearchQuery::Closeness::Exact
                                      : SearchQuery::Closeness::WordStart);
    }
    return best;
}

} // namespace

QByteArray searchKey(const QStringList &texts, const QUuid &id)
{
    QByteArray key;
    key.reserve(usualSize);
    for (const QString &text : texts) {
        if (!text.isEmpty()) {
            appendText(key, text);
        }
    }
    if (!id.isNull()) {
        key += idMark;
        key += id.toByteArray(QUuid::WithoutBraces);
    }
    return key;
}

bool SearchQuery::Word::isInIds() const { return text.size() >= idCharacters; }

bool SearchQuery::Word::narrows(const Word &wider) const
{
    const bool isNumberStill = digits.isEmpty() || (!wider.digits.isEmpty() && digits.contains(wider.digits));
    return text.contains(wider.text) && isNumberStill && isInIds() == wider.isInIds();
}

SearchQuery::SearchQuery(const QString &text)
{
    const QByteArray plain = folded(text);
    for (const QByteArray &word : plain.split(' ')) {
        if (!word.isEmpty()) {
            m_words.append({word, joinedDigits(word)});
        }
    }
    m_number = phoneNumberIn(plain);
}

bool SearchQuery::matches(QByteArrayView key) const
{
    const QByteArrayView texts = textsOf(key);
    const bool hasAll = std::ranges::all_of(m_words, [key, texts](const Word &word) {
        const QByteArrayView part = word.isInIds() ? key : texts;
        return has(part, word.text) || (!word.digits.isEmpty() && has(part, word.digits));
    });
    return hasAll || (!m_number.isEmpty() && has(texts, m_number));
}

SearchQuery::Closeness SearchQuery::closeness(QByteArrayView key) const
{
    const qsizetype end = key.indexOf(textEnd);
    const QByteArrayView first = end < 0 ? textsOf(key) : key.first(end);
    auto worst = Closeness::Exact;
    for (const Word &word : m_words) {
        worst = std::max(worst, closenessIn(first, word.text));
    }
    return worst;
}

bool SearchQuery::narrows(const SearchQuery &wider) const
{
    return isFoundWithNumber(wider) && std::ranges::all_of(wider.m_words, [this](const Word &word) {
               return std::ranges::any_of(m_words, [&word](const Word &own) { return own.narrows(word); });
           });
}

/// Whether \a wider matches what has this number.
bool SearchQuery::isFoundWithNumber(const SearchQuery &wider) const
{
    const auto isPart = [this](const QByteArray &digits) { return !digits.isEmpty() && m_number.contains(digits); };
    return m_number.isEmpty() || isPart(wider.m_number) || std::ranges::all_of(wider.m_words, isPart, &Word::digits);
}

} // namespace latchkey
