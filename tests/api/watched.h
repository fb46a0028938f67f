// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "everycall.h"

#include <QTestEventLoop>

namespace latchkey::test {

/// The way of one call: what it ended with.
class Watched {
  public:
    void watch(SeamClient &client, const EveryCall &call)
    {
        call.go(client, &m_context, [this](const ApiError *why) { end(why); });
    }
    template <typename T> void watch(const Call<T> &call)
    {
        call.then(&m_context, [this](const Result<T> &result) { end(result ? nullptr : &result.error()); });
    }
    /// By an event loop: QTest::qWaitFor() sleeps 10 ms between two looks, at each of the steps of a call.
    bool wait()
    {
        m_loop.enterLoopMSecs(10'000);
        return m_hasEnded;
    }
    const std::optional<ApiError> &error() const { return m_error; }

  private:
    void end(const ApiError *why)
    {
        m_hasEnded = true;
        m_error = why ? std::optional(*why) : std::nullopt;
        m_loop.exitLoop();
    }

    QObject m_context;
    QTestEventLoop m_loop;
    bool m_hasEnded = false;
    std::optional<ApiError> m_error;
};

} // namespace latchkey::test

Q_DECLARE_METATYPE(latchkey::test::EveryCall)
