// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "sandbox/server.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <httplib.h>

using namespace latchkey::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The hotel over HTTP, told to misbehave.
struct Misbehaving {
    Misbehaving()
    {
        isRunning = server.start().has_value();
        client = std::make_unique<httplib::Client>(server.endpoint().toStdString());
        client->set_read_timeout(0, 500'000);
    }
    bool set(const QByteArray &spec) { return isRunning && server.setFaults(QString::fromLatin1(spec)).has_value(); }
    httplib::Result post(const char *path, const std::string &body = "{}") const
    {
        const httplib::Headers key{{"Authorization", "Bearer " + server.apiKey().toStdString()}};
        return client->Post(path, key, body, "application/json");
    }
    static QJsonObject json(const httplib::Result &result)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object();
    }

    Server server;
    std::unique_ptr<httplib::Client> client;
    bool isRunning = false;
};

const std::string lockBody(const Server &server)
{
    const QJsonArray devices = server.resources(u"device"_s);
    const auto lock =
        std::ranges::find_if(devices, [](const QJsonValue &device) { return device["can_remotely_lock"_L1].toBool(); });
    return R"({"device_id":")" + (*lock)["device_id"_L1].toString().toStdString() + R"("})";
}

} // namespace

/// A server that misbehaves because it was told to.
class FaultsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void spec_wrong_isRefusedWithTheRule_data();
    void spec_wrong_isRefusedWithTheRule();
    void limits_pathTimesAndShare_areKept();
    void limits_anyWrite_sparesReads();
    void seed_saysWhichRequestsAreMet();
    void statuses_comeWithoutActing_data();
    void statuses_comeWithoutActing();
    void rateLimit_saysHowLong();
    void answers_areDamagedAfterActing_data();
    void answers_areDamagedAfterActing();
    void contract_isBrokenInTheRows();
    void cursor_comesAgain();
    void stops_actOrNotAndCloseWithoutAnswer_data();
    void stops_actOrNotAndCloseWithoutAnswer();
    void silent_actsAndKeepsTheConnection();
    void latency_isWaitedOut();
    void route_changesTheFaults_withTheKeyOnly();
};

void FaultsTest::spec_wrong_isRefusedWithTheRule_data()
{
    QTest::addColumn<QString>("spec");
    for (const char *spec : {"teapot", "429:soon", "500:3", "latency", "latency:30-10", "429 sometimes", "429 x0",
                             "500 0%", "500 on devices", "429:-1", "seed:", "seed:x", "seed:7 20%", "latency:600001",
                             "latency:0-2147483647", "latency:2147483647"}) {
        QTest::newRow(spec) << QString::fromLatin1(spec);
    }
}

void FaultsTest::spec_wrong_isRefusedWithTheRule()
{
    QFETCH(const QString, spec);
    const auto plan = FaultPlan::parse("503; "_L1 + spec);
    QVERIFY(!plan);
    QVERIFY2(plan.error().startsWith(u"\"%1\" is no fault."_s.arg(spec)), qPrintable(plan.error()));
}

void FaultsTest::limits_pathTimesAndShare_areKept()
{
    auto plan = FaultPlan::parse(u"429 on /devices/list x2; 500 30%"_s);
    QVERIFY(plan);
    int refused = 0;
    int failed = 0;
    for (int i = 0; i < 1000; ++i) {
        for (const Fault &fault : plan->draw(i % 2 == 0 ? u"/devices/list"_s : u"/devices/get"_s)) {
            (fault.kind == Fault::Kind::RateLimit ? refused : failed) += 1;
        }
    }
    QCOMPARE(refused, 2);
    QVERIFY2(failed > 240 && failed < 360, qPrintable(QString::number(failed)));
    QVERIFY(FaultPlan::parse({})->draw(u"/devices/list"_s).isEmpty());
}

