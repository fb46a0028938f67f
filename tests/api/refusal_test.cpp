// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/health.h"
#include "api/locks.h"
#include "api/workspaces.h"
#include "clientfixture.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const DeviceId someDevice = DeviceId::fromString(u"22222222-2222-4222-8222-222222222222");
const Credential newKey{Credential::Kind::ApiKey, u"seam_test2_newsecret"_s, {}};

WireReply refusal() { return answer(401, R"({"error":{"type":"unauthorized","message":"API Key not found"}})"); }

bool hasNewKey(const WireRequest &request)
{
    return request.headers.value("authorization") == "Bearer seam_test2_newsecret";
}

WireReply goodAnswer(const WireRequest &request)
{
    return answer(200, request.path == "/workspaces/get"    ? workspaceBody
                       : request.path == "/workspaces/list" ? R"({"workspaces":[],"ok":true})"
                       : request.path.startsWith("/locks/") ? attemptBody
                                                            : R"({"ok":true})");
}

/// The old key is revoked, the new one is good.
WireReply afterChange(const WireRequest &request) { return hasNewKey(request) ? goodAnswer(request) : refusal(); }

QByteArrayList pathsOf(const QList<WireRequest> &requests)
{
    QByteArrayList paths;
    for (const WireRequest &request : requests) {
        paths.append(request.path);
    }
    return paths;
}

/// Until everything that was to leave before has arrived: a later call by another client comes and goes.
void makeARoundTrip(const ScriptedServer &server)
{
    SeamClient other(connectionTo(server.url()));
    const Outcome outcome(api::health::get(other));
    QVERIFY(outcome.wait());
}

} // namespace

/// The key is refused (401) while a workspace is open: what is under way waits for another one.
class RefusalTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void call_refusedKey_waitsForTheNextOne_data();
    void call_refusedKey_waitsForTheNextOne();
    void calls_whileRefused_leaveInOrderWithTheNewKey();
    void read_waitingForItsRetry_goesAtOnceWithTheNewKey();
    void newKey_refusedToo_isToldOnceMore();
    void time_whileRefused_stands();
    void lateRefusal_ofTheOldKey_isSentAgainWithTheNewOne();
    void cancel_whileRefused_neverLeaves();
    void destroyed_whileRefused_isSilent();
    void error_afterTheChange_hidesTheNewKey();
    void clientThatDoesNotWait_eachCall_failsAtOnce();
};

void RefusalTest::call_refusedKey_waitsForTheNextOne_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::newRow("read") << false;
    QTest::newRow("write") << true;
}

void RefusalTest::call_refusedKey_waitsForTheNextOne()
{
    QFETCH(const bool, isWrite);
    ScriptedServer server(afterChange);
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const QSignalSpy credentialChanged(&client, &SeamClient::credentialChanged);
    bool isGood = false;
    bool isOver = false;
    const auto take = [&](const auto &result) {
        isGood = result.has_value();
        isOver = true;
    };
    if (isWrite) {
        api::locks::unlockDoor(client, someDevice).then(this, take);
    } else {
        api::workspaces::get(client).then(this, take);
    }
    QTRY_COMPARE(unauthorized.count(), 1);
    makeARoundTrip(server);
    QVERIFY(client.isRefused());
    QVERIFY(!isOver);
    const QByteArray path = server.requests().first().path;
    QCOMPARE(server.count(path), 1);

    client.setCredential(newKey);
    QTRY_VERIFY(isOver);
    QVERIFY(isGood);
    QVERIFY(!client.isRefused());
    QCOMPARE(credentialChanged.count(), 1);
    QCOMPARE(unauthorized.count(), 1);
    QCOMPARE(server.count(path), 2);
    QVERIFY(hasNewKey(server.requests().last()));
}

