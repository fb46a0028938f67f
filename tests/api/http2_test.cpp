// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/locks.h"
#include "clientfixture.h"
#include "http2server.h"
#include "support/testmain.h"

#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");
constexpr int cancelCode = 8; ///< RST_STREAM with CANCEL

Call<Page<Device>> read(SeamClient &client, int number) { return api::devices::list(client, {.limit = number}); }

} // namespace

/// A server that offers HTTP/2.
class Http2Test : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }
    void calls_overHttp2_shareOneSession();
    void reads_manyAtOnce_areNotHeldToSix();
    void write_sendsItsWholeBody();
    void write_sessionEndsWithoutAnswer_arrivesOnceAndIsUnknown();
    void write_unknownCertificate_neverArrives();
    void cancel_resetsTheStreamAndKeepsTheSession();
    void peerThatIsGone_theNextAttemptTakesAnotherSession_data();
    void peerThatIsGone_theNextAttemptTakesAnotherSession();

  private:
    Connection connection() const;

    const TestCertificate m_certificate;
    std::unique_ptr<Http2Server> m_server;
};

void Http2Test::init()
{
    m_server = std::make_unique<Http2Server>(m_certificate);
    QVERIFY(m_server->start());
}

Connection Http2Test::connection() const
{
    Connection connection = connectionTo(m_server->url());
    connection.tls = m_certificate.trusting();
    return connection;
}

void Http2Test::calls_overHttp2_shareOneSession()
{
    SeamClient client(connection());
    for (int i = 1; i <= 3; ++i) {
        const Outcome outcome(read(client, i));
        QVERIFY(outcome.wait());
        QVERIFY2(outcome.result().has_value(), qPrintable(outcome.error().message));
    }
    QTRY_COMPARE(m_server->requests().size(), 3);
    for (const QJsonObject &request : m_server->requests()) {
        QCOMPARE(request.value("session"_L1).toInt(), 1);
    }
}

void Http2Test::reads_manyAtOnce_areNotHeldToSix()
{
    SeamClient client(connection());
    const Outcome first(read(client, 1));
    QVERIFY(first.wait());
    m_server->order("silent");
    int over = 0;
    for (int i = 2; i <= 21; ++i) {
        read(client, i).then(this, [&](const auto &result) { over += result.has_value() ? 1 : 0; });
    }
    QTRY_COMPARE(m_server->requests().size(), 21);
    QCOMPARE(over, 0);
    m_server->order("go");
    QTRY_COMPARE(over, 20);
}

void Http2Test::write_sendsItsWholeBody()
{
    SeamClient client(connection());
    QJsonObject metadata;
    for (int i = 0; i < 50; ++i) {
        metadata.insert(u"key%1"_s.arg(i), QString(490, u'x'));
    }
    const Outcome outcome(api::devices::update(client, {.deviceId = someDevice, .customMetadata = metadata}));
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.result().has_value(), qPrintable(outcome.error().message));
    QTRY_COMPARE(m_server->requests().size(), 1);
    const QByteArray body = m_server->requests().first().value("body"_L1).toString().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(body).object().value("custom_metadata"_L1).toObject(), metadata);
}

void Http2Test::write_sessionEndsWithoutAnswer_arrivesOnceAndIsUnknown()
{
    SeamClient client(connection());
    const Outcome warmUp(read(client, 1));
    QVERIFY(warmUp.wait());
    m_server->order("close");
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::OutcomeUnknown);
    m_server->order("answer");
    const Outcome after(read(client, 2));
    QVERIFY(after.wait());
    QVERIFY2(after.result().has_value(), qPrintable(after.error().message));
    const auto isUnlock = [](const QJsonObject &request) {
        return request.value("path"_L1).toString() == "/locks/unlock_door"_L1;
    };
    QCOMPARE(std::ranges::count_if(m_server->requests(), isUnlock), 1);
}

void Http2Test::write_unknownCertificate_neverArrives()
{
    SeamClient client(connectionTo(m_server->url()));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Tls);
    QCOMPARE(m_server->requests().size(), 0);
}

void Http2Test::cancel_resetsTheStreamAndKeepsTheSession()
{
    SeamClient client(connection());
    const Outcome warmUp(read(client, 1));
    QVERIFY(warmUp.wait());
    m_server->order("silent");
    const auto unwanted = read(client, 2);
    bool isTold = false;
    unwanted.then(this, [&](const auto &) { isTold = true; });
    QTRY_COMPARE(m_server->requests().size(), 2);
    unwanted.cancel();
    QTRY_COMPARE(m_server->losses().size(), 1);
    QCOMPARE(m_server->losses().first().value("reset"_L1).toInt(), cancelCode);
    m_server->order("answer");
    const Outcome after(read(client, 3));
    QVERIFY(after.wait());
    QVERIFY(after.result().has_value());
    QVERIFY(!isTold);
    QTRY_COMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_server->requests().last().value("session"_L1).toInt(), 1);
}

void Http2Test::peerThatIsGone_theNextAttemptTakesAnotherSession_data()
{
    QTest::addColumn<bool>("hasAnswered");
    QTest::newRow("after an answer") << true;
    QTest::newRow("from the start") << false;
}

void Http2Test::peerThatIsGone_theNextAttemptTakesAnotherSession()
{
    QFETCH(const bool, hasAnswered);
    Connection hurried = connection();
    hurried.times.readAttempt = 3'000ms;
    SeamClient client(hurried);
    if (hasAnswered) {
        const Outcome warmUp(read(client, 1));
        QVERIFY(warmUp.wait());
    }
    m_server->order("silent 1");
    const Outcome outcome(read(client, 2));
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.result().has_value(), qPrintable(outcome.error().message));
    QTRY_COMPARE(m_server->requests().size(), hasAnswered ? 3 : 2);
    QCOMPARE(m_server->requests().last().value("session"_L1).toInt(), 2);
}

LATCHKEY_TEST(Http2Test, "http2")
#include "http2_test.moc"
