// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/eventsubject.h"

#include "store/workspacestore.h"

namespace latchkey {

const AccessGrant *grantOf(const WorkspaceStore &store, const Event &event)
{
    for (const AccessGrantId id : event.accessGrantIds) {
        if (const AccessGrant *grant = store.grants.recall(id)) {
            return grant;
        }
    }
    return nullptr;
}

UserIdentityId personOf(const WorkspaceStore &store, const Event &event)
{
    if (!event.userIdentityId.isNull()) {
        return event.userIdentityId;
    }
    if (const AccessGrant *grant = grantOf(store, event)) {
        return grant->userIdentityId;
    }
    const AcsUser *acsUser = store.acsUsers.recall(event.acsUserId);
    return acsUser ? acsUser->userIdentityId : UserIdentityId();
}

std::optional<Door> doorOf(const WorkspaceStore &store, const Event &event)
{
    return event.deviceId.isNull() ? store.door(event.acsEntranceId) : store.door(event.deviceId);
}

PropertyZone zoneOf(const WorkspaceStore &store, const Event &event)
{
    if (const std::optional<Door> door = doorOf(store, event)) {
        return store.zoneOf(*door);
    }
    const AccessGrant *grant = grantOf(store, event);
    return grant ? store.zoneOf(*grant) : store.defaultZone();
}

} // namespace latchkey
