// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/devices.h"
#include "api/health.h"
#include "api/locks.h"
#include "api/workspaces.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QTcpSocket>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray pageBody = R"({"devices":[],"ok":true})";

DeviceId deviceId(int number)
{
    return DeviceId::fromString(u"22222222-2222-4222-8222-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
}

WireReply answerTo(const WireRequest &request)
{
    return answer(200, request.path == "/workspaces/get"    ? workspaceBody
                       : request.path.startsWith("/locks/") ? attemptBody
                                                            : pageBody);
}

/// Reads that are not alike, each for as many rows as its number.
Call<Page<Device>> read(SeamClient &client, int number) { return api::devices::list(client, {.limit = number}); }

QByteArrayList bodiesOf(const QList<WireRequest> &requests)
{
    QByteArrayList bodies;
    for (const WireRequest &request : requests) {
        bodies.append(request.body);
    }
    return bodies;
}

/// Whatever was to arrive before has arrived then.
void makeARoundTrip(const ScriptedServer &server)
{
    QTcpSocket socket;
    const qsizetype before = server.requests().size();
    socket.connectToHost(server.url().host(), quint16(server.url().port()));
    socket.write("GET /health HTTP/1.1\r\n\r\n");
    QTRY_COMPARE(server.requests().size(), before + 1);
}

} // namespace

/// In which order calls leave, how many at once, and which of them are one.
class QueueTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void calls_manyAtOnce_sixAreUnderWay();
    void call_waitingForItsTurn_itsTimeDoesNotRun();
    void foreground_leavesBeforeBackground();
    void background_joinedByTheForeground_leavesWithIt();
    void call_cancelledBeforeItsTurn_neverLeaves();
    void sixteenthUnlock_ofOneDoor_waitsWhileOthersGo();
    void equalReads_underWay_areOneRequest();
    void equalReads_oneCallerLeaves_theOtherIsAnswered();
    void equalReads_allCallersLeave_connectionIsClosed();
    void equalRead_afterAWrite_isAskedAnew();
    void equalRead_afterSomethingWasHeard_isAskedAnew();
    void equalWrites_areEachSent();
    void cancelledWrite_closesItsConnectionWithoutAWord();

  private:
    /// Silent until it is told otherwise.
    ScriptedServer m_server{[](const WireRequest &) { return in(WireReply::Manner::Silent); }};
};

void QueueTest::calls_manyAtOnce_sixAreUnderWay()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    int over = 0;
    for (int i = 1; i <= 18; ++i) {
        read(client, i).then(this, [&](const auto &) { ++over; });
    }
    for (int batch = 1; batch <= 3; ++batch) {
        QTRY_COMPARE(server.count("/devices/list"), 6 * batch);
        makeARoundTrip(server);
        QCOMPARE(server.count("/devices/list"), 6 * batch);
        server.answerAfterAll(answer(200, pageBody));
        QTRY_COMPARE(over, 6 * batch);
    }
}

void QueueTest::call_waitingForItsTurn_itsTimeDoesNotRun()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    Connection connection = connectionTo(server.url());
    connection.times.call = 3'000ms;
    connection.times.waits = {};
    SeamClient client(connection);
    for (int i = 1; i <= 6; ++i) {
        read(client, i);
    }
    const Outcome seventh(read(client, 7));
    // The six before it end at their limit; the seventh has all its time from then on.
    QTRY_COMPARE_WITH_TIMEOUT(server.requests().size(), 7, 10'000);
    server.answerAfterAll(answer(200, pageBody));
    QVERIFY(seventh.wait());
    QVERIFY2(seventh.result().has_value(), qPrintable(seventh.error().message));
}

void QueueTest::foreground_leavesBeforeBackground()
{
    SeamClient client(connectionTo(m_server.url()));
    const qsizetype before = m_server.requests().size();
    for (int i = 1; i <= 6; ++i) {
        read(client, i);
    }
    {
        const SeamClient::Background background(client);
        read(client, 7);
        read(client, 8);
    }
    read(client, 9);
    QTRY_COMPARE(m_server.requests().size(), before + 6);
    m_server.answerAfterAll(answer(200, pageBody));
    QTRY_COMPARE(m_server.requests().size(), before + 9);
    const QByteArrayList last = bodiesOf(m_server.requests()).last(3);
    QCOMPARE(last, (QByteArrayList{R"({"limit":9})", R"({"limit":7})", R"({"limit":8})"}));
}

void QueueTest::background_joinedByTheForeground_leavesWithIt()
{
    SeamClient client(connectionTo(m_server.url()));
    const qsizetype before = m_server.requests().size();
    for (int i = 1; i <= 6; ++i) {
        read(client, i);
    }
    {
        const SeamClient::Background background(client);
        read(client, 7);
        read(client, 8);
    }
    read(client, 8);
    QTRY_COMPARE(m_server.requests().size(), before + 6);
    m_server.answerAfterAll(answer(200, pageBody));
    QTRY_COMPARE(m_server.requests().size(), before + 8);
    QCOMPARE(bodiesOf(m_server.requests()).last(2), (QByteArrayList{R"({"limit":8})", R"({"limit":7})"}));
}

void QueueTest::call_cancelledBeforeItsTurn_neverLeaves()
{
    SeamClient client(connectionTo(m_server.url()));
    const qsizetype before = m_server.requests().size();
    for (int i = 1; i <= 6; ++i) {
        read(client, i);
    }
    const auto unwanted = api::locks::unlockDoor(client, deviceId(1));
    const Outcome wanted(api::locks::unlockDoor(client, deviceId(2)));
    unwanted.cancel();
    QTRY_COMPARE(m_server.requests().size(), before + 6);
    m_server.answerAfterAll(answer(200, pageBody));
    QTRY_COMPARE(m_server.count("/locks/unlock_door"), 1);
    m_server.answerAfterAll(answer(200, attemptBody));
    QVERIFY(wanted.wait());
    QVERIFY(m_server.requests().last().body.contains(deviceId(2).toString().toLatin1()));
}

