// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QUuid>

#include <cstdint>
#include <random>

namespace latchkey::sandbox {

/// Everything made up comes from here: the same seed gives the same ids, PINs and links.
class Random {
  public:
    explicit Random(std::uint64_t seed)
        : m_engine(seed)
    {
    }

    QUuid uuid();
    /// \a count decimal digits.
    QString digits(int count);
    /// \a count letters and digits, as in links and tokens.
    QString token(int count);
    /// From 0 to \a bound - 1.
    int below(int bound);

  private:
    std::mt19937_64 m_engine;
};

} // namespace latchkey::sandbox
