// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/seamclient.h"

#include "api/devices.h"
#include "api/health.h"
#include "api/request.h"
#include "api/workspaces.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");

} // namespace

/// What leaves, and what is told about it.
class SeamClientTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_goodAnswer_givesTheValueAndTells();
    void read_goodAnswer_isDecodedOnAnotherThread();
    void call_byDefault_hasThirtySeconds();
    void request_apiKey_carriesTheRightHeaders();
    void request_token_namesTheWorkspace();
    void request_tokenWithoutWorkspace_namesNone();
    void request_endpointWithPath_keepsThePath();
    void redirect_anyRequest_isNotFollowed();
    void unauthorized_anyRequest_isTold();
    void malformedAnswer_read_namesThePathOnly();
    void cancel_runningRead_isSilentAndDropsTheConnection();
    void destroyed_callsUnderWay_areSilent();
    void destroyed_callCancelledAfterwards_isLeftAlone();
    void endpointProblem_url_data();
    void endpointProblem_url();
    void send_plainHttpElsewhere_neverLeaves();
};

void SeamClientTest::read_goodAnswer_givesTheValueAndTells()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, workspaceBody); });
    SeamClient client(connectionTo(server.url()));
    const QSignalSpy answered(&client, &SeamClient::answered);
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.result()->name, u"Hotel"_s);
    QCOMPARE(answered.count(), 1);
    QCOMPARE(server.requests().size(), 1);
}

void SeamClientTest::read_goodAnswer_isDecodedOnAnotherThread()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, workspaceBody); });
    SeamClient client(connectionTo(server.url()));
    std::atomic<QThread *> decodedIn = nullptr;
    const Outcome outcome(api::request<Void>(client, api::endpoints::workspacesGet, {},
                                             [&decodedIn](const QByteArray &body) -> Result<Void> {
                                                 decodedIn = QThread::currentThread();
                                                 return api::codec::nothing(body);
                                             }));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QVERIFY(decodedIn.load() != nullptr);
    QVERIFY(decodedIn.load() != client.thread());
}

void SeamClientTest::call_byDefault_hasThirtySeconds() { QCOMPARE(Connection{}.times.call, std::chrono::seconds(30)); }

void SeamClientTest::request_apiKey_carriesTheRightHeaders()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, workspaceBody); });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    const WireRequest request = server.requests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, "/workspaces/get");
    QCOMPARE(request.body, "{}");
    QCOMPARE(request.headers.value("authorization"), "Bearer seam_test1_topsecret");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QCOMPARE(request.headers.value("content-length"), "2");
    QCOMPARE(request.headers.value("accept"), "application/json");
    QCOMPARE(request.headers.value("user-agent"), "Latchkey/" LATCHKEY_VERSION);
    QVERIFY(!request.headers.contains("seam-workspace"));
    QVERIFY(!request.headers.contains("cookie"));
}

void SeamClientTest::request_token_namesTheWorkspace()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, workspaceBody); });
    Connection connection = connectionTo(server.url());
    connection.credential = {Credential::Kind::PersonalAccessToken, u"seam_at1_x"_s,
                             WorkspaceId::fromString(u"11111111-1111-4111-8111-111111111111")};
    SeamClient client(connection);
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(server.requests().first().headers.value("seam-workspace"), "11111111-1111-4111-8111-111111111111");
}

void SeamClientTest::request_tokenWithoutWorkspace_namesNone()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, R"({"workspaces":[],"ok":true})"); });
    Connection connection = connectionTo(server.url());
    connection.credential = {Credential::Kind::ConsoleSession, u"eyJ"_s, {}};
    SeamClient client(connection);
    const Outcome outcome(api::workspaces::list(client));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QVERIFY(!server.requests().first().headers.contains("seam-workspace"));
}