void RefusalTest::calls_whileRefused_leaveInOrderWithTheNewKey()
{
    ScriptedServer server(afterChange);
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome first(api::workspaces::get(client));
    QTRY_COMPARE(unauthorized.count(), 1);
    const Outcome second(api::locks::unlockDoor(client, someDevice));
    const Outcome third(api::locks::lockDoor(client, someDevice));
    const Outcome fourth(api::workspaces::list(client));
    makeARoundTrip(server);
    QCOMPARE(pathsOf(server.requests()), (QByteArrayList{"/workspaces/get", "/health"}));

    client.setCredential(newKey);
    QVERIFY(first.wait() && second.wait() && third.wait() && fourth.wait());
    QVERIFY(first.result() && second.result() && third.result() && fourth.result());
    QCOMPARE(pathsOf(server.requests().sliced(2)),
             (QByteArrayList{"/workspaces/get", "/locks/unlock_door", "/locks/lock_door", "/workspaces/list"}));
    QVERIFY(std::ranges::all_of(server.requests().sliced(2), hasNewKey));
    QCOMPARE(unauthorized.count(), 1);
}

void RefusalTest::read_waitingForItsRetry_goesAtOnceWithTheNewKey()
{
    ScriptedServer server([](const WireRequest &request) {
        return hasNewKey(request)                  ? goodAnswer(request)
               : request.path == "/workspaces/get" ? plainText(503, {})
                                                   : refusal();
    });
    Connection connection = waitingConnectionTo(server.url());
    connection.times.call = 1h;
    connection.times.waits = {50min};
    SeamClient client(connection);
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome busy(api::workspaces::get(client));
    QTRY_COMPARE(server.count("/workspaces/get"), 1);
    makeARoundTrip(server);
    const Outcome refused(api::locks::unlockDoor(client, someDevice));
    QTRY_COMPARE(unauthorized.count(), 1);
    client.setCredential(newKey);
    QVERIFY(busy.wait() && refused.wait());
    QVERIFY(busy.result() && refused.result());
}

void RefusalTest::newKey_refusedToo_isToldOnceMore()
{
    ScriptedServer server([](const WireRequest &) { return refusal(); });
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome one(api::workspaces::get(client));
    const Outcome other(api::locks::unlockDoor(client, someDevice));
    QTRY_COMPARE(unauthorized.count(), 1);
    client.setCredential({Credential::Kind::ApiKey, u"seam_test3_wrong"_s, {}});
    QTRY_COMPARE(unauthorized.count(), 2);
    QVERIFY(client.isRefused());
    QVERIFY(!one.arrived() && !other.arrived());
    server.setScript(afterChange);
    client.setCredential(newKey);
    QVERIFY(one.wait() && other.wait());
    QVERIFY(one.result() && other.result());
    QCOMPARE(unauthorized.count(), 2);
}

void RefusalTest::time_whileRefused_stands()
{
    ScriptedServer server(
        [](const WireRequest &request) { return hasNewKey(request) ? in(WireReply::Manner::Silent) : refusal(); });
    Connection connection = waitingConnectionTo(server.url());
    connection.times.call = 400ms;
    SeamClient client(connection);
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome met(api::workspaces::get(client));
    QTRY_COMPARE(unauthorized.count(), 1);
    const Outcome meanwhile(api::locks::unlockDoor(client, someDevice));
    {
        // A call that has the same time, and began later.
        ScriptedServer silent([](const WireRequest &) { return in(WireReply::Manner::Silent); });
        Connection toSilence = connection;
        toSilence.endpoint = silent.url();
        SeamClient other(toSilence);
        const Outcome past(api::workspaces::get(other));
        QVERIFY(past.wait());
        QCOMPARE(past.error().kind, ApiError::Kind::Timeout);
    }
    QVERIFY(!met.arrived() && !meanwhile.arrived());

    QElapsedTimer sinceNewKey;
    sinceNewKey.start();
    client.setCredential(newKey);
    QVERIFY(met.wait());
    QVERIFY2(sinceNewKey.elapsed() >= 300, qPrintable(QString::number(sinceNewKey.elapsed())));
    QVERIFY(meanwhile.wait());
    QCOMPARE(met.error().kind, ApiError::Kind::Timeout);
    QCOMPARE(meanwhile.error().kind, ApiError::Kind::OutcomeUnknown);
}

