// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshot.h"

#include "store/workspacesync.h"

namespace latchkey {
namespace {

template <typename T> KeptRows<T> keptOf(const EntityStore<T> &store)
{
    return {.isWhole = store.isWhole(), .rows = store.values()};
}

} // namespace

Snapshot snapshotOf(const WorkspaceStore &store, const WorkspaceSync &sync)
{
    Snapshot snapshot{.asOf = sync.asOf(),
                      .workspace = store.workspace(),
                      .zoneId = store.isZoneKnown() ? store.defaultZone().id() : QString(),
                      .identities = keptOf(store.identities)};
    forEachOther(snapshot, store, [](auto &kept, const auto &rows, const char *) { kept = keptOf(rows); });
    for (const AccessGrant &grant : snapshot.grants.rows) {
        if (const auto places = store.places.find(grant.id)) {
            snapshot.places.append({.grant = grant.id, .places = *places});
        }
    }
    return snapshot;
}

} // namespace latchkey
