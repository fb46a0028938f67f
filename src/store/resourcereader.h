// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/pager.h"
#include "core/relatedbatch.h"
#include "store/answerers.h"
#include "store/resourcerefs.h"
#include "store/workspacestore.h"

#include <functional>
#include <list>
#include <memory>
#include <span>

namespace latchkey {

class SeamClient;
class WorkspaceSync;

/// Reads single resources again and puts them into the store; those that are gone are taken out. Where many of one kind
/// are named, its collection is read anew instead, and no other.
class ResourceReader {
  public:
    /// \a failed: what could not be read, to be tried again.
    using Finished = std::function<void(const ResourceRefs &failed)>;

    ResourceReader(SeamClient &client, WorkspaceStore &store, WorkspaceSync &sync);

    /// Not before the last reading has finished.
    void read(const ResourceRefs &refs, Finished finished);
    /// Whether \a refs name so many of one kind that its collection is read anew.
    bool readsAnew(const ResourceRefs &refs) const;

  private:
    template <typename T> struct Doors {
        EntityStore<T> &store;
        void (ResourceReader::*readOne)(Id<T> id);
        std::list<std::unique_ptr<Pager<T>>> pagers;
    };

    template <typename T, typename ReadOne>
    void readNamed(EntityStore<T> &store, const QSet<Id<T>> &ids, ReadOne readOne);
    template <typename T> void readOne(EntityStore<T> &store, Id<T> id, const Call<T> &call, QSet<Id<T>> &failed);
    void readGrants(const QSet<AccessGrantId> &ids);
    void readGrant(AccessGrantId id);
    void readRelated(AccessGrantId id);
    void takeRelated(AccessGrantId id, const RelatedBatch &batch, AskedAt asked);
    void grantChanged(const AccessGrant &grant, AskedAt asked);
    void grantGone(AccessGrantId id, AskedAt asked);
    void dropOrphans(std::span<const AccessMethodId> methods, AskedAt asked);
    void readSpaces(const QSet<SpaceId> &ids);
    void readSpace(SpaceId id);
    void readPlacesOn(SpaceId id);
    void readDoorsOf(SpaceId space);
    template <typename T>
    void readDoors(Doors<T> &doors, const EntityIndex &bySpace, SpaceId space, const typename Pager<T>::Fetch &fetch);
    void readIdentity(UserIdentityId id);
    void readDevice(DeviceId id);
    void readEntrance(AcsEntranceId id);
    void done();

    SeamClient &m_client;
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QObject m_context;
    Answerers m_answerers;
    ResourceRefs m_failed;
    Finished m_finished;
    int m_pending = 0;
    Doors<Device> m_devices;
    Doors<AcsEntrance> m_entrances;
};

} // namespace latchkey