void RefusalTest::lateRefusal_ofTheOldKey_isSentAgainWithTheNewOne()
{
    ScriptedServer server([](const WireRequest &request) {
        return hasNewKey(request)                  ? goodAnswer(request)
               : request.path == "/workspaces/get" ? refusal()
                                                   : in(WireReply::Manner::Silent);
    });
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome late(api::locks::unlockDoor(client, someDevice));
    QTRY_COMPARE(server.requests().size(), 1);
    const Outcome early(api::workspaces::get(client));
    QTRY_COMPARE(unauthorized.count(), 1);
    client.setCredential(newKey);
    QVERIFY(early.wait());
    QVERIFY(early.result());
    QVERIFY(!late.arrived());

    server.answerAfterAll(refusal());
    QVERIFY(late.wait());
    QVERIFY(late.result());
    QVERIFY(!client.isRefused());
    QCOMPARE(unauthorized.count(), 1);
    QCOMPARE(server.count("/locks/unlock_door"), 2);
}

void RefusalTest::cancel_whileRefused_neverLeaves()
{
    ScriptedServer server(afterChange);
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Call<Workspace> met = api::workspaces::get(client);
    const Outcome cancelledMet(met);
    QTRY_COMPARE(unauthorized.count(), 1);
    const Call<ActionAttempt> meanwhile = api::locks::unlockDoor(client, someDevice);
    const Outcome cancelledMeanwhile(meanwhile);
    met.cancel();
    meanwhile.cancel();
    client.setCredential(newKey);
    const Outcome later(api::health::get(client));
    QVERIFY(later.wait());
    QCOMPARE(pathsOf(server.requests()), (QByteArrayList{"/workspaces/get", "/health"}));
    QVERIFY(!cancelledMet.arrived() && !cancelledMeanwhile.arrived());
}

void RefusalTest::destroyed_whileRefused_isSilent()
{
    ScriptedServer server(afterChange);
    auto client = std::make_unique<SeamClient>(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(client.get(), &SeamClient::unauthorized);
    const Outcome met(api::workspaces::get(*client));
    QTRY_COMPARE(unauthorized.count(), 1);
    const Outcome meanwhile(api::locks::unlockDoor(*client, someDevice));
    client.reset();
    makeARoundTrip(server);
    QVERIFY(!met.arrived() && !meanwhile.arrived());
    QCOMPARE(server.count("/locks/unlock_door"), 0);
}

void RefusalTest::error_afterTheChange_hidesTheNewKey()
{
    ScriptedServer server([](const WireRequest &request) {
        return hasNewKey(request)
                   ? answer(400, R"({"error":{"type":"invalid_input","message":"not seam_test2_newsecret"}})")
                   : refusal();
    });
    SeamClient client(waitingConnectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    const Outcome outcome(api::locks::unlockDoor(client, someDevice));
    QTRY_COMPARE(unauthorized.count(), 1);
    client.setCredential(newKey);
    QVERIFY(outcome.wait());
    QCOMPARE(outcome.error().kind, ApiError::Kind::InvalidInput);
    QCOMPARE(outcome.error().detail, u"not ••••"_s);
}

void RefusalTest::clientThatDoesNotWait_eachCall_failsAtOnce()
{
    ScriptedServer server(afterChange);
    SeamClient client(connectionTo(server.url()));
    const QSignalSpy unauthorized(&client, &SeamClient::unauthorized);
    for (const int calls : {1, 2}) {
        const Outcome outcome(api::locks::unlockDoor(client, someDevice));
        QVERIFY(outcome.wait());
        QCOMPARE(outcome.error().kind, ApiError::Kind::Unauthorized);
        QCOMPARE(unauthorized.count(), calls);
        QVERIFY(!client.isRefused());
    }
}

LATCHKEY_TEST(RefusalTest, "refusal")
#include "refusal_test.moc"
