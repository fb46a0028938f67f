// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/secretstore.h"

#include <QCoreApplication>

namespace latchkey {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(latchkey::SecretFailure)
};

} // namespace

QString describe(const SecretFailure &failure)
{
    switch (failure.kind) {
    case SecretFailure::Kind::NotFound:
        return Text::tr("The keychain has no key for this workspace.");
    case SecretFailure::Kind::Locked:
        return Text::tr("The keychain of this computer is locked. Unlock it and try again.");
    case SecretFailure::Kind::NoBackend:
        return Text::tr("No keychain runs on this computer.");
    case SecretFailure::Kind::TimedOut:
        return Text::tr("The keychain did not answer. It may wait for its password in another window.");
    case SecretFailure::Kind::Denied:
        return Text::tr("The keychain was not allowed to open for Latchkey.");
    case SecretFailure::Kind::Failed:
        break;
    }
    return Text::tr("The keychain reports a problem: %1.").arg(failure.systemMessage);
}

} // namespace latchkey
