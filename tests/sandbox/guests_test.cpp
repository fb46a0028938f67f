// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/server.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <httplib.h>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Client sessions and publishable keys, over HTTP.
class GuestsTest : public QObject {
    Q_OBJECT

    struct Answer {
        int status = 0;
        QJsonObject json;

        QString type() const { return json.value("error"_L1).toObject().value("type"_L1).toString(); }
        QJsonObject session() const { return json.value("client_session"_L1).toObject(); }
        std::string token() const { return session().value("token"_L1).toString().toStdString(); }
    };

    Answer ask(const char *path, const httplib::Headers &headers, const std::string &body = "{}")
    {
        httplib::Client client(m_server->endpoint().toStdString());
        const auto answer = client.Post(path, headers, body, "application/json");
        return {answer->status, QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object()};
    }
    std::pair<const std::string, std::string> owner() const
    {
        return {"Authorization", "Bearer " + m_server->apiKey().toStdString()};
    }
    static httplib::Headers guest(const std::string &token) { return {{"client-session-token", token}}; }
    httplib::Headers publicly()
    {
        const QJsonObject workspace = ask("/workspaces/get", {owner()}).json.value("workspace"_L1).toObject();
        return {{"seam-publishable-key", workspace.value("publishable_key"_L1).toString().toStdString()}};
    }

    std::unique_ptr<FixedClock> m_clock;
    std::unique_ptr<Server> m_server;

