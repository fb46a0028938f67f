// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/dooropenersview.h"

#include "hotelwindow.h"
#include "store/personaccess.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An entrance whose "Who can open this" has been read.
struct Story : HotelWindow {
    bool openMainEntrance()
    {
        if (!open()) {
            return false;
        }
        const auto rows = store().entrances.rows();
        entrance = *std::ranges::find(rows, u"Main entrance"_s, &AcsEntrance::displayName);
        window->openPane(PaneId::Entrances, entrance.id.uuid());
        return QTest::qWaitFor([this] { return view() && view()->count() > 0; }, 10'000) &&
               QTest::qWaitFor([this] { return isQuiet(); }, 10'000);
    }
    DoorOpenersView *view() const { return window->currentPane()->findChild<DoorOpenersView *>(); }
    /// How often it was read.
    qsizetype readings() const { return server.requestsTo(u"/acs/entrances/list_credentials_with_access"_s).size(); }
    bool isQuiet() const
    {
        const qsizetype before = readings();
        return !QTest::qWaitFor([&] { return readings() > before; }, 1'200);
    }
    /// Somebody else's grant comes in.
    void addGrant(int number, const QList<SpaceId> &spaces) const
    {
        AccessGrant made = grant(number, 1, {clock.now() - 1h, clock.now() + 48h});
        made.spaceIds = spaces;
        workspace->store.grants.upsert(made);
    }
    AcsEntrance entrance;
};

} // namespace

class DoorOpenersTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void grants_ofOtherDoors_areNoReasonToReadAgain()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        for (int number = 9000; number < 9050; ++number) {
            story.addGrant(number, {idOf<SpaceId>(77)});
        }
        QVERIFY(story.isQuiet());
    }
    void grants_manyOnItsSpace_areReadOnce()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        QVERIFY(!story.entrance.spaceIds.isEmpty());
        const qsizetype before = story.readings();
        for (int number = 9000; number < 9050; ++number) {
            story.addGrant(number, story.entrance.spaceIds);
        }
        QTRY_COMPARE(story.readings(), before + 1);
        QVERIFY(story.isQuiet());
    }
    void credential_goesInItsAccessSystem_isReadAgain()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        const qsizetype before = story.readings();
        Event gone;
        gone.id = EventId(QUuid::createUuid());
        gone.eventType = u"acs_credential.deleted"_s;
        gone.createdAt = story.clock.now();
        gone.acsSystemId = idOf<AcsSystemId>(4711);
        story.workspace->store.events.upsert(gone);
        QVERIFY(story.isQuiet()); // it was of another one
        gone.id = EventId(QUuid::createUuid());
        gone.acsSystemId = story.entrance.acsSystemId;
        story.workspace->store.events.upsert(gone);
        QTRY_COMPARE(story.readings(), before + 1);
    }
    void grant_comesWhileItIsRead_isReadAfterwards()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        const qsizetype before = story.readings();
        QVERIFY(story.server.setFaults(u"latency:1000"_s));
        story.addGrant(9000, story.entrance.spaceIds);
        QTRY_COMPARE(story.readings(), before + 1);
        story.addGrant(9001, story.entrance.spaceIds);
        QTRY_COMPARE(story.readings(), before + 2);
    }
};

LATCHKEY_TEST(DoorOpenersTest, "dooropeners")
#include "dooropeners_test.moc"
