// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/locks.h"
#include "api/workspaces.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");

WireReply busy(const QByteArray &retryAfter = {})
{
    WireReply reply = answer(429, R"({"error":{"type":"too_many_requests","message":"Slow down"},"ok":false})");
    if (!retryAfter.isEmpty()) {
        reply.headers.emplaceBack("retry-after", retryAfter);
    }
    return reply;
}

WireReply answerTo(const WireRequest &request)
{
    return answer(200, request.path == "/workspaces/get" ? workspaceBody : attemptBody);
}

} // namespace

/// The service asks for a pause (429) while a workspace is open.
class PauseTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void call_refusedForItsRate_isSentAgainAfterThePause_data();
    void call_refusedForItsRate_isSentAgainAfterThePause();
    void pause_asADate_isHonoured();
    void callsMadeMeanwhile_waitForItsEnd();
    void pauseLongerThanACallMayTake_isWaitedOut();
    void pause_isToldWhenItBeginsAndEnds();
    void call_refusedAgainAndAgain_isGivenUp_data();
    void call_refusedAgainAndAgain_isGivenUp();
    void cancel_duringThePause_neverLeaves();
    void readUnderWay_failsDuringThePause_waitsForItsEnd();
};

void PauseTest::call_refusedForItsRate_isSentAgainAfterThePause_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("least");
    QTest::newRow("read, with a time") << false << QByteArray("1") << 1000;
    QTest::newRow("write, with a time") << true << QByteArray("1") << 1000;
    QTest::newRow("read, without") << false << QByteArray() << 8;
    QTest::newRow("write, without") << true << QByteArray() << 8;
}

void PauseTest::call_refusedForItsRate_isSentAgainAfterThePause()
{
    QFETCH(const bool, isWrite);
    QFETCH(const QByteArray, retryAfter);
    QFETCH(const int, least);
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript([&](const WireRequest &request) {
        return server.requests().size() == 1 ? busy(retryAfter) : answerTo(request);
    });
    SeamClient client(waitingConnectionTo(server.url()));
    QElapsedTimer timer;
    timer.start();
    bool isGood = false;
    const auto take = [&](const auto &result) { isGood = result.has_value(); };
    if (isWrite) {
        api::locks::unlockDoor(client, someDevice).then(this, take);
    } else {
        api::workspaces::get(client).then(this, take);
    }
    QTRY_VERIFY(isGood);
    QVERIFY2(timer.elapsed() >= least, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(server.requests().size(), 2);
}

void PauseTest::pause_asADate_isHonoured()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(2);
    const QString date = QLocale::c().toString(until, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    server.setScript([&](const WireRequest &request) {
        return server.requests().size() == 1 ? busy(date.toLatin1()) : answerTo(request);
    });
    SeamClient client(waitingConnectionTo(server.url()));
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QVERIFY(outcome.result().has_value());
    // The header has whole seconds: up to one less.
    QVERIFY(QDateTime::currentDateTimeUtc() >= until.addSecs(-1));
}

void PauseTest::callsMadeMeanwhile_waitForItsEnd()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript(
        [&](const WireRequest &request) { return server.requests().size() == 1 ? busy("1") : answerTo(request); });
    SeamClient client(waitingConnectionTo(server.url()));
    const Outcome first(api::workspaces::get(client));
    QTRY_VERIFY(client.pausedFor() > 0ms);
    const Outcome read(api::devices::get(client, someDevice));
    const Outcome write(api::locks::unlockDoor(client, someDevice));
    QVERIFY(first.wait());
    QVERIFY(read.wait());
    QVERIFY(write.wait());
    QVERIFY(first.result().has_value());
    QVERIFY(write.result().has_value());
    // In the order they were made.
    QCOMPARE(server.requests().size(), 4);
    QCOMPARE(server.requests().at(1).path, "/workspaces/get");
    QCOMPARE(server.count("/locks/unlock_door"), 1);
}

