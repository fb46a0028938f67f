// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults/faultplan.h"

#include "sandbox/faults/pathpattern.h"

#include <QStringList>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

using Kind = Fault::Kind;

enum class Value { None, Optional, Range };

struct Word {
    QLatin1StringView name;
    Kind kind{};
    Value value{};
    QLatin1StringView help;
};

constexpr std::array<Word, 17> words{{
    {"latency"_L1, Kind::Latency, Value::Range,
     "latency:MS or latency:LOW-HIGH   answer that many milliseconds later"_L1},
    {"429"_L1, Kind::RateLimit, Value::Optional,
     "429 or 429:SECONDS   ask for a pause, without or with Retry-After"_L1},
    {"429-date"_L1, Kind::RateLimitDate, Value::Optional, "429-date:SECONDS   the same, with Retry-After as a date"_L1},
    {"500"_L1, Kind::InternalError, Value::None, "500   an internal error in the envelope"_L1},
    {"503"_L1, Kind::Unavailable, Value::None, "503   without a body"_L1},
    {"text"_L1, Kind::PlainText, Value::None, "text   500 as plain text"_L1},
    {"html"_L1, Kind::Html, Value::None, "html   200 with a page instead of JSON"_L1},
    {"truncated"_L1, Kind::Truncated, Value::None, "truncated   half of the answer"_L1},
    {"broken"_L1, Kind::Broken, Value::None, "broken   an answer that is no JSON"_L1},
    {"content-type"_L1, Kind::ContentType, Value::None, "content-type   the right answer as text/html"_L1},
    {"cursor"_L1, Kind::Cursor, Value::None, "cursor   the same cursor with every page"_L1},
    {"enum"_L1, Kind::Enum, Value::None, "enum   values that no contract knows"_L1},
    {"missing"_L1, Kind::Missing, Value::None, "missing   required members left out"_L1},
    {"null"_L1, Kind::Null, Value::None, "null   null where none is allowed"_L1},
    {"stop-before"_L1, Kind::StopBefore, Value::None, "stop-before   close without acting"_L1},
    {"stop-after"_L1, Kind::StopAfter, Value::None, "stop-after   act, then close without an answer"_L1},
    {"silent"_L1, Kind::Silent, Value::None, "silent   act, then neither answer nor close"_L1},
}};

/// Ten minutes in milliseconds: longer than anybody waits, and sums of it stay in an int.
constexpr int most = 600'000;

constexpr auto seedWord = "seed:"_L1;

std::optional<int> numberIn(QStringView text, int least)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// ":50-300" and the like.
bool readValue(Fault &fault, Value value, const QString &text)
{
    if (text.isEmpty()) {
        fault.low = -1;
        return value != Value::Range;
    }
    const QStringList bounds = text.split(u'-');
    const auto low = numberIn(bounds.first(), 0);
    const auto high = numberIn(bounds.last(), 0);
    if (value == Value::None || !low || !high || *high < *low || bounds.size() > (value == Value::Range ? 2 : 1)) {
        return false;
    }
    fault.low = *low;
    fault.high = *high;
    return true;
}

/// "on /path", "on *", "10%" and "x3", in any order.
bool readLimits(Fault &fault, const QStringList &limits)
{
    for (qsizetype i = 0; i < limits.size(); ++i) {
        const QString &limit = limits[i];
        if (limit == "on"_L1 && isPathPattern(limits.value(i + 1))) {
            fault.path = limits[++i];
        } else if (const auto percent = numberIn(limit.chopped(1), 1); limit.endsWith(u'%') && percent) {
            fault.percent = *percent;
        } else if (const auto times = numberIn(limit.mid(1), 1); limit.startsWith(u'x') && times) {
            fault.times = *times;
        } else {
            return false;
        }
    }
    return true;
}

std::optional<Fault> readFault(const QString &rule)
{
    QStringList parts = rule.split(u' ', Qt::SkipEmptyParts);
    const QString name = parts.takeFirst();
    const auto word =
        std::ranges::find_if(words, [&](const Word &each) { return each.name == name.section(u':', 0, 0); });
    Fault fault;
    if (word == words.end() || !readValue(fault, word->value, name.section(u':', 1)) || !readLimits(fault, parts)) {
        return std::nullopt;
    }
    fault.kind = word->kind;
    return fault;
}

/// The number of "seed:7".
std::optional<uint> readSeed(const QString &rule)
{
    bool isNumber = false;
    const uint seed = rule.startsWith(seedWord) ? rule.mid(seedWord.size()).toUInt(&isNumber) : 0;
    return isNumber ? std::optional(seed) : std::nullopt;
}

} // namespace

std::expected<FaultPlan, QString> FaultPlan::parse(const QString &spec)
{
    FaultPlan plan;
    for (const QString &rule : spec.split(u';', Qt::SkipEmptyParts)) {
        if (rule.trimmed().isEmpty()) {
            continue;
        }
        if (const auto seed = readSeed(rule.trimmed())) {
            plan.m_random = Random(*seed);
            continue;
        }
        const auto fault = readFault(rule);
        if (!fault) {
            return std::unexpected(
                u"\"%1\" is no fault. Write it as in \"429:5 on /devices/list x2\"; see --help."_s.arg(rule.trimmed()));
        }
        plan.m_faults.append(*fault);
    }
    return plan;
}

QString FaultPlan::help()
{
    QStringList lines;
    for (const Word &word : words) {
        lines.append("    "_L1 + word.help);
    }
    lines.append("    seed:NUMBER   which requests a share such as \"20%\" falls on; 1 by default"_L1);
    return lines.join(u'\n');
}

QList<Fault> FaultPlan::draw(const QString &path)
{
    QList<Fault> drawn;
    for (Fault &fault : m_faults) {
        const bool happens = fault.times != 0 && (fault.path.isEmpty() || isMeant(fault.path, path));
        if (!happens || m_random.below(100) >= fault.percent) {
            continue;
        }
        fault.times = std::max(fault.times - 1, -1);
        drawn.append(fault);
        if (fault.kind == Kind::Latency) {
            drawn.last().low += m_random.below(fault.high - fault.low + 1);
        }
    }
    return drawn;
}

} // namespace latchkey::sandbox
