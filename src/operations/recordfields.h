// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace latchkey {

/// How the values of an operation are written in its record, and read back. What is not there, or no such value, reads
/// as none: a record may be of an earlier version.

inline QJsonValue recorded(std::optional<Instant> when)
{
    return when ? QJsonValue(static_cast<qint64>(when->time_since_epoch().count())) : QJsonValue();
}

template <typename Resource> QJsonValue recorded(const Id<Resource> &id)
{
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
}

template <typename Resource> QJsonValue recorded(const QList<Id<Resource>> &ids)
{
    QJsonArray array;
    for (const Id<Resource> &id : ids) {
        array.append(id.toString());
    }
    return array;
}

template <typename TypedId> TypedId idIn(const QJsonObject &record, QLatin1StringView key)
{
    return TypedId::fromString(record.value(key).toString());
}

template <typename TypedId> QList<TypedId> idsIn(const QJsonObject &record, QLatin1StringView key)
{
    QList<TypedId> ids;
    for (const QJsonValue &value : record.value(key).toArray()) {
        if (const TypedId id = TypedId::fromString(value.toString()); !id.isNull()) {
            ids.append(id);
        }
    }
    return ids;
}

inline QString textIn(const QJsonObject &record, QLatin1StringView key) { return record.value(key).toString(); }

/// None where it is not there; it may be there and empty.
inline std::optional<QString> textIfIn(const QJsonObject &record, QLatin1StringView key)
{
    const QJsonValue value = record.value(key);
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

inline std::optional<Instant> instantIn(const QJsonObject &record, QLatin1StringView key)
{
    const QJsonValue value = record.value(key);
    return value.isDouble() ? std::optional(Instant(std::chrono::milliseconds(value.toInteger()))) : std::nullopt;
}

} // namespace latchkey
