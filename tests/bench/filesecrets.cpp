// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "bench/filesecrets.h"

#include <QTimer>

namespace latchkey::bench {
namespace {

/// Secrets are asked for by names with characters that a settings file takes for its own.
QString keyOf(const QString &account) { return QString::fromLatin1(account.toUtf8().toHex()); }

} // namespace

void FileSecrets::read(const QString &account, QObject *context, ReadHandler handler)
{
    const QVariant kept = m_file.value(keyOf(account));
    std::expected<QString, SecretFailure> answer = kept.toString();
    if (!kept.isValid()) {
        answer = std::unexpected(SecretFailure{.kind = SecretFailure::Kind::NotFound, .systemMessage = {}});
    }
    QTimer::singleShot(0, context, [answer = std::move(answer), handler = std::move(handler)] { handler(answer); });
}

void FileSecrets::write(const QString &account, const QString &secret, QObject *context, Handler handler)
{
    m_file.setValue(keyOf(account), secret);
    QTimer::singleShot(0, context, [handler = std::move(handler)] { handler({}); });
}

void FileSecrets::remove(const QString &account, QObject *context, Handler handler)
{
    m_file.remove(keyOf(account));
    QTimer::singleShot(0, context, [handler = std::move(handler)] { handler({}); });
}

} // namespace latchkey::bench
