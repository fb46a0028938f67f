// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/searchkey.h"

#include "core/foldedtext.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// From this many digits on, digits and separators alone are taken for a phone number.
constexpr qsizetype phoneDigits = 5;

constexpr qsizetype usualSize = 128;

constexpr char textEnd = '\n';
/// In a key, before the 16 bytes of the id. Folded texts have no control characters.
constexpr char idMark = '\x1F';
constexpr qsizetype idEnd = 1 + 16;
constexpr qsizetype idCharacters = 8;

QByteArray folded(const QString &text)
{
    QByteArray result;
    appendFolded(result, text);
    return result;
}

bool isDigit(char character) { return character >= '0' && character <= '9'; }

/// Asked of every text of every row.
constexpr std::array<bool, 256> inNumbers = [] {
    std::array<bool, 256> are{};
    for (const char character : std::string_view("0123456789 +-().[]/")) {
        are[uchar(character)] = true;
    }
    return are;
}();

bool isInNumbers(char character) { return inNumbers[uchar(character)]; }

/// A plus begins a number.
bool isSum(QByteArrayView text)
{
    const auto isPlusBehindDigit = [](char before, char character) { return isDigit(before) && character == '+'; };
    return std::ranges::adjacent_find(text, isPlusBehindDigit) != text.end();
}

/// The digits of \a text if it has nothing but digits and what separates them in phone numbers; else empty.
QByteArray joinedDigits(QByteArrayView text)
{
    QByteArray digits;
    if (std::ranges::all_of(text, isInNumbers) && !isSum(text)) {
        std::ranges::copy_if(text, std::back_inserter(digits), isDigit);
    }
    return digits;
}

bool has(QByteArrayView text, QByteArrayView part)
{
    return std::string_view(text.data(), size_t(text.size()))
               .find(std::string_view(part.data(), size_t(part.size()))) != std::string_view::npos;
}

bool hasId(QByteArrayView key) { return key.size() >= idEnd && key.at(key.size() - idEnd) == idMark; }

/// What of \a key is not the id.
QByteArrayView textsOf(QByteArrayView key) { return hasId(key) ? key.chopped(idEnd) : key; }

/// Whether \a part is in the id of \a key, as people see it written.
bool isInIdOf(QByteArrayView key, QByteArrayView part)
{
    return hasId(key) && QUuid::fromRfc4122(key.last(idEnd - 1)).toByteArray(QUuid::WithoutBraces).contains(part);
}

/// What is the same in every way to write a number: "0170 1234567", "+49 (0)170 1234567" and "0049 170 1234567" are
/// one number, whose end is this.
QByteArray phoneNumberIn(const QByteArray &query)
{
    QByteArray digits = joinedDigits(query);
    if (digits.startsWith("011")) { // how the world is called from North America
        digits.remove(0, 3);
    }
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits.at(zeros) == '0') {
        ++zeros;
    }
    digits.remove(0, zeros);
    return digits.size() < phoneDigits ? QByteArray() : digits;
}

/// Appends \a text and its end to the key that begins at \a begin of \a keys. What another of its texts says already
/// would only make it longer.
void appendText(QByteArray &keys, qsizetype begin, const auto &text)
{
    const qsizetype before = keys.size();
    appendFolded(keys, text);
    const QByteArrayView plain = QByteArrayView(keys).sliced(before).trimmed();
    const QByteArray digits = joinedDigits(plain);
    const bool isPhone = digits.size() >= phoneDigits;
    if (plain.isEmpty() || has(QByteArrayView(keys).sliced(begin, before - begin), plain)) {
        keys.truncate(before);
    } else {
        if (plain.size() < keys.size() - before) {
            keys.replace(before, keys.size() - before, plain.toByteArray());
        }
        keys += textEnd;
    }
    if (isPhone && !has(QByteArrayView(keys).sliced(begin), digits)) {
        keys += digits + textEnd;
    }
}

/// As QUuid::toRfc4122() has it, without memory of its own.
void appendId(QByteArray &key, const QUuid &id)
{
    std::array<char, idEnd> bytes{idMark};
    qToBigEndian(id.data1, &bytes[1]);
    qToBigEndian(id.data2, &bytes[5]);
    qToBigEndian(id.data3, &bytes[7]);
    std::ranges::copy(id.data4, reinterpret_cast<uchar *>(&bytes[9]));
    key.append(bytes.data(), idEnd);
}

bool isWordCharacter(char character) { return !QByteArrayView(" -,;:/()\n").contains(character); }

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

SearchKeyMaker::SearchKeyMaker(qsizetype keys)
{
    m_keys.reserve(keys * usualSize);
    m_ends.reserve(keys);
}

void SearchKeyMaker::add(const QString &text)
{
    if (!text.isEmpty()) {
        appendText(m_keys, m_begin, text);
    }
}

void SearchKeyMaker::add(const ShortText &text)
{
    if (!text.isEmpty()) {
        appendText(m_keys, m_begin, text.utf8());
    }
}

void SearchKeyMaker::end(const QUuid &id)
{
    if (!id.isNull()) {
        appendId(m_keys, id);
    }
    m_begin = m_keys.size();
    m_ends.append(m_begin);
}

QByteArrayView SearchKeyMaker::key(qsizetype at) const
{
    const qsizetype begin = at == 0 ? 0 : m_ends.at(at - 1);
    return QByteArrayView(m_keys).sliced(begin, m_ends.at(at) - begin);
}

QByteArray searchKey(const QStringList &texts, const QUuid &id)
{
    SearchKeyMaker maker(1);
    for (const QString &text : texts) {
        maker.add(text);
    }
    maker.end(id);
    return maker.key(0).toByteArray();
}

bool SearchQuery::Word::isInIds() const { return text.size() >= idCharacters; }

bool SearchQuery::Word::narrows(const Word &wider) const
{
    const bool isNumberStill = digits.isEmpty() || (!wider.digits.isEmpty() && digits.contains(wider.digits));
    return text.contains(wider.text) && isNumberStill && isInIds() == wider.isInIds();
}

SearchQuery::SearchQuery(const QString &text)
{
    // As numbers are copied from letters and links.
    const QByteArray plain = folded(QString(u' ' + text)).replace(" tel:", " ").replace("(0)", "").trimmed();
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
        return has(texts, word.text) || (!word.digits.isEmpty() && has(texts, word.digits)) ||
               (word.isInIds() && isInIdOf(key, word.text));
    });
    return hasAll || (!m_number.isEmpty() && has(texts, m_number));
}

SearchQuery::Closeness SearchQuery::closeness(QByteArrayView key) const
{
    const QByteArrayView texts = textsOf(key);
    const qsizetype end = texts.indexOf(textEnd);
    const QByteArrayView first = end < 0 ? texts : texts.first(end);
    auto worst = Closeness::Exact;
    for (const Word &word : m_words) {
        Closeness best = closenessIn(first, word.text);
        if (best > Closeness::WordStart && closenessIn(texts, word.text) == Closeness::Exact) {
            best = Closeness::WholeElsewhere;
        }
        worst = std::max(worst, best);
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
