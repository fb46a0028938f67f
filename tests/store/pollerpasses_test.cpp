// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/acsusers.h"
#include "api/useridentities.h"
#include "store/eventpoller.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr PollTimes quickly{.pending = 10ms, .inFront = 10ms, .offline = 10ms, .background = 10ms};

} // namespace

/// What the poller makes of passes over everything, the first one and those it begins.
class PollerPassesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    /// What changed while it went on may be older than the newest event that was heard at its end.
    void firstPoll_passTookLong_asksFromItsBeginningOn()
    {
        TestWorkspace workspace;
        const Instant began = workspace.clock.now();
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes({.pending = 1h, .inFront = 1h, .offline = 1h, .background = 1h});
        workspace.sync->start();
        poller.start();
        QVERIFY(workspace.waitUntilLoaded());
        workspace.clock.advance(20min);
        Event last = *workspace.store.events.rows().begin();
        last.id = EventId(QUuid::createUuid());
        last.createdAt = workspace.clock.now();
        workspace.store.events.upsert(last);
        workspace.server.clearRequests();
        poller.catchUp();
        QTRY_COMPARE(workspace.server.requestsTo(u"/events/list"_s).size(), 1);
        const QByteArray body = workspace.server.requestsTo(u"/events/list"_s).first().body;
        const QString since = QJsonDocument::fromJson(body).object().value("since"_L1).toString();
        const qint64 asked = QDateTime::fromString(since, Qt::ISODateWithMs).toMSecsSinceEpoch();
        QVERIFY(asked > 0);
        QVERIFY(asked < began.time_since_epoch().count());
    }

    /// Cells of what was never known say so; what is shown besides is right all the same.
    void asOf_unknownGrantIsStillRead_movesOn()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto grants = workspace.store.grants.rows();
        const auto unknown = std::ranges::find_if(
            grants, [&workspace](const AccessGrant &grant) { return !workspace.store.places.find(grant.id); });
        QVERIFY(unknown != grants.end());
        QVERIFY(workspace.server.setFaults(u"silent on /access_grants/get_related"_s));
        workspace.sync->loadRelated(unknown->id, RelatedNeed::InView);
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        workspace.clock.advance(1min);
        QTRY_COMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
        QVERIFY(workspace.sync->isReadingRelated());
    }

    void asOf_knownGrantIsReadAnew_waits()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto grants = workspace.store.grants.rows();
        const auto known = std::ranges::find_if(grants, [&workspace](const AccessGrant &grant) {
            return workspace.store.places.find(grant.id).has_value();
        });
        QVERIFY(known != grants.end());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        const std::optional<Instant> before = workspace.sync->asOf();
        QVERIFY(workspace.server.setFaults(u"silent on /access_grants/get_related"_s));
        workspace.sync->loadRelated(known->id, RelatedNeed::Near);
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        workspace.clock.advance(1min);
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        QVERIFY(workspace.sync->isReadingRelated());
        QCOMPARE(workspace.sync->asOf(), before);
    }

    void noEventsOffered_passesGoOnAndAskAgainForThem()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        workspace.server.setOverride(u"/events/list"_s, 404, "text/plain", "404");
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        poller.setInFront(true);
        // It takes them for not offered after this one.
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 2);
        workspace.server.clearRequests();
        workspace.clock.advance(31min);
        QTRY_COMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 1);
        QVERIFY(workspace.waitUntilLoaded());
        workspace.server.clearOverrides();
        workspace.clock.advance(31min);
        QTRY_COMPARE(workspace.server.requestsTo(u"/spaces/list"_s).size(), 2);
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
    }

    /// The service has no event for it.
    void personRenamedElsewhere_isSeenWhileSomebodyLooks()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        const UserIdentityId id = workspace.store.identities.rows().front().id;
        const auto rename = [&](const QString &name) {
            bool isDone = false;
            api::useridentities::Update update;
            update.userIdentityId = id;
            update.fullName = api::Change<QString>::set(name);
            api::useridentities::update(*workspace.client, update).then(this, [&isDone](const Result<Void> &outcome) {
                isDone = outcome.has_value();
            });
            return QTest::qWaitFor([&isDone] { return isDone; });
        };
        const auto nameHere = [&] { return workspace.store.identities.find(id)->fullName; };
        QVERIFY(rename(u"Elsewhere One"_s));
        workspace.server.clearRequests();
        workspace.clock.advance(3min);
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 2);
        QVERIFY(workspace.server.requestsTo(u"/user_identities/list"_s).isEmpty()); // nobody looks
        poller.setInFront(true);
        QTRY_COMPARE(nameHere(), u"Elsewhere One"_s);
        QVERIFY(rename(u"Elsewhere Two"_s));
        workspace.clock.advance(3min);
        QTRY_COMPARE(nameHere(), u"Elsewhere Two"_s);
    }
    /// The first pass has just read it.
    void start_windowComesToTheFront_readsWhatNoEventTellsOnce_data()
    {
        QTest::addColumn<bool>("isBefore");
        QTest::newRow("before the pass") << true;
        QTest::newRow("during the pass") << false;
    }
    void start_windowComesToTheFront_readsWhatNoEventTellsOnce()
    {
        QFETCH(const bool, isBefore);
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        if (isBefore) {
            poller.setInFront(true);
        }
        workspace.sync->start();
        poller.start();
        poller.setInFront(true);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.server.requestsTo(u"/user_identities/list"_s).size(), 1);
        workspace.clock.advance(1min);
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        QVERIFY(workspace.server.requestsTo(u"/user_identities/list"_s).isEmpty());
    }
    /// Nor for one who is suspended, or linked to a person.
    void acsUserSuspendedElsewhere_isSeenWhileSomebodyLooks()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        poller.setInFront(true);
        const auto rows = workspace.store.acsUsers.values();
        const auto active = std::ranges::find(rows, false, &AcsUser::isSuspended);
        QVERIFY(active != rows.end());
        valueOf(api::acsusers::suspend(*workspace.client,
                                       {.acsUserId = active->id, .userIdentityId = {}, .acsSystemId = {}}));
        workspace.clock.advance(3min);
        QTRY_VERIFY(workspace.store.acsUsers.find(active->id)->isSuspended);
    }
    /// It has had them before: a proxy's 404 is not taken for a server without any.
    void eventsNotFoundForAMoment_areAskedForAgain()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 3);
        workspace.server.setOverride(u"/events/list"_s, 404, "text/plain", "404");
        QTRY_VERIFY(!workspace.sync->connection().isGood());
        workspace.server.clearOverrides();
        QTRY_VERIFY(workspace.sync->connection().isGood());
        workspace.server.clearRequests();
        QTRY_VERIFY(workspace.server.requestsTo(u"/events/list"_s).size() >= 2);
    }
    /// What an event names is not given up for a proxy's 404.
    void namedGrantNotFoundForAMoment_isAskedForAgain_data()
    {
        QTest::addColumn<QString>("endpoint");
        QTest::newRow("grant") << u"/access_grants/get"_s;
        QTest::newRow("what belongs to it") << u"/access_grants/get_related"_s;
    }
    void namedGrantNotFoundForAMoment_isAskedForAgain()
    {
        QFETCH(const QString, endpoint);
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        const auto grantElsewhere = [&workspace] {
            api::accessgrants::Create create;
            create.userIdentityId = workspace.store.identities.rows().begin()->id;
            create.deviceIds = {workspace.store.devices.rows().begin()->id};
            create.requestedAccessMethods = {{AccessMode::Code, {}, {}}};
            return valueOf(api::accessgrants::create(*workspace.client, create)).id;
        };
        const AccessGrantId first = grantElsewhere();
        QTRY_VERIFY(workspace.store.grants.find(first) && workspace.store.places.find(first));
        workspace.server.setOverride(endpoint, 404, "text/plain", "404 page not found");
        workspace.server.clearRequests();
        const AccessGrantId second = grantElsewhere();
        QTRY_VERIFY(workspace.server.requestsTo(endpoint).size() >= 4);
        workspace.server.clearOverrides();
        QTRY_VERIFY(workspace.store.grants.find(second) && workspace.store.places.find(second));
    }
    void answersAgain_whatNoEventTellsIsRead()
    {
        TestWorkspace workspace(sandbox::Seed::Kind::Empty);
        QVERIFY(workspace.load());
        EventPoller poller(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller.setTimes(quickly);
        poller.start();
        poller.setInFront(true);
        workspace.clock.advance(20s);
        QTRY_VERIFY(!workspace.server.requestsTo(u"/spaces/list"_s).isEmpty());
        QTRY_VERIFY(!workspace.sync->isLoading());
        workspace.server.clearRequests();
        workspace.server.setOverride(u"/events/list"_s, 400, "text/plain", "No");
        QTRY_VERIFY(!workspace.server.requestsTo(u"/events/list"_s).isEmpty());
        workspace.clock.advance(20s);
        QVERIFY(workspace.server.requestsTo(u"/spaces/list"_s).isEmpty());
        workspace.server.clearOverrides();
        QTRY_VERIFY(!workspace.server.requestsTo(u"/spaces/list"_s).isEmpty());
    }
};

LATCHKEY_TEST(PollerPassesTest, "pollerpasses")
#include "pollerpasses_test.moc"
