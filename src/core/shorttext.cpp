// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/shorttext.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <tuple>

namespace latchkey {

ShortText::ShortText(const ShortText &other) { keep(other.utf8()); }

void ShortText::keep(QByteArrayView text)
{
    if (text.size() <= qsizetype(m_bytes.size())) {
        std::ranges::copy(text, m_bytes.begin());
        m_size = quint8(text.size());
        return;
    }
    auto *bytes = new char[size_t(text.size())];
    std::ranges::copy(text, bytes);
    const Longer longer{bytes, quint32(text.size())};
    static_assert(offsetof(Longer, size) + sizeof longer.size <= std::tuple_size_v<decltype(m_bytes)>);
    std::memcpy(m_bytes.data(), &longer, m_bytes.size());
    m_size = isLonger;
}

ShortText::Longer ShortText::longer() const
{
    Longer longer;
    if (m_size == isLonger) {
        std::memcpy(&longer, m_bytes.data(), m_bytes.size());
    }
    return longer;
}

QByteArrayView ShortText::utf8() const
{
    const Longer text = longer();
    return text.bytes ? QByteArrayView(text.bytes, text.size) : QByteArrayView(m_bytes.data(), m_size);
}

} // namespace latchkey
