// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "vault/fieldseal.h"

#include "vault/sodium.h"

#include <sodium.h>

namespace latchkey {

static_assert(std::tuple_size_v<DataKey::Bytes> == crypto_kdf_KEYBYTES);
static_assert(std::tuple_size_v<DataKey::Bytes> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(std::tuple_size_v<DataKey::Bytes> >= crypto_generichash_KEYBYTES_MIN);

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype markSize = crypto_generichash_BYTES;

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }
size_t count(const QByteArray &bytes) { return static_cast<size_t>(bytes.size()); }

} // namespace

FieldSeal::FieldSeal(const DataKey &key, const char (&purpose)[9])
{
    static_assert(sizeof purpose == crypto_kdf_CONTEXTBYTES + 1);
    makeSodiumReady();
    crypto_kdf_derive_from_key(m_sealKey.data(), m_sealKey.size(), 1, purpose, key.bytes().data());
    crypto_kdf_derive_from_key(m_markKey.data(), m_markKey.size(), 2, purpose, key.bytes().data());
}

FieldSeal::~FieldSeal()
{
    sodium_memzero(m_sealKey.data(), m_sealKey.size());
    sodium_memzero(m_markKey.data(), m_markKey.size());
}

QByteArray FieldSeal::sealed(const QByteArray &text, const QByteArray &place) const
{
    QByteArray bytes(nonceSize + text.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(bytes.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(bytes) + nonceSize, nullptr, raw(text), count(text), raw(place),
                                               count(place), nullptr, raw(bytes), m_sealKey.data());
    return bytes;
}

std::optional<QByteArray> FieldSeal::unsealed(const QByteArray &sealed, const QByteArray &place) const
{
    if (sealed.size() < nonceSize + tagSize) {
        return std::nullopt;
    }
    QByteArray text(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    const int outcome = crypto_aead_xchacha20poly1305_ietf_decrypt(raw(text), nullptr, nullptr, raw(sealed) + nonceSize,
                                                                   count(sealed) - nonceSize, raw(place), count(place),
                                                                   raw(sealed), m_sealKey.data());
    return outcome == 0 ? std::optional(text) : std::nullopt;
}

QByteArray FieldSeal::mark(const QByteArray &text) const
{
    QByteArray bytes(markSize, Qt::Uninitialized);
    crypto_generichash(raw(bytes), count(bytes), raw(text), count(text), m_markKey.data(), m_markKey.size());
    return bytes;
}

} // namespace latchkey