void PauseTest::pauseLongerThanACallMayTake_isWaitedOut()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript(
        [&](const WireRequest &request) { return server.requests().size() == 1 ? busy("2") : answerTo(request); });
    Connection connection = waitingConnectionTo(server.url());
    connection.times.call = 1'000ms;
    SeamClient client(connection);
    const Outcome write(api::locks::unlockDoor(client, someDevice));
    QVERIFY(write.wait());
    QVERIFY2(write.result().has_value(), qPrintable(write.error().message));
    QCOMPARE(server.requests().size(), 2);
}

void PauseTest::pause_isToldWhenItBeginsAndEnds()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript(
        [&](const WireRequest &request) { return server.requests().size() == 1 ? busy("1") : answerTo(request); });
    SeamClient client(waitingConnectionTo(server.url()));
    QList<bool> told;
    connect(&client, &SeamClient::pauseChanged, this, [&] { told.append(client.isHeld()); });
    const Outcome outcome(api::workspaces::get(client));
    QVERIFY(outcome.wait());
    QCOMPARE(told, (QList<bool>{true, false}));
}

void PauseTest::call_refusedAgainAndAgain_isGivenUp_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("read") << false;
    QTest::newRow("write") << true;
}

void PauseTest::call_refusedAgainAndAgain_isGivenUp()
{
    QFETCH(const bool, isWrite);
    ScriptedServer server([](const WireRequest &) { return busy("0"); });
    SeamClient client(waitingConnectionTo(server.url()));
    std::optional<ApiError> error;
    const auto take = [&](const auto &result) { error = result.error(); };
    if (isWrite) {
        api::locks::unlockDoor(client, someDevice).then(this, take);
    } else {
        api::workspaces::get(client).then(this, take);
    }
    QTRY_VERIFY(error);
    QCOMPARE(error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(server.requests().size(), 4);
    QVERIFY2(error->message.contains(u"pause"), qPrintable(error->message));
}

void PauseTest::cancel_duringThePause_neverLeaves()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript(
        [&](const WireRequest &request) { return server.requests().size() == 1 ? busy("1") : answerTo(request); });
    SeamClient client(waitingConnectionTo(server.url()));
    const auto unwanted = api::locks::unlockDoor(client, someDevice);
    QTRY_VERIFY(client.pausedFor() > 0ms);
    unwanted.cancel();
    const Outcome next(api::workspaces::get(client));
    QVERIFY(next.wait());
    QCOMPARE(server.count("/locks/unlock_door"), 1);
    QCOMPARE(server.requests().size(), 2);
}

void PauseTest::readUnderWay_failsDuringThePause_waitsForItsEnd()
{
    ScriptedServer server([](const WireRequest &) { return WireReply{}; });
    server.setScript([&](const WireRequest &request) {
        return request.path == "/devices/list" ? in(WireReply::Manner::Silent)
               : server.requests().size() <= 2 ? busy("2")
                                               : answerTo(request);
    });
    Connection connection = waitingConnectionTo(server.url());
    connection.times.call = 1'500ms;
    SeamClient client(connection);
    const Outcome underWay(api::devices::list(client, {}));
    QTRY_COMPARE(server.requests().size(), 1);
    const Outcome refused(api::workspaces::get(client));
    QTRY_VERIFY(client.pausedFor() > 0ms);
    server.setScript([](const WireRequest &request) {
        return request.path == "/devices/list" ? answer(200, R"({"devices":[],"ok":true})") : answerTo(request);
    });
    server.answerAfterAll(plainText(503, {}));
    QVERIFY(refused.wait());
    QVERIFY(underWay.wait());
    QVERIFY2(refused.result().has_value(), qPrintable(refused.error().message));
    QVERIFY2(underWay.result().has_value(), qPrintable(underWay.error().message));
}

LATCHKEY_TEST(PauseTest, "pause")
#include "pause_test.moc"
