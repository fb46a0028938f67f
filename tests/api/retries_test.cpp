// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/seamclient.h"

#include "api/devices.h"
#include "api/locks.h"
#include "api/workspaces.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");

} // namespace

/// When a call is made again, and when it is given up.
class RetriesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void read_serverFailsThenRecovers_isAskedAgain_data();
    void read_serverFailsThenRecovers_isAskedAgain();
    void read_serverKeepsFailing_givesUpAfterFour();
    void read_refused_isNotAskedAgain();
    void write_serverFails_isSentOnce();
    void read_retryAfter_isHonoured();
    void read_retryAfterBeyondLimit_givesUpAtOnce();
    void read_silentServer_isAskedAgainThenTimesOut();
    void read_slowDrip_hitsTheLimit();
    void networkChanged_silentRead_isAskedAgainAtOnceOverAnotherConnection();
    void networkChanged_silentWrite_isNotSentAgain();
    void write_silentServer_isUnknown();
    void write_nobodyListens_wasNeverSent();
    void requestId_thatIsNone_goesNowhere();
    void refusal_tellsThatTheServiceIsThere_data();
    void refusal_tellsThatTheServiceIsThere();
    void write_answerThatSaysNothing_isUnknown_data();
    void write_answerThatSaysNothing_isUnknown();
    void write_thatGivesNothing_isDoneWhenItSaysSo_data();
    void write_thatGivesNothing_isDoneWhenItSaysSo();
};

void RetriesTest::read_serverFailsThenRecovers_isAskedAgain_data()
{
    QTest::addColumn<WireReply>("failure");
    QTest::newRow("500") << answer(500, R"({"error":{"type":"internal_server_error","message":"x"},"ok":false})");
    QTest::newRow("503 without a body") << plainText(503, {});
    QTest::newRow("429") << answer(429, R"({"error":{"type":"too_many_requests","message":"x"},"ok":false})");
    QTest::newRow("closed") << in(WireReply::Manner::Close);
    QTest::newRow("cut in the head") << in(WireReply::Manner::CutHead);
    QTest::newRow("cut in the body") << in(WireReply::Manner::CutBody);
    QTest::newRow("silent") << in(WireReply::Manner::Silent);
}

void RetriesTest::read_serverFailsThenRecovers_isAskedAgain()
{
    QFETCH(const WireReply, failure);
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript(
        [&](const WireRequest &) { return server.requests().size() < 3 ? failure : answer(200, workspaceBody); });
    SeamClient client(hurriedConnectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QVERIFY2(outcome.result().has_value(), qPrintable(outcome.arrived() ? outcome.result()->name : QString()));
    QCOMPARE(server.requests().size(), 3);
}

void RetriesTest::read_serverKeepsFailing_givesUpAfterFour()
{
    ScriptedServer server([](const WireRequest &) { return plainText(500, "Not implemented!"); });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Server);
    QCOMPARE(outcome.error().httpStatus, 500);
    QCOMPARE(outcome.error().endpoint, u"/workspaces/get"_s);
    QCOMPARE(server.requests().size(), 4);
}

