// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/profile.h"
#include "session/secretstore.h"
#include "vault/datakey.h"

namespace latchkey {

/// The data keys of the profiles: what is kept of a workspace on this computer is sealed with its own, which is in the
/// keychain beside the key of the service.
class DataKeys {
  public:
    explicit DataKeys(SecretStore &secrets)
        : m_secrets(secrets)
    {
    }

    using ReadHandler = std::function<void(const std::expected<DataKey, SecretFailure> &)>;

    /// The data key of \a profile. Where there is none a new one is made and kept, but not if something \a isSealed
    /// with one already: "not found" means then that the keychain does not show it, and nothing is written.
    void read(const Profile &profile, bool isSealed, QObject *context, ReadHandler handler);
    /// The same, once the keychain has been made to ask for its password, which reading alone does not.
    void unlock(const Profile &profile, bool isSealed, QObject *context, ReadHandler handler);
    void remove(const Profile &profile, QObject *context, SecretStore::Handler handler);

  private:
    void make(const Profile &profile, QObject *context, ReadHandler handler);

    SecretStore &m_secrets;
};

} // namespace latchkey
