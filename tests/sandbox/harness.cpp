// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"

#include <QJsonDocument>

using namespace latchkey::sandbox;
using namespace Qt::StringLiterals;

namespace latchkey::test {
namespace {

const Credentials credentials{u"seam_test1_key"_s, u"seam_at1_token"_s, u"eyJ0.session.token"_s};

} // namespace

QStringList Answer::fieldErrors(const QString &path) const
{
    QJsonObject node = object("error").value("validation_errors"_L1).toObject();
    for (const QString &name : path.split(u'.', Qt::SkipEmptyParts)) {
        node = node.value(name).toObject();
    }
    QStringList messages;
    for (const QJsonValue message : node.value("_errors"_L1).toArray()) {
        messages.append(message.toString());
    }
    return messages;
}

Harness::Harness(Seed seed, const char *now)
    : clock(now)
    , engine(seed, clock, credentials)
{
}

Answer Harness::post(const QString &path, const QJsonObject &body)
{
    return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Answer Harness::post(const QString &path, const QByteArray &json) { return send(request("POST", path, json)); }

Answer Harness::get(const QString &path, const Query &query)
{
    Request asked = request("GET", path);
    asked.query = query;
    return send(asked);
}

Answer Harness::send(Request request)
{
    const Reply reply = engine.handle(request);
    return {reply.status, QJsonDocument::fromJson(reply.body).object(), reply.body, reply.requestId};
}

Request Harness::request(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.contentType = body.isEmpty() ? "" : "application/json";
    request.authorization = "Bearer " + credentials.apiKey.toLatin1();
    request.origin = u"http://127.0.0.1:1"_s;
    return request;
}

QString Harness::idOf(const char *kind, const char *key, const QString &value)
{
    const auto named = *kindNamed(QString::fromLatin1(kind));
    const Row *row = engine.workspace().findBy(named, QLatin1StringView(key), value);
    return row != nullptr ? row->idText() : QString();
}

QJsonObject Harness::row(const char *kind, const QString &id)
{
    const Row *row = engine.workspace().find(*kindNamed(QString::fromLatin1(kind)), id);
    return row != nullptr ? row->json() : QJsonObject();
}

QString Harness::foreign(const char *kind) const
{
    return engine.otherWorkspace().rows(*kindNamed(QString::fromLatin1(kind))).front()->idText();
}

QString Harness::grant(const QString &person, const QJsonObject &places, const QStringList &modes)
{
    QJsonObject body = places;
    body.insert("user_identity_id"_L1, person);
    body.insert("requested_access_methods"_L1, requested(modes));
    return post(u"/access_grants/create"_s, body).object("access_grant").value("access_grant_id"_L1).toString();
}

QJsonObject Harness::method(const QString &grantId, const char *mode)
{
    for (const QJsonValue value :
         post(u"/access_methods/list"_s, {{u"access_grant_id"_s, grantId}}).array("access_methods")) {
        if (value.toObject().value("mode"_L1).toString() == QLatin1StringView(mode)) {
            return value.toObject();
        }
    }
    return {};
}

QJsonArray Harness::accessCodes(const QJsonObject &filter)
{
    return post(u"/access_codes/list"_s, filter).array("access_codes");
}

QJsonObject Harness::accessCode(const QString &id)
{
    return post(u"/access_codes/get"_s, {{u"access_code_id"_s, id}}).object("access_code");
}

QString Harness::attemptStatus(const Answer &started)
{
    const QJsonValue id = started.object("action_attempt").value("action_attempt_id"_L1);
    return post(u"/action_attempts/get"_s, {{u"action_attempt_id"_s, id}})
        .object("action_attempt")
        .value("status"_L1)
        .toString();
}

QStringList Harness::events(const char *subject, const QString &id)
{
    QStringList types;
    const auto answer =
        post(u"/events/list"_s,
             {{u"since"_s, u"2000-01-01T00:00:00Z"_s}, {u"limit"_s, 100000}, {QString::fromLatin1(subject), id}});
    for (const QJsonValue event : answer.array("events")) {
        types.append(event.toObject().value("event_type"_L1).toString());
    }
    return types;
}

QStringList noticesOf(const QJsonObject &row, const char *list)
{
    QStringList codes;
    for (const QJsonValue value : row.value(QLatin1StringView(list)).toArray()) {
        const QJsonObject notice = value.toObject();
        for (const auto key : {"error_code"_L1, "warning_code"_L1, "mutation_code"_L1}) {
            if (notice.contains(key)) {
                codes.append(notice.value(key).toString());
            }
        }
    }
    return codes;
}

QJsonArray requested(const QStringList &modes)
{
    QJsonArray methods;
    for (const QString &mode : modes) {
        methods.append(QJsonObject{{u"mode"_s, mode}});
    }
    return methods;
}

} // namespace latchkey::test
