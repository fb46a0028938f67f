// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/onewaybody.h"

#include <cstring>

namespace latchkey {

OneWayBody::OneWayBody(QByteArray content, QObject *parent)
    : QIODevice(parent)
    , m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool OneWayBody::atEnd() const { return m_position >= m_content.size(); }

qint64 OneWayBody::bytesAvailable() const { return m_content.size() - m_position + QIODevice::bytesAvailable(); }

qint64 OneWayBody::readData(char *data, qint64 maximum)
{
    const qint64 length = std::min(maximum, m_content.size() - m_position);
    if (length <= 0) {
        return atEnd() ? -1 : 0;
    }
    std::memcpy(data, m_content.constData() + m_position, std::size_t(length));
    m_position += length;
    return length;
}

qint64 OneWayBody::writeData(const char *, qint64) { return -1; }

} // namespace latchkey
