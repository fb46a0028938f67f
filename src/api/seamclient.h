// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/answer.h"
#include "api/call.h"
#include "api/endpoint.h"
#include "core/credential.h"
#include "core/instant.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkRequest;

namespace latchkey {

/// How long calls may take and when reads are asked again.
struct CallTimes {
    std::chrono::milliseconds call{30'000};        ///< the whole call, with all its attempts and waits
    std::chrono::milliseconds readAttempt{15'000}; ///< one attempt of a read; a write has but one
    QList<std::chrono::milliseconds> waits{std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                           std::chrono::milliseconds(800)}; ///< before each further attempt
};

/// Where to and as whom.
struct Connection {
    QUrl endpoint; ///< such as https://connect.getseam.com
    Credential credential;
    CallTimes times{};
    std::optional<QSslConfiguration> tls{}; ///< none: the system's certificates
    /// What becomes of calls whose credential is refused (401): they wait for another one, or they fail at once.
    bool waitsForCredential = false;
};

/// Speaks to one Seam service with one credential: sends, asks reads again, never repeats a write, follows no
/// redirect, accepts no wrong certificate, and logs one line per request without secrets. The endpoints are
/// functions in the other headers of this folder. When it dies, its calls end without a word.
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
    bool isRefused() const { return m_isRefused; }

    /// Where a call to \a path goes: the endpoint may have a path of its own.
    QUrl url(const QString &path) const;

    /// Why \a url cannot be an endpoint, as a sentence; none if it can. HTTPS only, except to this computer.
    static std::optional<QString> endpointProblem(const QUrl &url);

    /// As in "Latchkey/0.1.0".
    QString userAgent() const;

    /// For the endpoint functions, which decode the answer.
    Call<Answer> send(const api::Endpoint &endpoint, const QJsonObject &parameters);

  Q_SIGNALS:
    /// The service refused the credential (401): told for each call that failed by it, or once when calls begin to
    /// wait for another.
    void unauthorized();
    /// There is another credential; nothing waits for one any more.
    void credentialChanged();
    /// The service answered a call: what is known is as of \a when.
    void answered(latchkey::Instant when);
    /// A call ended without an answer: network, time limit or certificate.
    void unreachable(const latchkey::ApiError &error);

  private:
    friend class Exchange;
    QNetworkRequest request(const api::Endpoint &endpoint) const;
    /// The service asked for a pause (429): no request leaves until it is over.
    void park(std::chrono::milliseconds time);
    std::chrono::milliseconds parkedFor() const;
    /// The service refused \a sentWith: no request leaves until there is another credential. False if that was known
    /// or is there already.
    bool refuse(const Credential &sentWith);
    void reconsiderCalls();
    void announce(const Result<Answer> &result);

    Connection m_connection;
    QNetworkAccessManager *m_network;
    std::chrono::steady_clock::time_point m_parkedUntil{};
    bool m_isRefused = false;
};

} // namespace latchkey
