// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/workspacestore.h"

namespace latchkey {

class WorkspaceSync;

/// What was known of a collection.
template <typename T> struct KeptRows {
    bool isWhole = false; ///< all of it had been read
    QList<T> rows;

    bool operator==(const KeptRows &) const = default;
};

/// Which doors a grant opens, as far as that had been read.
struct KeptPlaces {
    AccessGrantId grant;
    GrantPlaces::Places places;

    bool operator==(const KeptPlaces &) const = default;
};

/// A workspace as it was known at one moment, to be kept on disk: all of WorkspaceStore.
struct Snapshot {
    std::optional<Instant> asOf; ///< up to when it was known to be right
    Workspace workspace;
    QString zoneId; ///< of the default zone
    KeptRows<UserIdentity> identities;
    KeptRows<Space> spaces;
    KeptRows<AcsSystem> systems;
    KeptRows<AcsEntrance> entrances;
    KeptRows<Device> devices;
    KeptRows<AcsUser> acsUsers;
    QList<KeptPlaces> places; ///< in the order of the grants
    KeptRows<AccessMethod> methods;
    KeptRows<AccessGrant> grants;
    KeptRows<ConnectedAccount> accounts;
    KeptRows<AcsEncoder> encoders;
    KeptRows<Event> events;

    bool operator==(const Snapshot &) const = default;
};

/// Calls \a take with each collection of \a snapshot behind the first pane's, where it belongs in \a store, which may
/// be another snapshot, and its name in the file: first what the others name.
void forEachOther(auto &snapshot, auto &store, auto take)
{
    take(snapshot.spaces, store.spaces, "spaces");
    take(snapshot.systems, store.systems, "systems");
    take(snapshot.entrances, store.entrances, "entrances");
    take(snapshot.devices, store.devices, "devices");
    take(snapshot.acsUsers, store.acsUsers, "users");
    take(snapshot.methods, store.methods, "methods");
    take(snapshot.grants, store.grants, "grants");
    take(snapshot.accounts, store.accounts, "accounts");
    take(snapshot.encoders, store.encoders, "encoders");
    take(snapshot.events, store.events, "events");
}

/// \a store as it is now: a copy of each row, whose texts and lists are shared.
Snapshot snapshotOf(const WorkspaceStore &store, const WorkspaceSync &sync);

} // namespace latchkey
