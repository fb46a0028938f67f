// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUuid>

#include <cstdint>
#include <optional>

namespace latchkey::sandbox {

/// One resource: what the service tells of it, as the JSON it is told in, and what it knows besides.
class Row {
  public:
    /// \a serial is the row's place among those created in the same millisecond.
    Row(QUuid id, Instant createdAt, std::uint64_t serial, QJsonObject json);
    /// A row kept in its written form only, which is read when it is needed: for seeds of many thousands.
    Row(QUuid id, Instant createdAt, std::uint64_t serial, QByteArray bytes);

    QUuid id() const { return m_id; }
    QString idText() const { return m_id.toString(QUuid::WithoutBraces); }
    Instant createdAt() const { return m_createdAt; }
    std::uint64_t serial() const { return m_serial; }

    QJsonObject json() const;
    /// With hidden as "_hidden".
    QJsonObject jsonWithHidden() const;
    /// json() as written on the wire; kept, so that a long list costs a copy of bytes.
    const QByteArray &bytes() const;

    QJsonValue value(QLatin1StringView key) const { return json().value(key); }
    QString text(QLatin1StringView key) const { return value(key).toString(); }
    bool flag(QLatin1StringView key) const { return value(key).toBool(); }
    QJsonArray array(QLatin1StringView key) const { return value(key).toArray(); }
    void set(QLatin1StringView key, const QJsonValue &value);
    void unset(QLatin1StringView key);

    /// What the service knows of the resource and does not tell, such as the doors an ACS user was given.
    QJsonObject hidden{};

  private:
    QJsonObject &editable();

    QUuid m_id;
    Instant m_createdAt;
    std::uint64_t m_serial;
    std::optional<QJsonObject> m_json;
    mutable QByteArray m_bytes;
};

} // namespace latchkey::sandbox
