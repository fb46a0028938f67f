// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/coderules.h"

#include "core/namelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::CodeRules)
};

bool hasAnyOf(const QString &code, QStringView digits)
{
    return std::ranges::any_of(code, [digits](QChar digit) { return digits.contains(digit); });
}

qsizetype distinctDigits(const QString &code) { return QSet<QChar>(code.begin(), code.end()).size(); }

/// How many digits of \a code at most stand in a row with \a step from each to the next.
int longestRun(const QString &code, int step)
{
    int longest = 1;
    int run = 1;
    for (qsizetype i = 1; i < code.size(); ++i) {
        run = code.at(i).unicode() - code.at(i - 1).unicode() == step ? run + 1 : 1;
        longest = std::max(longest, run);
    }
    return longest;
}

bool isSequence(const QString &code) { return std::max(longestRun(code, 1), longestRun(code, -1)) == code.size(); }

struct Rule {
    QLatin1StringView constraint;
    bool (*isBroken)(const QString &code) = nullptr;
    const char *text = nullptr;
    DraftProblem::Severity severity = DraftProblem::Severity::Error;
};

/// unique_first_four_digits, start_date_in_future and the rules of names are not here: no source tells with what the
/// digits are compared, and the others are not about digits.
constexpr Rule rules[] = {
    {"cannot_specify_pin_code"_L1, [](const QString &) { return true; },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 makes its PINs itself. Choose a random one.")},
    {"no_zeros"_L1, [](const QString &code) { return hasAnyOf(code, u"0"); },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 takes no PIN with a 0 in it. Choose another one.")},
    {"cannot_contain_089"_L1, [](const QString &code) { return hasAnyOf(code, u"089"); },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 has no keys 0, 8 and 9. Choose a PIN without them.")},
    {"cannot_contain_0789"_L1, [](const QString &code) { return hasAnyOf(code, u"0789"); },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 has no keys 0, 7, 8 and 9. Choose a PIN without them.")},
    {"cannot_start_with_12"_L1, [](const QString &code) { return code.startsWith("12"_L1); },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 takes no PIN that starts with 12. Choose another one.")},
    {"no_all_same_digits"_L1, [](const QString &code) { return distinctDigits(code) == 1; },
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 takes no PIN of one digit repeated. Choose another one.")},
    {"at_least_three_unique_digits"_L1, [](const QString &code) { return distinctDigits(code) < 3; },
     QT_TRANSLATE_NOOP("latchkey::CodeRules",
                       "%1 takes PINs with three different digits or more. Choose another one.")},
    {"no_ascending_or_descending_sequence"_L1, isSequence,
     QT_TRANSLATE_NOOP("latchkey::CodeRules", "%1 takes no PIN that counts up or down. Choose another one.")},
    {"no_triple_consecutive_ints"_L1,
     [](const QString &code) { return std::max(longestRun(code, 1), longestRun(code, 0)) > 3; },
     QT_TRANSLATE_NOOP("latchkey::CodeRules",
                       "%1 takes no PIN with more than three digits in a row that count up or are the same. Choose "
                       "another one.")},
    {"pin_code_matches_existing_set"_L1, [](const QString &) { return true; },
     QT_TRANSLATE_NOOP("latchkey::CodeRules",
                       "%1 takes only PINs that its account has already. If this is none of them, choose a random "
                       "one."),
     DraftProblem::Severity::Warning},
};

} // namespace

DraftProblems codeRuleProblems(const QString &code, const QList<Door> &doors, const CodeFacts &facts)
{
    DraftProblems problems;
    for (const Rule &rule : rules) {
        const auto door = std::ranges::find_if(doors, [&](const Door &each) {
            return facts.constraints.value(doorUuid(each.id)).contains(rule.constraint);
        });
        if (door != doors.end() && rule.isBroken(code)) {
            const QString lock = doors.size() == 1 ? Text::tr("This lock") : door->name;
            problems.append({.field = DraftField::Code,
                             .severity = rule.severity,
                             .message = QCoreApplication::translate("latchkey::CodeRules", rule.text).arg(lock)});
        }
    }
    return problems;
}

DraftProblems codeInUseProblems(const QString &code, const QList<Door> &doors, const CodeFacts &facts,
                                UserIdentityId holder)
{
    QStringList doorNames;
    QStringList holders;
    for (const CodeInUse &used : facts.inUse) {
        const auto door = std::ranges::find(doors, used.door, &Door::id);
        if (used.code != code || door == doors.end() || (!holder.isNull() && used.holder == holder)) {
            continue;
        }
        if (!doorNames.contains(door->name)) {
            doorNames.append(door->name);
        }
        if (!used.holderName.isEmpty() && !holders.contains(used.holderName)) {
            holders.append(used.holderName);
        }
    }
    if (doorNames.isEmpty()) {
        return {};
    }
    const QString where = nameList(doorNames);
    const QString message =
        holders.isEmpty()
            ? Text::tr("This PIN is in use already: %1. Another may be set instead; choose a different one to be sure.")
                  .arg(where)
            : Text::tr("This PIN is in use already: %1, by %2. Another may be set instead; choose a different one to "
                       "be sure.")
                  .arg(where, nameList(holders));
    return {{.field = DraftField::Code, .severity = DraftProblem::Severity::Warning, .message = message}};
}

} // namespace latchkey