void FaultsTest::limits_anyWrite_sparesReads()
{
    auto plan = FaultPlan::parse(u"503 on *"_s);
    QVERIFY(plan);
    QCOMPARE(plan->draw(u"/access_grants/create"_s).size(), 1);
    QCOMPARE(plan->draw(u"/client_sessions/get_or_create"_s).size(), 1);
    QVERIFY(plan->draw(u"/access_grants/get_related"_s).isEmpty());
    QVERIFY(plan->draw(u"/devices/list"_s).isEmpty());
}

void FaultsTest::seed_saysWhichRequestsAreMet()
{
    const auto met = [](const QString &spec) {
        auto plan = FaultPlan::parse(spec);
        QList<bool> each;
        for (int i = 0; plan && i < 200; ++i) {
            each.append(!plan->draw(u"/devices/list"_s).isEmpty());
        }
        return each;
    };
    QCOMPARE(met(u"seed:7; 500 20%"_s).size(), 200);
    QCOMPARE(met(u"500 20%; seed:7"_s), met(u"seed:7;500 20%"_s));
    QVERIFY(met(u"seed:7; 500 20%"_s) != met(u"seed:8; 500 20%"_s));
    QCOMPARE(met(u"seed:1; 500 20%"_s), met(u"500 20%"_s));
}

void FaultsTest::statuses_comeWithoutActing_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("500") << QByteArray("500") << 500 << QByteArray("internal_server_error");
    QTest::newRow("503") << QByteArray("503") << 503 << QByteArray();
    QTest::newRow("text") << QByteArray("text") << 500 << QByteArray("Internal Server Error");
    QTest::newRow("html") << QByteArray("html") << 200 << QByteArray("<!DOCTYPE html>");
    QTest::newRow("429") << QByteArray("429") << 429 << QByteArray("too_many_requests");
}

void FaultsTest::statuses_comeWithoutActing()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    Misbehaving hotel;
    QVERIFY(hotel.set(spec));
    const qsizetype before = hotel.server.resources(u"space"_s).size();
    const auto answer = hotel.post("/spaces/create", R"({"name":"Attic"})");
    QVERIFY(answer);
    QCOMPARE(answer->status, status);
    QVERIFY2(QByteArray::fromStdString(answer->body).contains(body), answer->body.c_str());
    QCOMPARE(body.isEmpty(), answer->body.empty());
    QCOMPARE(hotel.server.resources(u"space"_s).size(), before);
}

void FaultsTest::rateLimit_saysHowLong()
{
    Misbehaving hotel;
    QVERIFY(hotel.set("429:7"));
    QCOMPARE(QByteArray::fromStdString(hotel.post("/devices/list")->get_header_value("Retry-After")), "7");
    QVERIFY(hotel.set("429-date:7"));
    const std::string date = hotel.post("/devices/list")->get_header_value("Retry-After");
    QVERIFY2(date.ends_with(" GMT"), date.c_str());
    QVERIFY(hotel.set("429"));
    QVERIFY(!hotel.post("/devices/list")->has_header("Retry-After"));
}

void FaultsTest::answers_areDamagedAfterActing_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::newRow("truncated") << QByteArray("truncated");
    QTest::newRow("broken") << QByteArray("broken");
    QTest::newRow("content-type") << QByteArray("content-type");
}

void FaultsTest::answers_areDamagedAfterActing()
{
    QFETCH(const QByteArray, spec);
    Misbehaving hotel;
    QVERIFY(hotel.set(spec));
    const qsizetype before = hotel.server.resources(u"space"_s).size();
    const auto answer = hotel.post("/spaces/create", R"({"name":"Attic"})");
    QCOMPARE(answer->status, 200);
    QCOMPARE(hotel.server.resources(u"space"_s).size(), before + 1);
    const bool isJson = !Misbehaving::json(answer).isEmpty();
    QCOMPARE(isJson, spec == "content-type");
    QCOMPARE(answer->get_header_value("Content-Type") == "text/html", spec == "content-type");
}

