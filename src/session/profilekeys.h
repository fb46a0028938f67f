// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profilestore.h"
#include "session/secretstore.h"

namespace latchkey {

/// The keys of the profiles in a secret store. A key is bound to the endpoint it was given for: the entry's name holds
/// it, and for any other endpoint nothing is read.
class ProfileKeys {
  public:
    ProfileKeys(SecretStore &secrets, ProfileStore &profiles)
        : m_secrets(secrets)
        , m_profiles(profiles)
    {
    }

    using ReadHandler = std::function<void(std::expected<Credential, SecretFailure>)>;
    using Handler = SecretStore::Handler;

    /// The credential of \a profile for \a endpoint, or NotFound without a look when that is another endpoint.
    void read(const Profile &profile, const QUrl &endpoint, QObject *context, ReadHandler handler);
    void keep(const Profile &profile, const Credential &credential, QObject *context, Handler handler);
    /// Removes the key, then the profile. When the keychain cannot remove the key the profile stays, so that it can be
    /// tried again; without any keychain there is no key, and the profile goes.
    void forget(const Profile &profile, QObject *context, Handler handler);

  private:
    SecretStore &m_secrets;
    ProfileStore &m_profiles;
};

} // namespace latchkey
