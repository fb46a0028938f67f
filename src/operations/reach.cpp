// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/reach.h"

#include "store/workspacestore.h"

namespace latchkey {

bool mayBeOpenByGrant(const WorkspaceStore &store, UserIdentityId person, const DoorId &door)
{
    return std::ranges::any_of(store.grantsByPerson.find(person.uuid()), [&](const QUuid &grant) {
        const auto places = store.places.find(AccessGrantId(grant));
        if (const auto *const device = std::get_if<DeviceId>(&door)) {
            return !places || places->deviceIds.contains(*device);
        }
        return !places || places->acsEntranceIds.contains(std::get<AcsEntranceId>(door));
    });
}

} // namespace latchkey