void FaultsTest::contract_isBrokenInTheRows()
{
    Misbehaving hotel;
    QVERIFY(hotel.set("enum"));
    const QJsonObject strange = Misbehaving::json(hotel.post("/devices/list"))["devices"_L1][0].toObject();
    QCOMPARE(strange.value("device_type"_L1).toString(), u"something_new"_s);
    QVERIFY(hotel.set("missing"));
    const QJsonObject lacking = Misbehaving::json(hotel.post("/devices/list"))["devices"_L1][0].toObject();
    QVERIFY(!lacking.isEmpty() && !lacking.contains("created_at"_L1));
    QVERIFY(hotel.set("null"));
    const QJsonObject empty = Misbehaving::json(hotel.post("/devices/list"))["devices"_L1][0].toObject();
    QVERIFY(empty.value("device_id"_L1).isNull() && empty.contains("device_id"_L1));
}

void FaultsTest::cursor_comesAgain()
{
    Misbehaving hotel;
    QVERIFY(hotel.set("cursor"));
    const QString first =
        Misbehaving::json(hotel.post("/devices/list"))["pagination"_L1]["next_page_cursor"_L1].toString();
    const std::string body = R"({"page_cursor":")" + first.toStdString() + R"("})";
    const auto second = hotel.post("/devices/list", body);
    QCOMPARE(second->status, 200);
    QCOMPARE(Misbehaving::json(second)["pagination"_L1]["next_page_cursor"_L1].toString(), first);
}

void FaultsTest::stops_actOrNotAndCloseWithoutAnswer_data()
{
    QTest::addColumn<QByteArray>("spec");
    QTest::addColumn<int>("acted");
    QTest::newRow("before acting") << QByteArray("stop-before") << 0;
    QTest::newRow("after acting") << QByteArray("stop-after") << 1;
}

void FaultsTest::stops_actOrNotAndCloseWithoutAnswer()
{
    QFETCH(const QByteArray, spec);
    QFETCH(const int, acted);
    Misbehaving hotel;
    QVERIFY(hotel.set(spec));
    const qsizetype before = hotel.server.resources(u"space"_s).size();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!hotel.post("/spaces/create", R"({"name":"Attic"})"));
    QVERIFY2(timer.elapsed() < 400, "It was closed, not waited out.");
    QCOMPARE(hotel.server.resources(u"space"_s).size(), before + acted);
}

void FaultsTest::silent_actsAndKeepsTheConnection()
{
    Misbehaving hotel;
    QVERIFY(hotel.set("silent on /locks/lock_door"));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!hotel.post("/locks/lock_door", lockBody(hotel.server)));
    QVERIFY2(timer.elapsed() >= 500, "It was closed, not kept.");
    QCOMPARE(hotel.server.resources(u"action_attempt"_s).last()["action_type"_L1].toString(), u"LOCK_DOOR"_s);
}

void FaultsTest::latency_isWaitedOut()
{
    Misbehaving hotel;
    QVERIFY(hotel.set("latency:150-200"));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(hotel.post("/workspaces/get")->status, 200);
    QVERIFY2(timer.elapsed() >= 150, qPrintable(QString::number(timer.elapsed())));
}

void FaultsTest::route_changesTheFaults_withTheKeyOnly()
{
    Misbehaving hotel;
    QCOMPARE(hotel.client->Post("/_sandbox/faults", R"({"spec":"503"})", "application/json")->status, 401);
    QCOMPARE(hotel.post("/workspaces/get")->status, 200);
    QCOMPARE(hotel.post("/_sandbox/faults", R"({"spec":"teapot"})")->status, 400);
    QCOMPARE(hotel.post("/_sandbox/faults", R"({"spec":"503"})")->status, 200);
    QCOMPARE(hotel.post("/workspaces/get")->status, 503);
    QCOMPARE(hotel.post("/_sandbox/faults", R"({"spec":""})")->status, 200);
    QCOMPARE(hotel.post("/workspaces/get")->status, 200);
}

LATCHKEY_TEST(FaultsTest, "faults")
#include "faults_test.moc"
