// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessrules.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace latchkey {
namespace {

/// Doors in the order in which they are found, each once.
class DoorAccesses {
  public:
    DoorAccess &of(const Door &door)
    {
        const auto known = m_places.constFind(doorUuid(door.id));
        if (known != m_places.constEnd()) {
            return m_accesses[*known];
        }
        m_places.insert(doorUuid(door.id), m_accesses.size());
        m_accesses.append({door, {}});
        return m_accesses.back();
    }
    QList<DoorAccess> takeAll() { return std::move(m_accesses); }

  private:
    QList<DoorAccess> m_accesses;
    QHash<QUuid, qsizetype> m_places;
};

AccessReason reasonOf(const AccessGrant &grant)
{
    return {.kind = AccessReason::Kind::Grant,
            .grantId = grant.id,
            .name = grant.displayName.isEmpty() ? grant.name : grant.displayName,
            .window = grant.window};
}

AccessReason reasonOf(const AcsUser &user)
{
    return {.kind = AccessReason::Kind::AcsUser,
            .acsUserId = user.id,
            .name = user.displayName.isEmpty() ? user.fullName : user.displayName,
            .window = user.accessSchedule};
}

/// The ACS users in the system of \a entrance. One must be there even when it is not known yet.
QList<AccessReason> reasonsInSystem(const Door &entrance, const QList<AcsUser> &users)
{
    QList<AccessReason> reasons;
    for (const AcsUser &user : users) {
        if (user.acsSystemId == entrance.acsSystemId) {
            reasons.append(reasonOf(user));
        }
    }
    if (reasons.isEmpty()) {
        reasons.append({.kind = AccessReason::Kind::AcsUser});
    }
    return reasons;
}

/// "Room 9" before "Room 10"; doors of one name keep an order of their own.
void sortByName(QList<DoorAccess> &accesses)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(accesses, [&collator](const DoorAccess &a, const DoorAccess &b) {
        const int order = collator.compare(a.door.name, b.door.name);
        return order != 0 ? order < 0 : doorUuid(a.door.id) < doorUuid(b.door.id);
    });
}

} // namespace

QList<DoorAccess> explainAccess(const PersonAccessFacts &facts, Instant now)
{
    DoorAccesses found;
    for (const PersonAccessFacts::GrantDoors &grantDoors : facts.grants) {
        if (grantDoors.grant.window.hasEnded(now)) {
            continue;
        }
        for (const Door &door : grantDoors.doors) {
            found.of(door).reasons.append(reasonOf(grantDoors.grant));
        }
    }
    for (const Door &device : facts.accessibleDevices) {
        if (DoorAccess &access = found.of(device); access.reasons.isEmpty()) {
            access.reasons.append({.kind = AccessReason::Kind::Direct});
        }
    }
    for (const Door &entrance : facts.accessibleEntrances) {
        if (DoorAccess &access = found.of(entrance); access.reasons.isEmpty()) {
            access.reasons = reasonsInSystem(entrance, facts.acsUsers);
        }
    }
    QList<DoorAccess> accesses = found.takeAll();
    sortByName(accesses);
    return accesses;
}

} // namespace latchkey
