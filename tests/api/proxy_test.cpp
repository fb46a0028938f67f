// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/health.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// A computer whose settings name a proxy.
class ProxyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void service_isReachedThroughTheSystemsProxy();
    void thisComputer_isReachedWithoutIt();

  private:
    ScriptedServer m_proxy{[](const WireRequest &) { return plainText(503, "Not through here"); }};
};

void ProxyTest::init()
{
    for (const char *name : {"http_proxy", "https_proxy"}) {
        qputenv(name, m_proxy.url().toEncoded());
    }
    qunsetenv("no_proxy");
}

void ProxyTest::cleanup()
{
    for (const char *name : {"http_proxy", "https_proxy"}) {
        qunsetenv(name);
    }
}

void ProxyTest::service_isReachedThroughTheSystemsProxy()
{
    Connection connection = connectionTo(QUrl(u"https://seam.invalid"_s));
    connection.times.waits = {};
    SeamClient client(connection);
    const Outcome outcome(api::health::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Network);
    QVERIFY(!m_proxy.requests().isEmpty());
    QCOMPARE(m_proxy.requests().first().method, "CONNECT");
    QCOMPARE(m_proxy.requests().first().path, "seam.invalid:443");
    QVERIFY(!m_proxy.requests().first().headers.contains("authorization"));
}

void ProxyTest::thisComputer_isReachedWithoutIt()
{
    const ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    const qsizetype before = m_proxy.requests().size();
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::health::get(client));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(m_proxy.requests().size(), before);
}

LATCHKEY_TEST(ProxyTest, "proxy")
#include "proxy_test.moc"
