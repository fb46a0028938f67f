// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/grantsofdoors.h"

#include "api/accessgrants.h"
#include "api/accessgrantscreate.h"
#include "api/acsentrances.h"
#include "api/devices.h"
#include "api/spaces.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QElapsedTimer>
#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int people = 20;
constexpr int doors = 40;
constexpr int grants = 200;

/// A workspace with many more grants than doors, each naming one door and no space.
struct Bench {
    /// How many questions were about single grants, how many about several, and how many about the grants of a door.
    struct Asked {
        qsizetype alone = 0;
        qsizetype together = 0;
        qsizetype ofDoors = 0;
    };

    Bench()
    {
        sandbox::ServerOptions options;
        options.seed = {
            .kind = sandbox::Seed::Kind::Scale, .identities = people, .devices = doors, .grants = grants, .random = 1};
        options.clock = &clock;
        isReady = server.start(options).has_value();
        Connection connection;
        connection.endpoint = QUrl(server.endpoint());
        connection.credential = {Credential::Kind::ApiKey, server.apiKey(), {}};
        connection.times.waits = {5ms, 5ms};
        client = std::make_unique<SeamClient>(connection);
    }
    /// Reads grants, doors and spaces, and has a loader that nobody asks yet.
    void read()
    {
        takeAll(store.spaces, api::spaces::list(*client, {}));
        takeAll(store.devices, api::devices::list(*client, {}));
        takeAll(store.entrances, api::acsentrances::list(*client, {}));
        api::accessgrants::List most;
        most.limit = 2 * grants;
        takeAll(store.grants, api::accessgrants::list(*client, most));
        related = std::make_unique<RelatedLoader>(*client, store);
        related->setPace(1ms);
        server.clearRequests();
    }
    template <typename T> void takeAll(EntityStore<T> &into, const Call<Page<T>> &page)
    {
        into.upsert(valueOf(page).rows);
        into.setLoadState({LoadState::Phase::Loaded, {}});
    }
    /// A space with the first door, and grants that open the second one besides.
    void addGrantsBesideASpace(int count) const
    {
        const QList<Device> locks = valueOf(api::devices::list(*client, {})).rows;
        api::spaces::Create lobby;
        lobby.name = u"Lobby"_s;
        lobby.deviceIds = {locks.at(0).id};
        const SpaceId space = valueOf(api::spaces::create(*client, lobby)).id;
        for (int number = 0; number < count; ++number) {
            api::accessgrants::Create create;
            create.requestedAccessMethods = {{.mode = AccessMode::MobileKey}};
            create.userIdentity = {.fullName = u"Visitor %1"_s.arg(number)};
            create.spaceIds = {space};
            create.deviceIds = {locks.at(1).id};
            valueOf(api::accessgrants::create(*client, create));
        }
    }
    bool knowsAll() const
    {
        return store.grants.size() >= grants &&
               std::ranges::all_of(store.grants.rows(),
                                   [this](const AccessGrant &grant) { return store.knowsRelated(grant); });
    }
    Asked asked() const
    {
        Asked asked;
        for (const sandbox::Request &request : server.requestsTo(u"/access_grants/get_related"_s)) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            ++(body.value("access_grant_ids"_L1).toArray().size() == 1 ? asked.alone : asked.together);
        }
        for (const sandbox::Request &request : server.requestsTo(u"/access_grants/list"_s)) {
            asked.ofDoors += request.body.contains("device_id") ? 1 : 0;
        }
        return asked;
    }
    void wantAllNear()
    {
        for (const AccessGrant &grant : store.grants.rows()) {
            related->want(grant.id, RelatedNeed::Near);
        }
    }
    /// Of how many grants the places here are those that the service has.
    int right() const
    {
        int count = 0;
        for (const AccessGrant &grant : store.grants.rows()) {
            const QJsonObject row = server.resource(u"access_grant"_s, grant.id.toString());
            const QJsonArray there = row.value("_hidden"_L1).toObject().value("device_ids"_L1).toArray();
            const auto here = store.places.find(grant.id);
            count += here && here->acsEntranceIds.isEmpty() && here->deviceIds.size() == there.size() &&
                             here->deviceIds.first().toString() == there.first().toString()
                         ? 1
                         : 0;
        }
        return count;
    }

    FixedClock clock{"2026-11-20T10:42:07Z"};
    sandbox::Server server;
    bool isReady = false;
    std::unique_ptr<SeamClient> client;
    WorkspaceStore store;
    std::unique_ptr<RelatedLoader> related;
};

} // namespace

