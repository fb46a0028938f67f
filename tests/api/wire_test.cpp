// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testcertificate.h"
#include "support/testmain.h"
#include "watched.h"

#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// What every endpoint puts on the wire, and how often.
class WireTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void every_call_data();
    void every_call();
    void everyWrite_actsAndCloses_arrivesOnceAndIsUnknown_data();
    void everyWrite_actsAndCloses_arrivesOnceAndIsUnknown();
    void read_actsAndCloses_isAskedAgain();
    void untrustedCertificate_write_neverArrives();

  private:
    const TestCertificate m_certificate;
};

void WireTest::every_call_data()
{
    QTest::addColumn<EveryCall>("call");
    for (const EveryCall &call : everyCall()) {
        QTest::newRow(call.name.constData()) << call;
    }
}

void WireTest::every_call()
{
    QFETCH(const EveryCall, call);
    QJsonParseError problem;
    const QJsonDocument expected = QJsonDocument::fromJson(call.body, &problem);
    QVERIFY(call.body.isEmpty() || problem.error == QJsonParseError::NoError);
    ScriptedServer server([](const WireRequest &) { return answer(400, "{}"); });
    SeamClient client(connectionTo(server.url()));
    Watched watched;
    watched.watch(client, call);
    QVERIFY(watched.wait());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(server.requests().first().path, call.path);
    QCOMPARE(server.requests().first().method, call.body.isEmpty() ? "GET" : "POST");
    QCOMPARE(server.requests().first().headers.contains("content-type"), !call.body.isEmpty());
    QCOMPARE(QJsonDocument::fromJson(server.requests().first().body).toJson(), expected.toJson());
    QVERIFY(watched.error());
    QCOMPARE(watched.error()->kind, ApiError::Kind::InvalidInput);
    QCOMPARE(watched.error()->endpoint.toLatin1(), call.path);
}

void WireTest::everyWrite_actsAndCloses_arrivesOnceAndIsUnknown_data()
{
    QTest::addColumn<EveryCall>("call");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("isReused");
    // How it is sent does not depend on the parameters: one call of each endpoint will do.
    QSet<QByteArray> paths;
    for (const EveryCall &call : everyCall()) {
        if (!call.isWrite || paths.contains(call.path)) {
            continue;
        }
        paths.insert(call.path);
        QTest::newRow(QByteArray(call.name + ", HTTP, fresh").constData()) << call << false << false;
        QTest::newRow(QByteArray(call.name + ", HTTP, reused").constData()) << call << false << true;
        QTest::newRow(QByteArray(call.name + ", TLS, fresh").constData()) << call << true << false;
        QTest::newRow(QByteArray(call.name + ", TLS, reused").constData()) << call << true << true;
    }
}

void WireTest::everyWrite_actsAndCloses_arrivesOnceAndIsUnknown()
{
    QFETCH(const EveryCall, call);
    QFETCH(const bool, isTls);
    QFETCH(const bool, isReused);
    const ScriptedServer::Script script = [&call](const WireRequest &request) {
        return request.path == call.path ? in(WireReply::Manner::Close) : WireReply{};
    };
    const auto server = isTls ? std::make_unique<ScriptedServer>(script, m_certificate.server())
                              : std::make_unique<ScriptedServer>(script);
    Connection connection = connectionTo(server->url());
    connection.tls = m_certificate.trusting();
    SeamClient client(connection);
    if (isReused) {
        Watched warmUp;
        warmUp.watch(client.send(api::endpoints::healthGet, {}));
        QVERIFY(warmUp.wait());
        QVERIFY(!warmUp.error());
    }
    Watched watched;
    watched.watch(client, call);
    QVERIFY(watched.wait());
    QVERIFY(watched.error());
    QCOMPARE(watched.error()->kind, ApiError::Kind::OutcomeUnknown);
    QCOMPARE(server->count(call.path), 1);
    if (isReused) {
        QCOMPARE(server->requests().last().connection, server->requests().first().connection);
    }
}

void WireTest::read_actsAndCloses_isAskedAgain()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; }, m_certificate.server());
    server.setScript([&server](const WireRequest &) {
        return server.requests().size() < 3 ? in(WireReply::Manner::Close) : WireReply{};
    });
    Connection connection = connectionTo(server.url());
    connection.tls = m_certificate.trusting();
    SeamClient client(connection);
    const Outcome outcome(client.send(api::endpoints::healthGet, {}));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QCOMPARE(server.requests().size(), 3);
}

void WireTest::untrustedCertificate_write_neverArrives()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; }, m_certificate.server());
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(client.send(api::endpoints::locksUnlockDoor, {}));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Tls);
    QVERIFY(outcome.error().message.size() > 20);
    QCOMPARE(server.requests().size(), 0);
}

LATCHKEY_TEST(WireTest, "wire")
#include "wire_test.moc"
