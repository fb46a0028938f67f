// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/health.h"
#include "api/locks.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");

WireReply busyFor(const QByteArray &seconds)
{
    WireReply busy = answer(429, R"({"error":{"type":"too_many_requests","message":"x"},"ok":false})");
    busy.headers.emplaceBack("retry-after", seconds);
    return busy;
}

/// As a body in chunks of a megabyte, without the last that ends it.
QByteArray chunked(const QByteArray &body)
{
    constexpr qsizetype size = 1024 * 1024;
    QByteArray chunks;
    for (qsizetype start = 0; start < body.size(); start += size) {
        const QByteArray chunk = body.sliced(start, std::min(size, body.size() - start));
        chunks += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return chunks;
}

} // namespace

/// Servers that are no Seam service, or a broken one.
class HostileTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_answerOfAnotherKind_isTold_data();
    void read_answerOfAnotherKind_isTold();
    void read_endlessAnswer_isBrokenOff_data();
    void read_endlessAnswer_isBrokenOff();
    void read_endlessHead_endsByItsDeadline();
    void write_endlessAnswer_isUnknown();
    void health_serverWithoutIt_isNotOffered();
    void write_duringALongPause_isRefusedAtOnce();
    void read_duringAPauseThatGrows_waitsForItsEnd();
};

void HostileTest::read_answerOfAnotherKind_isTold_data()
{
    using Kind = ApiError::Kind;
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::newRow("empty") << answer(200, {}) << Kind::BadResponse;
    QTest::newRow("no content") << answer(204, {}) << Kind::BadResponse;
    QTest::newRow("a page") << plainText(200, "<html>Sign in</html>") << Kind::BadResponse;
    QTest::newRow("truncated") << answer(200, R"({"device":{"device_id":"2222)") << Kind::BadResponse;
    QTest::newRow("a list") << answer(200, "[]") << Kind::BadResponse;
    QTest::newRow("null") << answer(200, R"({"device":null,"ok":true})") << Kind::BadResponse;
    QTest::newRow("too deep") << answer(200, R"({"device":)" + QByteArray(5000, '[')) << Kind::BadResponse;
    QTest::newRow("not UTF-8") << answer(200, "{\"device\":\"\xff\xfe\"}") << Kind::BadResponse;
    QTest::newRow("gateway's page") << plainText(502, "<html>Bad gateway</html>") << Kind::Server;
    QTest::newRow("plain 500") << plainText(500, "oops") << Kind::Server;
    QTest::newRow("plain 404") << plainText(404, "404") << Kind::NotOffered;
    QTest::newRow("not modified") << answer(304, {}) << Kind::Redirected;
    QTest::newRow("odd status") << answer(299, "{}") << Kind::BadResponse;
}

void HostileTest::read_answerOfAnotherKind_isTold()
{
    QFETCH(const WireReply, reply);
    QFETCH(const ApiError::Kind, kind);
    ScriptedServer server([&reply](const WireRequest &) -> WireReply { return reply; });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::devices::get(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(outcome.error().endpoint, u"/devices/get"_s);
    QVERIFY2(outcome.error().message.size() > 20, qPrintable(outcome.error().message));
}

void HostileTest::read_endlessAnswer_isBrokenOff_data()
{
    QTest::addColumn<WireReply>("reply");
    const QByteArray endless = "{\"device\":\"" + QByteArray(65 * 1024 * 1024, 'x') + "\"}";
    const QByteArray head = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    QTest::newRow("of that length") << answer(200, endless);
    // Without a stated length, and before its end: only what has come tells.
    const auto going = [](const QByteArray &bytes) {
        return WireReply{.body = bytes, .manner = WireReply::Manner::RawDrip};
    };
    QTest::newRow("of no length") << going(head + "\r\n" + endless);
    QTest::newRow("in chunks") << going(head + "transfer-encoding: chunked\r\n\r\n" + chunked(endless));
}

void HostileTest::read_endlessAnswer_isBrokenOff()
{
    QFETCH(const WireReply, reply);
    ScriptedServer server([&reply](const WireRequest &) -> WireReply { return reply; });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::devices::get(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::BadResponse);
    QVERIFY2(outcome.error().message.contains(u"64 MB"), qPrintable(outcome.error().message));
    QCOMPARE(server.requests().size(), 1);
}

void HostileTest::read_endlessHead_endsByItsDeadline()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::DripHead); });
    Connection connection = hurriedConnectionTo(server.url());
    SeamClient client(connection);
    QElapsedTimer clock;
    clock.start();
    const Outcome outcome(api::devices::get(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Timeout);
    QVERIFY(clock.elapsed() < (connection.times.call + std::chrono::milliseconds(1'500)).count());
    QVERIFY2(server.requests().size() >= 2, qPrintable(QString::number(server.requests().size())));
}

void HostileTest::write_endlessAnswer_isUnknown()
{
    const QByteArray endless = "{\"action_attempt\":\"" + QByteArray(65 * 1024 * 1024, 'x') + "\"}";
    ScriptedServer server([&endless](const WireRequest &) { return answer(200, endless); });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void HostileTest::health_serverWithoutIt_isNotOffered()
{
    ScriptedServer server([](const WireRequest &) { return plainText(404, "404"); });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::health::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::NotOffered);
    QVERIFY(outcome.error().message.contains(u"/health"));
}

void HostileTest::write_duringALongPause_isRefusedAtOnce()
{
    ScriptedServer server([](const WireRequest &) { return busyFor("60"); });
    SeamClient client(connectionTo(server.url()));
    const Outcome first(api::devices::get(client, someDevice));
    QVERIFY(first.wait());
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::RateLimited);
    QVERIFY(outcome.error().retryAfter > std::chrono::seconds(50));
    QCOMPARE(server.count("/locks/unlock_door"), 0);
}

void HostileTest::read_duringAPauseThatGrows_waitsForItsEnd()
{
    QElapsedTimer clock;
    clock.start();
    qint64 arrived = 0;
    ScriptedServer server([&](const WireRequest &request) {
        arrived = clock.elapsed();
        return request.path == "/health"              ? WireReply{}
               : request.path == "/locks/unlock_door" ? busyFor("1")
                                                      : in(WireReply::Manner::Silent);
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome slow(api::locks::lockDoor(client, someDevice));
    QTRY_COMPARE(server.count("/locks/lock_door"), 1);
    const Outcome refused(api::locks::unlockDoor(client, someDevice));
    QVERIFY(refused.wait());
    const Outcome health(api::health::get(client));
    const qint64 pauseBegins = clock.elapsed();
    server.answerAfterAll(busyFor("2"));
    QVERIFY(health.wait());
    QVERIFY(health.result().has_value());
    QVERIFY2(arrived >= pauseBegins + 2'000, qPrintable(u"%1 after %2"_s.arg(arrived).arg(pauseBegins)));
}

LATCHKEY_TEST(HostileTest, "hostile")
#include "hostile_test.moc"
