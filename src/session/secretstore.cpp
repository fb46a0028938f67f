// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/secretstore.h"

#include <QCoreApplication>

namespace latchkey {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(SecretFailure)

  public:
    static QString of(const SecretFailure &failure);
};

QString Words::of(const SecretFailure &failure)
{
    switch (failure.kind) {
    case SecretFailure::Kind::NotFound:
        return tr("The keychain has no key for this workspace.");
    case SecretFailure::Kind::Locked:
        return tr("The keychain of this computer is locked. Unlock it and try again.");
    case SecretFailure::Kind::NoBackend:
        return tr("No keychain runs on this computer.");
    case SecretFailure::Kind::TimedOut:
        return tr("The keychain did not answer. It may wait for its password in another window.");
    case SecretFailure::Kind::Denied:
        return tr("The keychain was not allowed to open for Latchkey.");
    case SecretFailure::Kind::Failed:
        break;
    }
    return tr("The keychain reports a problem: %1.").arg(failure.systemMessage);
}

} // namespace

QString describe(const SecretFailure &failure) { return Words::of(failure); }

} // namespace latchkey
