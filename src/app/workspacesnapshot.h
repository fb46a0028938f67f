// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profilevault.h"
#include "store/snapshotkeeper.h"
#include "store/snapshotrestore.h"

namespace latchkey {

/// The copy of the open workspace on this computer: shown at the start, kept up to date from then on.
class WorkspaceSnapshot final : public QObject {
    Q_OBJECT

  public:
    /// Everything named here outlives this. The rows of the first pane are in the store once the vault has its key.
    WorkspaceSnapshot(WorkspaceId workspace, ProfileVault &vault, WorkspaceStore &store, WorkspaceSync &sync);
    ~WorkspaceSnapshot() override;

    /// The window is there: it is time for the rest.
    void restoreRest();
    /// Keeps nothing from now on.
    void stop();
    /// When it is written, once it is kept.
    void setTimes(const SnapshotTimes &times);
    /// Whether it can be kept, but not written for now.
    bool isFailing() const;

  Q_SIGNALS:
    void changed();

  private:
    void followVault();
    void restore();
    void restored(const std::expected<void, QString> &outcome);
    void keep();

    WorkspaceId m_workspace;
    ProfileVault &m_vault;
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    std::unique_ptr<SnapshotRestore> m_restore; ///< until everything is restored
    std::unique_ptr<SnapshotKeeper> m_keeper;
    bool m_hasBegun = false; ///< to restore
    bool m_isStopped = false;
    bool m_isWindowThere = false;
};

} // namespace latchkey
