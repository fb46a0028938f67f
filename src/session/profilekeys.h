// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/datakeys.h"
#include "session/profilestore.h"
#include "session/secretstore.h"

#include <QHash>
#include <QSet>

namespace latchkey {

/// The keys of the profiles in a secret store. A key is bound to the endpoint it was given for: the entry's name holds
/// it, and for any other endpoint nothing is read. What the keychain does not take is held until the program ends.
class ProfileKeys {
  public:
    ProfileKeys(SecretStore &secrets, ProfileStore &profiles)
        : m_secrets(secrets)
        , m_profiles(profiles)
        , m_dataKeys(secrets)
    {
    }

    using ReadHandler = std::function<void(std::expected<Credential, SecretFailure>)>;
    using Handler = SecretStore::Handler;

    /// The credential of \a profile for \a endpoint, or NotFound without a look when that is another endpoint.
    void read(const Profile &profile, const QUrl &endpoint, QObject *context, ReadHandler handler);
    void keep(const Profile &profile, const Credential &credential, QObject *context, Handler handler);
    /// Why the key of \a profile is held for this run only; nothing when the keychain has it, or there is none.
    std::optional<SecretFailure> whyNotKept(const Profile &profile) const;
    /// Whether the keychain is about to take a key of \a profile, or to remove it: another write would come after that.
    bool isChanging(const Profile &profile) const;
    /// Removes the key and the data key, then the profile. When the keychain cannot remove a key the profile stays, so
    /// that it can be tried again; without any keychain there is no key, and the profile goes.
    void forget(const Profile &profile, QObject *context, Handler handler);
    DataKeys &dataKeys() { return m_dataKeys; }

  private:
    void forgotten(const Profile &profile, std::expected<void, SecretFailure> outcome, const Handler &handler);

    /// What the keychain did not take, and why.
    struct Held {
        QString secret;
        SecretFailure failure;
    };

    SecretStore &m_secrets;
    ProfileStore &m_profiles;
    DataKeys m_dataKeys;
    QHash<QString, Held> m_held; ///< by account
    QSet<QString> m_changing;    ///< accounts
};

/// A sentence for people: why the key is not kept, and for how long it serves.
QString notKeptNotice(const SecretFailure &failure);

} // namespace latchkey
