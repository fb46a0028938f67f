// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/openworkspace.h"
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
};

LATCHKEY_TEST(OpenWorkspaceTest, "openworkspace")
#include "openworkspace_test.moc"