void SeamClientTest::request_endpointWithPath_keepsThePath()
{
    ScriptedServer server([](const WireRequest &) { return answer(200, R"({"ok":true})"); });
    Connection connection = connectionTo(server.url());
    connection.endpoint.setPath(u"/seam/"_s);
    SeamClient client(connection);
    const Outcome outcome(api::health::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(server.requests().first().path, "/seam/health");
}

void SeamClientTest::redirect_anyRequest_isNotFollowed()
{
    const ScriptedServer elsewhere([](const WireRequest &) { return answer(200, workspaceBody); });
    ScriptedServer server([&elsewhere](const WireRequest &) {
        WireReply reply = plainText(307, {});
        QUrl target = elsewhere.url();
        target.setHost(u"localhost"_s);
        reply.headers.emplaceBack("location", target.toEncoded() + "/workspaces/get");
        return reply;
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Redirected);
    QVERIFY2(outcome.error().message.contains(u"localhost"), qPrintable(outcome.error().message));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void SeamClientTest::unauthorized_anyRequest_isTold()
{
    ScriptedServer server([](const WireRequest &) {
        return answer(401, R"({"error":{"type":"unauthorized","message":"API Key not found"},"ok":false})");
    });
    SeamClient client(connectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const QSignalSpy answered(&client, &SeamClient::answered);
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Unauthorized);
    QCOMPARE(outcome.error().detail, u"API Key not found"_s);
    QCOMPARE(unauthorized.count(), 1);
    QCOMPARE(answered.count(), 0);
}

void SeamClientTest::malformedAnswer_read_namesThePathOnly()
{
    ScriptedServer server([](const WireRequest &) {
        return answer(200, R"({"workspace":{"workspace_id":"not-an-id","name":"Hotel","is_sandbox":true},"ok":true})");
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::BadResponse);
    QCOMPARE(outcome.error().endpoint, u"/workspaces/get"_s);
    QVERIFY(outcome.error().message.contains(u"workspace.workspace_id"));
    QVERIFY(!outcome.error().message.contains(u"not-an-id"));
}

void SeamClientTest::cancel_runningRead_isSilentAndDropsTheConnection()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    const Call<Workspace> call = api::workspaces::get(client);
    const Outcome cancelled(call);
    QTRY_COMPARE(server.requests().size(), 1);
    call.cancel();
    server.setScript([](const WireRequest &) { return answer(200, workspaceBody); });
    const Outcome later(api::workspaces::get(client));
    QVERIFY(later.wait());
    QVERIFY(!cancelled.arrived());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().last().connection != server.requests().first().connection);
}

void SeamClientTest::destroyed_callsUnderWay_areSilent()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    auto client = std::make_unique<SeamClient>(connectionTo(server.url()));
    const Outcome lost(api::workspaces::get(*client));
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    server.setScript([](const WireRequest &) { return answer(200, workspaceBody); });
    SeamClient other(connectionTo(server.url()));
    const Outcome later(api::workspaces::get(other));
    QVERIFY(later.wait());
    QVERIFY(!lost.arrived());
}

void SeamClientTest::destroyed_callCancelledAfterwards_isLeftAlone()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    auto client = std::make_unique<SeamClient>(connectionTo(server.url()));
    const Call<Workspace> call = api::workspaces::get(*client);
    const Outcome outcome(call);
    QTRY_COMPARE(server.requests().size(), 1);
    client.reset();
    call.cancel(); // the sanitizers see what it reaches
    SeamClient other(connectionTo(server.url()));
    server.setScript([](const WireRequest &) { return answer(200, workspaceBody); });
    const Outcome later(api::workspaces::get(other));
    QVERIFY(later.wait());
    QVERIFY(!outcome.arrived());
}

void SeamClientTest::endpointProblem_url_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("service") << u"https://connect.getseam.com"_s << true;
    QTest::newRow("with a path") << u"https://example.com/seam/"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("loopback 6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8080"_s << true;
    QTest::newRow("plain http") << u"http://connect.getseam.com"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("looks like localhost") << u"http://localhost.example.com"_s << false;
    QTest::newRow("user name") << u"https://me:secret@connect.getseam.com"_s << false;
    QTest::newRow("query") << u"https://connect.getseam.com/?a=b"_s << false;
    QTest::newRow("file") << u"file:///etc/hosts"_s << false;
    QTest::newRow("no scheme") << u"connect.getseam.com"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void SeamClientTest::endpointProblem_url()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isGood);
    QCOMPARE(!SeamClient::endpointProblem(QUrl(url)).has_value(), isGood);
}

void SeamClientTest::send_plainHttpElsewhere_neverLeaves()
{
    SeamClient client(connectionTo(QUrl(u"http://192.0.2.1:9"_s)));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Network);
    QVERIFY(outcome.error().message.contains(u"https://"));
}

LATCHKEY_TEST(SeamClientTest, "seamclient")
#include "seamclient_test.moc"
