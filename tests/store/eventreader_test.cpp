// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventreader.h"

#include "api/seamclient.h"
#include "sandbox/engine.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <ranges>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Order { OldestFirst, NewestFirst, None };

/// The sandbox's engine over real HTTP, with events to order, told in an order to choose.
class EventServer {
  public:
    FixedClock clock{"2026-11-20T10:42:07Z"};
    Order order = Order::OldestFirst;
    std::function<void()> onRequest;

    /// \a count events, as many \a perTick, one tick after the other, all of the same door.
    void happen(int count, int perTick, std::chrono::milliseconds tick)
    {
        const QString someId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        for (int number = 0; number < count; ++number) {
            if (number > 0 && number % perTick == 0) {
                clock.advance(tick);
            }
            m_engine.workspace().happened("device.connected"_L1,
                                          {{u"device_id"_s, someId}, {u"connected_account_id"_s, someId}});
        }
    }
    qsizetype requestCount() const { return m_http.requests().size(); }
    Connection connection() const
    {
        Connection connection;
        connection.endpoint = m_http.url();
        connection.credential = {Credential::Kind::ApiKey, m_engine.credentials().apiKey, {}};
        return connection;
    }

  private:
    WireReply reply(const WireRequest &request)
    {
        if (onRequest) {
            onRequest();
        }
        if (order == Order::OldestFirst) { // as the engine does
            return answer(200, handle(request, request.body).body);
        }
        QJsonObject parameters = QJsonDocument::fromJson(request.body).object();
        const int limit = parameters.value("limit"_L1).toInt();
        parameters.insert("limit"_L1, 100'000);
        const sandbox::Reply whole = handle(request, QJsonDocument(parameters).toJson());
        return answer(whole.status, cut(whole.body, limit));
    }
    sandbox::Reply handle(const WireRequest &request, const QByteArray &body)
    {
        return m_engine.handle({.path = QString::fromLatin1(request.path),
                                .contentType = "application/json",
                                .body = body,
                                .authorization = request.headers.value("authorization")});
    }
    QByteArray cut(const QByteArray &body, int limit) const
    {
        QJsonObject json = QJsonDocument::fromJson(body).object();
        const QJsonArray all = json.value("events"_L1).toArray();
        std::vector<QJsonValue> events(all.begin(), all.end());
        if (order == Order::NewestFirst) {
            std::ranges::reverse(events);
        } else {
            std::ranges::sort(events, {}, [](const QJsonValue &event) { return event["event_id"_L1].toString(); });
        }
        QJsonArray shown;
        for (const QJsonValue &event : events | std::views::take(limit)) {
            shown.append(event);
        }
        json.insert("events"_L1, shown);
        return QJsonDocument(json).toJson();
    }

    sandbox::Engine m_engine{{.kind = sandbox::Seed::Kind::Empty}, clock, sandbox::Credentials::random()};
    ScriptedServer m_http{[this](const WireRequest &request) { return reply(request); }};
};

} // namespace

/// What a service answers that fills every part of time it is asked about.
QByteArray filled(const WireRequest &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonValue since = body.value("since"_L1);
    const QString from = since.isString() ? since.toString() : body.value("between"_L1)[0].toString();
    const QString first = QDateTime::fromString(from, Qt::ISODateWithMs).addMSecs(1).toString(Qt::ISODateWithMs);
    const QJsonObject event{
        {u"event_id"_s, QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).toString(QUuid::WithoutBraces)},
        {u"workspace_id"_s, QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12).toString(QUuid::WithoutBraces)},
        {u"event_type"_s, u"device.connected"_s},
        {u"created_at"_s, first},
        {u"occurred_at"_s, first}};
    const QByteArray one = QJsonDocument(event).toJson(QJsonDocument::Compact);
    return "{\"events\":[" + QByteArray(one + ',').repeated(499) + one + "],\"ok\":true}";
}

class EventReaderTest : public QObject {
    Q_OBJECT

