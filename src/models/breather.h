// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace latchkey {

/// How long to wait before something is done again whose causes come one after another: what takes longer is done less
/// often, so that it never takes more than a share of the time.
class Breather {
  public:
    /// A piece of it was done, since \a begin.
    void worked(const QElapsedTimer &begin) { m_worked += std::chrono::nanoseconds(begin.nsecsElapsed()); }
    /// There is nothing left to do: the rest begins.
    void rest()
    {
        m_rest = std::max(shortest, std::exchange(m_worked, {}) * restsForWork);
        m_since.start();
    }
    /// What is left of the rest; zero when it is over.
    std::chrono::milliseconds left() const
    {
        using namespace std::chrono;
        const nanoseconds rested = m_since.isValid() ? nanoseconds(m_since.nsecsElapsed()) : m_rest;
        return ceil<milliseconds>(std::max(nanoseconds(0), m_rest - rested));
    }

  private:
    static constexpr int restsForWork = 8;
    /// What follows in the view takes its time as well.
    static constexpr std::chrono::nanoseconds shortest = std::chrono::milliseconds(250);

    std::chrono::nanoseconds m_worked{};
    std::chrono::nanoseconds m_rest{};
    QElapsedTimer m_since;
};

} // namespace latchkey
