// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer.h"
#include "api/call.h"
#include "api/endpoint.h"
#include "core/credential.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QStringList>
#include <QTimer>

class QNetworkReply;

namespace latchkey {

class OneWayBody;

/// One call on its way: its attempts, waits and time limits. A read is asked again by the client's table, a
/// write is sent once. One whose credential was refused was not acted on: it may wait for another, and is sent again
/// whatever it is. Deletes itself when it has its result or the caller left.
class Exchange : public QObject {
    Q_OBJECT

  public:
    Exchange(SeamClient &client, const api::Endpoint &endpoint, const QJsonObject &parameters);
    /// Whoever still holds the call may cancel it after the client has gone.
    ~Exchange() override { m_source.onCancel({}); }
    Call<Answer> start();
    /// The client's credential was refused, or there is another one.
    void reconsider();

  private:
    void begin();
    void attempt();
    void send();
    void replyFinished();
    void answerTooLong();
    void attemptTimedOut();
    void callTimedOut();
    ApiError giveUp();
    void abandon();
    void dropReply();

    ApiError lossOf(const QNetworkReply &reply) const;
    /// The service has asked for one that has not yet passed.
    ApiError pause() const;
    bool mayRetry(const ApiError &error) const;
    void fail(ApiError error);
    void end(Result<Answer> result);
    void log(int status, const QString &requestId, const QString &outcome) const;

    SeamClient &m_client;
    const api::Endpoint m_endpoint;
    const QByteArray m_body;
    QStringList m_secrets;
    Credential m_sentWith; ///< the attempt under way
    CallSource<Answer> m_source;
    QNetworkReply *m_reply = nullptr;
    OneWayBody *m_upload = nullptr;
    QStringList m_tlsErrors;
    QElapsedTimer m_sinceAttempt;
    QTimer m_callTimer;
    QTimer m_attemptTimer;
    QTimer m_wait;
    bool m_isParked = false; ///< waits for another credential
    qsizetype m_retries = 0;
    std::optional<ApiError> m_lastError; ///< of the attempt before the one that is waited for
};

} // namespace latchkey
