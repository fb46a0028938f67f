// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/secretstore.h"

#include <QHash>

namespace latchkey {

/// Secrets that end with the program: for the Demo workspace, which never touches the keychain.
class MemorySecretStore final : public SecretStore {
  public:
    void read(const QString &account, QObject *context, ReadHandler handler) override;
    void write(const QString &account, const QString &secret, QObject *context, Handler handler) override;
    void remove(const QString &account, QObject *context, Handler handler) override;

  private:
    QHash<QString, QString> m_secrets;
};

} // namespace latchkey
