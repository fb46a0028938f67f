// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/exchange.h"

#include "api/onewaybody.h"
#include "api/redaction.h"
#include "api/seamclient.h"
#include "core/apierrortext.h"
#include "core/passingerror.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(apiLog, "latchkey.api", QtInfoMsg)

const char *verbOf(const api::Endpoint &endpoint) { return endpoint.verb == api::Endpoint::Verb::Get ? "GET" : "POST"; }

constexpr qint64 megabyte = qint64(1024) * 1024;
/// Far more than any page holds: what is longer would only fill the memory.
constexpr qint64 mostBytes = 64 * megabyte;

/// Whether the server's answer came through. Qt reports statuses from 400 as errors as well, and a 307 or 308 as
/// a body that cannot be sent again.
bool isAnswered(const QNetworkReply &reply, int status)
{
    const auto error = reply.error();
    return error == QNetworkReply::NoError ? status > 0 : status >= 300 && error >= QNetworkReply::ContentAccessDenied;
}

/// After an internal error or behind a gateway that lost the server, the request may have been acted on. 501 and 503
/// say that it was not.
bool mayHaveActed(int status) { return status >= 500 && status != 501 && status != 503; }

HttpAnswer readAnswer(QNetworkReply &reply)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.contentType = reply.rawHeader("content-type");
    answer.retryAfter = reply.rawHeader("retry-after");
    answer.location = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("location")));
    answer.requestId = QString::fromUtf8(reply.rawHeader("seam-request-id"));
    answer.body = reply.readAll();
    return answer;
}

} // namespace

Exchange::Exchange(SeamClient &client, const api::Endpoint &endpoint, const QJsonObject &parameters)
    : QObject(&client)
    , m_client(client)
    , m_endpoint(endpoint)
    , m_body(QJsonDocument(parameters).toJson(QJsonDocument::Compact))
    , m_secrets(api::secretsIn(parameters))
{
    m_callTimer.setSingleShot(true);
    m_attemptTimer.setSingleShot(true);
    m_wait.setSingleShot(true);
    connect(&m_callTimer, &QTimer::timeout, this, &Exchange::callTimedOut);
    connect(&m_attemptTimer, &QTimer::timeout, this, &Exchange::attemptTimedOut);
    connect(&m_wait, &QTimer::timeout, this, &Exchange::attempt);
}

Call<Answer> Exchange::start()
{
    m_source.onCancel([this] { abandon(); });
    begin();
    return m_source.call();
}

void Exchange::reconsider()
{
    if (m_isParked || (m_client.isRefused() && m_wait.isActive())) {
        begin();
    }
}

/// The whole time of the call is before it, unless there is no credential to go with.
void Exchange::begin()
{
    m_callTimer.stop();
    m_wait.stop();
    m_retries = 0;
    m_lastError.reset();
    m_isParked = m_client.isRefused();
    if (m_isParked) {
        return;
    }
    if (m_client.parkedFor() >= m_client.m_connection.times.call) {
        end(std::unexpected(pause()));
    } else {
        m_callTimer.start(m_client.m_connection.times.call);
        m_wait.start(m_client.parkedFor());
    }
}

void Exchange::attempt()
{
    if (const auto time = m_client.parkedFor(); time.count() > 0) {
        // Another call was asked for a pause meanwhile.
        m_wait.start(time);
        return;
    }
    m_sinceAttempt.start();
    send();
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::replyFinished);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64 total) {
        if (std::max(received, total) > mostBytes) {
            answerTooLong();
        }
    });
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_tlsErrors.append(error.errorString());
        }
    });
    if (!m_endpoint.isWrite()) {
        m_attemptTimer.start(m_client.m_connection.times.readAttempt);
    }
}

void Exchange::send()
{
    QNetworkRequest request = m_client.request(m_endpoint);
    m_sentWith = m_client.credential();
    m_secrets.append(m_sentWith.secret);
    m_secrets.removeDuplicates();
    if (m_endpoint.verb == api::Endpoint::Verb::Get) {
        m_reply = m_client.m_network->get(request);
        return;
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_body.size());
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    m_upload = new OneWayBody(m_body);
    m_reply = m_client.m_network->post(request, m_upload);
    m_upload->setParent(m_reply);
}

void Exchange::replyFinished()
{
    m_attemptTimer.stop();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (!isAnswered(*m_reply, status)) {
        const ApiError error = lossOf(*m_reply);
        log(status, {}, m_reply->errorString());
        dropReply();
        fail(error);
        return;
    }
    const HttpAnswer http = readAnswer(*m_reply);
    log(status, http.requestId, {});
    dropReply();
    Result<Answer> result = judge(http);
    if (result) {
        end(std::move(result));
        return;
    }
    if (m_endpoint.isWrite() && mayHaveActed(status)) {
        result.error().kind = ApiError::Kind::OutcomeUnknown;
    }
    fail(std::move(result.error()));
}

