// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/secretstore.h"

#include <chrono>
#include <memory>

class QDeadlineTimer;

namespace latchkey {

class KeychainQueue;

/// The keychain of the operating system, through QtKeychain.
///
/// A locked secret service answers "not found" to a read and "done" to a removal, and a job whose password prompt
/// nobody answers never ends. So "not found" is believed only when it is said once more after a write to the same
/// keychain went through, for which it may have been unlocked, an entry is overwritten before it is removed, and every
/// call has its own time limit.
///
/// Between jobs the service may have been started again, so each that does not stand behind another one begins anew.
///
/// A write has only what is left of the limit of the call it stands behind: whoever did not wait for a key, or waited
/// for nothing, and types it in to go on is not kept waiting once more. Should the keychain answer after all, it gets
/// the key then.
class KeychainSecretStore final : public SecretStore {
  public:
    /// \a timeLimit leaves time to type the password that the keychain may ask for.
    explicit KeychainSecretStore(std::chrono::milliseconds timeLimit = std::chrono::seconds(30));
    ~KeychainSecretStore() override;

    void read(const QString &account, QObject *context, ReadHandler handler) override;
    void write(const QString &account, const QString &secret, QObject *context, Handler handler) override;
    void remove(const QString &account, QObject *context, Handler handler) override;

  private:
    void readUntil(const QDeadlineTimer &deadline, const QString &account, QObject *context, ReadHandler handler);
    void writeUntil(const QDeadlineTimer &deadline, const QString &account, const QString &secret, QObject *context,
                    Handler handler);
    void removeUntil(const QDeadlineTimer &deadline, const QString &account, QObject *context, const Handler &handler);

    std::chrono::milliseconds m_timeLimit;
    std::shared_ptr<KeychainQueue> m_queue; ///< shared with the jobs in it, which may stay longer than this
};

} // namespace latchkey
