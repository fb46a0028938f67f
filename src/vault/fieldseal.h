// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/datakey.h"

#include <QByteArray>

namespace latchkey {

/// Seals single fields of a file, and marks what nobody may change, with keys that are made from a data key for one
/// purpose. libsodium's XChaCha20-Poly1305 with random nonces, and keyed BLAKE2b.
class FieldSeal {
  public:
    /// \a purpose tells the keys from those of other files: eight letters.
    FieldSeal(const DataKey &key, const char (&purpose)[9]);
    ~FieldSeal();
    FieldSeal(const FieldSeal &other) = default;
    FieldSeal &operator=(const FieldSeal &other) = default;

    /// It can be unsealed for the same \a place only.
    QByteArray sealed(const QByteArray &text, const QByteArray &place) const;
    /// None where it was changed, moved to another place, or sealed with another key: nobody can tell which.
    std::optional<QByteArray> unsealed(const QByteArray &sealed, const QByteArray &place) const;
    /// 32 bytes that nobody can make for another text without the key.
    QByteArray mark(const QByteArray &text) const;

  private:
    DataKey::Bytes m_sealKey{};
    DataKey::Bytes m_markKey{};
};

} // namespace latchkey