void Exchange::answerTooLong()
{
    log(0, {}, u"answer too long"_s);
    dropReply();
    fail({.kind = m_endpoint.isWrite() ? ApiError::Kind::OutcomeUnknown : ApiError::Kind::BadResponse,
          .detail = tr("the answer is longer than %1 MB").arg(mostBytes / megabyte)});
}

void Exchange::attemptTimedOut() { fail(giveUp()); }

void Exchange::callTimedOut() { end(std::unexpected(m_reply ? giveUp() : m_lastError.value_or(pause()))); }

/// Breaks off what takes too long, and says what is known of it then.
ApiError Exchange::giveUp()
{
    log(0, {}, u"no answer in time"_s);
    const ApiError::Kind kind = !m_endpoint.isWrite()             ? ApiError::Kind::Timeout
                                : m_upload && m_upload->wasRead() ? ApiError::Kind::OutcomeUnknown
                                                                  : ApiError::Kind::Network;
    dropReply();
    return {.kind = kind};
}

void Exchange::abandon()
{
    if (m_reply) {
        log(0, {}, u"cancelled"_s);
    }
    dropReply();
    deleteLater();
    m_isParked = false;
    m_callTimer.stop();
    m_wait.stop();
}

void Exchange::dropReply()
{
    m_attemptTimer.stop();
    if (m_reply) {
        // Aborting reports the end of the reply from within.
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    m_reply = nullptr;
    m_upload = nullptr;
}

ApiError Exchange::lossOf(const QNetworkReply &reply) const
{
    ApiError error;
    if (reply.error() != QNetworkReply::ContentReSendError) {
        error.detail = reply.errorString();
    }
    if (m_endpoint.isWrite() && m_upload->wasRead()) {
        error.kind = ApiError::Kind::OutcomeUnknown;
        error.detail.clear();
    } else if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        error.kind = ApiError::Kind::Tls;
        error.detail = m_tlsErrors.isEmpty() ? reply.errorString() : m_tlsErrors.join(u' ');
    }
    return error;
}

ApiError Exchange::pause() const { return {.kind = ApiError::Kind::RateLimited, .retryAfter = m_client.parkedFor()}; }

bool Exchange::mayRetry(const ApiError &error) const
{
    return !m_endpoint.isWrite() && m_retries < m_client.m_connection.times.waits.size() && isPassing(error.kind);
}

void Exchange::fail(ApiError error)
{
    if (error.kind == ApiError::Kind::Unauthorized && m_client.m_connection.waitsForCredential) {
        const bool isNews = m_client.refuse(m_sentWith);
        begin();
        if (isNews) {
            Q_EMIT m_client.unauthorized();
        }
        return;
    }
    if (error.kind == ApiError::Kind::RateLimited && error.retryAfter) {
        m_client.park(*error.retryAfter);
    }
    if (!mayRetry(error)) {
        end(std::unexpected(std::move(error)));
        return;
    }
    const auto wait = std::max(m_client.m_connection.times.waits.at(m_retries), m_client.parkedFor());
    if (wait >= m_callTimer.remainingTimeAsDuration()) {
        end(std::unexpected(std::move(error)));
        return;
    }
    ++m_retries;
    m_lastError = std::move(error);
    m_wait.start(wait);
}

void Exchange::end(Result<Answer> result)
{
    m_callTimer.stop();
    m_wait.stop();
    deleteLater();
    if (!result) {
        ApiError &error = result.error();
        error.endpoint = m_endpoint.path;
        error.detail = api::without(m_secrets, error.detail);
        for (ApiError::FieldError &field : error.fieldErrors) {
            field.message = api::without(m_secrets, field.message);
        }
        error.message = explain(error, m_endpoint.isWrite() ? CallPurpose::Change : CallPurpose::Read).sentence;
    }
    m_source.onCancel({});
    m_source.finish(result);
    m_client.announce(result);
}

void Exchange::log(int status, const QString &requestId, const QString &outcome) const
{
    // The body, the answer and the credential never get here.
    qCDebug(apiLog).noquote().nospace() << verbOf(m_endpoint) << ' ' << m_endpoint.path << ' ' << status << ' '
                                        << m_sinceAttempt.elapsed() << " ms " << m_client.userAgent() << ' '
                                        << (requestId.isEmpty() ? u"-"_s : requestId)
                                        << (outcome.isEmpty() ? QString() : QString(u' ' + outcome));
}

} // namespace latchkey
