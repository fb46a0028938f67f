// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vault/datakey.h"

#include "vault/sodium.h"

#include <QByteArray>

#include <algorithm>

#include <sodium.h>

namespace latchkey {

static_assert(std::tuple_size_v<DataKey::Bytes> == crypto_secretstream_xchacha20poly1305_KEYBYTES);

namespace {

void wipe(QByteArray &bytes) { sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size())); }

} // namespace

DataKey DataKey::random()
{
    makeSodiumReady();
    DataKey key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

std::optional<DataKey> DataKey::fromText(const QString &text)
{
    makeSodiumReady();
    QByteArray base64 = text.toLatin1();
    QByteArray bytes = QByteArray::fromBase64(base64);
    std::optional<DataKey> key;
    if (bytes.size() == std::ssize(Bytes())) {
        key = DataKey();
        std::ranges::copy(bytes, key->m_bytes.begin());
    }
    wipe(bytes);
    wipe(base64);
    return key;
}

DataKey::~DataKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }

QString DataKey::toText() const
{
    const auto bytes = QByteArray::fromRawData(reinterpret_cast<const char *>(m_bytes.data()), std::ssize(m_bytes));
    QByteArray base64 = bytes.toBase64();
    const QString text = QString::fromLatin1(base64);
    wipe(base64);
    return text;
}

} // namespace latchkey
