// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/answer.h"

#include "api/jsondom.h"

#include <QLocale>

#include <numeric>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

// People read what is said of an error, and the window shows it whole: what is longer is no explanation.
constexpr qsizetype longestEnvelope = qsizetype(1024) * 1024;
constexpr std::size_t longestType = 100;
constexpr std::size_t longestMessage = 500;
constexpr qsizetype mostFieldErrors = 50;

/// At most \a most bytes of it.
QString toQString(std::string_view text, std::size_t most)
{
    text = text.substr(0, most);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// validation_errors is a tree of fields, with the messages of each under "_errors".
void collectFieldErrors(simdjson::dom::object tree, const QString &path, QList<ApiError::FieldError> &found)
{
    for (const auto &[key, value] : tree) {
        if (key == "_errors") {
            simdjson::dom::array messages;
            if (value.get(messages) != simdjson::SUCCESS) {
                continue;
            }
            for (const simdjson::dom::element message : messages) {
                std::string_view text;
                if (message.get(text) == simdjson::SUCCESS && found.size() < mostFieldErrors) {
                    found.append({path, toQString(text, longestMessage)});
                }
            }
        } else if (simdjson::dom::object branch; value.get(branch) == simdjson::SUCCESS) {
            const QString name = toQString(key, longestType);
            collectFieldErrors(branch, path.isEmpty() ? name : QString(path + u'.' + name), found);
        }
    }
}

/// Fills type, detail and field errors from Seam's error envelope; leaves them where the body is something else.
void readEnvelope(const HttpAnswer &http, const QByteArray &body, ApiError &error)
{
    simdjson::dom::parser parser;
    simdjson::dom::object envelope;
    std::string_view type;
    std::string_view message;
    if (!http.contentType.startsWith("application/json") || body.size() > longestEnvelope ||
        parser.parse(body.constData(), std::size_t(body.size()))["error"].get(envelope) != simdjson::SUCCESS ||
        envelope["type"].get(type) != simdjson::SUCCESS || envelope["message"].get(message) != simdjson::SUCCESS) {
        return;
    }
    error.type = toQString(type, longestType);
    error.detail = toQString(message, longestMessage);
    simdjson::dom::object tree;
    if (envelope["validation_errors"].get(tree) == simdjson::SUCCESS) {
        collectFieldErrors(tree, {}, error.fieldErrors);
    }
}

/// What the service says of a route that it does not know: nothing but this number, in plain text.
bool isUnknownRoute(const HttpAnswer &http, const QByteArray &body)
{
    return http.contentType.startsWith("text/plain") && body.trimmed() == "404";
}

ApiError::Kind kindOf(const HttpAnswer &http, const QByteArray &body, const QString &type)
{
    const int status = http.status;
    // Without the service's words it is a page of whoever stands in between, who knows nothing of key and service.
    const auto orBadResponse = [&type](ApiError::Kind kind) {
        return type.isEmpty() ? ApiError::Kind::BadResponse : kind;
    };
    switch (status) {
    case 401:
        return ApiError::Kind::Unauthorized;
    case 403:
        return orBadResponse(ApiError::Kind::Forbidden);
    case 404:
        if (isUnknownRoute(http, body)) {
            return ApiError::Kind::NotOffered;
        }
        return orBadResponse(type.endsWith("_not_found"_L1) ? ApiError::Kind::NotFound : ApiError::Kind::NotOffered);
    case 405:
        return orBadResponse(ApiError::Kind::NotOffered);
    case 408:
        return ApiError::Kind::Timeout;
    case 409:
        return ApiError::Kind::Conflict;
    case 429:
        return ApiError::Kind::RateLimited;
    default:
        break;
    }
    if (status >= 500) {
        return ApiError::Kind::Server;
    }
    if (status >= 300 && status < 400) {
        return ApiError::Kind::Redirected;
    }
    return status >= 400 ? ApiError::Kind::InvalidInput : ApiError::Kind::BadResponse;
}

/// Whatever the service says: nobody waits longer in front of a window.
constexpr std::chrono::milliseconds longestPause = std::chrono::minutes(10);

/// "Fri, 20 Nov 2026 10:42:37 GMT"; invalid if it is no such date. Read in two parts: as a whole it would pass
/// through the computer's zone, which skips an hour in spring.
QDateTime httpDate(const QString &text)
{
    const QLatin1StringView end = " GMT"_L1;
    const qsizetype space = text.lastIndexOf(u' ', -qsizetype(end.size()) - 1);
    if (!text.endsWith(end) || space < 0) {
        return {};
    }
    return {QLocale::c().toDate(text.first(space), u"ddd, dd MMM yyyy"_s),
            QTime::fromString(text.sliced(space + 1).chopped(end.size()), u"hh:mm:ss"_s), Qt::UTC};
}

} // namespace

QByteArray Answer::body() const
{
    QByteArray body;
    const auto size = [](qsizetype sum, const QByteArray &part) { return sum + part.size(); };
    body.reserve(std::accumulate(parts.begin(), parts.end(), qsizetype(simdjson::SIMDJSON_PADDING), size));
    for (const QByteArray &part : parts) {
        body += part;
    }
    return body;
}

Result<Answer> judge(const HttpAnswer &http)
{
    if (http.status >= 200 && http.status < 300) {
        return Answer{http.parts, http.requestId};
    }
    ApiError error;
    error.httpStatus = http.status;
    error.requestId = http.requestId;
    const QByteArray body = http.parts.join();
    readEnvelope(http, body, error);
    error.kind = kindOf(http, body, error.type);
    error.retryAfter = parseRetryAfter(http.retryAfter, QDateTime::currentDateTimeUtc());
    if (error.kind == ApiError::Kind::Redirected) {
        error.detail = http.location.host();
    }
    return std::unexpected(std::move(error));
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray &header, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        const auto most = std::chrono::duration_cast<std::chrono::seconds>(longestPause).count();
        return seconds >= 0 ? std::optional(std::chrono::seconds(std::min<qint64>(seconds, most))) : std::nullopt;
    }
    const QDateTime date = httpDate(QString::fromLatin1(header.trimmed()));
    if (!date.isValid()) {
        return std::nullopt;
    }
    return std::clamp(std::chrono::milliseconds(now.msecsTo(date)), std::chrono::milliseconds(0), longestPause);
}

} // namespace latchkey
