// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacestore.h"

#include "core/doors.h"

#include <QSet>

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <utility>

namespace latchkey {

template class EntityStore<UserIdentity>;
template class EntityStore<AccessGrant>;
template class EntityStore<AccessMethod>;
template class EntityStore<Device>;
template class EntityStore<AcsEntrance>;
template class EntityStore<AcsSystem>;
template class EntityStore<AcsUser>;
template class EntityStore<AcsEncoder>;
template class EntityStore<Space>;
template class EntityStore<ConnectedAccount>;
template class EntityStore<Event>;

namespace {

EntityKeys uuids(const auto &ids)
{
    EntityKeys keys;
    for (const auto &id : ids) {
        keys.append(id.uuid());
    }
    return keys;
}

EntityKeys unlessNull(const QUuid &id) { return id.isNull() ? EntityKeys() : EntityKeys{id}; }

/// Indexes are by ids: the same one for the same key, and by a rare chance for two of them.
QUuid idOfKey(QByteArrayView key)
{
    const quint64 halves[] = {qHash(key, size_t(1)), quint64(key.size())};
    return key.isEmpty() ? QUuid() : std::bit_cast<QUuid>(halves);
}

template <typename T, typename Ids> QList<T> found(const EntityStore<T> &store, const Ids &ids)
{
    QList<T> rows; // of most, nothing is here: no room in advance
    for (const auto &id : ids) {
        if (const T *row = store.find(id)) {
            rows.append(*row);
        }
    }
    return rows;
}

} // namespace

WorkspaceStore::WorkspaceStore(QObject *parent)
    : QObject(parent)
    , grantsByPerson(grants, [](const AccessGrant &row) { return unlessNull(row.userIdentityId.uuid()); })
    , grantsByMethod(grants, [](const AccessGrant &row) { return uuids(row.accessMethodIds); })
    , grantsBySpace(grants, [](const AccessGrant &row) { return uuids(row.spaceIds); })
    , grantsByReservation(grants, [](const AccessGrant &row) { return unlessNull(idOfKey(row.reservationKey.utf8())); })
    , acsUsersByPerson(acsUsers, [](const AcsUser &row) { return unlessNull(row.userIdentityId.uuid()); })
    , devicesBySpace(devices, [](const Device &row) { return uuids(row.spaceIds); })
    , entrancesBySpace(entrances, [](const AcsEntrance &row) { return uuids(row.spaceIds); })
    , spacesByParent(spaces, [](const Space &row) { return EntityKeys{row.parentSpaceId.uuid()}; })
{
}

WorkspaceStore::~WorkspaceStore() = default;

QList<EntityCollection *> WorkspaceStore::collections()
{
    return {&spaces,   &entrances, &devices,  &identities, &grants, &methods,
            &acsUsers, &systems,   &accounts, &encoders,   &events};
}

void WorkspaceStore::setWorkspace(const Workspace &workspace)
{
    if (!(m_workspace == workspace)) {
        m_workspace = workspace;
        Q_EMIT workspaceChanged();
    }
}

void WorkspaceStore::setDefaultZone(const PropertyZone &zone)
{
    const bool wasKnown = std::exchange(m_isZoneKnown, true);
    if (!wasKnown || !(m_defaultZone == zone)) {
        m_defaultZone = zone;
        Q_EMIT defaultZoneChanged();
    }
}

void WorkspaceStore::assumeZone(const PropertyZone &zone)
{
    if (!m_isZoneKnown && !(m_defaultZone == zone)) {
        m_defaultZone = zone;
        Q_EMIT defaultZoneChanged();
    }
}

std::optional<Door> WorkspaceStore::door(const DoorId &id) const
{
    if (const DeviceId *deviceId = std::get_if<DeviceId>(&id)) {
        const Device *device = devices.find(*deviceId);
        return device ? std::optional(doorOf(*device)) : std::nullopt;
    }
    const AcsEntrance *entrance = entrances.find(std::get<AcsEntranceId>(id));
    return entrance ? std::optional(doorOf(*entrance, systems.find(entrance->acsSystemId))) : std::nullopt;
}

QList<Door> WorkspaceStore::doors() const
{
    QList<Door> all;
    all.reserve(devices.size() + entrances.size());
    for (const Device &device : devices.rows()) {
        all.append(doorOf(device));
    }
    for (const AcsEntrance &entrance : entrances.rows()) {
        all.append(doorOf(entrance, systems.find(entrance.acsSystemId)));
    }
    return all;
}

QList<SpaceId> WorkspaceStore::spacesBelow(SpaceId space) const
{
    QList<SpaceId> all{space};
    QSet<SpaceId> seen{space}; // a wrong server could make spaces each other's parent
    for (qsizetype next = 0; next < all.size(); ++next) {
        const QList<QUuid> children = spacesByParent.find(all.at(next).uuid());
        for (const QUuid &child : children) {
            if (!seen.contains(SpaceId(child))) {
                seen.insert(SpaceId(child));
                all.append(SpaceId(child));
            }
        }
    }
    return all;
}

QList<SpaceId> WorkspaceStore::outermost(std::span<const SpaceId> some) const
{
    QSet<SpaceId> below;
    for (const SpaceId space : some) {
        const QList<SpaceId> all = spacesBelow(space);
        below.unite(QSet<SpaceId>(all.begin() + 1, all.end()));
    }
    QList<SpaceId> outer;
    std::ranges::copy_if(some, std::back_inserter(outer), [&](SpaceId space) { return !below.contains(space); });
    return outer;
}

QList<Door> WorkspaceStore::doorsIn(SpaceId space) const
{
    QList<Door> all;
    QSet<QUuid> seen; // a door may be in several of the spaces
    const QList<SpaceId> below = spacesBelow(space);
    for (const SpaceId &one : below) {
        for (const Device &device : found(devices, devicesBySpace.find(one.uuid()))) {
            if (!seen.contains(device.id.uuid())) {
                seen.insert(device.id.uuid());
                all.append(doorOf(device));
            }
        }
        for (const AcsEntrance &entrance : found(entrances, entrancesBySpace.find(one.uuid()))) {
            if (!seen.contains(entrance.id.uuid())) {
                seen.insert(entrance.id.uuid());
                all.append(doorOf(entrance, systems.find(entrance.acsSystemId)));
            }
        }
    }
    return all;
}

QList<AccessMethod> WorkspaceStore::methodsOf(const AccessGrant &grant) const
{
    return found(methods, grant.accessMethodIds);
}

bool WorkspaceStore::knowsRelated(const AccessGrant &grant) const
{
    const auto isHere = [this](AccessMethodId method) { return methods.find(method) != nullptr; };
    return places.isCurrent(grant.id) && std::ranges::all_of(grant.accessMethodIds, isHere);
}

QList<AccessGrant> WorkspaceStore::grantsOf(UserIdentityId person) const
{
    return found(grants, grantsByPerson.find(person.uuid()));
}

QList<AccessGrant> WorkspaceStore::grantsOf(const QString &reservationKey) const
{
    QList<AccessGrant> rows = found(grants, grantsByReservation.find(idOfKey(reservationKey.toUtf8())));
    rows.removeIf([&reservationKey](const AccessGrant &grant) { return grant.reservationKey != reservationKey; });
    return rows;
}

QList<AcsUser> WorkspaceStore::acsUsersOf(UserIdentityId person) const
{
    return found(acsUsers, acsUsersByPerson.find(person.uuid()));
}

/// Null where there is none of that name; valid as long as this thread.
const PropertyZone *WorkspaceStore::zoneNamed(const QString &ianaId)
{
    if (ianaId.isEmpty()) {
        return nullptr;
    }
    // Asked for with every row, and making one reads files. Tables make their rows on several threads.
    thread_local std::unordered_map<QString, std::optional<PropertyZone>> zones;
    auto known = zones.find(ianaId);
    if (known == zones.end()) {
        known = zones.emplace(ianaId, PropertyZone::fromId(ianaId)).first;
    }
    return known->second ? &*known->second : nullptr;
}

const PropertyZone *WorkspaceStore::namedZoneOf(SpaceId space) const
{
    const Space *row = spaces.find(space);
    // A wrong server could make spaces each other's parent.
    for (qsizetype above = 0; row && above < spaces.size(); ++above, row = spaces.find(row->parentSpaceId)) {
        if (const PropertyZone *zone = zoneNamed(row->timeZone)) {
            return zone;
        }
    }
    return nullptr;
}

std::optional<PropertyZone> WorkspaceStore::zoneOf(SpaceId space) const
{
    const PropertyZone *zone = namedZoneOf(space);
    return zone ? std::optional(*zone) : std::nullopt;
}

const PropertyZone *WorkspaceStore::firstZoneOf(std::span<const SpaceId> spaceIds) const
{
    for (const SpaceId space : spaceIds) {
        if (const PropertyZone *zone = namedZoneOf(space)) {
            return zone;
        }
    }
    return nullptr;
}

PropertyZone WorkspaceStore::zoneOf(const Door &door) const
{
    if (const PropertyZone *zone = firstZoneOf(door.spaceIds)) {
        return *zone;
    }
    // A door of an access system carries the system's zone, a device its own: see core/doors.h.
    const PropertyZone *own = zoneNamed(door.timeZone);
    return own ? *own : m_defaultZone;
}

PropertyZone WorkspaceStore::zoneOf(const AccessGrant &grant) const
{
    if (const PropertyZone *zone = firstZoneOf(grant.spaceIds)) {
        return *zone; // most have one, and making a list of doors takes longer
    }
    const GrantPlaces::Places known = places.find(grant.id).value_or(GrantPlaces::Places());
    QList<DoorId> doorIds(known.acsEntranceIds.begin(), known.acsEntranceIds.end());
    std::ranges::copy(known.deviceIds, std::back_inserter(doorIds));
    return zoneOf(QList<SpaceId>(), doorIds);
}

PropertyZone WorkspaceStore::zoneOf(const QList<SpaceId> &spaceIds, const QList<DoorId> &doorIds) const
{
    if (const PropertyZone *zone = firstZoneOf(spaceIds)) {
        return *zone;
    }
    for (const bool isEntrance : {true, false}) {
        for (const DoorId &id : doorIds) {
            const std::optional<Door> known = door(id);
            if (known && std::holds_alternative<AcsEntranceId>(id) == isEntrance) {
                return zoneOf(*known);
            }
        }
    }
    return m_defaultZone;
}

} // namespace latchkey
