// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Client sessions, instant keys, and the phones that open them.
class SessionsTest : public QObject {
    Q_OBJECT

    static Answer put(Harness &harness, const QString &path, const QByteArray &body)
    {
        return harness.send(harness.request("PUT", path, body));
    }
    static QJsonValue idOf(const QJsonObject &session) { return session.value("client_session_id"_L1); }
    static QJsonArray keysOf(Harness &harness, const QString &person)
    {
        return harness.post(u"/instant_keys/list"_s, {{u"user_identity_id"_s, person}}).array("instant_keys");
    }

  private Q_SLOTS:
    void session_ofAUser_isMadeOnce()
    {
        Harness harness;
        const QString path = u"/client_sessions/create"_s;
        const QJsonObject user{{u"user_identifier_key"_s, u"u1"_s}};
        const QJsonObject made = harness.post(path, user).object("client_session");
        QVERIFY(made.value("token"_L1).toString().startsWith("seam_cst"_L1));
        const Answer again = harness.post(path, user);
        QCOMPARE(again.status, 400);
        QCOMPARE(again.errorType(), u"client_session_token_already_exists"_s);
        QCOMPARE(put(harness, path, R"({"user_identifier_key":"u1"})").object("client_session"), made);
        QCOMPARE(harness.post(u"/client_sessions/get_or_create"_s, user).object("client_session"), made);
        QCOMPARE(harness.post(u"/client_sessions/get"_s, user).object("client_session"), made);
        const Answer other = harness.post(u"/client_sessions/get_or_create"_s, {{u"user_identifier_key"_s, u"u2"_s}});
        QVERIFY(idOf(other.object("client_session")) != idOf(made));
    }
    void session_showsWhatItWasGiven()
    {
        Harness harness;
        const QString yale = harness.idOf("connected_account", "account_type", u"yale"_s);
        const QString person = harness.person("Grace Kim");
        harness.post(u"/client_sessions/create"_s, {{u"user_identifier_key"_s, u"u1"_s}});
        const Answer granted =
            harness.post(u"/client_sessions/grant_access"_s, {{u"user_identifier_key"_s, u"u1"_s},
                                                              {u"connected_account_ids"_s, QJsonArray{yale}},
                                                              {u"user_identity_id"_s, person}});
        const QJsonObject session = granted.object("client_session");
        QCOMPARE(session.value("device_count"_L1).toInt(), 13);
        QCOMPARE(session.value("user_identity_ids"_L1).toArray(), QJsonArray{person});
        for (const auto &[path, key] :
             {std::pair(u"/devices/list"_s, "devices"), std::pair(u"/locks/list"_s, "locks")}) {
            QCOMPARE(harness.post(path, {{u"user_identifier_key"_s, u"u1"_s}}).array(key).size(), 13);
        }
        QCOMPARE(harness.post(u"/connected_accounts/list"_s, {{u"user_identifier_key"_s, u"u1"_s}})
                     .array("connected_accounts")
                     .size(),
                 1);
        const Answer unknown =
            harness.post(u"/client_sessions/grant_access"_s,
                         {{u"user_identifier_key"_s, u"u1"_s}, {u"connected_account_ids"_s, QJsonArray{u"x"_s}}});
        QCOMPARE(unknown.errorType(), u"connected_account_not_found"_s);
        QCOMPARE(harness.post(u"/client_sessions/grant_access"_s).status, 400);
    }
    void sessions_areListedFiltered()
    {
        Harness harness({Seed::Kind::Empty});
        const auto count = [&](const QJsonObject &filter) {
            return harness.post(u"/client_sessions/list"_s, filter).array("client_sessions").size();
        };
        const QJsonValue id = idOf(harness.post(u"/client_sessions/create"_s).object("client_session"));
        harness.post(u"/client_sessions/create"_s, {{u"user_identifier_key"_s, u"u1"_s}});
        QCOMPARE(count({}), 2);
        QCOMPARE(count({{u"without_user_identifier_key"_s, true}}), 1);
        QCOMPARE(count({{u"user_identifier_key"_s, u"u1"_s}}), 1);
        QCOMPARE(count({{u"client_session_id"_s, id}}), 1);
        QCOMPARE(count({{u"connect_webview_id"_s, u"x"_s}}), 0);
        QCOMPARE(count({{u"user_identity_id"_s, u"x"_s}}), 0);
    }
    void session_revokedAndDeleted()
    {
        Harness harness({Seed::Kind::Empty});
        const QJsonObject id{
            {u"client_session_id"_s, idOf(harness.post(u"/client_sessions/create"_s).object("client_session"))}};
        QCOMPARE(harness.post(u"/client_sessions/revoke"_s, id).status, 200);
        QCOMPARE(harness.post(u"/client_sessions/get"_s, id).object("client_session").value("expires_at"_L1).toString(),
                 u"2026-11-20T10:42:07.000Z"_s);
        QCOMPARE(harness.post(u"/client_sessions/delete"_s, id).status, 200);
        for (const auto &path :
             {u"/client_sessions/get"_s, u"/client_sessions/revoke"_s, u"/client_sessions/delete"_s}) {
            QCOMPARE(harness.post(path, id).errorType(), u"client_session_not_found"_s);
        }
        const QJsonArray events = harness
                                      .post(u"/events/list"_s, {{u"since"_s, u"2000-01-01T00:00:00Z"_s},
                                                                {u"event_type"_s, u"client_session.deleted"_s}})
                                      .array("events");
        QCOMPARE(events.size(), 1);
    }
    void instantKey_isSpent_afterItsUses()
    {
        Harness harness;
        const QString person = harness.person("Grace Kim");
        const Answer made = harness.post(u"/user_identities/generate_instant_key"_s,
                                         {{u"user_identity_id"_s, person}, {u"max_use_count"_s, 2}});
        const QJsonObject key = made.object("instant_key");
        const QString now = u"2026-11-20T10:42:07.000Z"_s;
        const QJsonObject byUrl{{u"instant_key_url"_s, key.value("instant_key_url"_L1)}};
        for (const bool isSpent : {false, true}) {
            QCOMPARE(harness.post(u"/phones/simulate/create_sandbox_phone"_s, {{u"user_identity_id"_s, person}}).status,
                     200);
            QCOMPARE(harness.post(u"/instant_keys/get"_s, byUrl).object("instant_key").value("expires_at"_L1) == now,
                     isSpent);
        }
        QCOMPARE(harness
                     .post(u"/user_identities/generate_instant_key"_s,
                           {{u"user_identity_id"_s, person}, {u"max_use_count"_s, 0}})
                     .status,
                 400);
        QCOMPARE(harness
                     .post(u"/user_identities/generate_instant_key"_s,
                           {{u"user_identity_id"_s, harness.foreign("user_identity")}})
                     .errorType(),
                 u"user_identity_not_found"_s);
    }
    void instantKey_ofAMobileKey_goesWithIt()
    {
        Harness harness;
        const QString person = harness.person("Grace Kim");
        const qsizetype before = keysOf(harness, person).size();
        const QString grant = harness.grant(
            person,
            {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Room 101")}}, {u"reservation_key"_s, u"r1"_s}},
            {u"mobile_key"_s});
        harness.wait(3s);
        const QJsonArray keys = keysOf(harness, person);
        QCOMPARE(keys.size(), before + 1);
        const QJsonObject key = keys.last().toObject();
        QCOMPARE(key.value("instant_key_url"_L1), harness.method(grant, "mobile_key").value("instant_key_url"_L1));
        const QJsonObject id{{u"instant_key_id"_s, key.value("instant_key_id"_L1)}};
        QCOMPARE(harness.post(u"/instant_keys/delete"_s, id).status, 200);
        QVERIFY(!harness.method(grant, "mobile_key").contains("instant_key_url"_L1));
        QVERIFY(!harness.row("access_grant", grant).contains("instant_key_url"_L1));
        QCOMPARE(harness.post(u"/instant_keys/get"_s, id).errorType(), u"instant_key_not_found"_s);
        QCOMPARE(harness.post(u"/instant_keys/delete"_s, id).errorType(), u"instant_key_not_found"_s);
        QCOMPARE(harness.post(u"/instant_keys/get"_s).status, 400);
        QVERIFY(harness.post(u"/instant_keys/list"_s).array("instant_keys").size() > before);
    }
    void phone_isListedByItsOwner_andDeactivated()
    {
        Harness harness;
        const QString person = harness.person("Grace Kim");
        const QJsonObject phone = harness
                                      .post(u"/phones/simulate/create_sandbox_phone"_s,
                                            {{u"user_identity_id"_s, person},
                                             {u"phone_metadata"_s, QJsonObject{{u"operating_system"_s, u"ios"_s},
                                                                               {u"device_model"_s, u"iPhone 15"_s}}}})
                                      .object("phone");
        QCOMPARE(phone.value("device_type"_L1).toString(), u"ios_phone"_s);
        QCOMPARE(phone.value("display_name"_L1).toString(), u"iPhone 15"_s);
        const auto list = [&](const QJsonObject &filter) {
            return harness.post(u"/phones/list"_s, filter).array("phones");
        };
        QCOMPARE(list({}), QJsonArray{phone});
        QCOMPARE(list({{u"owner_user_identity_id"_s, person}}), QJsonArray{phone});
        QCOMPARE(list({{u"owner_user_identity_id"_s, harness.person("Noah Smith")}}), QJsonArray());
        const QJsonObject id{{u"device_id"_s, phone.value("device_id"_L1)}};
        QCOMPARE(harness.post(u"/phones/get"_s, id).object("phone"), phone);
        QCOMPARE(harness.post(u"/phones/deactivate"_s, id).status, 200);
        QCOMPARE(harness.events("device_id", phone.value("device_id"_L1).toString()),
                 QStringList{u"phone.deactivated"_s});
        QCOMPARE(harness.post(u"/phones/get"_s, id).errorType(), u"phone_not_found"_s);
        QCOMPARE(harness.post(u"/phones/deactivate"_s, {{u"device_id"_s, u"x"_s}}).errorType(), u"phone_not_found"_s);
    }
    void phones_areListedByTheCredentialTheyCarry()
    {
        Harness harness;
        const QString person = harness.person("Grace Kim");
        harness.grant(person, {{u"acs_entrance_ids"_s, QJsonArray{harness.entrance("Main entrance")}}},
                      {u"mobile_key"_s});
        const QString credential = harness.idOf("acs_credential", "user_identity_id", person);
        const QJsonObject filter{{u"acs_credential_id"_s, credential}};
        QCOMPARE(harness.post(u"/phones/list"_s, filter).array("phones").size(), 0);
        harness.post(u"/phones/simulate/create_sandbox_phone"_s, {{u"user_identity_id"_s, person}});
        QCOMPARE(harness.post(u"/phones/list"_s, filter).array("phones").size(), 1);
    }
};

LATCHKEY_TEST(SessionsTest, "sessions")
#include "sessions_test.moc"
