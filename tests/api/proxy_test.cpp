// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/health.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QNetworkProxy>
#include <QSemaphore>
#include <QThreadPool>

#include <atomic>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Not this computer by its name, though nothing sent there leaves it. Nobody listens.
const QUrl elsewhere(u"https://0.0.0.0:1"_s);

/// Looks proxies up, and answers when it may.
class Lookups {
  public:
    /// The last of \a ways is found again and again.
    explicit Lookups(const QList<QUrl> &ways)
    {
        for (const QUrl &way : ways) {
            m_found.append(QNetworkProxy(QNetworkProxy::HttpProxy, way.host(), quint16(way.port())));
        }
    }
    ~Lookups() { settle(); }
    Q_DISABLE_COPY_MOVE(Lookups)

    Connection connection()
    {
        Connection connection = hurriedConnectionTo(elsewhere);
        connection.times.waits = {};
        connection.proxies = [this](const QNetworkProxyQuery &) { return find(); };
        return connection;
    }
    int count() const { return m_count; }
    void answerOne() { m_answers.release(); }
    /// All are answered, and whoever asked has heard it.
    void settle()
    {
        m_answers.release(1000);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
    }

  private:
    QList<QNetworkProxy> find()
    {
        const qsizetype number = m_count++;
        // Longer than a test waits for anything, but not for ever, should it run where it blocks the test.
        m_answers.tryAcquire(1, 25'000);
        return {m_found.at(std::min(number, m_found.size() - 1))};
    }

    QList<QNetworkProxy> m_found;
    QSemaphore m_answers;
    std::atomic_int m_count = 0;
};

} // namespace

Q_DECLARE_METATYPE(latchkey::test::WireReply::Manner)

/// A computer whose settings name a proxy.
class ProxyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void service_isReachedThroughTheSystemsProxy();
    void thisComputer_isReachedWithoutIt();
    void thisComputer_nobodyIsAskedForAProxy();
    void lookup_takesLong_callWaitsAndTheWindowDoesNot();
    void lookup_takesTooLong_callLeavesWithoutAndTheNextWithProxy();
    void client_diesBeforeTheAnswer_nothingHappens();
    void loss_inAnotherNetwork_itsProxyIsUsedFromThenOn_data();
    void loss_inAnotherNetwork_itsProxyIsUsedFromThenOn();

  private:
    std::unique_ptr<ScriptedServer> m_proxy;
};

void ProxyTest::init()
{
    m_proxy = std::make_unique<ScriptedServer>([](const WireRequest &) { return plainText(503, "Not through here"); });
    for (const char *name : {"http_proxy", "https_proxy"}) {
        qputenv(name, m_proxy->url().toEncoded());
    }
    qunsetenv("no_proxy");
}

void ProxyTest::cleanup()
{
    // A lookup after a loss may still read them.
    QThreadPool::globalInstance()->waitForDone();
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
    QVERIFY(!m_proxy->requests().isEmpty());
    QCOMPARE(m_proxy->requests().first().method, "CONNECT");
    QCOMPARE(m_proxy->requests().first().path, "seam.invalid:443");
    QVERIFY(!m_proxy->requests().first().headers.contains("authorization"));
}

void ProxyTest::thisComputer_isReachedWithoutIt()
{
    const ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::health::get(client));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(m_proxy->requests().isEmpty());
}

void ProxyTest::thisComputer_nobodyIsAskedForAProxy()
{
    const ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Close); });
    Lookups lookups({m_proxy->url()});
    Connection connection = lookups.connection();
    connection.endpoint = server.url();
    SeamClient client(connection);
    const Outcome lost(api::health::get(client));
    QVERIFY(lost.wait());
    QCOMPARE(lost.error().kind, ApiError::Kind::Network);
    QVERIFY(!server.requests().isEmpty());
    lookups.settle();
    QCOMPARE(lookups.count(), 0);
}

void ProxyTest::lookup_takesLong_callWaitsAndTheWindowDoesNot()
{
    Lookups lookups({m_proxy->url()});
    SeamClient client(lookups.connection());
    const Outcome waiting(api::health::get(client));
    QTRY_COMPARE(lookups.count(), 1);

    const ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    SeamClient other(connectionTo(server.url()));
    const Outcome meanwhile(api::health::get(other));
    QVERIFY(meanwhile.wait());
    QVERIFY(!waiting.arrived());
    QVERIFY(m_proxy->requests().isEmpty());

    lookups.answerOne();
    QVERIFY(waiting.wait());
    QVERIFY(!m_proxy->requests().isEmpty());
    QCOMPARE(m_proxy->requests().first().path, "0.0.0.0:1");
}

void ProxyTest::lookup_takesTooLong_callLeavesWithoutAndTheNextWithProxy()
{
    Lookups lookups({m_proxy->url()});
    Connection connection = lookups.connection();
    connection.times.proxies = 50ms;
    SeamClient client(connection);
    const Outcome first(api::health::get(client));
    QVERIFY(first.wait());
    QVERIFY(!first.result().has_value());
    QVERIFY(m_proxy->requests().isEmpty());
    QCOMPARE(lookups.count(), 1);

    lookups.settle();
    const Outcome second(api::health::get(client));
    QVERIFY(second.wait());
    QVERIFY(!m_proxy->requests().isEmpty());
}

void ProxyTest::client_diesBeforeTheAnswer_nothingHappens()
{
    Lookups lookups({m_proxy->url()});
    auto client = std::make_unique<SeamClient>(lookups.connection());
    const Outcome outcome(api::health::get(*client));
    QTRY_COMPARE(lookups.count(), 1);
    client.reset();
    lookups.settle();
    QVERIFY(!outcome.arrived());
    QVERIFY(m_proxy->requests().isEmpty());
}

void ProxyTest::loss_inAnotherNetwork_itsProxyIsUsedFromThenOn_data()
{
    QTest::addColumn<WireReply::Manner>("manner");
    QTest::newRow("refused") << WireReply::Manner::Answer;
    QTest::newRow("silent") << WireReply::Manner::Silent;
}

void ProxyTest::loss_inAnotherNetwork_itsProxyIsUsedFromThenOn()
{
    QFETCH(const WireReply::Manner, manner);
    const ScriptedServer left([manner](const WireRequest &) { return WireReply{.status = 503, .manner = manner}; });
    Lookups lookups({left.url(), m_proxy->url()});
    SeamClient client(lookups.connection());
    lookups.answerOne();
    const Outcome first(api::health::get(client));
    QVERIFY(first.wait());
    QTRY_COMPARE(lookups.count(), 2);
    // Qt may knock more than once.
    const qsizetype byFirst = left.requests().size();
    QVERIFY(byFirst > 0);

    // Until there is another answer, with that one; and nobody is asked twice at once.
    const Outcome second(api::health::get(client));
    QVERIFY(second.wait());
    const qsizetype bySecond = left.requests().size();
    QVERIFY(bySecond > byFirst);
    QVERIFY(m_proxy->requests().isEmpty());
    QCOMPARE(lookups.count(), 2);

    lookups.settle();
    const Outcome third(api::health::get(client));
    QVERIFY(third.wait());
    QVERIFY(!m_proxy->requests().isEmpty());
    QCOMPARE(left.requests().size(), bySecond);
}

LATCHKEY_TEST(ProxyTest, "proxy")
#include "proxy_test.moc"
