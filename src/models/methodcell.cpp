// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/methodcell.h"

#include "core/exportedtime.h"
#include "models/cells.h"
#include "models/fixedtexts.h"

#include <QCoreApplication>

#include <functional>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::MethodCell)
};

bool hasRunningAge(MethodState state)
{
    return state == MethodState::Asked || state == MethodState::BeingSet || state == MethodState::BeingRemoved;
}

InkRole wordInk(MethodState state)
{
    switch (state) {
    case MethodState::Unread:
    case MethodState::Untold:
    case MethodState::Set:
    case MethodState::Ended:
        return InkRole::Text2;
    case MethodState::ToEncode:
        return InkRole::Warn;
    case MethodState::Failed:
        return InkRole::Bad;
    case MethodState::None:
    case MethodState::Asked:
    case MethodState::BeingSet:
    case MethodState::NotConfirmed:
    case MethodState::BeingRemoved:
        break;
    }
    return InkRole::Text;
}

/// "10:42:31" today, else "Fri 21 Nov, 10:42".
QString whenText(Instant when, const PropertyZone &zone, Instant now)
{
    return zone.toLocal(when).date() == zone.toLocal(now).date() ? zone.timeText(when) : zone.mediumText(when, now);
}

/// How an instant is told.
using WhenText = std::function<QString(Instant when)>;

QString told(const MethodStatus &status, AccessMode mode, const WhenText &when)
{
    if (status.state == MethodState::None) {
        return Text::tr("%1, not asked for").arg(accessModeText(mode));
    }
    if (status.state == MethodState::Untold) {
        return Text::tr("%1: Seam did not tell its state").arg(accessModeText(mode));
    }
    const QString state = methodStateText(status.state).toLower();
    if (!status.cause.isEmpty()) {
        return Text::tr("%1, %2, %3").arg(accessModeText(mode), state, status.cause);
    }
    if (status.since == Instant{}) {
        return Text::tr("%1, %2").arg(accessModeText(mode), state);
    }
    return Text::tr("%1, %2, since %3").arg(accessModeText(mode), state, when(status.since));
}

QString allTold(const MethodStatuses &methods, const WhenText &when)
{
    QStringList all;
    for (size_t i = 0; i < allAccessModes.size(); ++i) {
        if (methods[i].state != MethodState::None) {
            all.append(told(methods[i], allAccessModes[i], when));
        }
    }
    return all.join("; "_L1);
}

} // namespace

QString methodStateIcon(MethodState state)
{
    switch (state) {
    case MethodState::None:
    case MethodState::Unread:
    case MethodState::Untold:
        return {};
    case MethodState::Asked:
        return u"state-asked"_s;
    case MethodState::BeingSet:
        return u"state-setting"_s;
    case MethodState::ToEncode:
        return u"state-encode"_s;
    case MethodState::Set:
        return u"state-set"_s;
    case MethodState::Failed:
        return u"state-failed"_s;
    case MethodState::NotConfirmed:
        return u"state-unconfirmed"_s;
    case MethodState::BeingRemoved:
        return u"state-removing"_s;
    case MethodState::Ended:
        return u"state-ended"_s;
    }
    return {};
}

InkRole methodStateInk(MethodState state)
{
    switch (state) {
    case MethodState::BeingSet:
        return InkRole::Accent;
    case MethodState::ToEncode:
        return InkRole::Warn;
    case MethodState::Set:
        return InkRole::Good;
    case MethodState::Failed:
        return InkRole::Bad;
    case MethodState::None:
    case MethodState::Asked:
    case MethodState::Unread:
    case MethodState::Untold:
    case MethodState::NotConfirmed:
    case MethodState::BeingRemoved:
    case MethodState::Ended:
        break;
    }
    return InkRole::Text2;
}

QString methodCellText(MethodState state)
{
    static const FixedTexts<size_t(MethodState::Ended) + 1> texts([](size_t value) {
        const auto shown = MethodState(value);
        return shown == MethodState::Untold   ? u"\u2013"_s
               : shown == MethodState::Unread ? u"\u2026"_s
                                              : methodStateText(shown);
    });
    return texts.of(size_t(state));
}

QString methodSaid(const MethodStatus &status, AccessMode mode, const PropertyZone &zone, Instant now)
{
    return told(status, mode, [&](Instant when) { return whenText(when, zone, now); });
}

CellLook methodLook(const MethodStatus &status)
{
    CellLook look;
    look.icon = methodStateIcon(status.state);
    look.iconInk = methodStateInk(status.state);
    look.textInk = wordInk(status.state);
    if (hasRunningAge(status.state) && status.since != Instant{}) {
        look.since = status.since;
        look.canBeSlow = status.state == MethodState::BeingSet;
    }
    return look;
}

int methodSortKey(MethodState state)
{
    switch (state) {
    case MethodState::Failed:
        return 0;
    case MethodState::ToEncode:
        return 1;
    case MethodState::NotConfirmed:
        return 2;
    case MethodState::BeingSet:
        return 3;
    case MethodState::Asked:
        return 4;
    case MethodState::BeingRemoved:
        return 5;
    case MethodState::Set:
        return 6;
    case MethodState::Ended:
        return 7;
    case MethodState::Unread:
    case MethodState::Untold:
        return 8;
    case MethodState::None:
        break;
    }
    return 9;
}

QString methodsText(const MethodStatuses &methods)
{
    const auto counts = [](const MethodStatus &status) { return status.state != MethodState::None; };
    const auto isEnded = [](const MethodStatus &status) {
        return status.state == MethodState::None || status.state == MethodState::Ended;
    };
    return std::ranges::any_of(methods, counts) && std::ranges::all_of(methods, isEnded)
               ? methodStateText(MethodState::Ended)
               : QString();
}

CellLook methodsLook(const MethodStatuses &methods)
{
    if (!methodsText(methods).isEmpty()) {
        return methodLook({MethodState::Ended, {}, {}, {}});
    }
    CellLook look;
    for (size_t i = 0; i < allAccessModes.size(); ++i) {
        if (methods[i].state != MethodState::None) {
            look.icons.append({modeIcon(allAccessModes[i]), InkRole::Text2});
            look.icons.append({methodStateIcon(methods[i].state), methodStateInk(methods[i].state), true});
        }
    }
    return look;
}

QString methodsSaid(const MethodStatuses &methods, const PropertyZone &zone, Instant now)
{
    return allTold(methods, [&](Instant when) { return whenText(when, zone, now); });
}

QString methodsExported(const MethodStatuses &methods, const PropertyZone &zone)
{
    const QString all = methodsText(methods);
    return all.isEmpty() ? allTold(methods, [&zone](Instant when) { return ExportedTime::at(zone, when).withOffset(); })
                         : all;
}

} // namespace latchkey
