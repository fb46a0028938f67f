// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer.h"
#include "api/call.h"
#include "api/callqueue.h"
#include "api/endpoint.h"
#include "core/credential.h"

#include <QJsonObject>
#include <QStringList>
#include <QTimer>

#include <map>

namespace latchkey {

class Attempt;

/// One call from its first caller to its result: its turns in the queue, its attempts, its time. A read is asked again
/// by the client's table, a write is sent once. What the service refused to look at, for its credential (401) or for
/// its rate (429), was not acted on: it may be sent again whatever it is. Deletes itself when it has its result or the
/// last caller left.
class Exchange final : public QObject, public QueuedCall {
    Q_OBJECT

  public:
    Exchange(SeamClient &client, const api::Endpoint &endpoint, const QJsonObject &parameters, CallPriority priority,
             quint64 number);
    ~Exchange() override;

    /// One more caller, who gets the result as well.
    Call<Answer> join(CallPriority priority);
    /// Waits for its turn.
    void enqueue();
    bool isWrite() const { return m_endpoint.isWrite(); }
    /// Whether its answer is to come from what the service knows from now on: it has not left, or nothing was heard of
    /// the service since. Whoever asks because of something that was heard must not get an older answer.
    bool isFresh() const;
    /// The queue was stopped: the time that it stands does not count, or is too long to wait.
    void reconsider();
    /// A read leaves anew, with all its time and attempts; what waits for its next attempt does not wait.
    void startOver();

    CallPriority priority() const override { return m_priority; }
    const Pace &pace() const override { return m_pace; }
    void depart() override;

  private:
    void leave(quint64 caller);
    /// Nothing more happens to it.
    void withdraw();
    void take(Result<Answer> result);
    void attemptTimedOut();
    void callTimedOut();
    /// Ends the attempt under way, if there is one.
    void dropAttempt();

    bool isPatient() const;
    void fail(ApiError error);
    void waitForCredential();
    /// Whether it is sent again after a refusal for its rate.
    bool waitOutPause(const ApiError &error);
    /// How long until it is asked again; none if it is not.
    std::optional<std::chrono::milliseconds> retryWait(const ApiError &error) const;
    std::chrono::milliseconds nextWait(const ApiError &error) const;
    ApiError pause() const;
    void end(Result<Answer> result);

    SeamClient &m_client;
    const api::Endpoint m_endpoint;
    const QByteArray m_body;
    const Pace m_pace;
    const quint64 m_number;
    QString m_lookUpKey; ///< made by the client: finds what a write of unknown outcome made
    QStringList m_secrets;
    CallPriority m_priority;
    Credential m_sentWith; ///< the attempt under way
    std::map<quint64, CallSource<Answer>> m_callers;
    quint64 m_lastCaller = 0;
    Attempt *m_attempt = nullptr;
    quint64 m_heardBefore = 0; ///< how much had been heard of the service when the attempt under way left
    bool m_isQueued = false;
    QTimer m_callTimer;
    QTimer m_attemptTimer;
    QTimer m_wait;
    qsizetype m_retries = 0;
    std::optional<ApiError> m_lastError; ///< of the attempt before the one that is waited for
};

} // namespace latchkey
