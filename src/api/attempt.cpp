// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/attempt.h"

#include "api/onewaybody.h"

#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

Q_LOGGING_CATEGORY(apiLog, "latchkey.api", QtInfoMsg)

constexpr qint64 megabyte = qint64(1024) * 1024;
/// Far more than any page holds: what is longer would only fill the memory.
constexpr qint64 mostBytes = 64 * megabyte;

const char *verbOf(const api::Endpoint &endpoint) { return endpoint.verb == api::Endpoint::Verb::Get ? "GET" : "POST"; }

/// Whether the server's answer came through. Qt reports statuses from 400 as errors as well, and a 307 or 308 as
/// a body that cannot be sent again.
bool isAnswered(const QNetworkReply &reply, int status)
{
    const auto error = reply.error();
    return error == QNetworkReply::NoError ? status > 0 : status >= 300 && error >= QNetworkReply::ContentAccessDenied;
}

/// After an internal error or behind a gateway that lost the server (408 too), the request may have been acted on. 501
/// says that it was not, and 503 where the service says it itself: gateways answer so as well when the server behind
/// them is late or breaks off.
bool mayHaveActed(const ApiError &error)
{
    const bool isTurnedAway = error.httpStatus == 501 || (error.httpStatus == 503 && !error.type.isEmpty());
    return error.httpStatus < 200 || error.httpStatus == 408 || (error.httpStatus >= 500 && !isTurnedAway);
}

/// Goes into the log and into what people copy, so nothing else may come in its place.
QString requestIdIn(const QNetworkReply &reply)
{
    const QByteArray id = reply.rawHeader("seam-request-id");
    const auto isHarmless = [](char character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
               (character >= 'A' && character <= 'Z') || character == '-';
    };
    return id.size() <= 64 && std::ranges::all_of(id, isHarmless) ? QString::fromLatin1(id) : QString();
}

HttpAnswer readAnswer(const QNetworkReply &reply, const QByteArrayList &parts)
{
    HttpAnswer answer;
    answer.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.contentType = reply.rawHeader("content-type");
    answer.retryAfter = reply.rawHeader("retry-after");
    answer.location = reply.url().resolved(QUrl::fromEncoded(reply.rawHeader("location")));
    answer.requestId = requestIdIn(reply);
    answer.parts = parts;
    return answer;
}

} // namespace

Attempt::Attempt(std::shared_ptr<QNetworkAccessManager> network, const api::Endpoint &endpoint, Done done)
    : m_network(std::move(network))
    , m_endpoint(endpoint)
    , m_done(std::move(done))
{
}

Attempt::~Attempt() { cancel(); }

void Attempt::send(const QNetworkRequest &plain, const QByteArray &body)
{
    QNetworkRequest request(plain);
    m_userAgent = request.rawHeader("User-Agent");
    m_since.start();
    if (m_endpoint.verb == api::Endpoint::Verb::Get) {
        m_reply = m_network->get(request);
    } else {
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        request.setHeader(QNetworkRequest::ContentLengthHeader, body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *upload = new OneWayBody(body);
        m_reply = m_network->post(request, upload);
        upload->setParent(m_reply);
        m_upload = upload;
    }
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::takePart);
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::replyFinished);
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
}

/// Each as soon as it is here: what is the only one of its buffer need not be copied.
void Attempt::takePart()
{
    if (QByteArray part = m_reply->read(m_reply->bytesAvailable()); !part.isEmpty()) {
        m_parts.append(std::move(part));
    }
}

void Attempt::replyFinished()
{
    takePart();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_wasHttp2 = m_reply->attribute(QNetworkRequest::Http2WasUsedAttribute).toBool();
    if (!isAnswered(*m_reply, status)) {
        const ApiError error = lossOf(*m_reply);
        log(status, {}, u"error %1"_s.arg(int(m_reply->error())));
        end(std::unexpected(error));
        return;
    }
    const HttpAnswer http = readAnswer(*m_reply, m_parts);
    log(status, http.requestId, {});
    Result<Answer> result = judge(http);
    if (!result && m_endpoint.isWrite() && mayHaveActed(result.error())) {
        result.error().kind = ApiError::Kind::OutcomeUnknown;
    }
    end(std::move(result));
}

void Attempt::answerTooLong()
{
    log(0, {}, u"answer too long"_s);
    ApiError error{.kind = m_endpoint.isWrite() ? ApiError::Kind::OutcomeUnknown : ApiError::Kind::BadResponse};
    error.detail = tr("the answer is longer than %1 MB").arg(mostBytes / megabyte);
    end(std::unexpected(std::move(error)));
}

ApiError Attempt::giveUp()
{
    log(0, {}, u"no answer in time"_s);
    const ApiError::Kind kind = !m_endpoint.isWrite() ? ApiError::Kind::Timeout
                                : mayHaveArrived()    ? ApiError::Kind::OutcomeUnknown
                                                      : ApiError::Kind::Network;
    breakOff();
    return {.kind = kind};
}

void Attempt::cancel()
{
    if (m_reply) {
        log(0, {}, u"cancelled"_s);
        breakOff();
    }
}

void Attempt::end(Result<Answer> result)
{
    breakOff();
    std::exchange(m_done, nullptr)(std::move(result));
}

void Attempt::breakOff()
{
    // Aborting reports the end of the reply from within.
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

bool Attempt::mayHaveArrived() const { return m_upload && m_upload->wasRead(); }

ApiError Attempt::lossOf(const QNetworkReply &reply) const
{
    ApiError error;
    if (m_endpoint.isWrite() && mayHaveArrived()) {
        error.kind = ApiError::Kind::OutcomeUnknown;
        return error;
    }
    // That it is unknown says nothing.
    const bool isSaid =
        reply.error() != QNetworkReply::UnknownNetworkError && reply.errorString() != "Unknown error"_L1;
    if (reply.error() != QNetworkReply::ContentReSendError && isSaid) {
        error.detail = reply.errorString();
    }
    if (reply.error() == QNetworkReply::SslHandshakeFailedError) {
        error.kind = ApiError::Kind::Tls;
        error.detail = m_tlsErrors.isEmpty() ? reply.errorString() : m_tlsErrors.join(u' ');
    }
    return error;
}

void Attempt::log(int status, const QString &requestId, const QString &outcome) const
{
    // The body, the answer and the credential never get here.
    qCDebug(apiLog).noquote().nospace() << verbOf(m_endpoint) << ' ' << m_endpoint.path << ' ' << status << ' '
                                        << m_since.elapsed() << " ms " << m_userAgent << ' '
                                        << (requestId.isEmpty() ? u"-"_s : requestId)
                                        << (outcome.isEmpty() ? QString() : QString(u' ' + outcome));
}

} // namespace latchkey
