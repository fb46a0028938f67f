// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "session/memorysecretstore.h"

#include <QTimer>

namespace latchkey {
namespace {

void later(QObject *context, std::function<void()> work) { QTimer::singleShot(0, context, std::move(work)); }

} // namespace

void MemorySecretStore::read(const QString &account, QObject *context, ReadHandler handler)
{
    std::expected<QString, SecretFailure> answer =
        std::unexpected(SecretFailure{.kind = SecretFailure::Kind::NotFound, .systemMessage = {}});
    if (const auto found = m_secrets.constFind(account); found != m_secrets.cend()) {
        answer = found.value();
    }
    later(context, [answer = std::move(answer), handler = std::move(handler)] { handler(answer); });
}

void MemorySecretStore::write(const QString &account, const QString &secret, QObject *context, Handler handler)
{
    m_secrets.insert(account, secret);
    later(context, [handler = std::move(handler)] { handler({}); });
}

void MemorySecretStore::remove(const QString &account, QObject *context, Handler handler)
{
    m_secrets.remove(account);
    later(context, [handler = std::move(handler)] { handler({}); });
}

} // namespace latchkey
