// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/carddesk.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey::test {

QString CardDesk::encoder(const char *name) const
{
    return m_harness.idOf("acs_encoder", "display_name", QString::fromLatin1(name));
}

QString CardDesk::porter() const { return m_harness.idOf("acs_user", "full_name", u"Night Porter"_s); }

Answer CardDesk::make(const char *mode, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert("access_method"_L1, QLatin1StringView(mode));
    if (!more.contains("acs_user_id"_L1) && !more.contains("user_identity_id"_L1)) {
        body.insert("acs_user_id"_L1, porter());
    }
    return m_harness.post(u"/acs/credentials/create"_s, body);
}

QString CardDesk::makeCard(const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert("allowed_acs_entrance_ids"_L1, QJsonArray{m_harness.entrance("Gym")});
    return idIn(make("card", body));
}

QJsonObject CardDesk::credential(const QString &id)
{
    return m_harness.post(u"/acs/credentials/get"_s, {{u"acs_credential_id"_s, id}}).object("acs_credential");
}

QStringList CardDesk::ids(const QJsonObject &filter)
{
    QStringList ids;
    for (const QJsonValue row : m_harness.post(u"/acs/credentials/list"_s, filter).array("acs_credentials")) {
        ids.append(row.toObject().value("acs_credential_id"_L1).toString());
    }
    return ids;
}

QJsonObject CardDesk::ended(const Answer &started)
{
    m_harness.wait(2s);
    return m_harness
        .post(u"/action_attempts/get"_s,
              {{u"action_attempt_id"_s, started.object("action_attempt").value("action_attempt_id"_L1)}})
        .object("action_attempt");
}

QJsonObject CardDesk::encode(const QString &credential, const char *name)
{
    return ended(m_harness.post(u"/acs/encoders/encode_credential"_s,
                                {{u"acs_encoder_id"_s, encoder(name)}, {u"acs_credential_id"_s, credential}}));
}

QJsonObject CardDesk::scan(const char *name, const QJsonObject &more)
{
    QJsonObject body = more;
    body.insert("acs_encoder_id"_L1, encoder(name));
    return ended(m_harness.post(u"/acs/encoders/scan_credential"_s, body));
}

QJsonObject CardDesk::scanToAssign(const QJsonObject &holder, const char *name)
{
    QJsonObject body = holder;
    body.insert("acs_encoder_id"_L1, encoder(name));
    return ended(m_harness.post(u"/acs/encoders/scan_to_assign_credential"_s, body));
}

Answer CardDesk::plan(const char *what, const QJsonObject &more, const char *name)
{
    QJsonObject body = more;
    body.insert("acs_encoder_id"_L1, encoder(name));
    return m_harness.post(u"/acs/encoders/simulate/next_credential_%1"_s.arg(QLatin1StringView(what)), body);
}

QString idIn(const Answer &credential)
{
    return credential.object("acs_credential").value("acs_credential_id"_L1).toString();
}

QString errorOf(const QJsonObject &attempt) { return attempt.value("error"_L1).toObject().value("type"_L1).toString(); }

QJsonObject part(const QJsonObject &attempt, const char *key)
{
    return attempt.value("result"_L1).toObject().value(QLatin1StringView(key)).toObject();
}

QStringList warningsOf(const QJsonObject &row)
{
    QStringList codes;
    for (const QJsonValue warning : row.value("warnings"_L1).toArray()) {
        codes.append(warning.toObject().value("warning_code"_L1).toString());
    }
    return codes;
}

} // namespace latchkey::test
