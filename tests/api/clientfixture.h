// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"

#include <QTest>

namespace latchkey::test {

/// With time limits that even a busy machine keeps.
inline Connection connectionTo(const QUrl &url)
{
    using std::chrono::milliseconds;
    return {.endpoint = url,
            .credential = {Credential::Kind::ApiKey, QStringLiteral("seam_test1_topsecret"), {}},
            .times = {.call = milliseconds(30'000),
                      .readAttempt = milliseconds(15'000),
                      .waits = {milliseconds(10), milliseconds(20), milliseconds(40)}}};
}

/// With time limits short enough to see them at work.
inline Connection hurriedConnectionTo(const QUrl &url)
{
    Connection connection = connectionTo(url);
    connection.times.call = std::chrono::milliseconds(3'000);
    connection.times.readAttempt = std::chrono::milliseconds(500);
    return connection;
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
        return QTest::qWaitFor([this] { return m_result.has_value(); }, 20'000);
    }
    bool arrived() const { return m_result.has_value(); }
    const Result<T> &result() const { return *m_result; }
    /// Of kind Cancelled, which no call ends with, when there is a value.
    ApiError error() const { return *m_result ? ApiError{.kind = ApiError::Kind::Cancelled} : m_result->error(); }

  private:
    QObject m_context;
    std::optional<Result<T>> m_result;
};

} // namespace latchkey::test
