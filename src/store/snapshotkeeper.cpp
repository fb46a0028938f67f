// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/snapshotkeeper.h"

#include "store/snapshotfile.h"
#include "store/workspacesync.h"

#include <QLoggingCategory>
#include <QtConcurrent>

using namespace std::chrono_literals;

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(vaultLog, "latchkey.vault", QtInfoMsg)

/// How long the end of the program waits for a disk.
constexpr std::chrono::milliseconds patience = 5s;

} // namespace

SnapshotKeeper::SnapshotKeeper(WorkspaceStore &store, const WorkspaceSync &sync, const QString &path,
                               const DataKey &key)
    : m_store(store)
    , m_sync(sync)
    , m_path(path)
    , m_key(key)
    , m_thread(std::make_unique<QThreadPool>())
{
    m_thread->setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_sync.isLoading()) { // its end comes back to this
            write();
        }
    });
    for (EntityCollection *collection : store.collections()) {
        connect(collection, &EntityCollection::changed, this, &SnapshotKeeper::changed);
    }
    connect(&store.places, &GrantPlaces::changed, this, &SnapshotKeeper::changed);
    connect(&store, &WorkspaceStore::workspaceChanged, this, &SnapshotKeeper::changed);
    connect(&sync, &WorkspaceSync::loadingChanged, this, [this] {
        if (m_hasChanged || isStale()) {
            changed();
        }
    });
    changed(); // what is there now is not in the file yet
}

SnapshotKeeper::~SnapshotKeeper()
{
    if (!m_isStopped && (m_hasChanged || m_keptAsOf != m_sync.asOf())) {
        write();
    }
    stop();
}

void SnapshotKeeper::setTimes(const SnapshotTimes &times)
{
    m_times = times;
    m_notBefore = std::min(m_notBefore, QDeadlineTimer(times.apart));
    m_hasChanged = false;
    changed();
}

void SnapshotKeeper::allIsKept()
{
    m_hasChanged = false;
    m_keptAsOf = m_sync.asOf();
    m_timer.stop();
}

void SnapshotKeeper::setFailing() { m_failures = manyFailures; }

void SnapshotKeeper::stop()
{
    m_isStopped = true;
    m_timer.stop();
    if (!m_thread->waitForDone(static_cast<int>(patience.count()))) {
        // A disk that does not answer holds the thread, and is not to hold the program.
        [[maybe_unused]] const auto *left = m_thread.release();
        m_thread = std::make_unique<QThreadPool>();
    }
}

void SnapshotKeeper::changed()
{
    if (m_isStopped) {
        return;
    }
    if (!m_hasChanged) {
        m_hasChanged = true;
        m_notAfter.setRemainingTime(m_times.longest);
    }
    const QDeadlineTimer due = std::max(std::min(QDeadlineTimer(m_times.settled), m_notAfter), m_notBefore);
    m_timer.start(std::chrono::milliseconds(due.remainingTime()));
}

/// Lists are read every few minutes, and mostly find nothing new.
bool SnapshotKeeper::isStale() const
{
    return m_sync.asOf() && (!m_keptAsOf || *m_sync.asOf() - *m_keptAsOf >= m_times.stale);
}

void SnapshotKeeper::write()
{
    if (!m_sync.hasRead()) { // of which nothing would be worth showing
        return;
    }
    m_hasChanged = false;
    m_keptAsOf = m_sync.asOf();
    m_notBefore.setRemainingTime(m_times.apart);
    const auto writing = [snapshot = snapshotOf(m_store, m_sync), path = m_path, key = m_key] {
        const auto outcome = SnapshotFile::write(path, key, snapshot);
        if (!outcome) {
            qCWarning(vaultLog).noquote() << "The snapshot could not be written:" << outcome.error();
        }
        return outcome;
    };
    QtConcurrent::run(m_thread.get(), writing).then(this, [this](const std::expected<void, QString> &outcome) {
        written(outcome);
    });
}

/// Somebody may have had the file open for a moment.
void SnapshotKeeper::written(const std::expected<void, QString> &outcome)
{
    const bool wasFailing = isFailing();
    m_failures = outcome ? 0 : m_failures + 1;
    if (!outcome) {
        changed();
    }
    if (isFailing() != wasFailing) {
        Q_EMIT isFailingChanged();
    }
}

} // namespace latchkey
