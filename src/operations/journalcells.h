// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "operations/operation.h"

#include <QJsonDocument>
#include <QtEndian>

namespace latchkey {

/// What the cells of the journal's tables hold.

inline QByteArray bytesOf(qint64 number)
{
    const qint64_be ordered(number);
    return {reinterpret_cast<const char *>(&ordered), sizeof ordered};
}

inline qint64 millisecondsOf(Instant when) { return when.time_since_epoch().count(); }

/// What a sealed cell belongs to, so that it cannot be moved.
inline QByteArray placeOf(qint64 line) { return "line " + bytesOf(line); }
inline QByteArray placeOf(OperationId operation) { return "operation " + operation.uuid().toRfc4122(); }

inline QByteArray textOf(const QJsonObject &json) { return QJsonDocument(json).toJson(QJsonDocument::Compact); }
inline QJsonObject jsonOf(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

} // namespace latchkey
