// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/cursor.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::sandbox {

QByteArray Cursor::text() const
{
    const QJsonArray parts{QString::fromLatin1(signature), static_cast<qint64>(createdAt.time_since_epoch().count()),
                           static_cast<qint64>(serial)};
    return QJsonDocument(parts).toJson(QJsonDocument::Compact).toBase64();
}

std::optional<Cursor> Cursor::read(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray parts = QJsonDocument::fromJson(*decoded).array();
    if (!decoded || parts.size() != 3 || !parts[0].isString() || !parts[1].isDouble() || !parts[2].isDouble()) {
        return std::nullopt;
    }
    return Cursor{parts[0].toString().toLatin1(), Instant(std::chrono::milliseconds(parts[1].toInteger())),
                  static_cast<std::uint64_t>(parts[2].toInteger())};
}

} // namespace latchkey::sandbox
