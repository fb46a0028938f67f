// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/seamclient.h"

#include "api/exchange.h"
#include "api/systemproxies.h"
#include "core/apierrortext.h"
#include "core/clock.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

std::shared_ptr<QNetworkAccessManager> makeNetwork(const SystemProxies &proxies)
{
    auto network = std::make_shared<QNetworkAccessManager>();
    network->setAutoDeleteReplies(false);
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setProxyFactory(proxies.makeFactory().release());
    return network;
}

/// As many connections as QNetworkAccessManager opens to one host over HTTP/1.1. With more it would queue them itself,
/// in its own order, and their time would run.
constexpr int mostOverHttp1 = 6;
/// Over HTTP/2 all share one connection: more would only wait in the server.
constexpr int mostOverHttp2 = 32;

} // namespace

SeamClient::SeamClient(Connection connection, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_proxies(std::make_unique<SystemProxies>(m_connection))
    , m_network(makeNetwork(*m_proxies))
    , m_queue(m_proxies->isReady() ? mostOverHttp1 : 0)
{
    connect(m_proxies.get(), &SystemProxies::ready, this, [this] { m_queue.setCapacity(mostOverHttp1); });
    connect(&m_queue, &CallQueue::paceChanged, this, &SeamClient::paceChanged);
    connect(&m_queue, &CallQueue::pauseChanged, this, [this] {
        reconsiderCalls();
        Q_EMIT pauseChanged();
    });
}

SeamClient::~SeamClient()
{
    // The calls go before the network they use, and none leaves in the place of another.
    m_queue.setBlocked(true);
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

void SeamClient::setCredential(const Credential &credential)
{
    m_connection.credential = credential;
    m_queue.setBlocked(false);
    Q_EMIT credentialChanged();
}

std::optional<QString> SeamClient::endpointProblem(const QUrl &url)
{
    if (!url.isValid() || url.isRelative() || url.host().isEmpty()) {
        return tr("This is no web address. Write it as in https://connect.getseam.com.");
    }
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
        return tr("Leave out everything but the server’s address: no user name, no “?” and no “#”.");
    }
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url.host()))) {
        return std::nullopt;
    }
    return tr("The address must start with “https://”, so that nobody on the way can read the key. Only this "
              "computer may be spoken to without.");
}

Call<Answer> SeamClient::send(const api::Endpoint &endpoint, const QJsonObject &parameters)
{
    if (const auto problem = endpointProblem(m_connection.endpoint)) {
        ApiError error{.kind = ApiError::Kind::Network};
        error.endpoint = endpoint.path;
        error.detail = *problem;
        error.message = explain(error, endpoint.isWrite() ? CallPurpose::Change : CallPurpose::Read).sentence;
        return Call<Answer>::ready(std::unexpected(std::move(error)));
    }
    const QByteArray question = QByteArray(endpoint.path.data(), endpoint.path.size()) +
                                QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    if (Exchange *const same = m_reads.value(question); same && same->isFresh()) {
        return same->join(m_priority);
    }
    auto *exchange = new Exchange(*this, endpoint, parameters, m_priority, ++m_lastNumber);
    if (!endpoint.isWrite()) {
        m_reads.insert(question, exchange);
    }
    const Call<Answer> call = exchange->join(m_priority);
    exchange->enqueue();
    return call;
}

void SeamClient::forget(const Exchange *exchange)
{
    m_reads.removeIf([exchange](const auto &read) { return read.value() == exchange; });
}

QString SeamClient::userAgent() const { return u"Latchkey/" LATCHKEY_VERSION ""_s; }

QUrl SeamClient::url(const QString &path) const
{
    QUrl url = m_connection.endpoint;
    QString base = url.path();
    while (base.endsWith(u'/')) {
        base.chop(1);
    }
    url.setPath(base + path);
    return url;
}

QNetworkRequest SeamClient::request(const api::Endpoint &endpoint) const
{
    QNetworkRequest request(url(endpoint.path));
    const Credential &credential = m_connection.credential;
    request.setRawHeader("Authorization", "Bearer " + credential.secret.toLatin1());
    if (credential.needsWorkspace() && !credential.workspaceId.isNull()) {
        request.setRawHeader("seam-workspace", credential.workspaceId.toString().toLatin1());
    }
    request.setRawHeader("User-Agent", userAgent().toLatin1());
    request.setRawHeader("Accept", "application/json");
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (m_connection.tls) {
        request.setSslConfiguration(*m_connection.tls);
    }
    return request;
}

bool SeamClient::refuse(const Credential &sentWith)
{
    if (isRefused() || sentWith != m_connection.credential) {
        return false;
    }
    m_queue.setBlocked(true);
    reconsiderCalls();
    return true;
}

void SeamClient::learnProtocol(bool isHttp2) { m_queue.setCapacity(isHttp2 ? mostOverHttp2 : mostOverHttp1); }

void SeamClient::distrust(const std::shared_ptr<QNetworkAccessManager> &network)
{
    // Over HTTP/2 all share a connection, and are lost with it. Those that left before keep the network they left by.
    if (network == m_network) {
        m_network = makeNetwork(*m_proxies);
    }
    findWayAgain();
}

void SeamClient::networkChanged()
{
    m_network = makeNetwork(*m_proxies);
    findWayAgain();
    for (Exchange *exchange : findChildren<Exchange *>(Qt::FindDirectChildrenOnly)) {
        exchange->startOver();
    }
}

void SeamClient::findWayAgain() { m_proxies->lookUp(); }

void SeamClient::reconsiderCalls()
{
    for (Exchange *exchange : findChildren<Exchange *>(Qt::FindDirectChildrenOnly)) {
        exchange->reconsider();
    }
}

void SeamClient::announce(const Result<Answer> &result)
{
    ++m_heard;
    const int status = result ? 200 : result.error().httpStatus;
    if (status > 0 && status < 500 && status != 401) {
        Q_EMIT answered(SystemClock().now());
    }
    if (result) {
        return;
    }
    switch (result.error().kind) {
    case ApiError::Kind::Unauthorized:
        Q_EMIT unauthorized();
        break;
    case ApiError::Kind::Network:
    case ApiError::Kind::Timeout:
    case ApiError::Kind::OutcomeUnknown:
    case ApiError::Kind::Tls:
        // A write that met an internal error has an unknown outcome as well, but the service is there.
        if (status == 0) {
            Q_EMIT unreachable(result.error());
        }
        break;
    case ApiError::Kind::Redirected:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::InvalidInput:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::NotOffered:
    case ApiError::Kind::Conflict:
    case ApiError::Kind::RateLimited:
    case ApiError::Kind::Server:
    case ApiError::Kind::BadResponse:
    case ApiError::Kind::ActionFailed:
    case ApiError::Kind::Cancelled:
        break;
    }
}

} // namespace latchkey
