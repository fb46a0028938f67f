// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of RevokeWords: what could not be read, and all of it in short.
#include "core/apierrortext.h"
#include "core/namelist.h"
#include "core/oneline.h"
#include "wizards/sheets/revokewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace latchkey {

QString RevokeWords::unreadName(const RevokeUnread &unread)
{
    const QString about = nameList(unread.about);
    switch (unread.source) {
    case RevokeUnread::Source::Grants:
        return tr("Other grants of %1").arg(about);
    case RevokeUnread::Source::GrantDoors:
        return tr("What the grant %1 opens").arg(about);
    case RevokeUnread::Source::Devices:
        return tr("Locks that open for %1").arg(about);
    case RevokeUnread::Source::Entrances:
        return tr("Entrances that open for %1").arg(about);
    case RevokeUnread::Source::AcsUsers:
        return tr("ACS users of %1").arg(about);
    case RevokeUnread::Source::AccessGroups:
        return tr("Access groups of %1").arg(about);
    case RevokeUnread::Source::GrantCredentials:
        return tr("Cards and keys of the grant %1").arg(about);
    case RevokeUnread::Source::EntranceCredentials:
        return tr("Other cards and keys for %1").arg(about);
    case RevokeUnread::Source::Reservation:
        return tr("Others in the reservation %1").arg(about);
    case RevokeUnread::Source::MorePeople:
        return tr("Other access of %1").arg(about);
    case RevokeUnread::Source::MoreEntrances:
        return tr("Other cards and keys for %1").arg(about);
    }
    return {};
}

RevokeSection RevokeWords::unread() const
{
    RevokeSection section{.name = u"unread"_s,
                          .icon = u"warning"_s,
                          .ink = InkRole::Warn,
                          .title = tr("Could not be read"),
                          .sub = tr("nothing above counts it")};
    for (const RevokeUnread &unread : m_preview.unread) {
        const QString why =
            unread.error ? explain(*unread.error).title : tr("There is too much to ask about all of it");
        section.lines.append({u"info"_s, unreadName(unread), why});
        section.canBeRetried = section.canBeRetried || unread.canBeRetried();
    }
    return section;
}

QString RevokeWords::summary() const
{
    QStringList parts;
    for (const RevokeSection &section : sections()) {
        parts.append(section.sub.isEmpty() ? section.title : tr("%1: %2").arg(section.title, section.sub));
    }
    return parts.join(tr(". "));
}

QString RevokeWords::whatGoes() const
{
    QStringList names;
    QSet<QUuid> doors;
    for (const DoorOutcome &outcome : m_preview.closing) {
        if (!doors.contains(doorUuid(outcome.door.id))) {
            doors.insert(doorUuid(outcome.door.id));
            names.append(isolated(outcome.door.name));
        }
    }
    if (names.size() < 2) {
        return names.join(QString());
    }
    return tr("%1 and %n more door(s)", nullptr, static_cast<int>(names.size()) - 1).arg(names.constFirst());
}

} // namespace latchkey
