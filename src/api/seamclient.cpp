// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/seamclient.h"

#include "api/exchange.h"
#include "core/apierrortext.h"
#include "core/clock.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

bool isThisComputer(const QUrl &url) { return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback(); }

} // namespace

SeamClient::SeamClient(Connection connection, QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setAutoDeleteReplies(false);
    m_network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

SeamClient::~SeamClient()
{
    // The calls go before the network they use.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

void SeamClient::setCredential(const Credential &credential)
{
    m_connection.credential = credential;
    m_isRefused = false;
    reconsiderCalls();
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
    if (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isThisComputer(url))) {
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
    return (new Exchange(*this, endpoint, parameters))->start();
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
    // With HTTP/2 a request to a peer that is gone hangs without an error.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    if (m_connection.tls) {
        request.setSslConfiguration(*m_connection.tls);
    }
    return request;
}

void SeamClient::park(std::chrono::milliseconds time)
{
    m_parkedUntil = std::max(m_parkedUntil, std::chrono::steady_clock::now() + time);
}

std::chrono::milliseconds SeamClient::parkedFor() const
{
    const auto left = m_parkedUntil - std::chrono::steady_clock::now();
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(left), std::chrono::milliseconds(0));
}

bool SeamClient::refuse(const Credential &sentWith)
{
    if (m_isRefused || sentWith != m_connection.credential) {
        return false;
    }
    m_isRefused = true;
    reconsiderCalls();
    return true;
}

void SeamClient::reconsiderCalls()
{
    // In the order they were made.
    for (Exchange *exchange : findChildren<Exchange *>(Qt::FindDirectChildrenOnly)) {
        exchange->reconsider();
    }
}

void SeamClient::announce(const Result<Answer> &result)
{
    if (result) {
        Q_EMIT answered(SystemClock().now());
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
        Q_EMIT unreachable(result.error());
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
