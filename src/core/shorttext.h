// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <utility>

namespace latchkey {

/// A text of a row of which there are very many: a name, a key. It is kept as UTF-8; up to fifteen bytes of it take no
/// memory but these sixteen, where a QString takes seventy.
class ShortText {
  public:
    ShortText() = default;
    /// Explicit, as otherwise it and QString would each become the other.
    explicit ShortText(const QString &text) { keep(text.toUtf8()); }
    static ShortText fromUtf8(QByteArrayView text)
    {
        ShortText kept;
        kept.keep(text);
        return kept;
    }
    ShortText(const ShortText &other);
    ShortText(ShortText &&other) noexcept { swap(other); }
    ShortText &operator=(ShortText other) noexcept
    {
        swap(other);
        return *this;
    }
    ShortText &operator=(const QString &text) { return *this = ShortText(text); }
    ~ShortText() { delete[] longer().bytes; }

    QString toString() const { return QString::fromUtf8(utf8()); }
    operator QString() const { return toString(); }
    QByteArrayView utf8() const;
    bool isEmpty() const { return m_size == 0; }

    friend bool operator==(const ShortText &a, const ShortText &b) { return a.utf8() == b.utf8(); }
    friend bool operator==(const ShortText &a, const QString &b) { return a == ShortText(b); }

  private:
    static constexpr quint8 isLonger = 0xFF;

    struct Longer {
        const char *bytes = nullptr;
        quint32 size = 0;
    };

    void keep(QByteArrayView text);
    Longer longer() const; ///< none: m_bytes are the text
    void swap(ShortText &other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        std::swap(m_size, other.m_size);
    }

    std::array<char, 15> m_bytes{}; ///< of a longer text where it is, and its size
    quint8 m_size = 0;              ///< or isLonger
};

} // namespace latchkey
