// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/random.h"

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {

QUuid Random::uuid()
{
    const std::uint64_t high = m_engine();
    const std::uint64_t low = m_engine();
    const auto byte = [low](int shift) { return static_cast<uchar>(low >> shift & 0xFFU); };
    // Version 4, variant 1, as the service's own ids.
    return QUuid(static_cast<uint>(high >> 32U), static_cast<ushort>(high >> 16U & 0xFFFFU),
                 static_cast<ushort>((high & 0x0FFFU) | 0x4000U), static_cast<uchar>((byte(56) & 0x3FU) | 0x80U),
                 byte(48), byte(40), byte(32), byte(24), byte(16), byte(8), byte(0));
}

QString Random::digits(int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(u'0' + below(10));
    }
    return text;
}

QString Random::token(int count)
{
    static constexpr auto alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789"_L1;
    QString text;
    for (int i = 0; i < count; ++i) {
        text += QChar(alphabet[below(static_cast<int>(alphabet.size()))]);
    }
    return text;
}

int Random::below(int bound)
{
    // Not std::uniform_int_distribution: its sequence differs from one standard library to the next.
    return static_cast<int>(m_engine() % static_cast<std::uint64_t>(bound));
}

} // namespace latchkey::sandbox
