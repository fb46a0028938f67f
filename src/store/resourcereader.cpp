// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/resourcereader.h"

#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/devices.h"
#include "api/seamclient.h"
#include "api/spaces.h"
#include "api/useridentities.h"
#include "store/collectionload.h"
#include "store/relatedplaces.h"
#include "store/workspacesync.h"

namespace latchkey {

namespace {

/// With more than these to read, one by one, a collection is read anew: it is at least a page.
constexpr qsizetype many = 50;
/// A page of a collection holds five hundred, and takes the service and us about as long as ten of them one by one.
constexpr qsizetype rowsPerReading = 50;

template <typename T> bool isMany(const QSet<Id<T>> &ids, const EntityStore<T> &store)
{
    return ids.size() > std::max(many, store.size() / rowsPerReading);
}

} // namespace

ResourceReader::ResourceReader(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync)
    : m_client(client)
    , m_store(store)
    , m_sync(sync)
    , m_devices{store.devices, &ResourceReader::readDevice, {}}
    , m_entrances{store.entrances, &ResourceReader::readEntrance, {}}
{
}

void ResourceReader::read(const ResourceRefs &refs, Finished finished)
{
    m_failed = {};
    m_finished = std::move(finished);
    ++m_pending; // so that it cannot end before everything was asked
    const SeamClient::Background background(m_client);
    readGrants(refs.grants);
    for (const AccessMethodId id : refs.methods) {
        readOne(m_store.methods, id, api::accessmethods::get(m_client, id), m_failed.methods);
    }
    readNamed(m_store.devices, refs.devices, [this](DeviceId id) { readDevice(id); });
    readNamed(m_store.entrances, refs.entrances, [this](AcsEntranceId id) { readEntrance(id); });
    readSpaces(refs.spaces);
    readNamed(m_store.identities, refs.identities, [this](UserIdentityId id) { readIdentity(id); });
    readNamed(m_store.acsUsers, refs.acsUsers, [this](AcsUserId id) {
        readOne(m_store.acsUsers, id, api::acsusers::get(m_client, id), m_failed.acsUsers);
    });
    readNamed(m_store.systems, refs.systems, [this](AcsSystemId id) {
        readOne(m_store.systems, id, api::acssystems::get(m_client, id), m_failed.systems);
    });
    if (refs.hasAccounts) {
        m_sync.refresh(m_store.accounts);
    }
    if (refs.hasEncoders) {
        m_sync.refresh(m_store.encoders);
    }
    // Not from within this function: the caller still works.
    QMetaObject::invokeMethod(&m_context, [this] { done(); }, Qt::QueuedConnection);
}

bool ResourceReader::readsAnew(const ResourceRefs &refs) const
{
    return isMany(refs.grants, m_store.grants) || isMany(refs.devices, m_store.devices) ||
           isMany(refs.entrances, m_store.entrances) || isMany(refs.spaces, m_store.spaces) ||
           isMany(refs.identities, m_store.identities) || isMany(refs.acsUsers, m_store.acsUsers) ||
           isMany(refs.systems, m_store.systems);
}

template <typename T, typename ReadOne>
void ResourceReader::readNamed(EntityStore<T> &store, const QSet<Id<T>> &ids, ReadOne readOne)
{
    if (isMany(ids, store)) {
        m_sync.refresh(store);
    } else {
        std::ranges::for_each(ids, readOne);
    }
}

void ResourceReader::done()
{
    if (--m_pending == 0) {
        const ResourceRefs failed = std::exchange(m_failed, {});
        const Finished finished = std::exchange(m_finished, nullptr);
        m_devices.pagers.clear();
        m_entrances.pagers.clear();
        finished(failed);
    }
}

template <typename T>
void ResourceReader::readOne(EntityStore<T> &store, Id<T> id, const Call<T> &call, QSet<Id<T>> &failed)
{
    ++m_pending;
    call.then(&m_context, [this, &store, id, &failed, asked = askedNow()](const Result<T> &row) {
        if (m_answerers.hasFailed(&store, row)) {
            failed.insert(id);
        } else if (row) {
            store.upsert(*row, asked);
        } else if (row.error().kind == ApiError::Kind::NotFound) {
            store.remove(id, asked);
        }
        done();
    });
}

void ResourceReader::readIdentity(UserIdentityId id)
{
    readOne(m_store.identities, id, api::useridentities::get(m_client, id), m_failed.identities);
}

void ResourceReader::readDevice(DeviceId id)
{
    readOne(m_store.devices, id, api::devices::get(m_client, id), m_failed.devices);
}

void ResourceReader::readEntrance(AcsEntranceId id)
{
    readOne(m_store.entrances, id, api::acsentrances::get(m_client, id), m_failed.entrances);
}

void ResourceReader::readGrants(const QSet<AccessGrantId> &ids)
{
    if (isMany(ids, m_store.grants)) {
        m_sync.refreshGrants(ids);
    } else {
        std::ranges::for_each(ids, [this](AccessGrantId id) { readGrant(id); });
    }
}

void ResourceReader::readGrant(AccessGrantId id)
{
    ++m_pending;
    api::accessgrants::get(m_client, id)
        .then(&m_context, [this, id, asked = askedNow()](const Result<AccessGrant> &grant) {
            if (m_answerers.hasFailed(&m_store.grants, grant)) {
                m_failed.grants.insert(id);
            } else if (grant) {
                grantChanged(*grant, asked);
            } else if (grant.error().kind == ApiError::Kind::NotFound) {
                grantGone(id, asked);
            }
            done();
        });
}

void ResourceReader::grantChanged(const AccessGrant &grant, AskedAt asked)
{
    const AccessGrant *before = m_store.grants.find(grant.id);
    const FewIds<AccessMethodId> methodsBefore = before ? before->accessMethodIds : FewIds<AccessMethodId>();
    m_store.grants.upsert(grant, asked);
    dropOrphans(methodsBefore, asked);
    const SeamClient::Background background(m_client);
    if (!m_store.identities.find(grant.userIdentityId)) {
        readIdentity(grant.userIdentityId);
    }
    readRelated(grant.id);
}

void ResourceReader::grantGone(AccessGrantId id, AskedAt asked)
{
    const AccessGrant *before = m_store.grants.find(id);
    const FewIds<AccessMethodId> methodsBefore = before ? before->accessMethodIds : FewIds<AccessMethodId>();
    m_store.grants.remove(id, asked);
    dropOrphans(methodsBefore, asked);
}

void ResourceReader::dropOrphans(std::span<const AccessMethodId> methods, AskedAt asked)
{
    QList<AccessMethodId> orphans;
    for (const AccessMethodId method : methods) {
        if (!m_store.grantsByMethod.contains(method.uuid())) {
            orphans.append(method);
        }
    }
    m_store.methods.remove(orphans, asked);
}

void ResourceReader::readRelated(AccessGrantId id)
{
    using api::Related;
    ++m_pending;
    api::accessgrants::GetRelated parameters;
    parameters.accessGrantIds = {id};
    parameters.include = {Related::AccessMethods, Related::Devices, Related::AcsEntrances};
    api::accessgrants::getRelated(m_client, parameters)
        .then(&m_context, [this, id, asked = askedNow()](const Result<RelatedBatch> &batch) {
            if (m_answerers.hasFailed(&m_store.places, batch)) {
                m_failed.grants.insert(id);
            } else if (batch) {
                takeRelated(id, *batch, asked);
            }
            done();
        });
}

void ResourceReader::takeRelated(AccessGrantId id, const RelatedBatch &batch, AskedAt asked)
{
    if (!m_store.grants.find(id)) {
        return; // removed meanwhile
    }
    m_store.devices.upsert(batch.devices, asked);
    m_store.entrances.upsert(batch.acsEntrances, asked);
    m_store.methods.upsert(batch.accessMethods, asked);
    m_store.places.set(id, placesIn(batch), asked);
}

void ResourceReader::readSpaces(const QSet<SpaceId> &ids)
{
    readNamed(m_store.spaces, ids, [this](SpaceId id) { readSpace(id); });
    if (isMany(ids, m_store.spaces)) {
        m_sync.refresh(m_store.devices);
        m_sync.refresh(m_store.entrances);
    }
    for (const SpaceId id : ids) {
        readPlacesOn(id);
    }
}

void ResourceReader::readSpace(SpaceId id)
{
    readOne(m_store.spaces, id, api::spaces::get(m_client, id), m_failed.spaces);
    readDoorsOf(id);
}

/// The doors of a grant on a space are those of the space.
void ResourceReader::readPlacesOn(SpaceId id)
{
    const QList<QUuid> grants = m_store.grantsBySpace.find(id.uuid());
    for (const QUuid &grant : grants) {
        if (m_store.places.find(AccessGrantId(grant))) {
            m_sync.loadRelated(AccessGrantId(grant), RelatedNeed::Near);
        }
    }
}

template <typename T> void ResourceReader::readDoors(Doors<T> &doors, const EntityIndex &bySpace, SpaceId space,
                                                     const typename Pager<T>::Fetch &fetch)
{
    ++m_pending;
    const auto seen = std::make_shared<QSet<Id<T>>>();
    doors.pagers.push_back(std::make_unique<Pager<T>>(
        fetch,
        [&doors, seen, asked = askedNow()](const QList<T> &rows) {
            for (const T &row : rows) {
                seen->insert(row.id);
            }
            doors.store.upsert(rows, asked);
        },
        [this, &doors, &bySpace, space, seen](const Result<Void> &outcome) {
            const bool isKnown = outcome || outcome.error().kind == ApiError::Kind::NotFound;
            const SeamClient::Background background(m_client);
            const QList<QUuid> before = bySpace.find(space.uuid());
            for (const QUuid &id : before) {
                if (isKnown && !seen->contains(Id<T>(id))) {
                    (this->*doors.readOne)(Id<T>(id)); // it has left the space
                }
            }
            if (m_answerers.hasFailed(&bySpace, outcome)) {
                m_failed.spaces.insert(space);
            }
            done();
        }));
    doors.pagers.back()->start();
}

void ResourceReader::readDoorsOf(SpaceId space)
{
    readDoors<Device>(m_devices, m_store.devicesBySpace, space, [this, space](const QString &cursor) {
        const SeamClient::Background background(m_client);
        api::devices::List parameters;
        parameters.spaceId = space;
        return api::devices::list(m_client, pageAt(parameters, cursor));
    });
    readDoors<AcsEntrance>(m_entrances, m_store.entrancesBySpace, space, [this, space](const QString &cursor) {
        const SeamClient::Background background(m_client);
        api::acsentrances::List parameters;
        parameters.spaceId = space;
        return api::acsentrances::list(m_client, pageAt(parameters, cursor));
    });
}

} // namespace latchkey
