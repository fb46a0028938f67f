// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/grantsofdoors.h"

#include "store/workspacestore.h"

#include <utility>

namespace latchkey {

namespace {

/// Each makes a row of a table be looked at again: more at once would be seen as a stutter.
constexpr int toldAtOnce = 500;

bool isIn(LoadState::Phase phase, const EntityCollection &collection) { return collection.loadState().phase == phase; }

template <typename T> void unite(QList<Id<T>> &some, Id<T> another)
{
    if (!some.contains(another)) {
        some.append(another);
    }
}

} // namespace

bool GrantsOfDoors::isOfUse() const
{
    using enum LoadState::Phase;
    const auto isComing = [](const EntityCollection &doors) { return isIn(Loaded, doors) || isIn(Loading, doors); };
    const bool isOne = count() > 0 || isIn(Loading, m_store.devices) || isIn(Loading, m_store.entrances);
    return !m_isGivenUp && isOne && isComing(m_store.devices) && isComing(m_store.entrances);
}

bool GrantsOfDoors::isReady() const
{
    using enum LoadState::Phase;
    return !m_isGivenUp && count() > 0 && isIn(Loaded, m_store.devices) && isIn(Loaded, m_store.entrances);
}

qsizetype GrantsOfDoors::count() const { return m_store.devices.size() + m_store.entrances.size(); }

void GrantsOfDoors::start(const QSet<AccessGrantId> &grants, bool isAwaited)
{
    m_isAwaited = isAwaited;
    m_began = askedNow();
    for (const AccessGrantId grant : grants) {
        m_places.insert(grant, {});
    }
    for (const AccessGrant &grant : m_store.grants.rows()) {
        if (grant.spaceIds.isEmpty() && !m_store.places.isCurrent(grant.id)) {
            m_places.insert(grant.id, {});
        }
    }
    for (const Device &device : m_store.devices.rows()) {
        m_doors.append(device.id);
    }
    for (const AcsEntrance &entrance : m_store.entrances.rows()) {
        m_doors.append(entrance.id);
    }
}

api::accessgrants::List GrantsOfDoors::question() const
{
    api::accessgrants::List parameters;
    if (const DeviceId *device = std::get_if<DeviceId>(&m_doors.constLast())) {
        parameters.deviceId = *device;
    } else {
        parameters.acsEntranceId = std::get<AcsEntranceId>(m_doors.constLast());
    }
    if (!m_cursor.isEmpty()) {
        parameters.pageCursor = m_cursor;
    }
    return parameters;
}

bool GrantsOfDoors::take(const Page<AccessGrant> &page)
{
    for (const AccessGrant &grant : page.rows) {
        note(grant.id, m_doors.constLast());
    }
    if (!page.hasNextPage) {
        skip();
        return true;
    }
    m_cursor = page.nextCursor;
    const bool isNew = !m_cursor.isEmpty() && !m_seen.contains(m_cursor);
    m_seen.insert(m_cursor);
    return isNew && m_seen.size() <= m_store.grants.size(); // a page has one of them at least
}

void GrantsOfDoors::skip()
{
    m_doors.removeLast();
    m_cursor.clear();
    m_seen.clear();
}

void GrantsOfDoors::note(AccessGrantId grant, const DoorId &door)
{
    const auto places = m_places.find(grant);
    if (places == m_places.end()) {
        return;
    }
    if (const DeviceId *device = std::get_if<DeviceId>(&door)) {
        unite(places->deviceIds, *device);
    } else {
        unite(places->acsEntranceIds, std::get<AcsEntranceId>(door));
    }
}

void GrantsOfDoors::tellSome()
{
    auto next = m_places.begin();
    for (int told = 0; told < toldAtOnce && next != m_places.end(); ++told) {
        tell(next.key(), std::move(next.value()));
        next = m_places.erase(next);
    }
    m_isAwaited = m_isAwaited && isUnderWay();
}

/// Whether a door's own filter finds the grants on its spaces is not said.
void GrantsOfDoors::tell(AccessGrantId id, GrantPlaces::Places places)
{
    const AccessGrant *grant = m_store.grants.find(id);
    if (!grant) {
        return; // gone meanwhile
    }
    for (const SpaceId space : grant->spaceIds) {
        const QList<QUuid> devices = m_store.devicesBySpace.find(space.uuid());
        for (const QUuid &device : devices) {
            unite(places.deviceIds, DeviceId(device));
        }
        const QList<QUuid> entrances = m_store.entrancesBySpace.find(space.uuid());
        for (const QUuid &entrance : entrances) {
            unite(places.acsEntranceIds, AcsEntranceId(entrance));
        }
    }
    m_store.places.set(id, places, m_began, GrantPlaces::Told::ByDoors);
}

QList<AccessGrantId> GrantsOfDoors::giveUp()
{
    m_isGivenUp = true;
    m_isAwaited = false;
    m_doors.clear();
    m_cursor.clear();
    m_seen.clear();
    return std::exchange(m_places, {}).keys();
}

} // namespace latchkey
