// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/event.h"

#include <QSet>

namespace latchkey {

class WorkspaceStore;

/// Resources that have to be read again.
struct ResourceRefs {
    QSet<AccessGrantId> grants; ///< with their methods and places
    QSet<AccessMethodId> methods;
    QSet<DeviceId> devices;
    QSet<AcsEntranceId> entrances;
    QSet<SpaceId> spaces; ///< with the doors in them
    QSet<UserIdentityId> identities;
    QSet<AcsUserId> acsUsers;
    QSet<AcsSystemId> systems;
    bool hasAccounts = false; ///< all connected accounts: there is no reading of one
    bool hasEncoders = false; ///< all encoders: likewise

    bool isEmpty() const { return size() == 0; }
    qsizetype size() const;
    /// Adds what \a event names. Methods are read with the grants that \a store knows them in.
    void add(const Event &event, const WorkspaceStore &store);
    void add(const ResourceRefs &other);
};

} // namespace latchkey
