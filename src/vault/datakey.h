// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace latchkey {

/// What files are sealed with: 32 random bytes, wiped from memory when they are not needed any more. The text of one
/// is for the keychain only.
class DataKey {
  public:
    using Bytes = std::array<unsigned char, 32>;

    static DataKey random();
    /// The key that toText() wrote; none when \a text is no such thing.
    static std::optional<DataKey> fromText(const QString &text);

    DataKey(const DataKey &other) = default;
    DataKey &operator=(const DataKey &other) = default;
    ~DataKey();

    QString toText() const;
    const Bytes &bytes() const { return m_bytes; }
    bool operator==(const DataKey &) const = default;

  private:
    DataKey() = default;

    Bytes m_bytes{};
};

} // namespace latchkey
