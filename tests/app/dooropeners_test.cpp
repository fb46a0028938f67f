// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/dooropenersview.h"

#include "hotelwindow.h"
#include "store/personaccess.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "widgets/noticestrip.h"

#include <QAbstractButton>
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
    /// Turns to another entrance, which grants open.
    bool chooseAnother() const
    {
        const auto rows = store().entrances.rows();
        const auto isOpened = [this](const AcsEntrance &row) {
            const QList<AccessGrantId> grants = store().places.grantsWith(row.id);
            return row.id != entrance.id && std::ranges::any_of(grants, [this](AccessGrantId id) {
                       const AccessGrant *grant = store().grants.find(id);
                       return grant && grant->window.contains(clock.now());
                   });
        };
        const auto found = std::ranges::find_if(rows, isOpened);
        if (found == rows.end()) {
            return false;
        }
        window->openPane(PaneId::Entrances, found->id.uuid());
        return true;
    }
    void cut()
    {
        QVERIFY(server.setFaults(u"stop-before"_s));
        workspace->sync.refresh(workspace->store.devices);
        QTRY_VERIFY(!workspace->sync.connection().isOnline);
    }
    QString told() const
    {
        const auto *const strip = view()->findChild<NoticeStrip *>();
        return strip->isVisible() ? strip->notice().fact : QString();
    }
    NoticeStrip::Kind toldAs() const { return view()->findChild<NoticeStrip *>()->notice().kind; }
    bool isRetryOffered() const
    {
        const auto buttons = view()->findChild<NoticeStrip *>()->findChildren<QAbstractButton *>();
        return std::ranges::any_of(buttons, &QWidget::isVisible);
    }
    int rowsShown() const { return view()->findChild<RowTable *>(u"doorOpeners"_s)->model()->rowCount(); }
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
    void connection_cutAndBack_isReadByItself()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        story.cut();
        QVERIFY(story.chooseAnother());
        QTRY_VERIFY(!story.told().isEmpty());
        QTRY_VERIFY(story.isQuiet()); // every attempt was in vain
        // The window says that Seam does not answer, and nothing here could help.
        QCOMPARE(story.toldAs(), NoticeStrip::Kind::Neutral);
        QVERIFY(!story.isRetryOffered());
        QVERIFY(story.server.setFaults({}));
        QTRY_VERIFY_WITH_TIMEOUT(story.view()->count() > 0, 30'000);
        QCOMPARE(story.told(), u"There may be more."_s);
    }
    /// The question of the night: who is let in by this door?
    void connection_cut_grantsThatAreHereAreTold()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        story.cut();
        QVERIFY(story.chooseAnother());
        QTRY_COMPARE(story.told(), u"By grants only."_s);
        QTRY_VERIFY(story.rowsShown() > 0);
        QCOMPARE(story.view()->count(), -1);
        QVERIFY(story.server.setFaults({}));
        QTRY_VERIFY_WITH_TIMEOUT(story.view()->count() > 0, 30'000);
        QCOMPARE(story.told(), u"There may be more."_s);
    }
    void workspace_refreshed_isReadAgain()
    {
        Story story;
        QVERIFY(story.openMainEntrance());
        const qsizetype before = story.readings();
        story.workspace->sync.refresh();
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
