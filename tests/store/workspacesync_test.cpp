// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/workspacesync.h"

#include "api/locks.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using Phase = LoadState::Phase;

class WorkspaceSyncTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void start_hotel_fillsEveryCollection()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isRunning);
        const QSignalSpy loading(workspace.sync.get(), &WorkspaceSync::loadingChanged);
        const QSignalSpy settled(&workspace.store, &WorkspaceStore::settled);
        QVERIFY(workspace.load());
        QTRY_VERIFY(!settled.isEmpty());
        const WorkspaceStore &store = workspace.store;
        QCOMPARE(store.workspace().name, u"Harbour House"_s);
        QCOMPARE(store.identities.size(), workspace.onServer("user_identity"));
        QCOMPARE(store.grants.size(), workspace.onServer("access_grant"));
        QCOMPARE(store.devices.size(), workspace.onServer("device"));
        QCOMPARE(store.entrances.size(), workspace.onServer("acs_entrance"));
        QCOMPARE(store.systems.size(), workspace.onServer("acs_system"));
        QCOMPARE(store.acsUsers.size(), workspace.onServer("acs_user"));
        QCOMPARE(store.encoders.size(), workspace.onServer("acs_encoder"));
        QCOMPARE(store.spaces.size(), workspace.onServer("space"));
        QCOMPARE(store.accounts.size(), workspace.onServer("connected_account"));
        QVERIFY(store.events.size() > 0);
        for (EntityCollection *collection : workspace.store.collections()) {
            QCOMPARE(collection->loadState().phase, Phase::Loaded);
        }
        QCOMPARE(loading.size(), 2);
        QCOMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
    }

    void start_serverLacksAnEndpoint_saysSoAndTheOthersGoOn()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/acs/users/list"_s, 404, "text/plain", "404");
        QVERIFY(workspace.load());
        QCOMPARE(workspace.store.acsUsers.loadState().phase, Phase::NotOffered);
        QCOMPARE(workspace.store.identities.loadState().phase, Phase::Loaded);
        QCOMPARE(workspace.store.encoders.loadState().phase, Phase::Loaded);
    }

    void start_systemsNotOffered_neitherAreTheirEncoders()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/acs/systems/list"_s, 404, "text/plain", "404");
        QVERIFY(workspace.load());
        QCOMPARE(workspace.store.encoders.loadState().phase, Phase::NotOffered);
    }

    void start_grantsFail_methodsFailWithThemUntilRetried()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/access_grants/list"_s, 500, "application/json",
                                     R"({"error":{"type":"internal_server_error","message":"boom"},"ok":false})");
        QVERIFY(workspace.load());
        QCOMPARE(workspace.store.grants.loadState().phase, Phase::Failed);
        QCOMPARE(workspace.store.grants.loadState().error.kind, ApiError::Kind::Server);
        QCOMPARE(workspace.store.methods.loadState().phase, Phase::Failed);
        QCOMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);

        workspace.server.clearOverrides();
        workspace.sync->refresh(workspace.store.grants);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.store.grants.loadState().phase, Phase::Loaded);
        QCOMPARE(workspace.store.methods.loadState().phase, Phase::Loaded);
    }

    void start_wrongKey_failsEveryCollectionWithTheReason()
    {
        TestWorkspace workspace;
        workspace.connectWith(u"seam_test1_wrong"_s);
        QVERIFY(workspace.load());
        for (EntityCollection *collection : workspace.store.collections()) {
            QCOMPARE(collection->loadState().phase, Phase::Failed);
            QCOMPARE(collection->loadState().error.kind, ApiError::Kind::Unauthorized);
        }
        QVERIFY(!workspace.sync->asOf());
    }

    void start_everyListFails_isAsOfNothingUntilAllAreLoaded()
    {
        TestWorkspace workspace;
        for (const char *list :
             {"/user_identities/list", "/access_grants/list", "/devices/list", "/acs/entrances/list", "/spaces/list",
              "/acs/systems/list", "/acs/users/list", "/connected_accounts/list", "/events/list"}) {
            workspace.server.setOverride(QLatin1StringView(list), 500, "text/plain", "Internal Server Error");
        }
        QVERIFY(workspace.load());
        for (EntityCollection *collection : workspace.store.collections()) {
            QCOMPARE(collection->loadState().phase, Phase::Failed);
        }
        QVERIFY(!workspace.sync->asOf());

        workspace.server.clearOverrides();
        workspace.sync->refresh(workspace.store.devices);
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(workspace.sync->hasRead());
        QVERIFY(!workspace.sync->asOf());
        workspace.sync->refresh();
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
    }

    void start_oneListFails_isAsOfNothingUntilItIsRead()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/user_identities/list"_s, 500, "text/plain", "Internal Server Error");
        QVERIFY(workspace.load());
        QVERIFY(workspace.sync->hasRead());
        workspace.sync->confirmAsOf(workspace.clock.now());
        QVERIFY(!workspace.sync->asOf());

        workspace.server.clearOverrides();
        workspace.sync->refresh(workspace.store.identities);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
    }

    void start_oneListNotOffered_doesNotCount()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/user_identities/list"_s, 404, "text/plain", "404");
        QVERIFY(workspace.load());
        QCOMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
    }

    void connection_lostByAWrite_isSaidOfEverything()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        QVERIFY(workspace.server.setFaults(u"stop-after on /locks/unlock_door"_s));
        const DeviceId door = workspace.store.devices.rows().begin()->id;
        const QSignalSpy lost(workspace.sync.get(), &WorkspaceSync::connectionChanged);
        api::locks::unlockDoor(*workspace.client, door);
        QTRY_VERIFY(!lost.isEmpty());
        const QString words = lost.first().first().value<ConnectionState>().error.message;
        QVERIFY2(words.startsWith(u"No connection to Seam. Check the network"_s), qPrintable(words));
    }

    void news_failedForAMoment_areNoneUntilTheyCome()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/devices/list"_s, 200, "text/html", "<html>Sign in</html>");
        QVERIFY(workspace.load());
        workspace.server.clearOverrides();
        // Whatever waits is told as that.
        workspace.sync->newsFailed({.kind = ApiError::Kind::RateLimited});
        QVERIFY(workspace.sync->connection().isGood());
        workspace.sync->newsFailed({.kind = ApiError::Kind::Redirected});
        QCOMPARE(workspace.sync->connection().noNewsSince, std::optional(workspace.clock.now()));
        QVERIFY(workspace.sync->connection().isOnline);
        workspace.sync->newsCame();
        QVERIFY(workspace.sync->connection().isGood());
        QTRY_COMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);
    }

    /// What breaks the contract is not asked for without end; what failed for a moment is, now and then.
    void news_come_whatFailedForAMomentIsAskedForAgain()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/devices/list"_s, 500, "text/plain", "oops");
        workspace.server.setOverride(u"/spaces/list"_s, 200, "text/html", "<html>Sign in</html>");
        QVERIFY(workspace.load());
        workspace.sync->newsCame();
        QVERIFY(workspace.waitUntilLoaded());
        workspace.server.clearOverrides();
        workspace.sync->newsCame();
        QCOMPARE(workspace.store.devices.loadState().phase, Phase::Failed);
        workspace.clock.advance(std::chrono::seconds(30));
        workspace.sync->newsCame();
        QTRY_COMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);
        QCOMPARE(workspace.store.spaces.loadState().phase, Phase::Failed);
    }

    void news_comeAfterTheClockWasSetBack_whatFailedIsAskedForAgain()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/devices/list"_s, 500, "text/plain", "oops");
        QVERIFY(workspace.load());
        workspace.sync->newsCame();
        QVERIFY(workspace.waitUntilLoaded());
        workspace.server.clearOverrides();
        workspace.clock.advance(std::chrono::hours(-1));
        workspace.sync->newsCame();
        QTRY_COMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);
    }

    void asOf_clockIsSetBack_goesOn()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.clock.advance(std::chrono::hours(-1));
        workspace.sync->confirmAsOf(workspace.clock.now());
        QCOMPARE(workspace.sync->asOf(), std::optional(workspace.clock.now()));
    }

    void openRelated_aMethodIsLacking_isAskedForAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        const auto grants = workspace.store.grants.rows();
        const auto found =
            std::ranges::find_if(grants, [](const AccessGrant &grant) { return !grant.accessMethodIds.isEmpty(); });
        QVERIFY(found != grants.end());
        const AccessGrant grant = *found;
        workspace.sync->openRelated(grant.id);
        QTRY_VERIFY(workspace.store.places.isExact(grant.id) && !workspace.sync->isReadingRelated());
        workspace.store.methods.remove({grant.accessMethodIds.first()});
        QVERIFY(!workspace.store.knowsRelated(grant));
        workspace.sync->openRelated(grant.id);
        QTRY_VERIFY(workspace.store.knowsRelated(grant));
    }

    void connection_serverGoesAndComesBack_isToldTwice()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const QSignalSpy spy(workspace.sync.get(), &WorkspaceSync::connectionChanged);
        const int port = QUrl(workspace.server.endpoint()).port();
        const QString key = workspace.server.apiKey();
        workspace.server.stop();
        workspace.sync->refresh(workspace.store.devices);
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(!workspace.sync->connection().isOnline);
        QCOMPARE(workspace.sync->connection().offlineSince, std::optional(workspace.clock.now()));
        QCOMPARE(workspace.store.devices.loadState().phase, Phase::Failed);
        QVERIFY(workspace.store.devices.size() > 0);

        sandbox::ServerOptions options;
        options.port = port;
        options.clock = &workspace.clock;
        options.credentials.apiKey = key;
        QVERIFY(workspace.server.start(options));
        workspace.sync->refresh(workspace.store.spaces);
        QTRY_COMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);
        QVERIFY(workspace.sync->connection().isOnline);
        QCOMPARE(spy.size(), 2);
    }
};

LATCHKEY_TEST(WorkspaceSyncTest, "workspacesync")
#include "workspacesync_test.moc"
