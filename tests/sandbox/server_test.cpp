// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/server.h"
#include "sandbox/transport/sockets.h"
#include "support/fixedclock.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <httplib.h>

using namespace latchkey::sandbox;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The engine over HTTP.
class ServerTest : public QObject {
    Q_OBJECT

    static std::string base(const Server &server) { return server.endpoint().toStdString(); }
    static httplib::Headers key(const Server &server)
    {
        return {{"Authorization", "Bearer " + server.apiKey().toStdString()}};
    }
    static ServerOptions empty()
    {
        ServerOptions options;
        options.seed = {Seed::Kind::Empty};
        return options;
    }

  private Q_SLOTS:
    void start_servesOnLoopbackWithAKeyOfItsOwn()
    {
        Server one;
        Server other;
        QVERIFY(one.start(empty()));
        QVERIFY(other.start(empty()));
        QVERIFY(one.endpoint().startsWith("http://127.0.0.1:"_L1));
        QVERIFY(one.apiKey().startsWith("seam_test"_L1));
        QVERIFY(one.personalAccessToken().startsWith("seam_at"_L1));
        QVERIFY(one.consoleSessionToken().startsWith("ey"_L1));
        QVERIFY(one.apiKey() != other.apiKey());
        httplib::Client client(base(other));
        QCOMPARE(client.Post("/workspaces/get", key(one), "{}", "application/json")->status, 401);
        QCOMPARE(client.Post("/workspaces/get", key(other), "{}", "application/json")->status, 200);
    }
    void start_onAPortInUse_saysSo()
    {
        Server one;
        QVERIFY(one.start(empty()));
        ServerOptions options = empty();
        options.port = one.endpoint().section(u':', -1).toInt();
        Server other;
        const auto started = other.start(options);
        QVERIFY(!started);
        QVERIFY(started.error().contains(QString::number(options.port)));
    }
    void verbs_allReachTheEngine()
    {
        Server server;
        QVERIFY(server.start());
        httplib::Client client(base(server));
        const auto headers = key(server);
        const QJsonObject person = server.resources(u"user_identity"_s).first().toObject();
        const QJsonObject device = server.resources(u"device"_s).first().toObject();
        const std::string personId = person.value("user_identity_id"_L1).toString().toStdString();
        const std::string deviceId = device.value("device_id"_L1).toString().toStdString();
        const std::string both = "{\"user_identity_id\":\"" + personId + "\",\"device_id\":\"" + deviceId + "\"}";
        QCOMPARE(client.Get("/user_identities/get?user_identity_id=" + personId + "&_strict=true", headers)->status,
                 200);
        QCOMPARE(client.Put("/user_identities/grant_access_to_device", headers, both, "application/json")->status, 200);
        QJsonObject row = server.resource(u"user_identity"_s, person.value("user_identity_id"_L1).toString());
        QCOMPARE(row.value("_hidden"_L1).toObject().value("device_ids"_L1).toArray().size(), 1);
        QCOMPARE(client
                     .Patch("/devices/update", headers, "{\"device_id\":\"" + deviceId + "\",\"name\":\"New\"}",
                            "application/json")
                     ->status,
                 200);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client
                     .Delete("/user_identities/revoke_access_to_device?user_identity_id=" + personId +
                                 "&device_id=" + deviceId,
                             headers)
                     ->status,
                 200);
        QVERIFY(timer.elapsed() < 4000); // no waiting for a body that has not been announced
        row = server.resource(u"user_identity"_s, person.value("user_identity_id"_L1).toString());
        QCOMPARE(row.value("_hidden"_L1).toObject().value("device_ids"_L1).toArray().size(), 0);
        QCOMPARE(
            server.resource(u"device"_s, device.value("device_id"_L1).toString()).value("display_name"_L1).toString(),
            u"New"_s);
    }
    void answers_carryTheirHeaders()
    {
        Server server;
        QVERIFY(server.start(empty()));
        httplib::Client client(base(server));
        const auto good = client.Post("/devices/list", key(server), "{}", "application/json");
        QVERIFY(good->has_header("seam-request-id"));
        QCOMPARE(good->get_header_value("Content-Type"), std::string("application/json; charset=utf-8"));
        QCOMPARE(good->get_header_value_count("Content-Type"), std::size_t{1});
        const auto refused = client.Post("/devices/list", "{}", "application/json");
        QCOMPARE(refused->status, 401);
        QVERIFY(refused->has_header("seam-request-id"));
        const auto unknown = client.Post("/nope", key(server), "{}", "application/json");
        QCOMPARE(unknown->status, 404);
        QCOMPARE(unknown->body, std::string("404"));
        QVERIFY(unknown->get_header_value("Content-Type").starts_with("text/plain"));
        QVERIFY(!unknown->has_header("seam-request-id"));
    }
    void request_fromAWebPage_isRefusedAndNotSeen()
    {
        Server server;
        QVERIFY(server.start(empty()));
        httplib::Client client(base(server));
        auto headers = key(server);
        headers.emplace("Origin", "https://example.com");
        const auto answer = client.Post("/spaces/create", headers, "{\"name\":\"X\"}", "application/json");
        QCOMPARE(answer->status, 403);
        QVERIFY(!answer->has_header("Access-Control-Allow-Origin"));
        QVERIFY(server.resources(u"space"_s).isEmpty());
        QVERIFY(server.requests().isEmpty());
    }
    void connection_keptAlive_servesManyRequests()
    {
        Server server;
        QVERIFY(server.start(empty()));
        httplib::Client client(base(server));
        client.set_keep_alive(true);
        client.set_tcp_nodelay(true);
        for (int i = 0; i < 50; ++i) {
            const auto answer = client.Post("/workspaces/get", key(server), "{}", "application/json");
            QVERIFY(answer);
            QVERIFY(answer->get_header_value("Connection") != "close");
        }
    }
    void connections_many_areServedAtOnce()
    {
        Server server;
        QVERIFY(server.start(empty()));
        std::vector<std::unique_ptr<httplib::Client>> clients;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<httplib::Client>(base(server)));
            clients.back()->set_keep_alive(true);
            QVERIFY(clients.back()->Post("/workspaces/get", key(server), "{}", "application/json"));
        }
        QVERIFY(timer.elapsed() < 30000); // with fewer threads the last would wait for an idle one to close
        timer.restart();
        server.stop();
        QVERIFY(timer.elapsed() < 30000); // with idle connections open
    }
    void connections_arrivingAtOnce_waitInLine()
    {
        // A program that is too busy to take any: the system keeps them for it.
        QTcpServer busy;
        busy.setListenBacklogSize(1);
        QVERIFY(busy.listen(QHostAddress::LocalHost));
        busy.pauseAccepting();
        admitMany(static_cast<socket_t>(busy.socketDescriptor()));
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int i = 0; i < 64; ++i) {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->connectToHost(QHostAddress::LocalHost, busy.serverPort());
            // One that finds no room tries again after a second.
            QVERIFY2(clients.back()->waitForConnected(900), qPrintable(QString::number(i)));
        }
    }
    void latency_isAdded()
    {
        Server server;
        ServerOptions options = empty();
        options.latency = 120ms;
        QVERIFY(server.start(options));
        QElapsedTimer timer;
        timer.start();
        httplib::Client client(base(server));
        QVERIFY(client.Get("/health"));
        QVERIFY(timer.elapsed() >= 120);
    }
    void stop_duringALatency_doesNotWaitForItsEnd()
    {
        Server server;
        ServerOptions options = empty();
        options.latency = 24h;
        QVERIFY(server.start(options));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, static_cast<quint16>(QUrl(server.endpoint()).port()));
        client.write("GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QTRY_COMPARE(server.requests().size(), 1);
        server.stop();
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }
    void requests_areKeptWithoutTheCredential()
    {
        Server server;
        QVERIFY(server.start(empty()));
        httplib::Client client(base(server));
        client.Post("/spaces/create", key(server), "{\"name\":\"X\"}", "application/json");
        client.Get("/spaces/list?limit=5", key(server));
        QCOMPARE(server.requests().size(), 2);
        const Request created = server.requestsTo(u"/spaces/create"_s).first();
        QCOMPARE(created.method, QByteArray("POST"));
        QCOMPARE(created.body, QByteArray("{\"name\":\"X\"}"));
        QVERIFY(created.authorization.isEmpty());
        QCOMPARE(server.requests().last().query, (Query{{u"limit"_s, u"5"_s}}));
        server.clearRequests();
        QVERIFY(server.requests().isEmpty());
    }
    void override_answersInstead()
    {
        Server server;
        QVERIFY(server.start(empty()));
        httplib::Client client(base(server));
        server.setOverride(u"/spaces/list"_s, 500, "text/plain", "oops");
        const auto broken = client.Post("/spaces/list", key(server), "{}", "application/json");
        QCOMPARE(broken->status, 500);
        QCOMPARE(broken->body, std::string("oops"));
        QCOMPARE(client.Post("/devices/list", key(server), "{}", "application/json")->status, 200);
        server.clearOverrides();
        QCOMPARE(client.Post("/spaces/list", key(server), "{}", "application/json")->status, 200);
    }
    void key_revoked_isRefused()
    {
        Server server;
        QVERIFY(server.start(empty()));
        const auto headers = key(server);
        httplib::Client client(base(server));
        server.revokeApiKey();
        QCOMPARE(client.Post("/devices/list", headers, "{}", "application/json")->status, 401);
    }
    void clock_given_movesTheState()
    {
        FixedClock clock("2026-11-20T10:42:07Z");
        Server server;
        ServerOptions options;
        options.clock = &clock;
        QVERIFY(server.start(options));
        httplib::Client client(base(server));
        const QString id =
            server.resources(u"access_grant"_s).first().toObject().value("access_grant_id"_L1).toString();
        const std::string body = "{\"access_grant_id\":\"" + id.toStdString() + "\"}";
        QCOMPARE(client.Post("/access_grants/delete", key(server), body, "application/json")->status, 200);
        QVERIFY(!server.resource(u"access_grant"_s, id).isEmpty());
        clock.advance(3s);
        QVERIFY(server.resource(u"access_grant"_s, id).isEmpty());
        QCOMPARE(server.snapshot().value("access_grants"_L1).toArray().size(), 89);
    }
    void pageUrl_leadsBackHere()
    {
        Server server;
        QVERIFY(server.start());
        httplib::Client client(base(server));
        const auto page = client.Post("/devices/list", key(server), "{\"limit\":1}", "application/json");
        const QJsonObject pagination =
            QJsonDocument::fromJson(QByteArray::fromStdString(page->body)).object().value("pagination"_L1).toObject();
        QVERIFY(pagination.value("next_page_url"_L1)
                    .toString()
                    .startsWith(QString(server.endpoint() + "/devices/list?next_page_cursor="_L1)));
    }
};

LATCHKEY_TEST(ServerTest, "server")
#include "server_test.moc"
