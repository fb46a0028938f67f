// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"

#include <QTest>

namespace latchkey::test {

/// Patience of a test, short enough to see the time limits at work.
inline CallTimes shortTimes()
{
    using std::chrono::milliseconds;
    return {.call = milliseconds(2'000),
            .readAttempt = milliseconds(300),
            .waits = {milliseconds(10), milliseconds(20), milliseconds(40)}};
}

inline Connection connectionTo(const QUrl &url)
{
    return {.endpoint = url,
            .credential = {Credential::Kind::ApiKey, QStringLiteral("seam_test1_topsecret"), {}},
            .times = shortTimes()};
}

/// Waits for a call, and keeps what it gave.
template <typename T> class Outcome {
  public:
    explicit Outcome(const Call<T> &call)
    {
        call.then(&m_context, [this](Result<T> result) { m_result = std::move(result); });
    }

    bool wait() const
    {
        return QTest::qWaitFor([this] { return m_result.has_value(); }, 10'000);
    }
    bool arrived() const { return m_result.has_value(); }
    const Result<T> &result() const { return *m_result; }
    const ApiError &error() const { return m_result->error(); }

  private:
    QObject m_context;
    std::optional<Result<T>> m_result;
};

} // namespace latchkey::test
