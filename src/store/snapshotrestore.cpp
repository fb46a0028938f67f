// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotrestore.h"

#include "store/workspacesync.h"

#include <utility>

namespace latchkey {
namespace {

/// What one turn of the event loop takes in.
constexpr qsizetype batchSize = 1'000;

/// What was read since the start is newer than all that is kept, also where it says that something has gone.
bool isWanted(const EntityCollection &collection) { return collection.loadState().phase != LoadState::Phase::Loaded; }

template <typename T> void put(const QList<T> &rows, EntityStore<T> &store)
{
    if (isWanted(store)) {
        store.upsert(rows, AskedAt());
    }
}

} // namespace

SnapshotRestore::SnapshotRestore(SnapshotFile &&file, WorkspaceStore &store, WorkspaceSync &sync)
    : m_file(std::move(file))
    , m_store(store)
    , m_sync(sync)
{
    m_thread.setMaxThreadCount(1);
    m_turn.setInterval(0);
    connect(&m_turn, &QTimer::timeout, this, &SnapshotRestore::next);
    restoreFirst();
    read();
}

SnapshotRestore::~SnapshotRestore() { m_thread.waitForDone(); }

void SnapshotRestore::restoreFirst()
{
    const Snapshot &snapshot = m_file.snapshot();
    if (m_store.workspace().id.isNull()) {
        m_store.setWorkspace(snapshot.workspace);
    }
    if (const auto zone = PropertyZone::fromId(snapshot.zoneId)) {
        m_store.setDefaultZone(*zone);
    }
    put(snapshot.identities.rows, m_store.identities);
    if (snapshot.asOf && !m_sync.asOf()) {
        m_sync.restoreAsOf(*snapshot.asOf);
    }
    if (snapshot.identities.isWhole && isWanted(m_store.identities)) {
        m_store.identities.setRestored();
    }
}

void SnapshotRestore::read()
{
    m_thread.start([this] {
        const auto outcome = m_file.readRest();
        const auto wasRead = [this, outcome] {
            m_outcome = outcome;
            takeRest();
        };
        QMetaObject::invokeMethod(this, wasRead, Qt::QueuedConnection);
    });
}

void SnapshotRestore::restoreRest()
{
    m_isWanted = true;
    takeRest();
}

void SnapshotRestore::takeRest()
{
    if (!m_outcome || !m_isWanted) {
        return;
    }
    if (!*m_outcome) {
        Q_EMIT finished(*m_outcome);
        return;
    }
    const Snapshot snapshot = std::exchange(m_file.snapshot(), {});
    enqueuePlaces(snapshot.places);
    forEachOther(snapshot, m_store, [this](const auto &kept, auto &store) { enqueue(kept, store); });
    enqueueDropping(snapshot.places);
    m_turn.start();
}

template <typename T> void SnapshotRestore::enqueue(const KeptRows<T> &kept, EntityStore<T> &store)
{
    for (qsizetype begin = 0; begin < kept.rows.size(); begin += batchSize) {
        m_steps.push_back([&store, rows = kept.rows.mid(begin, batchSize)] { put(rows, store); });
    }
    if (kept.isWhole) {
        m_steps.push_back([&store] {
            if (isWanted(store)) {
                store.setRestored();
            }
        });
    }
}

/// Before the grants, which show them.
void SnapshotRestore::enqueuePlaces(const QList<KeptPlaces> &kept)
{
    for (qsizetype begin = 0; begin < kept.size(); begin += batchSize) {
        m_steps.push_back([this, rows = kept.mid(begin, batchSize)] {
            for (const KeptPlaces &row : rows) {
                if (isWanted(m_store.grants)) {
                    m_store.places.set(row.grant, row.places, AskedAt());
                }
            }
        });
    }
}

/// A pass may have ended in between, and its grants not be those of the snapshot.
void SnapshotRestore::enqueueDropping(const QList<KeptPlaces> &kept)
{
    m_steps.push_back([this, kept] {
        for (const KeptPlaces &row : kept) {
            if (!m_store.grants.find(row.grant)) {
                m_store.places.remove(row.grant);
            }
        }
    });
}

void SnapshotRestore::next()
{
    if (m_steps.empty()) {
        m_turn.stop();
        Q_EMIT finished({});
        return;
    }
    const auto step = std::move(m_steps.front());
    m_steps.pop_front();
    step();
}

} // namespace latchkey
