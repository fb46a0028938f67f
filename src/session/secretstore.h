// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <expected>
#include <functional>

class QObject;

namespace latchkey {

/// Why a keychain did not do what it was asked.
struct SecretFailure {
    enum class Kind {
        NotFound,  ///< it is open and has no such entry
        Locked,    ///< nobody can tell what is in it until it is unlocked
        NoBackend, ///< there is none on this computer, or it does not run
        TimedOut,  ///< no answer in time: usually a password prompt that nobody answers
        Denied,    ///< the user refused
        Failed,    ///< see systemMessage
    };

    Kind kind = Kind::Failed;
    QString systemMessage; ///< the system's own words; never holds a secret

    bool operator==(const SecretFailure &) const = default;
};

/// A sentence for people: what is the matter with the keychain and what helps.
QString describe(const SecretFailure &failure);

/// Keeps secrets by account name. Asynchronous: a handler runs once, never inside the call, and not at all when its
/// context has died.
class SecretStore {
  public:
    using ReadHandler = std::function<void(std::expected<QString, SecretFailure>)>;
    using Handler = std::function<void(std::expected<void, SecretFailure>)>;

    virtual ~SecretStore() = default;
    virtual void read(const QString &account, QObject *context, ReadHandler handler) = 0;
    virtual void write(const QString &account, const QString &secret, QObject *context, Handler handler) = 0;
    /// Succeeds also when there was nothing to remove.
    virtual void remove(const QString &account, QObject *context, Handler handler) = 0;
};

} // namespace latchkey