void QueueTest::sixteenthUnlock_ofOneDoor_waitsWhileOthersGo()
{
    ScriptedServer server(answerTo);
    SeamClient client(connectionTo(server.url()));
    int over = 0;
    for (int i = 1; i <= 16; ++i) {
        api::locks::unlockDoor(client, deviceId(1)).then(this, [&](const auto &) { ++over; });
    }
    // What is made later, of another door or of another kind, does not wait behind it.
    const Outcome other(api::locks::unlockDoor(client, deviceId(2)));
    const Outcome lock(api::locks::lockDoor(client, deviceId(1)));
    QVERIFY(other.wait());
    QVERIFY(lock.wait());
    QTRY_COMPARE(over, 15);
    QCOMPARE(server.count("/locks/unlock_door"), 16);
}

void QueueTest::equalReads_underWay_areOneRequest()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    const Outcome first(api::workspaces::get(client));
    const Outcome second(api::workspaces::get(client));
    QTRY_COMPARE(server.requests().size(), 1);
    const Outcome third(api::workspaces::get(client));
    server.answerAfterAll(answer(200, workspaceBody));
    for (const Outcome<Workspace> *outcome : {&first, &second, &third}) {
        QVERIFY(outcome->wait());
        QVERIFY(outcome->result().has_value());
        QCOMPARE(outcome->result()->name, u"Hotel"_s);
    }
    QCOMPARE(server.requests().size(), 1);
    const Outcome later(api::workspaces::get(client));
    QTRY_COMPARE(server.requests().size(), 2);
}

void QueueTest::equalReads_oneCallerLeaves_theOtherIsAnswered()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    const auto leaving = api::workspaces::get(client);
    const Outcome staying(api::workspaces::get(client));
    bool isTold = false;
    leaving.then(this, [&](const auto &) { isTold = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    leaving.cancel();
    server.answerAfterAll(answer(200, workspaceBody));
    QVERIFY(staying.wait());
    QVERIFY(staying.result().has_value());
    QVERIFY(!isTold);
    QCOMPARE(server.requests().size(), 1);
}

void QueueTest::equalReads_allCallersLeave_connectionIsClosed()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    const auto first = api::workspaces::get(client);
    const auto second = api::workspaces::get(client);
    QTRY_COMPARE(server.requests().size(), 1);
    first.cancel();
    second.cancel();
    QTRY_COMPARE(server.openConnections(), 0);
    server.setScript(answerTo);
    const Outcome next(api::workspaces::get(client));
    QVERIFY(next.wait());
    QVERIFY(next.result().has_value());
}

void QueueTest::equalRead_afterAWrite_isAskedAnew()
{
    ScriptedServer server([](const WireRequest &request) {
        return request.path == "/workspaces/get" ? in(WireReply::Manner::Silent) : answerTo(request);
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome before(api::workspaces::get(client));
    QTRY_COMPARE(server.count("/workspaces/get"), 1);
    const Outcome write(api::locks::unlockDoor(client, deviceId(1)));
    QVERIFY(write.wait());
    // The read on its way may have been answered by the state before the write.
    const Outcome after(api::workspaces::get(client));
    QTRY_COMPARE(server.count("/workspaces/get"), 2);
    server.answerAfterAll(answer(200, workspaceBody));
    QVERIFY(before.wait());
    QVERIFY(after.wait());
}

void QueueTest::equalRead_afterSomethingWasHeard_isAskedAnew()
{
    ScriptedServer server([](const WireRequest &request) {
        return request.path == "/workspaces/get" ? in(WireReply::Manner::Silent) : answerTo(request);
    });
    SeamClient client(connectionTo(server.url()));
    const Outcome before(api::workspaces::get(client));
    QTRY_COMPARE(server.count("/workspaces/get"), 1);
    // Such as an event: whoever asks because of it must not get what was known before it.
    const Outcome news(read(client, 1));
    QVERIFY(news.wait());
    const Outcome after(api::workspaces::get(client));
    QTRY_COMPARE(server.count("/workspaces/get"), 2);
    const Outcome beside(api::workspaces::get(client));
    server.answerAfterAll(answer(200, workspaceBody));
    QVERIFY(before.wait() && after.wait() && beside.wait());
    QCOMPARE(server.count("/workspaces/get"), 2);
}

void QueueTest::equalWrites_areEachSent()
{
    ScriptedServer server(answerTo);
    SeamClient client(connectionTo(server.url()));
    const Outcome first(api::locks::unlockDoor(client, deviceId(1)));
    const Outcome second(api::locks::unlockDoor(client, deviceId(1)));
    QVERIFY(first.wait());
    QVERIFY(second.wait());
    QCOMPARE(server.count("/locks/unlock_door"), 2);
}

void QueueTest::cancelledWrite_closesItsConnectionWithoutAWord()
{
    ScriptedServer server([](const WireRequest &) { return in(WireReply::Manner::Silent); });
    SeamClient client(connectionTo(server.url()));
    bool isTold = false;
    const auto write = api::locks::unlockDoor(client, deviceId(1));
    write.then(this, [&](const auto &) { isTold = true; });
    QTRY_COMPARE(server.requests().size(), 1);
    write.cancel();
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(!isTold);
    QCOMPARE(server.requests().size(), 1);
}

LATCHKEY_TEST(QueueTest, "queue")
#include "queue_test.moc"
