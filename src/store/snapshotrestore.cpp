// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotrestore.h"

#include "store/workspacesync.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace latchkey {
namespace {

/// What one turn of the event loop takes in.
constexpr qsizetype batchSize = 1'000;

/// What was read since the start is newer than all that is kept, also where it says that something has gone.
bool isWanted(const EntityCollection &collection) { return collection.loadState().phase != LoadState::Phase::Loaded; }

template <typename T> void put(QList<T> &&rows, EntityStore<T> &store)
{
    if (isWanted(store)) {
        store.upsert(std::move(rows), AskedAt());
    }
}

/// Those from \a begin on, as many as one turn takes in; they are not there any more.
template <typename T> QList<T> takeBatch(QList<T> &rows, qsizetype begin)
{
    const qsizetype count = std::min(batchSize, rows.size() - begin);
    QList<T> batch;
    batch.reserve(count);
    std::move(rows.begin() + begin, rows.begin() + begin + count, std::back_inserter(batch));
    return batch;
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
}

SnapshotRestore::~SnapshotRestore() { m_thread.waitForDone(); }

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
        const auto outcome = m_file.readRest();
        QMetaObject::invokeMethod(this, [this, outcome] { takeRest(outcome); }, Qt::QueuedConnection);
    });
}

void SnapshotRestore::takeRest(const std::expected<void, QString> &outcome)
{
    if (!outcome) {
        Q_EMIT finished(outcome);
        return;
    }
    Snapshot &rest = m_file.snapshot();
    enqueuePlaces(rest.places);
    forEachOther(rest, m_store, [this](auto &kept, auto &store) { enqueue(kept, store); });
    enqueueDropping(rest.places);
    m_turn.start();
}

/// \a kept is there until all steps are done.
template <typename T> void SnapshotRestore::enqueue(KeptRows<T> &kept, EntityStore<T> &store)
{
    for (qsizetype begin = 0; begin < kept.rows.size(); begin += batchSize) {
        m_steps.push_back([&store, &kept, begin] { put(takeBatch(kept.rows, begin), store); });
    }
    m_steps.push_back([&store, &kept] {
        kept.rows = {};
        if (kept.isWhole && isWanted(store)) {
            store.setRestored();
        }
    });
}

/// Before the grants, which show them.
void SnapshotRestore::enqueuePlaces(const QList<KeptPlaces> &kept)
{
    for (qsizetype begin = 0; begin < kept.size(); begin += batchSize) {
        m_steps.push_back([this, &kept, begin] {
            const qsizetype end = std::min(begin + batchSize, kept.size());
            for (qsizetype at = begin; at < end && isWanted(m_store.grants); ++at) {
                m_store.places.set(kept.at(at).grant, kept.at(at).places, AskedAt());
            }
        });
    }
}

/// A pass may have ended in between, and its grants not be those of the snapshot.
void SnapshotRestore::enqueueDropping(const QList<KeptPlaces> &kept)
{
    m_steps.push_back([this, &kept] {
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
