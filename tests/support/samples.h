// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/device.h"
#include "core/event.h"
#include "core/space.h"
#include "core/useridentity.h"

#include <QDateTime>

/// Resources for tests that need no server: ids are made from small numbers, times from ISO texts.
namespace latchkey::test {

template <typename T> T idOf(int number) { return T(QUuid(uint(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)); }

inline Instant at(const char *iso)
{
    return Instant(std::chrono::milliseconds(
        QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODateWithMs).toMSecsSinceEpoch()));
}

inline UserIdentity person(int number, const QString &name)
{
    UserIdentity row;
    row.id = idOf<UserIdentityId>(number);
    row.fullName = name;
    row.displayName = name;
    return row;
}

inline AccessGrant grant(int number, int personNumber, const TimeWindow &window)
{
    AccessGrant row;
    row.id = idOf<AccessGrantId>(number);
    row.userIdentityId = idOf<UserIdentityId>(personNumber);
    row.window = window;
    row.createdAt = window.startsAt;
    return row;
}

/// A method of \a grant, which asks for it.
inline AccessMethod method(int number, AccessMode mode, AccessGrant &grant)
{
    AccessMethod row;
    row.id = idOf<AccessMethodId>(number);
    row.mode = mode;
    row.createdAt = grant.createdAt;
    grant.accessMethodIds.append(row.id);
    RequestedAccessMethod requested;
    requested.mode = mode;
    requested.createdAt = grant.createdAt;
    requested.createdAccessMethodIds.append(row.id);
    grant.requestedAccessMethods.append(requested);
    return row;
}

inline Space space(int number, const QString &name, int parent = 0)
{
    Space row;
    row.id = idOf<SpaceId>(number);
    row.name = name;
    row.displayName = name;
    row.parentSpaceId = parent == 0 ? SpaceId() : idOf<SpaceId>(parent);
    return row;
}

inline Device device(int number, const QString &name, const QList<int> &spaces = {})
{
    Device row;
    row.id = idOf<DeviceId>(number);
    row.displayName = name;
    row.isOnline = true;
    row.canProgramOnlineAccessCodes = true;
    for (const int space : spaces) {
        row.spaceIds.append(idOf<SpaceId>(space));
    }
    return row;
}

inline AcsEntrance entrance(int number, const QString &name, const QList<int> &spaces = {})
{
    AcsEntrance row;
    row.id = idOf<AcsEntranceId>(number);
    row.displayName = name;
    row.opensWith.card = true;
    for (const int space : spaces) {
        row.spaceIds.append(idOf<SpaceId>(space));
    }
    return row;
}

inline Event happening(int number, const QString &type, Instant when)
{
    Event row;
    row.id = idOf<EventId>(number);
    row.eventType = type;
    row.createdAt = when;
    row.occurredAt = when;
    return row;
}

} // namespace latchkey::test
