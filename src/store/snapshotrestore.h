// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshotfile.h"

#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

namespace latchkey {

/// Puts a snapshot into a store that is still empty: the first pane's rows at once, the rest once it is asked for, part
/// by part while another thread reads the next one, so that the window goes on answering. Whatever the service says
/// meanwhile is newer.
class SnapshotRestore : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    SnapshotRestore(SnapshotFile &&file, WorkspaceStore &store, WorkspaceSync &sync);
    ~SnapshotRestore() override;

    /// Reads the rest, and puts it into the store. Once.
    void restoreRest();

  Q_SIGNALS:
    /// All of it is in the store, or for the log why the rest is not.
    void finished(const std::expected<void, QString> &outcome);

  private:
    void restoreFirst();
    bool handOver(Snapshot &&part);
    void take(Snapshot &part);

    SnapshotFile m_file; ///< the other thread's while that reads
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QSemaphore m_room;
    std::atomic<bool> m_isStopped = false;
    QThreadPool m_thread;
};

} // namespace latchkey
