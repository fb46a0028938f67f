// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/typedtime.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

constexpr int fullYear = 4;
constexpr int pair = 2;

QString withoutQuotes(QString format)
{
    static const QRegularExpression quoted(u"'[^']*'"_s);
    return format.remove(quoted);
}

/// The letters of \a format in their order, one for each part: "dMyHm".
QString partsOf(const QString &format)
{
    const QString bare = withoutQuotes(format).replace(u'h', u'H');
    QString letters;
    for (const QChar letter : bare) {
        if (u"dMyHm"_s.contains(letter) && !letters.contains(letter)) {
            letters.append(letter);
        }
    }
    return letters;
}

/// Months or days of the week in letters.
bool hasNames(const QString &format)
{
    const QString bare = withoutQuotes(format);
    return bare.contains("MMM"_L1) || bare.contains("ddd"_L1);
}

/// The numbers in \a text. Digits all in a row are taken apart by \a letters, where those are the whole order.
QStringList digitsIn(const QString &text, const QString &letters, bool isWholeOrder)
{
    static const QRegularExpression digits(u"[0-9]+"_s);
    QStringList groups;
    for (auto found = digits.globalMatch(text); found.hasNext();) {
        groups.append(found.next().captured());
    }
    if (groups.size() != 1 || !isWholeOrder) {
        return groups;
    }
    const QString row = groups.takeFirst();
    for (qsizetype at = 0; at < row.size();) {
        const bool isYear = letters.mid(groups.size(), 1) == "y"_L1;
        groups.append(row.mid(at, isYear ? fullYear : pair));
        at += groups.last().size();
    }
    return groups;
}

/// The one month of which \a word is the name or its beginning in \a locale; 0 where it is none or several.
int monthOf(const QString &word, const QLocale &locale)
{
    constexpr int months = 12;
    int found = 0;
    for (int month = 1; month <= months; ++month) {
        const auto isNamed = [&](const QString &name) { return name.startsWith(word, Qt::CaseInsensitive); };
        if (isNamed(locale.monthName(month)) || isNamed(locale.standaloneMonthName(month)) ||
            isNamed(locale.monthName(month, QLocale::ShortFormat))) {
            if (found != 0) {
                return 0;
            }
            found = month;
        }
    }
    return found;
}

/// The month that \a text names, and takes the name out of it; 0 where it names none.
int takeMonth(QString &text, const QLocale &locale)
{
    static const QRegularExpression word(u"\\p{L}{3,}"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (auto words = word.globalMatch(text); words.hasNext();) {
        const QRegularExpressionMatch match = words.next();
        const int own = monthOf(match.captured(), locale);
        if (const int month = own != 0 ? own : monthOf(match.captured(), QLocale::c()); month != 0) {
            text.replace(match.capturedStart(), match.capturedLength(), u' ');
            return month;
        }
    }
    return 0;
}

/// Whether \a text says AM or PM; none where it does not. Takes the word out of \a text.
std::optional<bool> takeHalf(QString &text, const QLocale &locale)
{
    const auto take = [&text](const QStringList &words) {
        for (const QString &word : words) {
            if (!word.isEmpty() && text.endsWith(word, Qt::CaseInsensitive)) {
                text.chop(word.size());
                return true;
            }
        }
        return false;
    };
    if (take({locale.pmText(), u"pm"_s, u"p"_s})) {
        return true;
    }
    return take({locale.amText(), u"am"_s, u"a"_s}) ? std::optional(false) : std::nullopt;
}

QDateTime at(QDateTime known, QDate date, QTime time)
{
    known.setDate(date);
    known.setTime(time);
    return known;
}

std::optional<QDateTime> timeOf(const QHash<QChar, int> &parts, const QDateTime &known, std::optional<bool> isAfternoon)
{
    QDate date = known.date();
    if (parts.contains(u'd')) {
        const int year = parts.value(u'y', date.year());
        date = QDate(year < 100 ? 2000 + year : year, parts.value(u'M', date.month()), parts.value(u'd'));
    }
    QTime time = known.time();
    if (parts.contains(u'H')) {
        constexpr int noon = 12;
        int hour = parts.value(u'H');
        if (isAfternoon && (hour < 1 || hour > noon)) {
            return {};
        }
        hour = isAfternoon ? hour % noon + (*isAfternoon ? noon : 0) : hour;
        time = QTime(hour, parts.value(u'm'));
    }
    if (!date.isValid() || !time.isValid()) {
        return {};
    }
    return at(known, date, time);
}

/// How many of \a letters are a date; those come first.
qsizetype dateCount(const QString &letters)
{
    const qsizetype hour = letters.indexOf(u'H');
    return hour < 0 ? letters.size() : hour;
}

/// Which of \a letters \a count numbers stand for; empty where they stand for nothing.
QString lettersFor(qsizetype count, const QString &letters)
{
    const QString date = letters.first(dateCount(letters));
    const QString withoutYear = QString(date).remove(u'y');
    for (const QString &some : {letters, date, withoutYear, withoutYear.contains(u'd') ? u"d"_s : QString(),
                                letters.endsWith(u'm') ? letters.chopped(1) : QString()}) {
        if (some.size() == count) {
            return some;
        }
    }
    return {};
}

/// The numbers in \a groups are added to \a parts under \a letters; false where one is too long.
bool takeNumbers(const QStringList &groups, const QString &letters, QHash<QChar, int> &parts)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const qsizetype digits = groups.at(i).size();
        const bool isYear = letters.at(i) == u'y';
        if (isYear ? digits != pair && digits != fullYear : digits > pair) {
            return false;
        }
        parts.insert(letters.at(i), groups.at(i).toInt());
    }
    return true;
}

} // namespace

std::optional<QDateTime> typedTime(const QString &text, const QString &format, const QDateTime &known,
                                   const QLocale &locale)
{
    QString letters = partsOf(format);
    QString typed = text.simplified();
    QHash<QChar, int> parts;
    static const QRegularExpression iso(u"^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2})?$"_s);
    if (letters.contains(u'd') && iso.match(typed).hasMatch()) {
        letters = u"yMd"_s + letters.mid(dateCount(letters));
        typed.replace(u'T', u' ');
    } else if (hasNames(format)) {
        if (const QDateTime read = locale.toDateTime(typed, format); read.isValid()) {
            return at(known, read.date(), read.time());
        }
    }
    if (const int month = letters.contains(u'M') ? takeMonth(typed, locale) : 0; month != 0) {
        parts.insert(u'M', month);
        letters.remove(u'M');
    }
    const std::optional<bool> isAfternoon = takeHalf(typed, locale);
    static const QRegularExpression letter(u"\\p{L}"_s, QRegularExpression::UseUnicodePropertiesOption);
    const QStringList groups = digitsIn(typed, letters, parts.isEmpty());
    letters = lettersFor(groups.size(), letters);
    if (letters.isEmpty() || typed.contains(letter)) {
        return {};
    }
    return takeNumbers(groups, letters, parts) ? timeOf(parts, known, isAfternoon) : std::nullopt;
}

} // namespace latchkey
