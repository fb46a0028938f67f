// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/json.h"

namespace latchkey::json {
namespace {

/// Reads an ISO 8601 time from the front; anything unexpected makes it fail for good.
class Scanner {
  public:
    explicit Scanner(std::string_view text)
        : m_rest(text)
    {
    }

    bool good() const { return m_good; }
    bool atEnd() const { return m_rest.empty(); }
    bool take(char expected)
    {
        if (m_rest.empty() || m_rest.front() != expected) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }
    void demand(char expected) { m_good = take(expected) && m_good; }
    int digits(int count)
    {
        int number = 0;
        for (int i = 0; i < count; ++i) {
            number = number * 10 + digit();
        }
        return number;
    }
    /// The digits after the point, in milliseconds; those beyond are dropped.
    int milliseconds()
    {
        int value = 0;
        int read = 0;
        while (!m_rest.empty() && isDigit(m_rest.front())) {
            const int next = digit();
            value = read < 3 ? value * 10 + next : value;
            ++read;
        }
        m_good = m_good && read > 0;
        for (; read < 3; ++read) {
            value *= 10;
        }
        return value;
    }

  private:
    static bool isDigit(char character) { return character >= '0' && character <= '9'; }
    int digit()
    {
        if (m_rest.empty() || !isDigit(m_rest.front())) {
            m_good = false;
            return 0;
        }
        const int value = m_rest.front() - '0';
        m_rest.remove_prefix(1);
        return value;
    }

    std::string_view m_rest;
    bool m_good = true;
};

std::optional<std::chrono::minutes> offset(Scanner &scanner)
{
    if (scanner.take('Z') || scanner.take('z')) {
        return std::chrono::minutes(0);
    }
    const bool west = scanner.take('-');
    if (!west && !scanner.take('+')) {
        return std::nullopt;
    }
    const int hours = scanner.digits(2);
    scanner.take(':');
    const std::chrono::minutes east(hours * 60 + scanner.digits(2));
    return west ? -east : east;
}

} // namespace

std::optional<Instant> parseInstant(std::string_view text)
{
    Scanner scanner(text);
    const std::chrono::year year(scanner.digits(4));
    scanner.demand('-');
    const std::chrono::month month(unsigned(scanner.digits(2)));
    scanner.demand('-');
    const std::chrono::day day(unsigned(scanner.digits(2)));
    if (!scanner.take('T') && !scanner.take(' ')) {
        return std::nullopt;
    }
    const int hour = scanner.digits(2);
    scanner.demand(':');
    const int minute = scanner.digits(2);
    scanner.demand(':');
    const int second = scanner.digits(2);
    const int fraction = scanner.take('.') ? scanner.milliseconds() : 0;
    const auto east = offset(scanner);
    const std::chrono::year_month_day date(year, month, day);
    // A leap second is written as second 60.
    if (!scanner.good() || !scanner.atEnd() || !east || !date.ok() || hour > 23 || minute > 59 || second > 60) {
        return std::nullopt;
    }
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) - *east +
           std::chrono::seconds(second) + std::chrono::milliseconds(fraction);
}

} // namespace latchkey::json