    struct Told {
        QHash<EventId, int> events; ///< how often each
        bool isOver = false;
    };
    static Told readAll(EventReader &reader, Instant since)
    {
        Told told;
        reader.read(
            since,
            [&told](const QList<Event> &events) {
                for (const Event &event : events) {
                    ++told.events[event.id];
                }
            },
            [&told](const Result<Void> &outcome) { told.isOver = outcome.has_value(); });
        (void)QTest::qWaitFor([&told] { return told.isOver; }, 60'000);
        return told;
    }
    static bool wasToldTwice(const Told &told)
    {
        return std::ranges::any_of(told.events, [](int times) { return times != 1; });
    }

  private Q_SLOTS:
    void read_burst_tellsEachEventOnce_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<int>("perTick");
        QTest::addColumn<int>("tick");
        const auto add = [](const char *name, Order order, int perTick, int tick) {
            QTest::newRow(name) << int(order) << perTick << tick;
        };
        add("oldest first", Order::OldestFirst, 1, 20);
        add("newest first", Order::NewestFirst, 1, 20);
        add("in no order", Order::None, 1, 20);
        add("oldest first, within 11 ms", Order::OldestFirst, 450, 1);
        add("newest first, within 11 ms", Order::NewestFirst, 450, 1);
        add("in no order, within 11 ms", Order::None, 450, 1);
    }
    void read_burst_tellsEachEventOnce()
    {
        QFETCH(int, order);
        QFETCH(int, perTick);
        QFETCH(int, tick);
        EventServer server;
        server.order = Order(order);
        const Instant since = server.clock.now();
        server.happen(5'000, perTick, std::chrono::milliseconds(tick));
        SeamClient client(server.connection());
        EventReader reader(client);
        const Told told = readAll(reader, since);
        QVERIFY(told.isOver);
        QCOMPARE(told.events.size(), 5'000);
        QVERIFY(!wasToldTwice(told));
        QVERIFY(reader.overfull().empty());
        // Eleven answers hold 5,000. Which of them were full has to be found out.
        qInfo("%s: %d requests", QTest::currentDataTag(), int(server.requestCount()));
        QVERIFY(server.requestCount() <= 80);
    }

    void read_moreThanOneAnswerInAMillisecond_tellsWhatCameAndSaysSo()
    {
        EventServer server;
        const Instant since = server.clock.now();
        server.happen(700, 700, 1ms);
        server.clock.advance(1ms);
        server.happen(10, 1, 1ms);
        SeamClient client(server.connection());
        EventReader reader(client);
        QTest::ignoreMessage(QtWarningMsg, "Some events of one millisecond are not told: it has more than 500.");
        const Told told = readAll(reader, since);
        QCOMPARE(told.events.size(), 510);
        QCOMPARE(reader.overfull(), std::set<Instant>{since});
    }

    void read_eventsHappenMeanwhile_tellsNoneTwice()
    {
        EventServer server;
        const Instant since = server.clock.now();
        server.happen(1'200, 1, 5ms);
        int left = 3;
        server.onRequest = [&] {
            if (left-- > 0) {
                server.happen(100, 1, 5ms);
            }
        };
        SeamClient client(server.connection());
        EventReader reader(client);
        const Told told = readAll(reader, since);
        QVERIFY(!wasToldTwice(told));
        QVERIFY(told.events.size() >= 1'200);
    }

    void read_eventsOfAClockThatIsAhead_areTold()
    {
        EventServer server;
        const Instant since = server.clock.now();
        server.clock.advance(10min); // the service's, not this computer's
        server.happen(1'000, 1, 1ms);
        SeamClient client(server.connection());
        EventReader reader(client);
        QCOMPARE(readAll(reader, since).events.size(), 1'000);
    }

    void read_boundsNotHeeded_ends()
    {
        EventServer server;
        server.happen(500, 1, 1s);
        const QByteArray same = [&] {
            QJsonArray events;
            for (int number = 0; number < 500; ++number) {
                const QString when = QDateTime::fromMSecsSinceEpoch(
                                         server.clock.now().time_since_epoch().count() + number * 60'000, Qt::UTC)
                                         .toString(Qt::ISODateWithMs);
                events.append(QJsonObject{{u"event_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                          {u"workspace_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                          {u"event_type"_s, u"device.connected"_s},
                                          {u"created_at"_s, when},
                                          {u"occurred_at"_s, when}});
            }
            return QJsonDocument(QJsonObject{{u"events"_s, events}, {u"ok"_s, true}}).toJson();
        }();
        ScriptedServer http([&same](const WireRequest &) { return answer(200, same); });
        Connection connection = server.connection();
        connection.endpoint = http.url();
        SeamClient client(connection);
        EventReader reader(client);
        const Told told = readAll(reader, server.clock.now());
        QVERIFY(told.isOver);
        QCOMPARE(told.events.size(), 500);
        QVERIFY(http.requests().size() <= 3);
    }

    void read_everyPartIsFull_ends()
    {
        ScriptedServer server([](const WireRequest &request) { return WireReply{.body = filled(request)}; });
        SeamClient client({.endpoint = server.url(), .credential = {Credential::Kind::ApiKey, u"key"_s, {}}});
        EventReader reader(client);
        reader.setMostAnswers(40);
        std::optional<Result<Void>> outcome;
        reader.read(
            at("2026-11-20T10:42:07.000Z"), [](const QList<Event> &) {},
            [&outcome](const Result<Void> &over) { outcome = over; });
        QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 30'000);
        QVERIFY(!*outcome);
        QCOMPARE(outcome->error().kind, ApiError::Kind::BadResponse);
        QCOMPARE(server.requests().size(), 40);
    }
};

LATCHKEY_TEST(EventReaderTest, "eventreader")
#include "eventreader_test.moc"
