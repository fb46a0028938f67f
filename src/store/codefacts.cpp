// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/codefacts.h"

#include "core/shownname.h"
#include "store/workspacestore.h"

namespace latchkey {
namespace {

/// The grants that open \a door: those read with it, and those on one of its spaces, which say so themselves.
QSet<AccessGrantId> grantsOn(const WorkspaceStore &store, const Door &door)
{
    const QList<AccessGrantId> read = std::visit([&store](auto id) { return store.places.grantsWith(id); }, door.id);
    QSet<AccessGrantId> grants(read.begin(), read.end());
    for (const SpaceId space : door.spaceIds) {
        for (const QUuid &grant : store.grantsBySpace.find(space.uuid())) {
            grants.insert(AccessGrantId(grant));
        }
    }
    return grants;
}

/// Adds the PINs that \a grant has, which opens \a door.
void addCodes(const WorkspaceStore &store, const Door &door, const AccessGrant &grant, QList<CodeInUse> &codes)
{
    const UserIdentity *holder = store.identities.find(grant.userIdentityId);
    for (const AccessMethod &method : store.methodsOf(grant)) {
        if (method.mode == AccessMode::Code && !method.code.isEmpty()) {
            codes.append({.door = door.id,
                          .code = method.code,
                          .holder = grant.userIdentityId,
                          .holderName = holder ? shownName(*holder) : QString()});
        }
    }
}

} // namespace

CodeFacts codeFacts(const WorkspaceStore &store, const QList<Door> &doors, Instant now)
{
    CodeFacts facts;
    for (const Door &door : doors) {
        const auto *lock = std::get_if<DeviceId>(&door.id);
        if (const Device *device = lock ? store.devices.find(*lock) : nullptr) {
            facts.constraints.insert(device->id.uuid(), device->codeConstraints);
        }
        for (const AccessGrantId id : grantsOn(store, door)) {
            const AccessGrant *grant = store.grants.find(id);
            if (grant && (!grant->window.endsAt || *grant->window.endsAt > now)) {
                addCodes(store, door, *grant, facts.inUse);
            }
        }
    }
    return facts;
}

} // namespace latchkey
