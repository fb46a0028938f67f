// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/change.h"
#include "core/accessmode.h"
#include "core/id.h"
#include "core/instant.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>

/// How parameters become JSON: only what was set is sent.
namespace latchkey::api::encode {

inline QJsonValue value(const QString &text) { return text; }
inline QJsonValue value(bool on) { return on; }
inline QJsonValue value(int number) { return number; }
inline QJsonValue value(const QJsonObject &object) { return object; }
inline QJsonValue value(const QUuid &uuid) { return uuid.toString(QUuid::WithoutBraces); }
inline QJsonValue value(AccessMode mode) { return accessModeKey(mode); }
/// As in "2026-11-20T10:42:07.000Z": the one form every server takes.
QJsonValue value(Instant instant);
template <typename Resource> QJsonValue value(const Id<Resource> &id) { return id.toString(); }
template <typename Parameters>
    requires requires(const Parameters &parameters) { parameters.toJson(); }
QJsonValue value(const Parameters &parameters)
{
    return parameters.toJson();
}
template <typename T> QJsonValue value(const QList<T> &list)
{
    QJsonArray array;
    for (const T &element : list) {
        array.append(value(element));
    }
    return array;
}

/// Builds the object member by member.
class Members {
  public:
    /// Sent whatever it is.
    template <typename T> Members &required(QLatin1StringView key, const T &content)
    {
        m_object.insert(key, value(content));
        return *this;
    }
    template <typename T> Members &add(QLatin1StringView key, const std::optional<T> &content)
    {
        return content ? required(key, *content) : *this;
    }
    template <typename T> Members &add(QLatin1StringView key, const QList<T> &list)
    {
        return list.isEmpty() ? *this : required(key, list);
    }
    template <typename T> Members &add(QLatin1StringView key, const Change<T> &change)
    {
        switch (change.kind()) {
        case Change<T>::Kind::Leave:
            break;
        case Change<T>::Kind::Clear:
            m_object.insert(key, QJsonValue::Null);
            break;
        case Change<T>::Kind::Set:
            return required(key, change.value());
        }
        return *this;
    }
    const QJsonObject &object() const { return m_object; }

  private:
    QJsonObject m_object;
};

} // namespace latchkey::api::encode