/// Grants that name doors cannot be told apart in one answer: where there are many, each door's grants are read
/// instead.
class GrantsOfDoorsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void near_manyGrantsOfDoors_eachDoorIsAskedAboutOnce()
    {
        Bench bench;
        QVERIFY(bench.isReady);
        WorkspaceSync sync(*bench.client, bench.store, bench.clock);
        sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(), 60'000);
        QTRY_VERIFY(!sync.isBehind());
        QCOMPARE(bench.right(), grants);
        const Bench::Asked asked = bench.asked();
        QVERIFY(asked.ofDoors <= doors);
        QVERIFY2(asked.alone <= doors, qPrintable(QString::number(asked.alone)));
        QVERIFY(asked.together <= grants / 50 + 4);
    }

    void wantRest_manyGrantsOfDoors_areReadAtABoundedRate()
    {
        Bench bench;
        bench.read();
        bench.related->setPace(10ms);
        QElapsedTimer timer;
        timer.start();
        bench.related->wantRest(bench.clock.now());
        QVERIFY(!bench.related->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(), 60'000);
        const Bench::Asked asked = bench.asked();
        QCOMPARE(asked.alone, 0);
        QCOMPARE(asked.ofDoors, doors);
        QCOMPARE(asked.together, grants / 50);
        QVERIFY(timer.elapsed() >= 10 * (asked.ofDoors + asked.together - 1));
        QCOMPARE(bench.right(), grants);
    }

    /// What is looked at does not wait for all the doors.
    void want_inViewOrOpened_isAskedAlone()
    {
        Bench bench;
        bench.read();
        bench.wantAllNear();
        const AccessGrantId seen = bench.store.grants.values().constLast().id;
        bench.related->want(seen, RelatedNeed::InView);
        QTRY_VERIFY(bench.store.places.isExact(seen));
        QVERIFY(bench.asked().ofDoors < doors / 2);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        QVERIFY(bench.knowsAll());
        QVERIFY(bench.store.places.isExact(seen));
        const AccessGrantId other = bench.store.grants.values().constFirst().id;
        QVERIFY(!bench.store.places.isExact(other));
        bench.related->want(other, RelatedNeed::Opened);
        QTRY_VERIFY(bench.store.places.isExact(other));
    }

    void wantAgain_doorsToldByTheDoors_onlyMethodsAreAskedFor()
    {
        Bench bench;
        bench.read();
        bench.wantAllNear();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        bench.server.clearRequests();
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            bench.related->wantAgain(grant.id);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        QCOMPARE(bench.asked().alone, 0);
        QCOMPARE(bench.asked().ofDoors, 0);
        QCOMPARE(bench.asked().together, grants / 50);
    }

    /// Halving all of them would ask about each grant twice.
    void want_manyGrantsOfADoorBesideTheirSpace_eachDoorIsAskedAboutOnce()
    {
        Bench bench;
        bench.addGrantsBesideASpace(100);
        bench.read();
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            if (!grant.spaceIds.isEmpty()) {
                bench.related->want(grant.id, RelatedNeed::Near);
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            QVERIFY(grant.spaceIds.isEmpty() || bench.store.places.find(grant.id)->deviceIds.size() == 2);
        }
        QVERIFY(bench.asked().ofDoors <= doors);
        QVERIFY2(bench.asked().alone <= doors, qPrintable(QString::number(bench.asked().alone)));
        QVERIFY(bench.asked().together <= 20);
    }

    void doors_listFails_goesOnWhereItWas()
    {
        Bench bench;
        bench.read();
        bench.server.setOverride(u"/access_grants/list"_s, 500, "text/plain", "Internal Server Error");
        bench.wantAllNear();
        QTRY_VERIFY(bench.related->isHeld());
        QVERIFY(!bench.related->isBusy());
        QCOMPARE(bench.related->error()->kind, ApiError::Kind::Server);
        bench.server.clearOverrides();
        bench.related->resume();
        QVERIFY(bench.related->isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        QCOMPARE(bench.right(), grants);
        QCOMPARE(bench.asked().alone, 0);
    }

    void doors_listIsNoUse_grantsAreAskedAboutAlone_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("refused") << 400
                                 << QByteArray(R"({"error":{"type":"invalid_input","message":"No."},"ok":false})");
        QTest::newRow("not there") << 404 << QByteArray("Not Found");
        QTest::newRow("no list") << 200 << QByteArray(R"({"ok":true})");
        QTest::newRow("without an end") << 200
                                        << QByteArray(R"({"access_grants":[],"pagination":{"has_next_page":true,)"
                                                      R"("next_page_cursor":"again"},"ok":true})");
    }
    void doors_listIsNoUse_grantsAreAskedAboutAlone()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        Bench bench;
        bench.read();
        bench.server.setOverride(u"/access_grants/list"_s, status, "application/json", body);
        bench.wantAllNear();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        QCOMPARE(bench.right(), grants);
        QCOMPARE(bench.asked().alone, grants);
        QVERIFY(bench.asked().ofDoors <= 3);
    }

    /// Each page has another cursor.
    void doors_listHasMorePagesThanGrants_isTakenForEndless()
    {
        Bench bench;
        bench.read();
        GrantsOfDoors ofDoors(bench.store);
        ofDoors.start({bench.store.grants.rows().front().id}, false);
        int pages = 0;
        while (pages <= 2 * grants &&
               ofDoors.take({.rows = {}, .nextCursor = QString::number(++pages), .hasNextPage = true})) {
        }
        QCOMPARE(pages, grants + 1);
    }

    void doors_thereIsNone_grantsAreAskedAboutAlone()
    {
        Bench bench;
        bench.read();
        for (const Device &device : bench.store.devices.values()) {
            bench.store.devices.remove(device.id);
        }
        bench.wantAllNear();
        QTRY_VERIFY_WITH_TIMEOUT(!bench.related->isBusy(), 60'000);
        QVERIFY(bench.knowsAll());
    }
};

LATCHKEY_TEST(GrantsOfDoorsTest, "grantsofdoors")
#include "grantsofdoors_test.moc"
