// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/faults/damage.h"

#include "sandbox/failure.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace latchkey::sandbox {
namespace {

using Kind = Fault::Kind;

constexpr auto sameCursor = "the-same-again"_L1;
constexpr auto jsonType = "application/json; charset=utf-8";

/// Members whose values are an open set.
constexpr std::array openSets{"status"_L1,     "mode"_L1,          "device_type"_L1,
                              "event_type"_L1, "external_type"_L1, "action_type"_L1,
                              "error_code"_L1, "warning_code"_L1,  "mutation_code"_L1};

using Change = void (*)(QJsonObject &object);

/// Applies \a change to \a value's object, or to each object of its list.
QJsonValue changed(const QJsonValue &value, Change change)
{
    if (value.isArray()) {
        QJsonArray rows;
        for (const QJsonValue row : value.toArray()) {
            rows.append(changed(row, change));
        }
        return rows;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    change(object);
    return object;
}

/// Applies \a change to every resource of an answer.
QJsonObject withResources(QJsonObject answer, Change change)
{
    for (auto member = answer.begin(); member != answer.end(); ++member) {
        if (member.key() != "pagination"_L1) {
            member.value() = changed(member.value(), change);
        }
    }
    return answer;
}

void makeEnumsUnknown(QJsonObject &object)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (std::ranges::find(openSets, member.key()) != openSets.end() && member.value().isString()) {
            member.value() = u"something_new"_s;
        } else {
            member.value() = changed(member.value(), makeEnumsUnknown);
        }
    }
}

bool isId(const QString &key) { return key.endsWith("_id"_L1); }

void leaveOut(QJsonObject &object)
{
    const QStringList keys = object.keys();
    const auto id = std::ranges::find_if(keys, isId);
    if (id != keys.end()) {
        object.remove(*id);
    }
    object.remove("workspace_id"_L1);
    object.remove("created_at"_L1);
}

void putNull(QJsonObject &object)
{
    const QStringList keys = object.keys();
    for (const QString &key : keys) {
        if (isId(key) || key == "created_at"_L1 || key == "display_name"_L1 || key == "status"_L1) {
            object.insert(key, QJsonValue());
        }
    }
}

void repeatCursor(QJsonObject &answer)
{
    QJsonObject pagination = answer.value("pagination"_L1).toObject();
    if (!pagination.isEmpty()) {
        pagination.insert("has_next_page"_L1, true);
        pagination.insert("next_page_cursor"_L1, sameCursor);
        answer.insert("pagination"_L1, pagination);
    }
}

Reply refusal(int status, const QString &type, const QString &message)
{
    return Reply{status, jsonType, Failure{status, type, message}.body(), "fault"};
}

Reply pause(const QByteArray &retryAfter)
{
    Reply reply = refusal(429, u"too_many_requests"_s, u"Too many requests"_s);
    reply.retryAfter = retryAfter;
    return reply;
}

QByteArray dateIn(int seconds)
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return QLocale::c().toString(when, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

void prepare(Request &request, const Fault &fault)
{
    QJsonObject parameters = QJsonDocument::fromJson(request.body).object();
    if (fault.kind == Kind::Cursor && parameters.value("page_cursor"_L1) == sameCursor) {
        parameters.remove("page_cursor"_L1);
        request.body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    }
}

std::optional<Reply> insteadOfActing(const Fault &fault)
{
    switch (fault.kind) {
    case Kind::RateLimit:
        return pause(fault.low < 0 ? QByteArray() : QByteArray::number(fault.low));
    case Kind::RateLimitDate:
        return pause(dateIn(std::max(fault.low, 0)));
    case Kind::InternalError:
        return refusal(500, u"internal_server_error"_s, u"Internal server error"_s);
    case Kind::Unavailable:
        return Reply{503, "text/plain", {}};
    case Kind::PlainText:
        return Reply{500, "text/plain", "Internal Server Error"};
    case Kind::Html:
        return Reply{200, "text/html", "<!DOCTYPE html><title>Sign in</title><p>Sign in to use this network."};
    case Kind::StopBefore: {
        Reply reply;
        reply.manner = Reply::Manner::Close;
        return reply;
    }
    case Kind::Latency:
    case Kind::Truncated:
    case Kind::Broken:
    case Kind::ContentType:
    case Kind::Cursor:
    case Kind::Enum:
    case Kind::Missing:
    case Kind::Null:
    case Kind::StopAfter:
    case Kind::Silent:
        break;
    }
    return std::nullopt;
}

void damage(Reply &reply, const Fault &fault)
{
    QJsonObject answer = QJsonDocument::fromJson(reply.body).object();
    const auto rewrite = [&](const QJsonObject &changed) {
        reply.body = QJsonDocument(changed).toJson(QJsonDocument::Compact);
    };
    switch (fault.kind) {
    case Kind::Truncated:
        reply.body.truncate(reply.body.size() / 2);
        break;
    case Kind::Broken:
        reply.body.replace("\":", "\"=");
        break;
    case Kind::ContentType:
        reply.contentType = "text/html";
        break;
    case Kind::Cursor:
        repeatCursor(answer);
        rewrite(answer);
        break;
    case Kind::Enum:
        rewrite(withResources(answer, makeEnumsUnknown));
        break;
    case Kind::Missing:
        rewrite(withResources(answer, leaveOut));
        break;
    case Kind::Null:
        rewrite(withResources(answer, putNull));
        break;
    case Kind::StopAfter:
        reply.manner = Reply::Manner::Close;
        break;
    case Kind::Silent:
        reply.manner = Reply::Manner::Silent;
        break;
    case Kind::Latency:
    case Kind::RateLimit:
    case Kind::RateLimitDate:
    case Kind::InternalError:
    case Kind::Unavailable:
    case Kind::PlainText:
    case Kind::Html:
    case Kind::StopBefore:
        break;
    }
}

} // namespace latchkey::sandbox
