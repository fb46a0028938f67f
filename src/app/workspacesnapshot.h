// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profilefolder.h"
#include "session/datakeys.h"
#include "store/snapshotkeeper.h"
#include "store/snapshotrestore.h"

#include <QLockFile>

namespace latchkey {

/// The copy of the open workspace on this computer: shown at the start, kept up to date from then on. Of several
/// programs with the same profile open one does so, and only that one may change the workspace.
class WorkspaceSnapshot final : public QObject {
    Q_OBJECT

  public:
    using Key = std::expected<DataKey, SecretFailure>;

    /// Everything named here outlives this.
    WorkspaceSnapshot(const Profile &profile, const ProfileFolder &folder, DataKeys &keys, WorkspaceStore &store,
                      WorkspaceSync &sync);
    ~WorkspaceSnapshot() override;

    /// Goes on with what the keychain said of the data key: the rows of the first pane are in the store afterwards.
    void takeKey(const Key &key);
    /// Asks the keychain for the data key.
    void readKey();
    /// The same, once the keychain has asked for its password.
    void unlock();
    /// Gives up what is sealed with a key that is lost, and begins anew.
    void startAnew();
    /// The window is there: it is time for the rest.
    void restoreRest();
    /// Takes over where another program was, or there was no room for the lock, unless that is still so.
    void takeOver();
    /// Removes all of it, and keeps nothing from now on.
    void discard();
    /// When it is written, once it is kept.
    void setTimes(const SnapshotTimes &times);

    /// Why the keychain does not give the data key; none while all is well, or it is not known yet.
    const std::optional<SecretFailure> &failure() const { return m_failure; }
    /// Whether something is sealed that cannot be opened without the key.
    bool isSealed() const { return m_folder.hasSnapshot(); }
    /// Whether another program has the same profile open.
    bool isElsewhere() const { return m_isElsewhere; }
    /// Whether it can be kept, but not written for now.
    bool isFailing() const;
    /// The name of the computer on which it has; empty if that is this one.
    QString otherComputer() const;

  Q_SIGNALS:
    void changed();

  private:
    void keyKnown(const Key &key);
    DataKeys::ReadHandler keyRead();
    bool lock();
    bool isLeftBehind() const;
    void showLockIsHeld() const;
    bool mayMakeKey() const;
    void restore();
    void restored(const std::expected<void, QString> &outcome);
    void keep();

    Profile m_profile;
    ProfileFolder m_folder;
    DataKeys &m_keys;
    WorkspaceStore &m_store;
    WorkspaceSync &m_sync;
    QLockFile m_lock;
    QTimer m_eachMinute;
    std::optional<DataKey> m_key;
    std::optional<SecretFailure> m_failure;
    std::unique_ptr<SnapshotRestore> m_restore; ///< until everything is restored
    std::unique_ptr<SnapshotKeeper> m_keeper;
    bool m_isElsewhere = false;
    bool m_hasFailed = false; ///< to make the lock
    bool m_isDiscarded = false;
    bool m_isWindowThere = false;
};

} // namespace latchkey
