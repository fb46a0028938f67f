// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer.h"
#include "api/endpoint.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;

namespace latchkey {

class OneWayBody;

/// One request on the wire, sent once, and what came of it: an answer, or an error that says whether it may have
/// arrived. Breaks the request off when it dies before that.
class Attempt final : public QObject {
    Q_OBJECT

  public:
    /// The result is told once, from the event loop; the attempt may be deleted then.
    using Done = std::function<void(Result<Answer>)>;

    Attempt(std::shared_ptr<QNetworkAccessManager> network, const api::Endpoint &endpoint, Done done);
    ~Attempt() override;

    void send(const QNetworkRequest &request, const QByteArray &body);
    /// Breaks it off because it takes too long, and says what is known of it then.
    ApiError giveUp();
    /// Breaks it off without a word; does nothing once it has ended.
    void cancel();
    const std::shared_ptr<QNetworkAccessManager> &network() const { return m_network; }
    /// Whether the answer came over HTTP/2.
    bool wasHttp2() const { return m_wasHttp2; }

  private:
    void takePart();
    void replyFinished();
    void answerTooLong();
    void end(Result<Answer> result);
    void breakOff();
    ApiError lossOf(const QNetworkReply &reply) const;
    bool mayHaveArrived() const;
    void log(int status, const QString &requestId, const QString &outcome) const;

    std::shared_ptr<QNetworkAccessManager> m_network;
    const api::Endpoint m_endpoint;
    Done m_done;
    QNetworkReply *m_reply = nullptr;
    QPointer<OneWayBody> m_upload;
    QByteArrayList m_parts; ///< of the answer's body, so far
    QStringList m_tlsErrors;
    QByteArray m_userAgent;
    QElapsedTimer m_since;
    bool m_wasHttp2 = false;
};

} // namespace latchkey
