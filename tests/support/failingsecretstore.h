// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session/secretstore.h"

#include <QTimer>

namespace latchkey::test {

/// Cannot do anything, for a given reason.
class FailingSecretStore final : public SecretStore {
  public:
    explicit FailingSecretStore(SecretFailure::Kind kind)
        : m_failure{.kind = kind, .systemMessage = {}}
    {
    }
    void read(const QString &, QObject *context, ReadHandler handler) override
    {
        QTimer::singleShot(0, context,
                           [failure = m_failure, handler = std::move(handler)] { handler(std::unexpected(failure)); });
    }
    void write(const QString &, const QString &, QObject *context, Handler handler) override
    {
        QTimer::singleShot(0, context,
                           [failure = m_failure, handler = std::move(handler)] { handler(std::unexpected(failure)); });
    }
    void remove(const QString &, QObject *context, Handler handler) override
    {
        QTimer::singleShot(0, context,
                           [failure = m_failure, handler = std::move(handler)] { handler(std::unexpected(failure)); });
    }

  private:
    SecretFailure m_failure;
};

} // namespace latchkey::test
