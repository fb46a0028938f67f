// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/grantdraft.h"

#include "core/methodstate.h"
#include "core/namelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::GrantDraft)
};

using Severity = DraftProblem::Severity;

/// Times are chosen by the minute: the current one is not yet past.
constexpr auto startTolerance = 1min;

bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

QList<Door> codeDoors(const QList<Door> &doors)
{
    QList<Door> taking;
    std::ranges::copy_if(doors, std::back_inserter(taking), [](const Door &door) { return door.opensWith.code; });
    return taking;
}

/// "Room 101 (4 digits) and Gate (6 to 8 digits)": one door for each different rule.
QString lengthRulesText(const QList<Door> &doors)
{
    QList<QList<int>> seen;
    QStringList rules;
    for (const Door &door : doors) {
        const QList<int> lengths = codeLengthsOf(door);
        if (!seen.contains(lengths)) {
            seen.append(lengths);
            rules.append(Text::tr("%1 (%2 digits)").arg(door.name, codeLengthsText(lengths)));
        }
    }
    return nameList(rules);
}

/// Which of \a doors refuses a PIN as long as \a code by a rule of its own; empty if none does.
QString lengthProblem(const QString &code, const QList<Door> &doors)
{
    const int length = int(code.size());
    const auto refusing = std::ranges::find_if(doors, [length](const Door &door) {
        return !door.codeLengths.isEmpty() && !door.codeLengths.contains(length);
    });
    if (refusing == doors.end()) {
        return {};
    }
    const QList<int> lengths = codeLengthsOf(*refusing);
    const QString digits = codeLengthsText(lengths);
    const QString count = QString::number(length);
    if (doors.size() == 1) {
        return Text::tr("This lock takes %1 digits. %2 has %3.").arg(digits, code, count);
    }
    if (std::ranges::all_of(doors, [&lengths](const Door &door) { return codeLengthsOf(door) == lengths; })) {
        return Text::tr("These locks take %1 digits. %2 has %3.").arg(digits, code, count);
    }
    return Text::tr("%1 takes %2 digits. %3 has %4.").arg(refusing->name, digits, code, count);
}

/// What is wrong with a chosen PIN; empty if nothing is.
QString codeProblem(const MethodDraft &method, const QList<Door> &doors)
{
    const QString &code = method.code;
    if (method.mode != AccessMode::Code) {
        return Text::tr("Only a PIN has digits of its own. Clear them for: %1.").arg(accessModeText(method.mode));
    }
    if (!std::ranges::all_of(code, isDigit)) {
        return Text::tr("A PIN has digits only. Take the other characters out.");
    }
    // What the locks say comes first: a PIN that fits in general may still not fit them.
    if (const QString refused = lengthProblem(code, doors); !refused.isEmpty()) {
        return refused;
    }
    return codeLengthsOf(Door{}).contains(int(code.size()))
               ? QString()
               : Text::tr("A PIN has 4 to 9 digits. %1 has %2.").arg(code, QString::number(code.size()));
}

DraftProblems supportProblems(const MethodDraft &method, const QList<Door> &doors)
{
    const ModeSupport support = modeSupport(doors, method.mode);
    if (support.isOff()) {
        return {{.field = DraftField::Methods,
                 .message = Text::tr("%1 Choose another method or other doors.").arg(modeSupportReason(support))}};
    }
    DraftProblems problems;
    if (!support.unsupportedNames.isEmpty()) {
        problems.append(
            {.field = DraftField::Methods, .severity = Severity::Warning, .message = modeSupportReason(support)});
    }
    if (method.mode == AccessMode::Code && support.supporting > 0 && support.codeLengths.isEmpty()) {
        problems.append({.field = DraftField::Methods,
                         .message = Text::tr("No PIN fits all these doors: %1. Choose fewer doors or another method.")
                                        .arg(lengthRulesText(codeDoors(doors)))});
    }
    return problems;
}

/// What is wrong with the PIN of \a draft's \a method, and what else should be known about it.
DraftProblems codeProblems(const GrantDraft &draft, const MethodDraft &method, const GrantDraftContext &context)
{
    const QList<Door> doors = codeDoors(context.doors);
    if (const QString message = codeProblem(method, doors); !message.isEmpty()) {
        return {{.field = DraftField::Code, .message = message}};
    }
    return codeRuleProblems(method.code, doors, context.codeFacts) +
           codeInUseProblems(method.code, doors, context.codeFacts, draft.userIdentityId);
}

