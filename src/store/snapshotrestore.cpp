// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotrestore.h"

#include "store/workspacesync.h"

#include <QDeadlineTimer>

#include <optional>
#include <utility>

namespace latchkey {
namespace {

/// Then the window answers, and shows what has come.
constexpr std::chrono::milliseconds longestTurn(25);

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
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &SnapshotRestore::takeParts);
    m_thread.setMaxThreadCount(1);
    restoreFirst();
    readRest();
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

/// Also while the window is made and painted, which is the work of one thread.
void SnapshotRestore::readRest()
{
    m_thread.start([this] {
        const auto outcome = m_file.readRest([this](Snapshot &&part) { return handOver(std::move(part)); });
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                m_outcome = outcome;
                goOn();
            },
            Qt::QueuedConnection);
    });
}

/// From the other thread; false: it is not wanted any more.
bool SnapshotRestore::handOver(Snapshot &&part)
{
    m_room.acquire();
    if (m_isStopped) {
        return false;
    }
    {
        const QMutexLocker lock(&m_mutex);
        m_parts.push_back(std::move(part));
    }
    QMetaObject::invokeMethod(this, &SnapshotRestore::goOn, Qt::QueuedConnection);
    return true;
}

void SnapshotRestore::restoreRest()
{
    m_isWindowThere = true;
    goOn();
}

void SnapshotRestore::goOn()
{
    if (m_isWindowThere) {
        m_next.start(0);
    }
}

std::optional<Snapshot> SnapshotRestore::nextPart()
{
    const QMutexLocker lock(&m_mutex);
    if (m_parts.empty()) {
        return std::nullopt;
    }
    Snapshot part = std::move(m_parts.front());
    m_parts.pop_front();
    m_room.release();
    return part;
}

void SnapshotRestore::takeParts()
{
    const QDeadlineTimer turn(longestTurn);
    while (std::optional<Snapshot> part = nextPart()) {
        take(*part);
        if (turn.hasExpired()) {
            goOn();
            return;
        }
    }
    if (m_outcome) {
        Q_EMIT finished(*m_outcome);
    }
}

void SnapshotRestore::take(Snapshot &part)
{
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
