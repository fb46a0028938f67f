// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/modesupport.h"

#include "core/methodstate.h"
#include "core/namelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::ModeSupport)
};

constexpr int shortestCode = 4;
constexpr int longestCode = 9;

QList<int> commonOf(const QList<int> &a, const QList<int> &b)
{
    QList<int> common;
    std::ranges::copy_if(a, std::back_inserter(common), [&b](int length) { return b.contains(length); });
    return common;
}

/// What the doors of \a support that cannot be opened lack.
QString lackText(const ModeSupport &support)
{
    const QString doors = nameList(support.unsupportedNames);
    const bool isOne = support.unsupportedNames.size() == 1;
    switch (support.mode) {
    case AccessMode::Code:
        return (isOne ? Text::tr("%1 takes no PIN.") : Text::tr("%1 take no PIN.")).arg(doors);
    case AccessMode::Card:
        return (isOne ? Text::tr("%1 takes no card.") : Text::tr("%1 take no card.")).arg(doors);
    case AccessMode::MobileKey:
        return (isOne ? Text::tr("%1 takes no mobile key.") : Text::tr("%1 take no mobile key.")).arg(doors);
    case AccessMode::CloudKey:
        // A lock without cloud keys may well be unlocked remotely by the desk.
        if (!support.isLockUnsupported) {
            return Text::tr("%1 cannot be unlocked remotely.").arg(doors);
        }
        return (isOne ? Text::tr("%1 takes no cloud key.") : Text::tr("%1 take no cloud key.")).arg(doors);
    case AccessMode::Unknown:
        break;
    }
    return Text::tr("Latchkey does not know this kind of key.");
}

} // namespace

ModeSupport modeSupport(const QList<Door> &doors, AccessMode mode)
{
    ModeSupport support{.mode = mode, .total = int(doors.size())};
    for (const Door &door : doors) {
        if (!door.opensWith.has(mode)) {
            support.unsupportedNames.append(door.name);
            support.isLockUnsupported |= door.isDevice();
            continue;
        }
        if (mode == AccessMode::Code) {
            const QList<int> lengths = codeLengthsOf(door);
            support.codeLengths = support.supporting == 0 ? lengths : commonOf(support.codeLengths, lengths);
            support.isCodeLengthSaid |= !door.codeLengths.isEmpty();
        }
        ++support.supporting;
    }
    return support;
}

QString modeSupportReason(const ModeSupport &support)
{
    if (support.unsupportedNames.isEmpty()) {
        return {};
    }
    const QString mode = accessModeText(support.mode);
    const QString lack = lackText(support);
    if (support.isOff()) {
        return Text::tr("%1 is off: %2").arg(mode, lack);
    }
    return Text::tr("%1 opens %2 of %3 doors: %4")
        .arg(mode, QString::number(support.supporting), QString::number(support.total), lack);
}

QList<int> codeLengthsOf(const Door &door)
{
    QList<int> lengths;
    for (int length = shortestCode; length <= longestCode; ++length) {
        if (door.codeLengths.isEmpty() || door.codeLengths.contains(length)) {
            lengths.append(length);
        }
    }
    return lengths;
}

QString codeLengthsText(const QList<int> &lengths)
{
    if (lengths.isEmpty()) {
        return {};
    }
    QString last = QString::number(lengths.last());
    if (lengths.size() == 1) {
        return last;
    }
    if (lengths.size() > 2 && lengths.last() - lengths.first() == lengths.size() - 1) {
        return Text::tr("%1 to %2").arg(QString::number(lengths.first()), last);
    }
    QStringList others;
    for (const int length : lengths.first(lengths.size() - 1)) {
        others.append(QString::number(length));
    }
    return Text::tr("%1 or %2").arg(others.join(u", "_s), last);
}

QString codeLengthsHelp(const ModeSupport &support)
{
    const QString lengths = codeLengthsText(support.codeLengths);
    if (lengths.isEmpty()) {
        return {};
    }
    return (support.isCodeLengthSaid ? Text::tr("%1 digits.") : Text::tr("Most locks take %1 digits.")).arg(lengths);
}

} // namespace latchkey