DraftProblems methodProblems(const GrantDraft &draft, const MethodDraft &method, const GrantDraftContext &context)
{
    DraftProblems problems = supportProblems(method, context.doors);
    if (!method.code.isEmpty() && !hasErrors(problems)) {
        problems += codeProblems(draft, method, context);
    }
    if (!method.instantKeyMaxUseCount) {
        return problems;
    }
    if (method.mode != AccessMode::MobileKey) {
        problems.append(
            {.field = DraftField::MaxUseCount,
             .message =
                 Text::tr("Only a mobile key has a use limit. Clear it for: %1.").arg(accessModeText(method.mode))});
    } else if (*method.instantKeyMaxUseCount < 1) {
        problems.append({.field = DraftField::MaxUseCount, .message = Text::tr("Allow at least 1 use.")});
    }
    return problems;
}

} // namespace

const MethodDraft *GrantDraft::method(AccessMode mode) const
{
    const auto found = std::ranges::find(methods, mode, &MethodDraft::mode);
    return found == methods.end() ? nullptr : &*found;
}

DraftProblems GrantDraft::whoProblems(const GrantDraftContext &context) const
{
    if (!userIdentityId.isNull()) {
        return {};
    }
    if (newPerson.isEmpty()) {
        return {{.field = DraftField::Person,
                 .message = Text::tr("Choose a person, or enter the name, e-mail address or phone number of a new "
                                     "one.")}};
    }
    return newPerson.problems() + newPerson.duplicates(context.identities);
}

DraftProblems GrantDraft::whereProblems(const GrantDraftContext &context) const
{
    DraftProblems problems;
    const QString spaceName = newSpaceName.trimmed();
    if (deviceIds.isEmpty() && acsEntranceIds.isEmpty() && spaceIds.isEmpty()) {
        problems.append({.field = DraftField::Places, .message = Text::tr("Choose at least one door or place.")});
    }
    if (doorIds.isEmpty() && !spaceName.isEmpty()) {
        problems.append({.field = DraftField::SpaceName,
                         .message = Text::tr("Choose the doors to save as “%1”, or clear the name.").arg(spaceName)});
    }
    QStringList offline;
    for (const Door &door : context.doors) {
        if (!door.isOnline) {
            offline.append(door.name);
        }
    }
    if (!offline.isEmpty()) {
        problems.append({.field = DraftField::Places,
                         .severity = Severity::Warning,
                         .message = Text::tr("Offline now: %1. Access may begin late there.").arg(nameList(offline))});
    }
    return problems;
}

DraftProblems GrantDraft::whenProblems(const GrantDraftContext &context) const
{
    DraftProblems problems;
    if (startsAt && *startsAt + startTolerance <= context.now) {
        problems.append({.field = DraftField::StartsAt,
                         .severity = Severity::Warning,
                         .message = Text::tr("The start has passed: access begins at once.")});
    }
    if (endsAt && *endsAt <= context.now) {
        problems.append({.field = DraftField::EndsAt,
                         .message = Text::tr("The end has passed. Choose a later one, or leave it open.")});
    } else if (endsAt && startsAt && *endsAt <= *startsAt) {
        problems.append({.field = DraftField::EndsAt,
                         .message = *endsAt == *startsAt
                                        ? Text::tr("The end is the same as the start. Choose a later end.")
                                        : Text::tr("The end is before the start. Choose a later end.")});
    }
    return problems;
}

DraftProblems GrantDraft::howProblems(const GrantDraftContext &context) const
{
    DraftProblems problems;
    if (methods.isEmpty()) {
        problems.append({.field = DraftField::Methods,
                         .message = Text::tr("Choose at least one of PIN, card, mobile key and cloud key.")});
    }
    for (const MethodDraft &method : methods) {
        problems += methodProblems(*this, method, context);
    }
    const bool canBeReserved = std::ranges::any_of(context.doors, &Door::canBelongToReservation);
    if (!reservationKey.trimmed().isEmpty() && !canBeReserved) {
        problems.append({.field = DraftField::ReservationKey,
                         .message = Text::tr("None of these doors takes part in reservations. Clear the reservation "
                                             "key, or choose a door that does.")});
    }
    return problems;
}

DraftProblems GrantDraft::problems(const GrantDraftContext &context) const
{
    return whoProblems(context) + whereProblems(context) + whenProblems(context) + howProblems(context);
}

} // namespace latchkey
