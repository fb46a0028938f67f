// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>

namespace latchkey {

/// The words for each of a few values, which cells of all rows say. Made once, as to translate takes a lock that all
/// threads share; and copied without counting by whom, as threads that count in the same place wait for one another.
/// Outlives all copies.
template <size_t count> class FixedTexts {
  public:
    explicit FixedTexts(QString (*textOf)(size_t value))
    {
        for (size_t value = 0; value < count; ++value) {
            m_owned[value] = textOf(value);
            m_texts[value] = QString::fromRawData(m_owned[value].constData(), m_owned[value].size());
        }
    }
    Q_DISABLE_COPY_MOVE(FixedTexts)

    const QString &of(size_t value) const { return m_texts[value]; }

  private:
    std::array<QString, count> m_owned;
    std::array<QString, count> m_texts;
};

} // namespace latchkey
