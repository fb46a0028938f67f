// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/engine.h"
#include "support/fixedclock.h"

#include <QJsonArray>
#include <QJsonObject>

namespace latchkey::test {

/// An answer of the engine, read.
struct Answer {
    int status = 0;
    QJsonObject json{};
    QByteArray body{};
    QByteArray requestId{};

    QJsonObject object(const char *key) const { return json.value(QLatin1StringView(key)).toObject(); }
    QJsonArray array(const char *key) const { return json.value(QLatin1StringView(key)).toArray(); }
    QString errorType() const { return object("error").value(QLatin1StringView("type")).toString(); }
    QString message() const { return object("error").value(QLatin1StringView("message")).toString(); }
    /// The messages that validation_errors has for \a path, "user_identity.email_address"; "" for the whole body.
    QStringList fieldErrors(const QString &path) const;
};

/// An engine on a clock that stands, and the shortest ways to ask it.
class Harness {
  public:
    explicit Harness(sandbox::Seed seed = {}, const char *now = "2026-11-20T10:42:07Z");

    /// POST with the API key.
    Answer post(const QString &path, const QJsonObject &body = {});
    Answer post(const QString &path, const QByteArray &json);
    Answer get(const QString &path, const sandbox::Query &query = {});
    Answer send(sandbox::Request request);
    /// A request with the API key, to be changed before it is sent.
    sandbox::Request request(const QByteArray &method, const QString &path, const QByteArray &body = {}) const;

    void wait(std::chrono::milliseconds time) { clock.advance(time); }

    /// The id of the row of \a kind whose member \a key is \a value: idOf("space", "space_key", "room-101").
    QString idOf(const char *kind, const char *key, const QString &value);
    QString space(const char *key) { return idOf("space", "space_key", QString::fromLatin1(key)); }
    QString device(const char *name) { return idOf("device", "display_name", QString::fromUtf8(name)); }
    QString entrance(const char *name) { return idOf("acs_entrance", "display_name", QString::fromUtf8(name)); }
    QString person(const char *name) { return idOf("user_identity", "full_name", QString::fromUtf8(name)); }
    QString system(const char *type) { return idOf("acs_system", "external_type", QString::fromLatin1(type)); }
    QJsonObject row(const char *kind, const QString &id);
    /// The production workspace's first row of \a kind.
    QString foreign(const char *kind) const;

    /// A grant for \a person on \a places, its id; the body is {user_identity_id, requested_access_methods, …places}.
    QString grant(const QString &person, const QJsonObject &places, const QStringList &modes);
    /// The grant's first method of \a mode, as /access_methods/list tells it.
    QJsonObject method(const QString &grantId, const char *mode);
    /// What /access_codes/list tells for \a filter, and the first of it.
    QJsonArray accessCodes(const QJsonObject &filter);
    QJsonObject firstAccessCode(const QJsonObject &filter) { return accessCodes(filter).first().toObject(); }
    /// The access code as /access_codes/get tells it.
    QJsonObject accessCode(const QString &id);
    /// What has become of the action attempt that \a started tells of.
    QString attemptStatus(const Answer &started);
    /// Types of the events about \a subject ("access_grant_id") \a id, in order.
    QStringList events(const char *subject, const QString &id);

    FixedClock clock;
    sandbox::Engine engine;
};

/// The codes of what stands in \a row's \a list: "errors", "warnings" or "pending_mutations".
QStringList noticesOf(const QJsonObject &row, const char *list);
/// [{"mode":…}, …]
QJsonArray requested(const QStringList &modes);

} // namespace latchkey::test
