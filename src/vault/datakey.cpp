// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vault/datakey.h"

#include <QByteArray>

#include <algorithm>

#include <sodium.h>

namespace latchkey {

static_assert(std::tuple_size_v<DataKey::Bytes> == crypto_secretstream_xchacha20poly1305_KEYBYTES);

DataKey DataKey::random()
{
    if (sodium_init() < 0) {
        qFatal("There is no source of random numbers.");
    }
    DataKey key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

std::optional<DataKey> DataKey::fromText(const QString &text)
{
    QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
    std::optional<DataKey> key;
    if (bytes.size() == std::ssize(Bytes())) {
        key = DataKey();
        std::ranges::copy(bytes, key->m_bytes.begin());
    }
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return key;
}

DataKey::~DataKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

QString DataKey::toText() const
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.data()), std::ssize(m_bytes));
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace latchkey
