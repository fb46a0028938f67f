// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The other half of PersonAccess: what is known.
#include "store/personaccess.h"

#include "store/workspacesync.h"

#include <algorithm>

namespace latchkey {

template <typename T> QList<Door> PersonAccess::doors(const QList<Id<T>> &ids) const
{
    QList<Door> found;
    for (const Id<T> id : ids) {
        if (const std::optional<Door> door = m_store.door(id)) {
            found.append(*door);
        }
    }
    return found;
}

PersonAccessFacts PersonAccess::grantsOf(UserIdentityId person) const
{
    PersonAccessFacts facts;
    for (const AccessGrant &grant : m_store.grantsOf(person)) {
        const GrantPlaces::Places places = m_store.places.find(grant.id).value_or(GrantPlaces::Places{});
        facts.grants.append({grant, doors(places.acsEntranceIds) + doors(places.deviceIds)});
    }
    return facts;
}

std::optional<PersonAccessFacts> PersonAccess::factsByGrants(UserIdentityId person) const
{
    const bool isNeeded = !facts(person) && !m_sync.connection().isGood();
    return isNeeded ? std::optional(grantsOf(person)) : std::nullopt;
}

std::optional<PersonAccessFacts> PersonAccess::facts(UserIdentityId person) const
{
    const auto reading = m_readings.constFind(person);
    if (reading == m_readings.cend() || !(reading->devices || reading->entrances)) {
        return std::nullopt;
    }
    PersonAccessFacts facts = grantsOf(person);
    facts.accessibleDevices = doors(reading->devices.value_or(QList<DeviceId>()));
    facts.accessibleEntrances = doors(reading->entrances.value_or(QList<AcsEntranceId>()));
    facts.acsUsers = m_store.acsUsersOf(person);
    return facts;
}

bool PersonAccess::isOpenByGrant(UserIdentityId person, const DoorId &door, Instant now) const
{
    const QList<DoorAccess> all = explainAccess(facts(person).value_or(PersonAccessFacts()), now);
    const auto found = std::ranges::find(all, door, [](const DoorAccess &access) { return access.door.id; });
    return found != all.end() && std::ranges::any_of(found->reasons, [](const AccessReason &reason) {
               return reason.kind == AccessReason::Kind::Grant;
           });
}

LoadState PersonAccess::state(UserIdentityId person) const { return m_readings.value(person).state; }

bool PersonAccess::knowsDevices(UserIdentityId person) const { return m_readings.value(person).devices.has_value(); }

bool PersonAccess::knowsEntrances(UserIdentityId person) const
{
    return m_readings.value(person).entrances.has_value();
}

QList<UserIdentityId> PersonAccess::peopleWithAccess(const DoorId &door) const
{
    const DeviceId *device = std::get_if<DeviceId>(&door);
    const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door);
    QList<UserIdentityId> people;
    for (auto reading = m_readings.cbegin(); reading != m_readings.cend(); ++reading) {
        if (!m_store.identities.find(reading.key())) {
            continue; // deleted while their doors were being read
        }
        const bool isOpen = device ? reading->devices && reading->devices->contains(*device)
                                   : reading->entrances && reading->entrances->contains(*entrance);
        if (isOpen) {
            people.append(reading.key());
        }
    }
    return people;
}

} // namespace latchkey
