// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshotfile.h"

#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>

namespace latchkey {

/// Puts a snapshot into a store that is still empty: the first pane's rows at once, the rest, which another thread
/// reads meanwhile, in batches once it is asked for, so that the window goes on answering. Whatever the service says
/// meanwhile is newer.
class SnapshotRestore : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    SnapshotRestore(SnapshotFile &&file, WorkspaceStore &store, WorkspaceSync &sync);
    ~SnapshotRestore() override;

    /// Reads the rest, and hands it over when it is there. Once.
    void restoreRest();

  Q_SIGNALS:
    /// All of it is in the store, or for the log why the rest is not.
    void finished(const std::expected<void, QString> &outcome);

  private:
    void restoreFirst();
    void takeRest(const std::expected<void, QString> &outcome);
    template <typename T> void enqueue(KeptRows<T> &kept, EntityStore<T> &store);
    void enqueuePlaces(const QList<KeptPlaces> &kept);
    void enqueueDropping(const QList<KeptPlaces> &kept);
    void next();

    SnapshotFile m_file; ///< the other thread's while that reads
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QThreadPool m_thread;
    QTimer m_turn;
    std::deque<std::function<void()>> m_steps;
};

} // namespace latchkey
