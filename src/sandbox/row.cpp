// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/row.h"

#include <QJsonDocument>

namespace latchkey::sandbox {

Row::Row(QUuid id, Instant createdAt, std::uint64_t serial, QJsonObject json)
    : m_id(id)
    , m_createdAt(createdAt)
    , m_serial(serial)
    , m_json(std::move(json))
{
}

Row::Row(QUuid id, Instant createdAt, std::uint64_t serial, QByteArray bytes)
    : m_id(id)
    , m_createdAt(createdAt)
    , m_serial(serial)
    , m_bytes(std::move(bytes))
{
}

QJsonObject Row::json() const
{
    // Read anew each time rather than kept: filters walk tens of thousands of such rows, which would all stay unpacked.
    return m_json ? *m_json : QJsonDocument::fromJson(m_bytes).object();
}

QJsonObject Row::jsonWithHidden() const
{
    QJsonObject all = json();
    all.insert(QLatin1StringView("_hidden"), hidden);
    return all;
}

const QByteArray &Row::bytes() const
{
    if (m_bytes.isEmpty()) {
        m_bytes = QJsonDocument(json()).toJson(QJsonDocument::Compact);
    }
    return m_bytes;
}

void Row::set(QLatin1StringView key, const QJsonValue &value) { editable().insert(key, value); }

void Row::unset(QLatin1StringView key) { editable().remove(key); }

QJsonObject &Row::editable()
{
    if (!m_json) {
        m_json = QJsonDocument::fromJson(m_bytes).object();
    }
    m_bytes.clear();
    return *m_json;
}

} // namespace latchkey::sandbox
