// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotrestore.h"

#include "store/workspacesync.h"

#include <memory>
#include <utility>

namespace latchkey {
namespace {

/// So many parts wait at most. What is read far ahead takes memory that is got from the system page by page, which
/// takes longer than the reading; and the window answers between two of them.
constexpr int mostParts = 2;

/// What was read since the start is newer than all that is kept, also where it says that something has gone.
bool isWanted(const EntityCollection &collection) { return collection.loadState().phase != LoadState::Phase::Loaded; }

template <typename T> void put(QList<T> &&rows, EntityStore<T> &store)
{
    if (!rows.isEmpty() && isWanted(store)) {
        store.upsert(std::move(rows), AskedAt());
    }
}

} // namespace

SnapshotRestore::SnapshotRestore(SnapshotFile &&file, WorkspaceStore &store, WorkspaceSync &sync)
    : m_file(std::move(file))
    , m_store(store)
    , m_sync(sync)
    , m_room(mostParts)
{
    m_thread.setMaxThreadCount(1);
    restoreFirst();
}

SnapshotRestore::~SnapshotRestore()
{
    m_isStopped = true;
    m_room.release();
    m_thread.waitForDone();
}

void SnapshotRestore::restoreFirst()
{
    Snapshot &snapshot = m_file.snapshot();
    if (m_store.workspace().id.isNull()) {
        m_store.setWorkspace(snapshot.workspace);
    }
    if (const auto zone = PropertyZone::fromId(snapshot.zoneId)) {
        m_store.setDefaultZone(*zone);
    }
    put(std::move(snapshot.identities.rows), m_store.identities);
    if (snapshot.asOf && !m_sync.asOf()) {
        m_sync.restoreAsOf(*snapshot.asOf);
    }
    if (snapshot.identities.isWhole && isWanted(m_store.identities)) {
        m_store.identities.setRestored();
    }
}

/// Nor is it read before it is wanted: the window's first picture needs the processor.
void SnapshotRestore::restoreRest()
{
    m_thread.start([this] {
        const auto outcome = m_file.readRest([this](Snapshot &&part) { return handOver(std::move(part)); });
        QMetaObject::invokeMethod(this, [this, outcome] { Q_EMIT finished(outcome); }, Qt::QueuedConnection);
    });
}

/// From the other thread; false: it is not wanted any more.
bool SnapshotRestore::handOver(Snapshot &&part)
{
    m_room.acquire();
    if (m_isStopped) {
        return false;
    }
    const auto taken = std::make_shared<Snapshot>(std::move(part));
    QMetaObject::invokeMethod(this, [this, taken] { take(*taken); }, Qt::QueuedConnection);
    return true;
}

void SnapshotRestore::take(Snapshot &part)
{
    m_room.release();
    // Before the grants, which show them.
    for (const KeptPlaces &kept : std::as_const(part.places)) {
        if (isWanted(m_store.grants)) {
            m_store.places.set(kept.grant, kept.places, AskedAt());
        }
    }
    forEachOther(part, m_store, [](auto &kept, auto &store, const char *) {
        put(std::move(kept.rows), store);
        if (kept.isWhole && isWanted(store)) {
            store.setRestored();
        }
    });
}

} // namespace latchkey
