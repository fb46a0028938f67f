// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThreadPool>

#include <functional>

namespace latchkey::api {

/// Runs what decodes the answers of one client on another thread: one at a time, in the order they came, so that an
/// older state of a row does not overtake a newer one. When it dies, what runs ends and what waits is dropped: nothing
/// decodes in a process that is being taken down.
class Decoder {
  public:
    Decoder()
    {
        m_thread.setMaxThreadCount(1);
        m_thread.setExpiryTimeout(idle);
    }
    ~Decoder() { m_thread.clear(); }
    Q_DISABLE_COPY_MOVE(Decoder)

    void run(std::function<void()> decode) { m_thread.start(std::move(decode)); }

  private:
    /// In milliseconds: then the thread ends, and with it goes what the parser keeps for large pages.
    static constexpr int idle = 1000;

    QThreadPool m_thread; ///< of which there is one; waits for it at its end
};

} // namespace latchkey::api
