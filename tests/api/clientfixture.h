// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/seamclient.h"

#include <QTest>

namespace latchkey::test {

/// Good answers to /workspaces/get and /locks/unlock_door.
inline const QByteArray workspaceBody = R"({"workspace":{"workspace_id":"11111111-1111-4111-8111-111111111111",
    "name":"Hotel","company_name":"Hotel Co","is_sandbox":true,"is_suspended":false},"ok":true})";
inline const QByteArray attemptBody = R"({"action_attempt":{"action_attempt_id":"33333333-3333-4333-8333-333333333333",
    "action_type":"UNLOCK_DOOR","status":"pending","result":null,"error":null},"ok":true})";

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

/// As the window of an open workspace has it: what is refused for its key or its rate waits.
inline Connection waitingConnectionTo(const QUrl &url)
{
    Connection connection = connectionTo(url);
    connection.waitsWhenRefused = true;
    return connection;
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
