// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/personaccess.h"

#include "api/seamclient.h"
#include "api/useridentities.h"
#include "store/workspacesync.h"

namespace latchkey {

namespace {

template <typename T> QList<Id<T>> idsOf(const QList<T> &rows)
{
    QList<Id<T>> ids;
    for (const T &row : rows) {
        ids.append(row.id);
    }
    return ids;
}

/// About what a screen shows: who has been scrolled out of view need not be read.
constexpr qsizetype mostWaiting = 40;

/// A server without the endpoint knows no such access; that is an answer.
bool isMissing(const ApiError &error) { return error.kind == ApiError::Kind::NotOffered; }

} // namespace

PersonAccess::PersonAccess(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_sync(sync)
{
    connect(&store.grantsByPerson, &EntityIndex::touched, this, &PersonAccess::peopleTouched);
    connect(&store.acsUsersByPerson, &EntityIndex::touched, this, &PersonAccess::peopleTouched);
    connect(&store.places, &GrantPlaces::changed, this, &PersonAccess::placesChanged);
    connect(&store.identities, &EntityCollection::changed, this, &PersonAccess::peopleChanged);
}

void PersonAccess::load(UserIdentityId person)
{
    const LoadState::Phase phase = m_readings.value(person).state.phase;
    if (phase == LoadState::Phase::Unloaded || phase == LoadState::Phase::Failed) {
        read(person);
    }
    for (const AccessGrant &grant : m_store.grantsOf(person)) {
        m_sync.openRelated(grant.id);
    }
}

void PersonAccess::loadLater(UserIdentityId person)
{
    if (m_readings.contains(person) || m_waiting.contains(person)) {
        return;
    }
    m_waiting.append(person);
    if (m_waiting.size() > mostWaiting) {
        m_waiting.removeFirst();
    }
    readNext();
}

void PersonAccess::readNext()
{
    if (m_inFlight == 0 && !m_waiting.isEmpty()) {
        const UserIdentityId person = m_waiting.takeFirst();
        if (!m_readings.contains(person)) {
            read(person);
            loadPlaces(person);
        }
    }
}

void PersonAccess::invalidate(UserIdentityId person)
{
    const auto reading = m_readings.find(person);
    if (reading == m_readings.end()) {
        return;
    }
    if (reading->pending > 0) {
        reading->isStale = true;
    } else {
        read(person);
    }
    loadPlaces(person);
}

void PersonAccess::loadPlaces(UserIdentityId person)
{
    for (const AccessGrant &grant : m_store.grantsOf(person)) {
        if (!m_store.places.isCurrent(grant.id)) {
            m_sync.loadRelated(grant.id, RelatedNeed::InView);
        }
    }
}

void PersonAccess::read(UserIdentityId person)
{
    Reading &reading = m_readings[person];
    ++m_inFlight;
    reading.pending = 2;
    reading.isStale = false;
    reading.error.reset();
    if (reading.state.phase != LoadState::Phase::Loaded) {
        reading.state = {LoadState::Phase::Loading, {}};
    }
    readDevices(person);
    readEntrances(person);
    Q_EMIT changed(person);
}

void PersonAccess::readDevices(UserIdentityId person)
{
    api::useridentities::listAccessibleDevices(m_client, person)
        .then(this, [this, person, asked = askedNow()](const Result<QList<Device>> &devices) {
            if (devices) {
                m_store.devices.upsert(*devices, asked);
                m_readings[person].devices = idsOf(*devices);
            }
            finishOne(person, devices ? std::nullopt : std::optional(devices.error()));
        });
}

void PersonAccess::readEntrances(UserIdentityId person)
{
    api::useridentities::listAccessibleEntrances(m_client, person)
        .then(this, [this, person, asked = askedNow()](const Result<QList<AcsEntrance>> &entrances) {
            if (entrances) {
                m_store.entrances.upsert(*entrances, asked);
                m_readings[person].entrances = idsOf(*entrances);
            }
            finishOne(person, entrances ? std::nullopt : std::optional(entrances.error()));
        });
}

void PersonAccess::finishOne(UserIdentityId person, const std::optional<ApiError> &error)
{
    Reading &reading = m_readings[person];
    if (error && (!reading.error || isMissing(*reading.error))) {
        reading.error = error;
    }
    if (--reading.pending > 0) {
        return;
    }
    --m_inFlight;
    if (!reading.error) {
        reading.state = {LoadState::Phase::Loaded, {}};
    } else if (!isMissing(*reading.error)) {
        reading.state = {LoadState::Phase::Failed, *reading.error};
        m_waiting.clear();
    } else {
        const bool hasSome = reading.devices || reading.entrances;
        reading.state = {hasSome ? LoadState::Phase::Loaded : LoadState::Phase::NotOffered, *reading.error};
    }
    if (reading.isStale) {
        read(person);
    } else {
        Q_EMIT changed(person);
    }
    readNext();
}

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

std::optional<PersonAccessFacts> PersonAccess::facts(UserIdentityId person) const
{
    const auto reading = m_readings.constFind(person);
    if (reading == m_readings.cend() || !(reading->devices || reading->entrances)) {
        return std::nullopt;
    }
    PersonAccessFacts facts;
    for (const AccessGrant &grant : m_store.grantsOf(person)) {
        const GrantPlaces::Places places = m_store.places.find(grant.id).value_or(GrantPlaces::Places{});
        facts.grants.append({grant, doors(places.acsEntranceIds) + doors(places.deviceIds)});
    }
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

void PersonAccess::placesChanged(AccessGrantId grant)
{
    const AccessGrant *row = m_store.grants.find(grant);
    if (row && m_readings.contains(row->userIdentityId)) {
        Q_EMIT changed(row->userIdentityId);
    }
}

/// Who is deleted opens no door any more.
void PersonAccess::peopleChanged(const ChangeSet &change)
{
    for (const QUuid &id : change.removed) {
        const UserIdentityId person(id);
        if (const auto reading = m_readings.constFind(person); reading != m_readings.cend()) {
            if (reading->pending == 0) {
                m_readings.erase(reading);
            }
            Q_EMIT changed(person);
        }
    }
}

void PersonAccess::peopleTouched(const QList<QUuid> &people)
{
    for (const QUuid &person : people) {
        invalidate(UserIdentityId(person));
    }
}

} // namespace latchkey
