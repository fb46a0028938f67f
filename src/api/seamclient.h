// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer.h"
#include "api/call.h"
#include "api/callqueue.h"
#include "api/connection.h"
#include "api/decoder.h"
#include "api/endpoint.h"
#include "api/unanswered.h"
#include "core/instant.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QScopedValueRollback>

class QNetworkAccessManager;
class QNetworkRequest;

namespace latchkey {

class Exchange;
class SystemProxies;

/// Speaks to one Seam service with one credential: sends in turn, asks reads again, makes one of equal reads, never
/// repeats a write, follows no redirect, accepts no wrong certificate, and logs one line per request without secrets.
/// The endpoints are functions in the other headers of this folder. When it dies, its calls end without a word.
class SeamClient : public QObject {
    Q_OBJECT

  public:
    explicit SeamClient(Connection connection, QObject *parent = nullptr);
    ~SeamClient() override;

    const QUrl &endpoint() const { return m_connection.endpoint; }
    const Credential &credential() const { return m_connection.credential; }
    /// From now on as whom. The calls that wait for a credential leave in the order they were made, and their time
    /// begins.
    void setCredential(const Credential &credential);
    /// Whether calls wait for another credential, and none leaves.
    bool isRefused() const { return m_queue.isBlocked(); }
    /// How long no call leaves because the service asked for a pause (429); zero if it did not.
    std::chrono::milliseconds pausedFor() const { return m_queue.pausedFor(); }
    /// How long the next command waits for a device that may be asked only so many times a minute; zero if none does.
    std::chrono::milliseconds pacedFor() const { return m_queue.pacedFor(); }
    /// What is connected leads nowhere any more, as after sleep. Reads under way are asked again, writes are not.
    void networkChanged();

    bool isHeld() const { return isRefused() || pausedFor().count() > 0; } ///< no call leaves, for either reason
    const Unanswered &unanswered() const { return m_unanswered; }
    /// Where a call to \a path goes: the endpoint may have a path of its own.
    QUrl url(const QString &path) const;

    /// Why \a url cannot be an endpoint, as a sentence; none if it can. HTTPS only, except to this computer.
    static std::optional<QString> endpointProblem(const QUrl &url);

    QString userAgent() const; ///< as in "Latchkey/0.1.0"

    /// While it lives, calls that are made give way to all others.
    class Background {
      public:
        explicit Background(SeamClient &client)
            : m_priority(client.m_priority, CallPriority::Background)
        {
        }

      private:
        QScopedValueRollback<CallPriority> m_priority;
    };

    /// For the endpoint functions, which decode the answer. A read that is on its way already is not sent again, unless
    /// something was heard of the service meanwhile.
    Call<Answer> send(const api::Endpoint &endpoint, const QJsonObject &parameters);
    api::Decoder &decoder() { return m_decoder; }

  Q_SIGNALS:
    /// The service refused the credential (401): told for each call that failed by it, or once when calls begin to
    /// wait for another.
    void unauthorized();
    void credentialChanged(); ///< there is another; nothing waits for one any more
    void pauseChanged();      ///< the service asked for one, or it is over: see pausedFor()
    void paceChanged();       ///< a command began to wait for its device, or none does any more: see pacedFor()
    /// The service answered a call, with a refusal perhaps: it was there at \a when.
    void answered(latchkey::Instant when);
    /// A call ended without an answer: network, time limit or certificate.
    void unreachable(const latchkey::ApiError &error);

  private:
    friend class Exchange;
    QNetworkRequest request(const api::Endpoint &endpoint) const;
    /// Nobody may join \a exchange any more.
    void forget(const Exchange *exchange);
    /// The service asked for a pause (429): no request leaves until it is over.
    void pause(std::chrono::milliseconds time) { m_queue.pause(time); }
    /// The service refused \a sentWith: no request leaves until there is another credential. False if that was known
    /// or is there already.
    bool refuse(const Credential &sentWith);
    void learnProtocol(bool isHttp2);
    /// Nothing came back in time by \a network: what is sent from now on goes over other connections.
    void distrust(const std::shared_ptr<QNetworkAccessManager> &network);
    /// Nothing came back: the computer may be in another network, where other proxies are used.
    void findWayAgain();
    void reconsiderCalls();
    void announce(const Result<Answer> &result);

    Connection m_connection;
    std::unique_ptr<SystemProxies> m_proxies;
    std::shared_ptr<QNetworkAccessManager> m_network; ///< kept by attempts as well
    CallQueue m_queue;
    Unanswered m_unanswered;
    QHash<QByteArray, Exchange *> m_reads; ///< on their way, by what they ask
    CallPriority m_priority = CallPriority::Foreground;
    quint64 m_lastNumber = 0;
    quint64 m_heard = 0; ///< how many calls have ended
    api::Decoder m_decoder;
};

} // namespace latchkey
