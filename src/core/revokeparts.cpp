// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/revokeparts.h"

#include <QSet>

#include <algorithm>

namespace latchkey::revoking {

void add(AccessModes &modes, const AccessModes &more)
{
    for (const AccessMode mode : allAccessModes) {
        modes.set(mode, modes.has(mode) || more.has(mode));
    }
}

bool goesWhole(const RevokeTarget &target, const AccessGrant &grant)
{
    return target.grants.contains(grant.id) || target.people.contains(grant.userIdentityId);
}

bool goes(const RevokeTarget &target, const AccessGrant &grant, AccessMethodId method)
{
    return goesWhole(target, grant) || target.methods.contains(method);
}

Modes modesOf(const RevokeTarget &target, const RevokeFacts::Grant &facts)
{
    Modes modes;
    for (const AccessMethod &method : facts.methods) {
        if (!method.isBeingDeleted()) {
            (goes(target, facts.grant, method.id) ? modes.going : modes.staying).set(method.mode);
        }
    }
    // Asked for, and made in a moment.
    for (const RequestedAccessMethod &requested : facts.grant.requestedAccessMethods) {
        if (requested.createdAccessMethodIds.isEmpty()) {
            (goesWhole(target, facts.grant) ? modes.going : modes.staying).set(requested.mode);
        }
    }
    return modes;
}

AccessModes on(const Door &door, const AccessModes &modes)
{
    if (door.opensWith == AccessModes()) {
        return modes;
    }
    AccessModes both;
    for (const AccessMode mode : allAccessModes) {
        both.set(mode, modes.has(mode) && door.opensWith.has(mode));
    }
    return both;
}

QSet<AcsCredentialId> goingCredentials(const RevokeTarget &target, const RevokeFacts &facts)
{
    QSet<AcsCredentialId> ids;
    for (const RevokeFacts::Grant &grant : facts.grants) {
        const AccessModes going = modesOf(target, grant).going;
        for (const AcsCredential &credential : grant.credentials.value_or(QList<AcsCredential>())) {
            if (going.has(credential.mode)) {
                ids.insert(credential.id);
            }
        }
    }
    return ids;
}

bool belongsTo(const AcsCredential &credential, const RevokeFacts::Person &person)
{
    if (credential.userIdentityId == person.id) {
        return true;
    }
    const QList<RevokeFacts::Holder> users = person.acsUsers.value_or(QList<RevokeFacts::Holder>());
    return std::ranges::any_of(users,
                               [&](const RevokeFacts::Holder &user) { return user.id == credential.acsUserId.uuid(); });
}

} // namespace latchkey::revoking
