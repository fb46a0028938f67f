// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/eventpoller.h"

#include "api/accessgrants.h"
#include "api/devices.h"
#include "api/devicessimulate.h"
#include "api/locks.h"
#include "api/spaces.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An answer with as many events, each of a door of its own that was heard of again.
QByteArray eventsOfDoors(int count, const TestWorkspace &workspace, std::chrono::milliseconds ahead = 0ms)
{
    QJsonArray events;
    const Instant created = workspace.clock.now() + ahead;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(created.time_since_epoch().count(), Qt::UTC);
    for (int number = 0; number < count; ++number) {
        events.append(QJsonObject{{u"event_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                  {u"workspace_id"_s, workspace.server.workspaceId()},
                                  {u"event_type"_s, u"device.connected"_s},
                                  {u"device_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                  {u"created_at"_s, when.toString(Qt::ISODateWithMs)},
                                  {u"occurred_at"_s, when.toString(Qt::ISODateWithMs)}});
    }
    return QJsonDocument(QJsonObject{{u"events"_s, events}, {u"ok"_s, true}}).toJson();
}

constexpr PollTimes fast{.pending = 10ms, .inFront = 10ms, .offline = 10ms, .background = 10ms};
constexpr PollTimes whenTold{.pending = 1h, .inFront = 1h, .offline = 1h, .background = 1h};
constexpr PollTimes slow{.pending = 10ms, .inFront = 10ms, .offline = 10ms, .background = 1h};

} // namespace

class EventPollerTest : public QObject {
    Q_OBJECT

    /// A grant made behind the store's back, as by another desk.
    static AccessGrant grantElsewhere(TestWorkspace &workspace)
    {
        api::accessgrants::Create create;
        create.userIdentityId = workspace.store.identities.rows().begin()->id;
        create.deviceIds = {lock(workspace).id};
        create.requestedAccessMethods = {{AccessMode::Code, {}, {}}};
        return valueOf(api::accessgrants::create(*workspace.client, create));
    }

    /// Lets doors go offline and come back, at least \a times altogether.
    static void comeAndGo(TestWorkspace &workspace, qsizetype times)
    {
        const QList<Device> doors = workspace.store.devices.values();
        for (qsizetype done = 0; done < times; done += 2 * (doors.size() - 2)) { // one is offline, and one refuses
            for (const auto change : {api::devicessimulate::disconnect, api::devicessimulate::connect}) {
                QObject context;
                qsizetype pending = doors.size();
                for (const Device &door : doors) {
                    change(*workspace.client, door.id).then(&context, [&pending](const Result<Void> &) { --pending; });
                }
                QTRY_COMPARE(pending, 0);
            }
        }
    }

    static Device lock(const TestWorkspace &workspace)
    {
        const auto rows = workspace.store.devices.rows();
        const auto found = std::ranges::find_if(rows, [](const Device &device) {
            return device.isOnline && device.canRemotelyUnlock && device.canProgramOnlineAccessCodes &&
                   device.isLocked.value_or(false);
        });
        return found == rows.end() ? Device() : *found;
    }

  private Q_SLOTS:
    void poll_grantMadeElsewhere_comesInAndIsIssued()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        const AccessGrant made = grantElsewhere(workspace);
        QTRY_VERIFY(workspace.store.grants.find(made.id));
        const auto isIssued = [&] {
            const AccessGrant *grant = workspace.store.grants.find(made.id);
            const QList<AccessMethod> methods = workspace.store.methodsOf(*grant);
            return !methods.isEmpty() && methods.first().isIssued && !methods.first().code.isEmpty();
        };
        workspace.clock.advance(10s);
        QTRY_VERIFY(isIssued());
        QVERIFY(workspace.store.places.find(made.id)->deviceIds.contains(lock(workspace).id));
    }

    void poll_grantDeletedElsewhere_goesWithMethodsAndPlaces()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        const AccessGrant made = grantElsewhere(workspace);
        workspace.clock.advance(10s);
        QTRY_VERIFY(workspace.store.places.find(made.id));
        QTRY_VERIFY(!workspace.store.methodsOf(*workspace.store.grants.find(made.id)).isEmpty());
        const AccessMethodId method = workspace.store.grants.find(made.id)->accessMethodIds.first();
        valueOf(api::accessgrants::remove(*workspace.client, made.id));
        workspace.clock.advance(1min);
        QTRY_VERIFY(!workspace.store.grants.find(made.id));
        QVERIFY(!workspace.store.places.find(made.id));
        QVERIFY(!workspace.store.methods.find(method));
    }

    void poll_doorUnlocked_showsInTheDevice()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const DeviceId door = lock(workspace).id;
        QVERIFY(!door.isNull());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        valueOf(api::locks::unlockDoor(*workspace.client, door));
        workspace.clock.advance(10s);
        QTRY_COMPARE(workspace.store.devices.find(door)->isLocked, std::optional(false));
    }

    void poll_doorJoinsASpace_isFoundThere()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        api::spaces::Create create;
        create.name = u"Annex"_s;
        create.deviceIds = {lock(workspace).id};
        const Space annex = valueOf(api::spaces::create(*workspace.client, create));
        QTRY_VERIFY(workspace.store.spaces.find(annex.id));
        QTRY_COMPARE(workspace.store.doorsIn(annex.id).size(), 1);
    }

    void poll_everythingKnown_readsNothingAgainAndMovesAsOf()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        workspace.clock.advance(1min);
        QTRY_COMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        QCOMPARE(workspace.server.requestsTo(u"/access_grants/get"_s).size(), 0);
        QCOMPARE(workspace.server.requestsTo(u"/devices/get"_s).size(), 0);
    }

    void poll_nothingPending_isSeldomUntilHurried()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        workspace.server.clearRequests();
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(slow);
        poller.start();
        QVERIFY(!QTest::qWaitFor([&] { return !workspace.server.requests().isEmpty(); }, 200));
        poller.hurry(1min);
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 2);
        // The clock decides how long.
        workspace.clock.advance(2min);
        const auto isQuiet = [&] {
            workspace.server.clearRequests();
            return !QTest::qWaitFor([&] { return !workspace.server.requests().isEmpty(); }, 200);
        };
        QTRY_VERIFY(isQuiet());
    }

    void setInFront_somebodyLooks_asksAtOnceAndOften()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(slow);
        poller.start();
        workspace.server.clearRequests();
        poller.setInFront(true);
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        poller.setInFront(false);
        const auto isQuiet = [&] {
            workspace.server.clearRequests();
            return !QTest::qWaitFor([&] { return !workspace.server.requests().isEmpty(); }, 200);
        };
        QTRY_VERIFY(isQuiet());
    }

    void catchUp_afterSleep_asksOnceAtOnce()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(slow);
        poller.start();
        workspace.server.clearRequests();
        poller.catchUp();
        QTRY_COMPARE(workspace.server.requestsTo(u"/events/list"_s).size(), 1);
    }

    void poll_muchTimeHasPassed_readsAllOnceWhileSomebodyLooks()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        workspace.server.clearRequests();
        workspace.clock.advance(31min);
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        QCOMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 0); // nobody looks
        poller.setInFront(true);
        QTRY_COMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 1);
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        QCOMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 0);
    }

    void poll_manyOfOneKind_readsThatCollectionAndNoOther()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/events/list"_s, 200, "application/json", eventsOfDoors(150, workspace));
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(slow);
        workspace.server.clearRequests();
        poller.start();
        poller.catchUp();
        QTRY_COMPARE(workspace.server.requestsTo(u"/devices/list"_s).size(), 1);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.server.requestsTo(u"/devices/get"_s).size(), 0);
        QCOMPARE(workspace.server.requestsTo(u"/access_grants/list"_s).size(), 0);
    }

    void poll_moreEventsInAMillisecondThanAnAnswerHolds_readsAllOnce()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(slow);
        comeAndGo(workspace, 600); // all in the same moment: the clock stands
        workspace.server.clearRequests();
        poller.start();
        poller.catchUp();
        QTRY_COMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 1);
        QVERIFY(workspace.waitUntilLoaded());
        workspace.server.clearRequests();
        for (int time = 0; time < 3; ++time) {
            poller.catchUp();
            QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() > time);
        }
        QCOMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 0);
    }

    void poll_anotherDesk_seesTheGrantAfterOnePoll()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        SeamClient client({.endpoint = workspace.client->endpoint(), .credential = workspace.client->credential()});
        WorkspaceStore store;
        WorkspaceSync sync(client, store, workspace.clock);
        EventPoller poller(client, store, sync, workspace.clock);
        poller.setTimes(whenTold);
        sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(!sync.isLoading() && !sync.isReadingRelated(), 30'000);
        poller.start();
        QTRY_VERIFY(sync.asOf());
        const AccessGrant made = grantElsewhere(workspace);
        workspace.server.clearRequests();
        poller.catchUp();
        QTRY_VERIFY(store.places.find(made.id));
        QCOMPARE(workspace.server.requestsTo(u"/events/list"_s).size(), 1);
    }

    void poll_serverFails_goesOnAskingAndCatchesUp()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/events/list"_s, 500, "text/plain", "boom");
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        const AccessGrant made = grantElsewhere(workspace);
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() > 6);
        QVERIFY(!workspace.store.grants.find(made.id));
        workspace.server.clearOverrides();
        QTRY_VERIFY(workspace.store.grants.find(made.id));
    }

    void poll_eventDatedAhead_hidesNoneThatFollow_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("ahead");
        QTest::addColumn<std::chrono::milliseconds>("clockAhead");
        QTest::newRow("a year") << std::chrono::milliseconds(24h * 365) << 0ms;
        QTest::newRow("less than an hour") << std::chrono::milliseconds(50min) << 0ms;
        QTest::newRow("less than the clock") << std::chrono::milliseconds(30min) << std::chrono::milliseconds(45min);
    }
    void poll_eventDatedAhead_hidesNoneThatFollow()
    {
        QFETCH(const std::chrono::milliseconds, ahead);
        QFETCH(const std::chrono::milliseconds, clockAhead);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const FixedClock clock(workspace.clock.now() + clockAhead);
        Event wrong;
        wrong.id = EventId(QUuid::createUuid());
        wrong.eventType = u"lock.locked"_s;
        wrong.createdAt = wrong.occurredAt = workspace.clock.now() + ahead;
        workspace.store.events.upsert(wrong);
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, clock);
        poller.setTimes(fast);
        poller.start();
        const AccessGrant made = grantElsewhere(workspace);
        QTRY_VERIFY(workspace.store.grants.find(made.id));
    }
    void poll_oneToldEventIsDatedAhead_hidesNoneThatFollow_data()
    {
        QTest::addColumn<std::chrono::milliseconds>("clockAhead");
        QTest::newRow("right clock") << 0ms;
        QTest::newRow("clock that is ahead as well") << std::chrono::milliseconds(55min);
    }
    void poll_oneToldEventIsDatedAhead_hidesNoneThatFollow()
    {
        QFETCH(const std::chrono::milliseconds, clockAhead);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const FixedClock clock(workspace.clock.now() + clockAhead);
        workspace.server.setOverride(u"/events/list"_s, 200, "application/json", eventsOfDoors(1, workspace, 50min));
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, clock);
        poller.setTimes(fast);
        poller.start();
        const qsizetype known = workspace.store.events.size();
        QTRY_VERIFY(workspace.store.events.size() > known);
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 2);
        workspace.server.clearOverrides();
        const AccessGrant made = grantElsewhere(workspace);
        QTRY_VERIFY(workspace.store.grants.find(made.id));
    }

    void poll_clockOfThisComputerIsWrong_seesTheGrantAllTheSame_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("ahead") << 20;
        QTest::newRow("behind") << -20;
        QTest::newRow("by a zone") << -300;
    }
    void poll_clockOfThisComputerIsWrong_seesTheGrantAllTheSame()
    {
        QFETCH(int, minutes);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const FixedClock wrong(workspace.clock.now() + std::chrono::minutes(minutes));
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, wrong);
        poller.setTimes(fast);
        poller.start();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 4);
        const AccessGrant made = grantElsewhere(workspace);
        QTRY_VERIFY(workspace.store.grants.find(made.id));
    }

    void poll_noEventsOffered_pendingGrantIsStillIssued()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/events/list"_s, 404, "text/plain", "404");
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        poller.start();
        const std::optional<Instant> asOf = workspace.sync->asOf();
        const AccessGrant made = grantElsewhere(workspace);
        workspace.store.grants.upsert(made); // as the wizard does
        workspace.clock.advance(10s);
        const auto isIssued = [&] {
            const QList<AccessMethod> methods = workspace.store.methodsOf(*workspace.store.grants.find(made.id));
            return !methods.isEmpty() && methods.first().isIssued;
        };
        QTRY_VERIFY(isIssued());
        QCOMPARE(workspace.sync->asOf(), asOf); // what else has changed nobody told
        valueOf(api::accessgrants::remove(*workspace.client, made.id));
        AccessGrant leaving = *workspace.store.grants.find(made.id);
        leaving.warnings.append({.code = u"being_deleted"_s,
                                 .message = {},
                                 .createdAt = workspace.clock.now(),
                                 .deviceIds = {},
                                 .reason = {}});
        workspace.store.grants.upsert(leaving);
        workspace.clock.advance(1min);
        QTRY_VERIFY(!workspace.store.grants.find(made.id));
    }

    void poll_moreThanManyDuringAPass_areReadByThePassAfterIt()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.server.setOverride(u"/events/list"_s, 200, "application/json", eventsOfDoors(150, workspace));
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(fast);
        int passes = 0;
        connect(workspace.sync.get(), &WorkspaceSync::loadingChanged, this,
                [&passes](bool isLoading) { passes += isLoading ? 1 : 0; });
        // What the pass reads that begins here may be older than the events.
        connect(
            &workspace.store.events, &EntityCollection::changed, workspace.sync.get(),
            [&workspace] { workspace.sync->refresh(); }, Qt::SingleShotConnection);
        poller.start();
        QTRY_COMPARE(passes, 2);
    }
};

LATCHKEY_TEST(EventPollerTest, "eventpoller")
#include "eventpoller_test.moc"
