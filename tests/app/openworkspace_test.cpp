// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/deskwatch.h"
#include "app/openworkspace.h"
#include "sandbox/server.h"
#include "support/fixedclock.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

class OpenWorkspaceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void zone_saidByAnAccessSystemOnly_isTakenWhenThatIsRead()
    {
        const FixedClock clock("2026-11-20T10:42:07Z");
        Session session;
        session.profile.endpoint = QUrl(u"http://127.0.0.1:1"_s);
        OpenWorkspace workspace(session, clock);
        WorkspaceStore &store = workspace.store;
        AcsSystem system;
        system.id = idOf<AcsSystemId>(9);
        system.timeZone = u"Asia/Tokyo"_s;
        AcsEntrance room = entrance(1, u"Room 101"_s);
        room.acsSystemId = system.id;
        store.entrances.upsert(room);
        for (EntityCollection *read :
             std::initializer_list<EntityCollection *>{&store.spaces, &store.devices, &store.entrances}) {
            read->setLoadState({LoadState::Phase::Loaded, {}});
        }
        store.systems.upsert(system);
        store.systems.setLoadState({LoadState::Phase::Loaded, {}});
        QCOMPARE(store.defaultZone().id(), u"Asia/Tokyo"_s);
    }

    void follow_networkComesBack_asksAtOnce()
    {
        sandbox::Server server;
        QVERIFY(server.start().has_value());
        const SystemClock clock;
        Session session;
        session.profile.endpoint = QUrl(server.endpoint());
        session.credential.secret = server.apiKey();
        OpenWorkspace workspace(session, clock);
        const std::chrono::hours seldom(1);
        workspace.poller.setTimes({.pending = seldom, .inFront = seldom, .offline = seldom, .background = seldom});
        DeskWatch watch(clock);
        watch.takeReachability(QNetworkInformation::Reachability::Disconnected);
        workspace.follow(watch);
        workspace.start();
        QTRY_VERIFY(workspace.sync.asOf() && !workspace.sync.isLoading());
        server.clearRequests();
        watch.takeReachability(QNetworkInformation::Reachability::Online);
        QTRY_COMPARE(server.requestsTo(u"/events/list"_s).size(), 1);
    }
};

LATCHKEY_TEST(OpenWorkspaceTest, "openworkspace")
#include "openworkspace_test.moc"
