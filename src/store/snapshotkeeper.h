// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/snapshot.h"
#include "vault/datakey.h"

#include <QDeadlineTimer>
#include <QThreadPool>
#include <QTimer>

#include <expected>

namespace latchkey {

/// When a snapshot is written.
struct SnapshotTimes {
    std::chrono::milliseconds settled{3'000};  ///< after the last change
    std::chrono::milliseconds longest{30'000}; ///< after the first one, while they keep coming
    std::chrono::milliseconds apart{30'000};   ///< from one writing to the next
    std::chrono::minutes stale{25};            ///< as of when it says it is, though nothing has changed since
};

/// Keeps the snapshot of a store up to date: on another thread, after changes have settled, and at the end.
class SnapshotKeeper : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this.
    SnapshotKeeper(WorkspaceStore &store, const WorkspaceSync &sync, const QString &path, const DataKey &key);
    /// Writes what is not written yet, unless it was stopped.
    ~SnapshotKeeper() override;

    /// The file says all that is known now.
    void allIsKept();
    /// It could not be written before this was here: so it is until it is written.
    void setFailing();
    /// Also for what waits to be written.
    void setTimes(const SnapshotTimes &times);
    /// Nothing is written from now on, and nothing is being written any more.
    void stop();
    /// Whether it could not be written several times in a row, as on a full disk. It is tried again.
    bool isFailing() const { return m_failures >= manyFailures; }

  Q_SIGNALS:
    void isFailingChanged();

  private:
    static constexpr int manyFailures = 2;

    void changed();
    bool isStale() const;
    void write();
    void written(const std::expected<void, QString> &outcome);

    WorkspaceStore &m_store;
    const WorkspaceSync &m_sync;
    QString m_path;
    DataKey m_key;
    SnapshotTimes m_times;
    QTimer m_timer;
    QDeadlineTimer m_notBefore; ///< at least this long after the last writing
    QDeadlineTimer m_notAfter;  ///< of the changes that are not written yet
    bool m_hasChanged = false;  ///< since it was written
    bool m_isStopped = false;
    int m_failures = 0;                ///< since it was written
    std::optional<Instant> m_keptAsOf; ///< of what was written last
    std::unique_ptr<QThreadPool> m_thread;
};

} // namespace latchkey
