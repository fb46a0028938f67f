// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/personaccess.h"

#include "api/seamclient.h"
#include "api/useridentities.h"
#include "store/workspacesync.h"

using namespace std::chrono_literals;

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

/// Whoever goes through a list comes by the same people again and again.
constexpr std::chrono::milliseconds justNow = 5s;

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
    connect(&sync, &WorkspaceSync::refreshing, this, &PersonAccess::age);
    connect(&sync, &WorkspaceSync::connectionChanged, this, &PersonAccess::connectionChanged);
}

void PersonAccess::connectionChanged()
{
    if (m_sync.connection().isGood()) {
        age();
        return;
    }
    const QList<UserIdentityId> people = m_readings.keys();
    for (const UserIdentityId person : people) {
        if (!facts(person)) {
            Q_EMIT changed(person);
        }
    }
}

void PersonAccess::age()
{
    for (Reading &reading : m_readings) {
        reading.isOld = reading.pending == 0;
        reading.isStale = reading.pending > 0;
    }
    Q_EMIT aged();
}

bool PersonAccess::hasJustCome(const Reading &reading) const
{
    // The clock may have been set back.
    return std::chrono::abs(m_sync.clock().now() - reading.readAt) < justNow;
}

void PersonAccess::load(UserIdentityId person)
{
    const Reading known = m_readings.value(person);
    const bool isKnown =
        known.state.phase == LoadState::Phase::Loaded || known.state.phase == LoadState::Phase::NotOffered;
    const bool isFresh = hasJustCome(known) && !known.isOld;
    const bool isGoodEnough = isKnown && (isFresh || !m_sync.connection().isOnline);
    if (known.pending == 0 && !isGoodEnough) {
        read(person);
    }
    for (const AccessGrant &grant : m_store.grantsOf(person)) {
        m_sync.openRelated(grant.id);
    }
}

bool PersonAccess::isToBeRead(UserIdentityId person) const
{
    const auto reading = m_readings.constFind(person);
    return reading == m_readings.cend() || (reading->isOld && reading->pending == 0 && m_sync.connection().isOnline);
}

void PersonAccess::loadLater(UserIdentityId person)
{
    if (!isToBeRead(person) || m_waiting.contains(person)) {
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
    while (m_inFlight == 0 && !m_waiting.isEmpty()) {
        const UserIdentityId person = m_waiting.takeFirst();
        if (isToBeRead(person)) {
            read(person);
            loadPlaces(person);
        }
    }
}

void PersonAccess::loadDirectLater(const DoorId &door)
{
    const QList<UserIdentityId> people = peopleWithAccess(door);
    for (const UserIdentityId person : people) {
        Reading &reading = m_readings[person];
        if (!hasJustCome(reading) && !isOpenByGrant(person, door, m_sync.clock().now())) {
            reading.isOld = true;
            loadLater(person);
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
    reading.isOld = false;
    reading.error.reset();
    if (reading.state.phase != LoadState::Phase::Loaded && reading.state.phase != LoadState::Phase::NotOffered) {
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
    reading.readAt = m_sync.clock().now();
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
