// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/endpoints/endpoints.h"
#include "sandbox/faults/pathpattern.h"
#include "sandbox/server.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <httplib.h>

#include <future>

using namespace latchkey::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An empty workspace over HTTP, as a test in another process has it.
struct Remote {
    Remote()
    {
        ServerOptions options;
        options.seed = {Seed::Kind::Empty};
        isRunning = server.start(options).has_value();
    }
    /// Over a connection of its own; no result where none came in time.
    httplib::Result post(const char *path, const std::string &body = "{}", std::chrono::milliseconds patience = 20s)
    {
        httplib::Client client(server.endpoint().toStdString());
        client.set_read_timeout(patience);
        const httplib::Headers key{{"Authorization", "Bearer " + server.apiKey().toStdString()}};
        return client.Post(path, key, body, "application/json");
    }
    QJsonObject tell(const char *path, const std::string &body = "{}")
    {
        const auto answer = post(path, body);
        return answer ? QJsonDocument::fromJson(QByteArray::fromStdString(answer->body)).object() : QJsonObject();
    }
    /// Sends a create from another thread.
    std::future<int> createSpace()
    {
        return std::async(std::launch::async, [this] {
            const auto answer = post("/spaces/create", R"({"name":"Attic"})");
            return answer ? answer->status : 0;
        });
    }
    QJsonObject held(int time = 20'000)
    {
        return tell("/_sandbox/held", "{\"timeout_ms\":" + std::to_string(time) + "}").value("held"_L1).toObject();
    }
    qsizetype spaceCount() const { return server.resources(u"space"_s).size(); }

    Server server;
    bool isRunning = false;
};

} // namespace

/// What a test in another process can do to the server.
class PrivateRoutesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void routes_withoutTheKey_refuse_data();
    void routes_withoutTheKey_refuse();
    void routes_wrongParameters_areRefused_data();
    void routes_wrongParameters_areRefused();
    void hold_atArrival_actsAtReleaseOnly();
    void hold_atAnswer_hasActed();
    void hold_othersPassMeanwhile();
    void hold_clientGone_actsAtRelease();
    void hold_skips_andMeetsOnce();
    void hold_anyWrite_letsReadsPass();
    void held_nothingThere_saysNullAfterItsTime();
    void release_forgetsTheOrder();
    void stop_letsGoWhatIsHeld();
    void writes_areTheEndpointsThatAreNoReads();
    void state_isTheSnapshotWithWhatIsHidden();
    void requests_sayWhatWasActedOn_andAreForgotten();
};

void PrivateRoutesTest::routes_withoutTheKey_refuse_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *name : {"faults", "hold", "held", "release", "state", "requests", "nothing"}) {
        QTest::newRow(name) << QByteArray("/_sandbox/") + name;
    }
}

void PrivateRoutesTest::routes_withoutTheKey_refuse()
{
    QFETCH(const QByteArray, path);
    Remote remote;
    QVERIFY(remote.isRunning);
    httplib::Client client(remote.server.endpoint().toStdString());
    QCOMPARE(client.Post(path.constData(), "{}", "application/json")->status, 401);
    QVERIFY(remote.server.requests().isEmpty());
}

void PrivateRoutesTest::routes_wrongParameters_areRefused_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray hold = "/_sandbox/hold";
    QTest::newRow("no path") << hold << QByteArray(R"({"at":"arrival"})") << 400;
    QTest::newRow("no point") << hold << QByteArray(R"({"path":"*"})") << 400;
    QTest::newRow("strange point") << hold << QByteArray(R"({"path":"*","at":"lunch"})") << 400;
    QTest::newRow("relative path") << hold << QByteArray(R"({"path":"spaces","at":"answer"})") << 400;
    QTest::newRow("negative skip") << hold << QByteArray(R"({"path":"*","at":"answer","skip":-1})") << 400;
    QTest::newRow("negative time") << QByteArray("/_sandbox/held") << QByteArray(R"({"timeout_ms":-1})") << 400;
    QTest::newRow("long time") << QByteArray("/_sandbox/held") << QByteArray(R"({"timeout_ms":600001})") << 400;
    QTest::newRow("strange route") << QByteArray("/_sandbox/nothing") << QByteArray("{}") << 404;
}

void PrivateRoutesTest::routes_wrongParameters_areRefused()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    Remote remote;
    QCOMPARE(remote.post(path.constData(), body.toStdString())->status, status);
}

void PrivateRoutesTest::hold_atArrival_actsAtReleaseOnly()
{
    Remote remote;
    QCOMPARE(remote.post("/_sandbox/hold", R"({"path":"/spaces/create","at":"arrival"})")->status, 200);
    auto created = remote.createSpace();
    QCOMPARE(remote.held(), (QJsonObject{{u"path"_s, u"/spaces/create"_s}, {u"at"_s, u"arrival"_s}}));
    QCOMPARE(remote.spaceCount(), 0);
    QCOMPARE(remote.post("/_sandbox/release")->status, 200);
    QCOMPARE(created.get(), 200);
    QCOMPARE(remote.spaceCount(), 1);
}

void PrivateRoutesTest::hold_atAnswer_hasActed()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Answer});
    auto created = remote.createSpace();
    QCOMPARE(remote.held(), (QJsonObject{{u"path"_s, u"/spaces/create"_s}, {u"at"_s, u"answer"_s}}));
    QCOMPARE(remote.spaceCount(), 1);
    QVERIFY2(created.wait_for(100ms) == std::future_status::timeout, "Its answer has left.");
    remote.server.release();
    QCOMPARE(created.get(), 200);
    QCOMPARE(remote.spaceCount(), 1);
}

