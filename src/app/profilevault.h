// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/profilefolder.h"
#include "session/datakeys.h"

#include <QLockFile>
#include <QObject>
#include <QTimer>

namespace latchkey {

/// What is kept of a profile on this computer is behind two locks: it is sealed with a key out of the keychain, and of
/// several programs with the same profile open one may write it, and only that one may change the workspace.
class ProfileVault final : public QObject {
    Q_OBJECT

  public:
    using Key = std::expected<DataKey, SecretFailure>;

    /// \a keys outlives this.
    ProfileVault(const Profile &profile, const ProfileFolder &folder, DataKeys &keys);

    /// Goes on with what the keychain said of the data key.
    void takeKey(const Key &key);
    /// Asks the keychain for the data key.
    void readKey();
    /// The same, once the keychain has asked for its password.
    void unlock();
    /// Gives up what is sealed with a key that is lost, and begins anew. The journal is set aside, not removed.
    void startAnew();
    /// Takes over where another program was, or there was no room for the lock, unless that is still so.
    void takeOver();
    /// Removes all of it, and keeps nothing from now on.
    void discard();

    const ProfileFolder &folder() const { return m_folder; }
    /// None while it is not known.
    const std::optional<DataKey> &key() const { return m_key; }
    /// Why the keychain does not give the data key; none while all is well, or it is not known yet.
    const std::optional<SecretFailure> &failure() const { return m_failure; }
    /// Whether something is sealed that cannot be opened without the key.
    bool isSealed() const { return m_folder.hasSnapshot() || m_folder.hasJournal(); }
    /// Whether this program may write, as far as other programs go.
    bool mayWrite() const { return m_lock.isLocked(); }
    /// Whether another program has the same profile open.
    bool isElsewhere() const { return m_isElsewhere; }
    /// The name of the computer on which it has; empty if that is this one.
    QString otherComputer() const;
    /// Whether there was no room for the lock.
    bool hasNoRoom() const { return m_hasNoRoom; }

  Q_SIGNALS:
    void changed();

  private:
    void keyKnown(const Key &key);
    DataKeys::ReadHandler keyRead();
    bool lock();
    bool isLeftBehind() const;
    void showLockIsHeld() const;
    bool mayMakeKey() const;

    Profile m_profile;
    ProfileFolder m_folder;
    DataKeys &m_keys;
    QLockFile m_lock;
    QTimer m_eachMinute;
    std::optional<DataKey> m_key;
    std::optional<SecretFailure> m_failure;
    bool m_isElsewhere = false;
    bool m_hasNoRoom = false;
    bool m_isDiscarded = false;
};

} // namespace latchkey