void RetriesTest::read_refused_isNotAskedAgain()
{
    ScriptedServer server([](const WireRequest &) {
        WireReply reply =
            answer(404, R"({"error":{"type":"device_not_found","message":"Device not found"},"ok":false})");
        reply.headers.emplaceBack("seam-request-id", "request-7");
        return reply;
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::devices::get(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::NotFound);
    QCOMPARE(outcome.error().requestId, u"request-7"_s);
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::write_serverFails_isSentOnce()
{
    ScriptedServer server([](const WireRequest &) {
        return answer(503, R"({"error":{"type":"unavailable","message":"Later"},"ok":false})");
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Server);
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::read_retryAfter_isHonoured()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript([&server](const WireRequest &) {
        WireReply busy = answer(429, R"({"error":{"type":"too_many_requests","message":"x"},"ok":false})");
        busy.headers.emplaceBack("retry-after", "1");
        return server.requests().size() == 1 ? busy : answer(200, workspaceBody);
    });
    SeamClient client(connectionTo(server.url()));
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    QVERIFY2(timer.elapsed() >= 1000, qPrintable(QString::number(timer.elapsed())));
}

void RetriesTest::read_retryAfterBeyondLimit_givesUpAtOnce()
{
    ScriptedServer server([](const WireRequest &) {
        WireReply busy = answer(429, R"({"error":{"type":"too_many_requests","message":"x"},"ok":false})");
        busy.headers.emplaceBack("retry-after", "60");
        return busy;
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::RateLimited);
    QCOMPARE(outcome.error().retryAfter, std::optional(std::chrono::milliseconds(60'000)));
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::read_silentServer_isAskedAgainThenTimesOut()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(hurriedConnectionTo(server.url()));
    const QSignalSpy unreachable(&client, &SeamClient::unreachable);
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Timeout);
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(unreachable.count(), 1);
}

void RetriesTest::networkChanged_silentRead_isAskedAgainAtOnceOverAnotherConnection()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript([&](const WireRequest &) {
        return server.requests().size() < 2 ? in(WireReply::Manner::Silent) : answer(200, workspaceBody);
    });
    SeamClient client(connectionTo(server.url())); // that would wait for 15 s
    const Outcome outcome(api::workspaces::get(client));
    QTRY_COMPARE(server.requests().size(), 1);
    client.networkChanged();
    QTRY_VERIFY(outcome.arrived());
    QVERIFY(outcome.result().has_value());
    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests().first().connection != server.requests().last().connection);
}

void RetriesTest::networkChanged_silentWrite_isNotSentAgain()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(hurriedConnectionTo(server.url()));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QTRY_COMPARE(server.requests().size(), 1);
    client.networkChanged();
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::read_slowDrip_hitsTheLimit()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Drip); });
    Connection connection = connectionTo(server.url());
    connection.times.call = std::chrono::milliseconds(500);
    connection.times.readAttempt = std::chrono::milliseconds(5'000);
    SeamClient client(connection);
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Timeout);
    QVERIFY2(timer.elapsed() < 3'000, qPrintable(QString::number(timer.elapsed())));
}

void RetriesTest::write_silentServer_isUnknown()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    Connection connection = connectionTo(server.url());
    connection.times.call = std::chrono::milliseconds(1'500);
    SeamClient client(connection);
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::OutcomeUnknown);
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::write_nobodyListens_wasNeverSent()
{
    QUrl url;
    {
        const ScriptedServer gone([](const WireRequest &) { return WireReply{}; });
        url = gone.url();
    }
    SeamClient client(connectionTo(url));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::Network);
    QVERIFY2(outcome.error().message.contains(u"Nothing was changed."), qPrintable(outcome.error().message));
}

void RetriesTest::requestId_thatIsNone_goesNowhere()
{
    ScriptedServer server([](const WireRequest &request) {
        WireReply reply = answer(404, R"({"error":{"type":"device_not_found","message":"x"},"ok":false})");
        reply.headers.emplaceBack("seam-request-id", request.headers.value("authorization"));
        return reply;
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::devices::get(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().requestId, QString());
}

void RetriesTest::refusal_tellsThatTheServiceIsThere_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::addColumn<int>("answers");
    QTest::newRow("403") << answer(403, R"({"error":{"type":"forbidden","message":"x"},"ok":false})") << 1;
    QTest::newRow("404") << plainText(404, "404") << 1;
    QTest::newRow("500") << plainText(500, "oops") << 0;
}

void RetriesTest::refusal_tellsThatTheServiceIsThere()
{
    QFETCH(const WireReply, reply);
    QFETCH(const int, answers);
    ScriptedServer server([&reply](const WireRequest &) { return reply; });
    SeamClient client(connectionTo(server.url()));
    const QSignalSpy answered(&client, &SeamClient::answered);
    const QSignalSpy unreachable(&client, &SeamClient::unreachable);
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(answered.count(), answers);
    QCOMPARE(unreachable.count(), 0);
}

void RetriesTest::write_answerThatSaysNothing_isUnknown_data()
{
    QTest::addColumn<WireReply>("reply");
    QTest::newRow("bad gateway") << plainText(502, "<html>");
    QTest::newRow("internal error") << plainText(500, "Internal Server Error");
    QTest::newRow("cut in the head") << in(WireReply::Manner::CutHead);
    QTest::newRow("cut in the body") << in(WireReply::Manner::CutBody);
    QTest::newRow("no content") << plainText(204, {});
    QTest::newRow("gateway timeout") << plainText(504, {});
    QTest::newRow("request timeout") << plainText(408, {});
    QTest::newRow("another page") << plainText(200, "<html>Sign in to the Wi-Fi</html>");
    QTest::newRow("gateway without a server") << plainText(503, "upstream connect error or disconnect/reset");
    QTest::newRow("nothing at all") << plainText(503, {});
    QTest::newRow("key missing") << answer(200, R"({"ok":true})");
}

void RetriesTest::write_answerThatSaysNothing_isUnknown()
{
    QFETCH(const WireReply, reply);
    ScriptedServer server([&reply](const WireRequest &) -> WireReply { return reply; });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::OutcomeUnknown);
    QVERIFY(outcome.error().message.contains(u"nobody knows"));
    QCOMPARE(server.requests().size(), 1);
}

void RetriesTest::write_thatGivesNothing_isDoneWhenItSaysSo_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("as the contract says") << QByteArray(R"({"ok":true})") << true;
    QTest::newRow("as the pages show") << QByteArray("{}") << true;
    QTest::newRow("it is not") << QByteArray(R"({"ok":false})") << false;
    QTest::newRow("not said") << QByteArray(R"({"ok":null})") << false;
    QTest::newRow("somebody else's error") << QByteArray(R"({"error":"blocked by policy"})") << false;
    QTest::newRow("somebody else's answer") << QByteArray(R"({"login":"https://portal.example"})") << false;
}

void RetriesTest::write_thatGivesNothing_isDoneWhenItSaysSo()
{
    QFETCH(const QByteArray, body);
    QFETCH(const bool, isDone);
    ScriptedServer server([&body](const WireRequest &) { return answer(200, body); });
    SeamClient client(connectionTo(server.url()));
    const Outcome outcome(api::devices::update(client, {.deviceId = someDevice}));
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.result().has_value(), isDone);
    QVERIFY(isDone || outcome.error().kind == ApiError::Kind::OutcomeUnknown);
}

LATCHKEY_TEST(RetriesTest, "retries")
#include "retries_test.moc"