void PrivateRoutesTest::hold_othersPassMeanwhile()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Arrival});
    auto created = remote.createSpace();
    QVERIFY(remote.server.waitForHeld(20s));
    QCOMPARE(remote.post("/spaces/list")->status, 200);
    QCOMPARE(remote.post("/spaces/create", R"({"name":"Cellar"})")->status, 200);
    QCOMPARE(remote.spaceCount(), 1);
    remote.server.release();
    QCOMPARE(created.get(), 200);
}

void PrivateRoutesTest::hold_clientGone_actsAtRelease()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Arrival});
    QVERIFY(!remote.post("/spaces/create", R"({"name":"Attic"})", 200ms));
    QVERIFY(remote.server.waitForHeld(0ms));
    QCOMPARE(remote.spaceCount(), 0);
    remote.server.release();
    QTRY_COMPARE(remote.spaceCount(), 1);
}

void PrivateRoutesTest::hold_skips_andMeetsOnce()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Arrival, 2});
    QCOMPARE(remote.createSpace().get(), 200);
    QCOMPARE(remote.createSpace().get(), 200);
    auto third = remote.createSpace();
    QVERIFY(remote.server.waitForHeld(20s));
    QCOMPARE(remote.createSpace().get(), 200);
    QCOMPARE(remote.spaceCount(), 3);
    remote.server.release();
    QCOMPARE(third.get(), 200);
}

void PrivateRoutesTest::hold_anyWrite_letsReadsPass()
{
    Remote remote;
    QCOMPARE(remote.post("/_sandbox/hold", R"({"path":"*","at":"arrival"})")->status, 200);
    QCOMPARE(remote.post("/spaces/list")->status, 200);
    QVERIFY(!remote.server.waitForHeld(0ms));
    auto created = remote.createSpace();
    QCOMPARE(remote.held().value("path"_L1).toString(), u"/spaces/create"_s);
    remote.server.release();
    QCOMPARE(created.get(), 200);
}

void PrivateRoutesTest::held_nothingThere_saysNullAfterItsTime()
{
    Remote remote;
    QElapsedTimer timer;
    timer.start();
    const QJsonObject answer = remote.tell("/_sandbox/held", R"({"timeout_ms":150})");
    QVERIFY(timer.elapsed() >= 150);
    QCOMPARE(answer, (QJsonObject{{u"held"_s, QJsonValue()}}));
}

void PrivateRoutesTest::release_forgetsTheOrder()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Arrival});
    remote.server.release();
    QCOMPARE(remote.createSpace().get(), 200);
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Answer});
    auto second = remote.createSpace();
    QVERIFY(remote.server.waitForHeld(20s));
    remote.server.release();
    QVERIFY2(!remote.server.waitForHeld(0ms), "What was let go counts as held.");
    QCOMPARE(second.get(), 200);
}

void PrivateRoutesTest::stop_letsGoWhatIsHeld()
{
    Remote remote;
    remote.server.hold({u"/spaces/create"_s, HoldPoint::Arrival});
    auto created = remote.createSpace();
    QVERIFY(remote.server.waitForHeld(20s));
    remote.server.stop();
    QCOMPARE(created.wait_for(20s), std::future_status::ready);
}

void PrivateRoutesTest::writes_areTheEndpointsThatAreNoReads()
{
    QStringList other;
    for (const Endpoint &endpoint : allEndpoints()) {
        if (isWritePath(endpoint.path) == (endpoint.verbs == reads)) {
            other.append(endpoint.path);
        }
    }
    QCOMPARE(other, QStringList());
    QVERIFY(!isWritePath(u"/health"_s));
}

void PrivateRoutesTest::state_isTheSnapshotWithWhatIsHidden()
{
    Remote remote;
    QCOMPARE(remote.createSpace().get(), 200);
    const QJsonObject state = remote.tell("/_sandbox/state");
    const QJsonObject snapshot = remote.server.snapshot();
    QCOMPARE(state.keys(), snapshot.keys());
    QJsonObject space = state.value("spaces"_L1)[0].toObject();
    QVERIFY(space.take("_hidden"_L1).isObject());
    QCOMPARE(space, snapshot.value("spaces"_L1)[0].toObject());
}

void PrivateRoutesTest::requests_sayWhatWasActedOn_andAreForgotten()
{
    Remote remote;
    QVERIFY(remote.server.setFaults(u"503 on /spaces/list"_s));
    remote.createSpace().get();
    remote.post("/spaces/create", "{}");
    remote.post("/spaces/list");
    const QJsonObject known = remote.tell("/_sandbox/requests", R"({"clear":true})");
    const QJsonArray requests = known.value("requests"_L1).toArray();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0].toObject(), (QJsonObject{{u"path"_s, u"/spaces/create"_s},
                                                  {u"body"_s, uR"({"name":"Attic"})"_s},
                                                  {u"status"_s, 200},
                                                  {u"fault"_s, false}}));
    QCOMPARE(requests[1].toObject().value("status"_L1), QJsonValue(400));
    QVERIFY(requests[2].toObject().value("status"_L1).isNull());
    QCOMPARE(requests[2].toObject().value("fault"_L1), QJsonValue(true));
    QVERIFY(remote.tell("/_sandbox/requests").value("requests"_L1).toArray().isEmpty());
}

LATCHKEY_TEST(PrivateRoutesTest, "privateroutes")
#include "privateroutes_test.moc"
