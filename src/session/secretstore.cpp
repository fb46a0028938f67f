// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/secretstore.h"

#include <QCoreApplication>

namespace latchkey {

QString describe(const SecretFailure &failure)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("SecretFailure", text); };
    switch (failure.kind) {
    case SecretFailure::Kind::NotFound:
        return tr(QT_TRANSLATE_NOOP("SecretFailure", "The keychain has no key for this workspace."));
    case SecretFailure::Kind::Locked:
        return tr(
            QT_TRANSLATE_NOOP("SecretFailure", "The keychain of this computer is locked. Unlock it and try again."));
    case SecretFailure::Kind::NoBackend:
        return tr(QT_TRANSLATE_NOOP("SecretFailure", "No keychain runs on this computer."));
    case SecretFailure::Kind::TimedOut:
        return tr(QT_TRANSLATE_NOOP("SecretFailure",
                                    "The keychain did not answer. It may wait for its password in another window."));
    case SecretFailure::Kind::Denied:
        return tr(QT_TRANSLATE_NOOP("SecretFailure", "The keychain was not allowed to open for Latchkey."));
    case SecretFailure::Kind::Failed:
        break;
    }
    return tr(QT_TRANSLATE_NOOP("SecretFailure", "The keychain reports a problem: %1.")).arg(failure.systemMessage);
}

} // namespace latchkey
