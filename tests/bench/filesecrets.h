// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/secretstore.h"

#include <QSettings>

namespace latchkey::bench {

/// Keeps made-up keys in a file, so that a start can be measured without anybody's keychain.
class FileSecrets final : public SecretStore {
  public:
    explicit FileSecrets(const QString &path)
        : m_file(path, QSettings::IniFormat)
    {
    }

    void read(const QString &account, QObject *context, ReadHandler handler) override;
    void write(const QString &account, const QString &secret, QObject *context, Handler handler) override;
    void remove(const QString &account, QObject *context, Handler handler) override;

  private:
    QSettings m_file;
};

} // namespace latchkey::bench