  private Q_SLOTS:
    void init()
    {
        m_server.reset();
        m_clock = std::make_unique<FixedClock>("2026-11-20T10:42:07Z");
        ServerOptions options;
        options.seed = {Seed::Kind::Empty};
        options.clock = m_clock.get();
        m_server = std::make_unique<Server>();
        QVERIFY(m_server->start(options));
    }
    void session_thatIsGood_isToldOfItselfAlone_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("header") << QByteArray("client-session-token") << QByteArray();
        QTest::newRow("long header") << QByteArray("seam-client-session-token") << QByteArray();
        QTest::newRow("bearer") << QByteArray("Authorization") << QByteArray("Bearer ");
    }
    void session_thatIsGood_isToldOfItselfAlone()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const QByteArray, before);
        const Answer made = ask("/client_sessions/create", {owner()}, R"({"user_identifier_key":"u1"})");
        const httplib::Headers headers{{header.toStdString(), before.toStdString() + made.token()}};
        QCOMPARE(ask("/client_sessions/get", headers).session(), made.session());
        QCOMPARE(ask("/client_sessions/get", {owner()}).type(), u"client_session_not_found"_s);
        for (const char *other :
             {R"({"client_session_id":"11111111-1111-4111-8111-111111111111"})", R"({"user_identifier_key":"u1"})"}) {
            const Answer refused = ask("/client_sessions/get", headers, other);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.type(), u"invalid_options"_s);
        }
        for (const char *path : {"/devices/list", "/workspaces/list", "/client_sessions/create"}) {
            const Answer refused = ask(path, headers);
            QCOMPARE(refused.status, 401);
            QCOMPARE(refused.type(), u"client_session_token_used_for_api_key"_s);
        }
        QVERIFY(m_server->requestsTo(u"/client_sessions/get"_s).first().clientSession.isEmpty());
    }
    void session_thatOpensNothing_isRefusedByItsReason_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("before");
        QTest::newRow("served") << QByteArray("/client_sessions/get") << u"200 "_s;
        QTest::newRow("not served") << QByteArray("/devices/list") << u"401 client_session_token_used_for_api_key"_s;
    }
    void session_thatOpensNothing_isRefusedByItsReason()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QString, before);
        const auto refused = [&](const httplib::Headers &headers) -> QString {
            const Answer answer = ask(path.constData(), headers);
            return QString::number(answer.status) + u' ' + answer.type();
        };
        QCOMPARE(refused(guest("seam_test1_nobody")), u"400 invalid_client_session_token"_s);
        QCOMPARE(refused(guest("seam_cst1_nobody")), u"401 client_session_not_found"_s);
        auto both = guest("seam_cst1_nobody");
        both.insert(owner());
        QCOMPARE(refused(both), u"401 client_session_not_found"_s);

        const Answer shortOne =
            ask("/client_sessions/create", {owner()}, R"({"expires_at":"2026-11-20T10:43:07.000Z"})");
        const Answer usual = ask("/client_sessions/create", {owner()});
        QCOMPARE(refused(guest(shortOne.token())), before);
        m_clock->advance(1min);
        QCOMPARE(refused(guest(shortOne.token())), u"401 client_session_expired"_s);
        const std::string id = usual.session().value("client_session_id"_L1).toString().toStdString();
        const std::string named = "{\"client_session_id\":\"" + id + "\"}";
        QCOMPARE(ask("/client_sessions/revoke", {owner()}, named).status, 200);
        QCOMPARE(refused(guest(usual.token())), u"401 client_session_revoked"_s);
        QCOMPARE(ask("/client_sessions/delete", {owner()}, named).status, 200);
        QCOMPARE(refused(guest(usual.token())), u"401 client_session_not_found"_s);
    }
    void publishableKey_makesTheEmptySessionOfAUser()
    {
        const char *user = R"({"user_identifier_key":"u1"})";
        const Answer made = ask("/client_sessions/create", publicly(), user);
        QCOMPARE(made.status, 200);
        QCOMPARE(made.session().value("workspace_id"_L1).toString(), m_server->workspaceId());
        QCOMPARE(made.session().value("connected_account_ids"_L1).toArray(), QJsonArray());
        QCOMPARE(ask("/client_sessions/get_or_create", publicly(), user).session(), made.session());
        QCOMPARE(ask("/client_sessions/create", publicly(), user).type(), u"client_session_token_already_exists"_s);
        QCOMPARE(ask("/client_sessions/get_or_create", publicly(), R"({"user_identifier_key":"u2"})").status, 200);
        QCOMPARE(ask("/client_sessions/get", guest(made.token())).session(), made.session());
        // It opens nothing else.
        QCOMPARE(ask("/client_sessions/list", publicly()).status, 401);
        QCOMPARE(ask("/devices/list", publicly()).type(), u"unauthorized"_s);
    }
    void publishableKeys_areOfOneWorkspaceEach()
    {
        const std::string token = m_server->personalAccessToken().toStdString();
        const QJsonArray workspaces =
            ask("/workspaces/list", {{"Authorization", "Bearer " + token}}).json.value("workspaces"_L1).toArray();
        QCOMPARE(workspaces.size(), 2);
        QStringList keys;
        for (const QJsonValue value : workspaces) {
            const QJsonObject workspace = value.toObject();
            QVERIFY(workspace.value("is_publishable_key_auth_enabled"_L1).toBool());
            keys.append(workspace.value("publishable_key"_L1).toString());
            QVERIFY(keys.last().startsWith("seam_pk"_L1));
            const Answer made = ask("/client_sessions/create", {{"seam-publishable-key", keys.last().toStdString()}},
                                    R"({"user_identifier_key":"u1"})");
            QCOMPARE(made.session().value("workspace_id"_L1), workspace.value("workspace_id"_L1));
        }
        QVERIFY(keys.first() != keys.last());
    }
    void publishableKey_refusals_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        const QString userWanted = u"publishable_key_requires_user_identifier_key"_s;
        QTest::newRow("no user") << QByteArray("{}") << 400 << userWanted;
        QTest::newRow("blank user") << QByteArray(R"({"user_identifier_key":" "})") << 400 << userWanted;
        for (const char *shown : {R"("connected_account_ids":[])", R"("connect_webview_ids":[])",
                                  R"("user_identity_id":"11111111-1111-4111-8111-111111111111")",
                                  R"("user_identity_ids":["11111111-1111-4111-8111-111111111111"])"}) {
            QTest::addRow("%s", shown) << QByteArray(R"({"user_identifier_key":"u1",)") + shown + "}" << 403
                                       << u"publishable_keys_must_create_empty_client_sessions"_s;
        }
    }
    void publishableKey_refusals()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const QString, type);
        for (const char *path : {"/client_sessions/create", "/client_sessions/get_or_create"}) {
            const Answer refused = ask(path, publicly(), body.toStdString());
            QCOMPARE(refused.status, status);
            QCOMPARE(refused.type(), type);
        }
        QVERIFY(m_server->resources(u"client_session"_s).isEmpty());
    }
    void publishableKey_wrongOrMissing_isNamedByItsPath_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("unknown");
        QTest::addColumn<QString>("missing");
        QTest::newRow("create") << QByteArray("/client_sessions/create") << u"401 workspace_not_found"_s
                                << u"401 unauthorized"_s;
        QTest::newRow("get_or_create") << QByteArray("/client_sessions/get_or_create") << u"400 workspace_not_found"_s
                                       << u"400 publishable_key_header_required"_s;
    }
    void publishableKey_wrongOrMissing_isNamedByItsPath()
    {
        QFETCH(const QByteArray, path);
        QFETCH(const QString, unknown);
        QFETCH(const QString, missing);
        const auto answered = [&](const httplib::Headers &headers) -> QString {
            const Answer answer = ask(path.constData(), headers, R"({"user_identifier_key":"u1"})");
            return answer.status == 200 ? u"200"_s : QString::number(answer.status) + u' ' + answer.type();
        };
        const std::pair<const std::string, std::string> noKey{"seam-publishable-key", "seam_test1_nobody"};
        const std::pair<const std::string, std::string> foreign{"seam-publishable-key", "seam_pk1_nobody"};
        const std::pair<const std::string, std::string> nobody{"Authorization", "Bearer seam_test1_nobody"};
        QCOMPARE(answered({noKey}), u"401 invalid_publishable_key"_s);
        QCOMPARE(answered({foreign}), unknown);
        QCOMPARE(answered({}), missing);
        QCOMPARE(answered({nobody}), u"401 unauthorized"_s);
        auto both = publicly();
        both.insert(nobody);
        QCOMPARE(answered(both), u"400 token_auth_not_accepted"_s);
        QCOMPARE(answered({owner(), foreign}), u"200"_s);
    }
};

LATCHKEY_TEST(GuestsTest, "guests")
#include "guests_test.moc"
