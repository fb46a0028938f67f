// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foldedtext.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

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
    default:
        return {};
    }
}

/// Apostrophes are typed in several ways, or not at all.
bool isApostrophe(QChar character)
{
    return character == u'\'' || character == QChar(0x2018) || character == QChar(0x2019) || character == QChar(0x02BC);
}

/// Marks are what accents become in decomposed text; format characters come along when a number is copied.
bool isDropped(QChar character)
{
    if (isApostrophe(character)) {
        return true;
    }
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

/// The letters of Latin languages, and the dashes, quotes and dots of all: each is folded in the same way wherever it
/// stands.
constexpr char16_t latinEnd = 0x250;
constexpr char16_t signsBegin = 0x2010;
constexpr char16_t signsEnd = 0x2028;
constexpr size_t foldedCount = latinEnd + (signsEnd - signsBegin);

/// Where the table has \a letter; beyond its end if it has not.
size_t placeOf(char16_t letter)
{
    if (letter < latinEnd) {
        return letter;
    }
    return letter >= signsBegin && letter < signsEnd ? size_t(letter - signsBegin) + latinEnd : foldedCount;
}

using FoldedLetters = std::array<FoldedLetter, foldedCount>;

FoldedLetters makeFolded()
{
    FoldedLetters letters;
    for (char16_t code = 0; code < signsEnd; ++code) {
        if (placeOf(code) < foldedCount) {
            const QByteArray folded = foldedSlowly(QString(QChar(code))).toUtf8();
            FoldedLetter &letter = letters[placeOf(code)];
            Q_ASSERT(size_t(folded.size()) <= letter.bytes.size());
            std::copy(folded.begin(), folded.end(), letter.bytes.begin());
            letter.size = quint8(folded.size());
        }
    }
    return letters;
}

const FoldedLetters &foldedLetters()
{
    static const FoldedLetters letters = makeFolded();
    return letters;
}

/// Whether each of \a units, which are letters or the bytes of ASCII, was folded by the table. What the table has not
/// is left out altogether.
template <typename Unit> bool appendLooked(QByteArray &to, std::basic_string_view<Unit> units, size_t (*placeOf)(Unit))
{
    const auto &letters = foldedLetters();
    const qsizetype before = to.size();
    to.resize(before + qsizetype(units.size() * sizeof(FoldedLetter::bytes)));
    char *const begin = to.data();
    char *end = begin + before;
    for (const Unit unit : units) {
        const size_t place = placeOf(unit);
        if (place == foldedCount) {
            to.resize(before);
            return false;
        }
        const FoldedLetter &letter = letters[place];
        // All of them each time: a copy of a known size is a few instructions.
        std::copy(letter.bytes.begin(), letter.bytes.end(), end);
        end += letter.size;
    }
    to.resize(end - begin);
    return true;
}

size_t placeOfAscii(char byte) { return uchar(byte) < 0x80 ? uchar(byte) : foldedCount; }

} // namespace

void appendFolded(QByteArray &to, const QString &text)
{
    const std::u16string_view units(QStringView(text).utf16(), size_t(text.size()));
    if (!appendLooked(to, units, placeOf)) {
        to += foldedSlowly(text).toUtf8();
    }
}

void appendFolded(QByteArray &to, QByteArrayView text)
{
    const std::string_view bytes(text.data(), size_t(text.size()));
    if (!appendLooked(to, bytes, placeOfAscii)) {
        appendFolded(to, QString::fromUtf8(text));
    }
}

} // namespace latchkey
