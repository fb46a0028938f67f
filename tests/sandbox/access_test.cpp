// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/harness.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Who may ask, in which order a request is checked, and how a refusal reads.
class AccessTest : public QObject {
    Q_OBJECT

    Answer as(Harness &harness, const QByteArray &authorization, const QByteArray &workspace = {},
              const QString &path = u"/workspaces/get"_s)
    {
        Request request = harness.request("POST", path, "{}");
        request.authorization = authorization;
        request.workspace = workspace;
        return harness.send(request);
    }

  private Q_SLOTS:
    void credential_missingOrWrong_isUnauthorized_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QString>("message");
        QTest::newRow("none") << QByteArray() << u"No Authorization header"_s;
        QTest::newRow("other scheme") << QByteArray("Token abc") << u"No token provided"_s;
        QTest::newRow("lower case") << QByteArray("bearer seam_test1_key") << u"No token provided"_s;
        QTest::newRow("unknown") << QByteArray("Bearer seam_nope") << u"API Key not found"_s;
        QTest::newRow("unknown console session") << QByteArray("Bearer eyJ0.no.no") << u"Session token not found"_s;
        QTest::newRow("empty") << QByteArray("Bearer ") << u"API Key not found"_s;
    }
    void credential_missingOrWrong_isUnauthorized()
    {
        QFETCH(const QByteArray, authorization);
        QFETCH(const QString, message);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = as(harness, authorization);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.errorType(), u"unauthorized"_s);
        QCOMPARE(answer.message(), message);
        QVERIFY(!answer.requestId.isEmpty());
    }
    void token_ofAnotherKind_isNamed_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("type");
        QTest::newRow("personal access token") << QByteArray("seam_at1_no") << u"access_token_used_for_api_key"_s;
        QTest::newRow("client session") << QByteArray("seam_cst1_no") << u"client_session_token_used_for_api_key"_s;
    }
    void token_ofAnotherKind_isNamed()
    {
        QFETCH(const QByteArray, token);
        QFETCH(const QString, type);
        Harness harness({Seed::Kind::Empty});
        const Answer answer = as(harness, "Bearer " + token);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.errorType(), type);
    }
    void clientSession_thatExists_isNoApiKey()
    {
        Harness harness({Seed::Kind::Empty});
        const QJsonObject session = harness.post(u"/client_sessions/create"_s).object("client_session");
        const Answer answer = as(harness, "Bearer " + session.value("token"_L1).toString().toLatin1());
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.errorType(), u"client_session_token_used_for_api_key"_s);
    }
    void apiKey_withForeignWorkspaceHeader_keepsItsOwnWorkspace()
    {
        Harness harness({Seed::Kind::Empty});
        const QByteArray other = harness.engine.otherWorkspace().id().toLatin1();
        const Answer answer = as(harness, "Bearer seam_test1_key", other);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object("workspace").value("name"_L1).toString(), u"Empty"_s);
    }
    void apiKey_revoked_isUnauthorized()
    {
        Harness harness({Seed::Kind::Empty});
        harness.engine.revokeApiKey();
        QCOMPARE(as(harness, "Bearer seam_test1_key").status, 401);
        QCOMPARE(as(harness, "Bearer ").status, 401);
    }
    void token_withWorkspaceHeader_reachesThatWorkspace_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("personal access token") << QByteArray("seam_at1_token");
        QTest::newRow("console session") << QByteArray("eyJ0.session.token");
    }
    void token_withWorkspaceHeader_reachesThatWorkspace()
    {
        QFETCH(const QByteArray, token);
        Harness harness({Seed::Kind::Empty});
        const QByteArray other = harness.engine.otherWorkspace().id().toLatin1();
        QCOMPARE(as(harness, "Bearer " + token, other).object("workspace").value("is_sandbox"_L1).toBool(true), false);
        const QByteArray own = harness.engine.workspace().id().toLatin1();
        QCOMPARE(as(harness, "Bearer " + token, own).object("workspace").value("is_sandbox"_L1).toBool(), true);
    }
    void token_withoutWorkspaceHeader_isAskedForOne()
    {
        Harness harness({Seed::Kind::Empty});
        const Answer answer = as(harness, "Bearer seam_at1_token");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.errorType(), u"missing_workspace_id"_s);
    }
    void token_withUnknownWorkspace_isUnauthorized()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(as(harness, "Bearer seam_at1_token", "nope").status, 401);
        QCOMPARE(as(harness, "Bearer seam_at1_token", "11111111-1111-4111-8111-111111111111").status, 401);
    }
    void workspaceList_showsWhatTheCredentialReaches()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(as(harness, "Bearer seam_at1_token", {}, u"/workspaces/list"_s).array("workspaces").size(), 2);
        QCOMPARE(as(harness, "Bearer seam_test1_key", {}, u"/workspaces/list"_s).array("workspaces").size(), 1);
        QCOMPARE(as(harness, {}, {}, u"/workspaces/list"_s).status, 401);
    }
    void health_needsNoCredential()
    {
        Harness harness({Seed::Kind::Empty});
        const Answer health = harness.send([] {
            Request request;
            request.method = "GET";
            request.path = u"/health"_s;
            return request;
        }());
        QCOMPARE(health.status, 200);
        QVERIFY(health.json.value("ok"_L1).toBool());
        QVERIFY(health.json.value("service_health_statuses"_L1).isArray());
        QCOMPARE(health.json.value("last_service_evaluation_at"_L1).toString(), u"2026-11-20T10:42:07.000Z"_s);
        QCOMPARE(as(harness, {}, {}, u"/health"_s).status, 200);
    }
    void id_ofAnotherWorkspace_isNotFound_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("kind");
        QTest::newRow("identity") << u"/user_identities/get"_s << u"user_identity"_s;
        QTest::newRow("device") << u"/devices/get"_s << u"device"_s;
        QTest::newRow("lock") << u"/locks/unlock_door"_s << u"device"_s;
        QTest::newRow("grant") << u"/access_grants/get"_s << u"access_grant"_s;
        QTest::newRow("grant's end") << u"/access_grants/delete"_s << u"access_grant"_s;
        QTest::newRow("method") << u"/access_methods/get"_s << u"access_method"_s;
        QTest::newRow("entrance") << u"/acs/entrances/get"_s << u"acs_entrance"_s;
        QTest::newRow("system") << u"/acs/systems/get"_s << u"acs_system"_s;
        QTest::newRow("ACS user") << u"/acs/users/get"_s << u"acs_user"_s;
        QTest::newRow("space") << u"/spaces/get"_s << u"space"_s;
    }
    void id_ofAnotherWorkspace_isNotFound()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, kind);
        Harness harness({Seed::Kind::Empty});
        const QString id = harness.foreign(kind.toLatin1().constData());
        const Answer answer = harness.post(path, {{QString(kind + "_id"_L1), id}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.errorType(), QString(kind + "_not_found"_L1));
    }
    void checks_comeInOrder()
    {
        Harness harness({Seed::Kind::Empty});
        // Each request breaks every later check as well.
        Request request = harness.request("DELETE", u"/nope"_s, "{");
        request.authorization.clear();
        request.contentType = "text/plain";
        QCOMPARE(harness.send(request).body, QByteArray("404"));
        request.path = u"/devices/get"_s;
        QCOMPARE(harness.send(request).status, 401);
        request.authorization = "Bearer seam_test1_key";
        QCOMPARE(harness.send(request).errorType(), u"method_not_allowed"_s);
        request.method = "POST";
        QCOMPARE(harness.send(request).errorType(), u"invalid_content_type"_s);
        request.contentType = "application/json";
        QCOMPARE(harness.send(request).body, QByteArray("Invalid JSON"));
        request.body = R"({"device_id":"5"})";
        QCOMPARE(harness.send(request).errorType(), u"invalid_input"_s);
        request.body = R"({"device_id":"11111111-1111-4111-8111-111111111111"})";
        QCOMPARE(harness.send(request).errorType(), u"device_not_found"_s);
    }
    void routerFailures_carryNoRequestId()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/nope/nope"_s).status, 404);
        QVERIFY(harness.post(u"/nope/nope"_s).requestId.isEmpty());
        QVERIFY(harness.post(u"/devices/list"_s, QByteArray("{")).requestId.isEmpty());
    }
    void requestIds_areUnique()
    {
        Harness harness({Seed::Kind::Empty});
        const QByteArray first = harness.post(u"/devices/list"_s).requestId;
        QVERIFY(!first.isEmpty());
        QVERIFY(harness.post(u"/devices/list"_s).requestId != first);
    }
    void verb_notTaken_namesThoseThatAre()
    {
        Harness harness({Seed::Kind::Empty});
        const auto refused = [&](const QByteArray &method, const QString &path) {
            const Answer answer = harness.send(harness.request(method, path));
            return answer.status == 405 ? answer.message() : QString::number(answer.status);
        };
        QCOMPARE(refused("DELETE", u"/devices/list"_s), u"only GET,POST accepted"_s);
        QCOMPARE(refused("GET", u"/access_grants/create"_s), u"only POST accepted"_s);
        QCOMPARE(refused("GET", u"/user_identities/grant_access_to_device"_s), u"only POST,PUT accepted"_s);
        QCOMPARE(refused("PUT", u"/devices/update"_s), u"only POST,PATCH accepted"_s);
        QCOMPARE(refused("PATCH", u"/access_grants/delete"_s), u"only POST,DELETE accepted"_s);
    }
    void body_thatIsNoObject_isRefused()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/devices/list"_s, QByteArray("[]")).errorType(), u"invalid_input"_s);
    }
    void body_empty_standsForNoParameters()
    {
        Harness harness({Seed::Kind::Empty});
        QCOMPARE(harness.post(u"/devices/list"_s, QByteArray()).status, 200);
    }
};

LATCHKEY_TEST(AccessTest, "access")
#include "access_test.moc"
