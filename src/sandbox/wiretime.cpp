// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/wiretime.h"

#include <cstdio>

namespace latchkey::sandbox {
namespace {

/// The number written with \a count digits from \a at; nothing when something else stands there.
std::optional<int> digits(QStringView text, qsizetype at, int count)
{
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (i >= text.size() || text[i] < u'0' || text[i] > u'9') {
            return std::nullopt;
        }
        value = value * 10 + (text[i].unicode() - u'0');
    }
    return value;
}

/// Milliseconds of ".946606Z" or "Z"; nothing when the end of the text is anything else.
std::optional<int> fraction(QStringView rest)
{
    if (!rest.endsWith(u'Z')) {
        return std::nullopt;
    }
    rest.chop(1);
    if (rest.isEmpty()) {
        return 0;
    }
    if (!rest.startsWith(u'.') || rest.size() < 2) {
        return std::nullopt;
    }
    int milliseconds = 0;
    for (qsizetype i = 1; i < rest.size(); ++i) {
        if (rest[i] < u'0' || rest[i] > u'9') {
            return std::nullopt;
        }
        milliseconds = i <= 3 ? milliseconds * 10 + (rest[i].unicode() - u'0') : milliseconds;
    }
    for (qsizetype i = rest.size(); i <= 3; ++i) {
        milliseconds *= 10;
    }
    return milliseconds;
}

} // namespace

QString wireTime(Instant when)
{
    const auto day = std::chrono::floor<std::chrono::days>(when);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(when - day);
    char text[40];
    const int length =
        std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return QString::fromLatin1(text, length);
}

std::optional<Instant> parseWireTime(QStringView text)
{
    if (text.size() < 20 || text[4] != u'-' || text[7] != u'-' || text[10] != u'T' || text[13] != u':' ||
        text[16] != u':') {
        return std::nullopt;
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const auto millisecond = fraction(text.mid(19));
    if (!year || !month || !day || !hour || !minute || !second || !millisecond) {
        return std::nullopt;
    }
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok() || *hour > 23 || *minute > 59 || *second > 59) {
        return std::nullopt;
    }
    return Instant(std::chrono::sys_days(date)) + std::chrono::hours(*hour) + std::chrono::minutes(*minute) +
           std::chrono::seconds(*second) + std::chrono::milliseconds(*millisecond);
}

} // namespace latchkey::sandbox
