// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/resourcerefs.h"

#include "store/workspacestore.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

template <typename T> void addUnlessNull(QSet<Id<T>> &set, Id<T> id)
{
    if (!id.isNull()) {
        set.insert(id);
    }
}

bool isOf(const Event &event, QLatin1StringView kind) { return event.eventType.startsWith(kind); }

} // namespace

qsizetype ResourceRefs::size() const
{
    return grants.size() + methods.size() + devices.size() + entrances.size() + spaces.size() + identities.size() +
           acsUsers.size() + systems.size() + (hasAccounts ? 1 : 0) + (hasEncoders ? 1 : 0);
}

void ResourceRefs::add(const Event &event, const WorkspaceStore &store)
{
    for (const AccessGrantId grant : event.accessGrantIds) {
        grants.insert(grant);
    }
    if (!event.accessMethodId.isNull() && event.accessGrantIds.isEmpty()) {
        const QList<QUuid> known = store.grantsByMethod.find(event.accessMethodId.uuid());
        for (const QUuid &grant : known) {
            grants.insert(AccessGrantId(grant));
        }
        if (known.isEmpty()) {
            methods.insert(event.accessMethodId);
        }
    }
    if (!isOf(event, "phone."_L1)) { // a phone's device_id is not a door
        addUnlessNull(devices, event.deviceId);
    }
    addUnlessNull(entrances, event.acsEntranceId);
    addUnlessNull(spaces, event.spaceId);
    addUnlessNull(identities, event.userIdentityId);
    addUnlessNull(acsUsers, event.acsUserId);
    if (isOf(event, "acs_system."_L1)) {
        addUnlessNull(systems, event.acsSystemId);
    }
    hasAccounts = hasAccounts || isOf(event, "connected_account."_L1);
    hasEncoders = hasEncoders || isOf(event, "acs_encoder."_L1);
}

void ResourceRefs::add(const ResourceRefs &other)
{
    grants.unite(other.grants);
    methods.unite(other.methods);
    devices.unite(other.devices);
    entrances.unite(other.entrances);
    spaces.unite(other.spaces);
    identities.unite(other.identities);
    acsUsers.unite(other.acsUsers);
    systems.unite(other.systems);
    hasAccounts = hasAccounts || other.hasAccounts;
    hasEncoders = hasEncoders || other.hasEncoders;
}

} // namespace latchkey
