// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshotfile.h"

#include <QMutex>
#include <QSemaphore>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <deque>

namespace latchkey {

/// Puts a snapshot into a store that is still empty: the first pane's rows at once, the rest once it is asked for, part
/// by part while another thread reads ahead, so that the window goes on answering. Whatever the service says meanwhile
/// is newer.
class SnapshotRestore : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    SnapshotRestore(SnapshotFile &&file, WorkspaceStore &store, WorkspaceSync &sync);
    ~SnapshotRestore() override;

    /// Puts the rest into the store. Once.
    void restoreRest();

  Q_SIGNALS:
    /// All of it is in the store, or for the log why the rest is not.
    void finished(const std::expected<void, QString> &outcome);

  private:
    /// What is read ahead takes memory.
    static constexpr int mostParts = 16;

    void restoreFirst();
    void readRest();
    bool handOver(Snapshot &&part);
    void goOn();
    std::optional<Snapshot> nextPart();
    void takeParts();
    void take(Snapshot &part);

    SnapshotFile m_file; ///< the other thread's while that reads
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QTimer m_next; ///< the next turn
    bool m_isWindowThere = false;
    std::optional<std::expected<void, QString>> m_outcome; ///< of the reading, once it is over
    QMutex m_mutex;
    std::deque<Snapshot> m_parts; ///< that were read, under m_mutex
    QSemaphore m_room;            ///< for parts
    std::atomic<bool> m_isStopped = false;
    QThreadPool m_thread;
};

} // namespace latchkey
