// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/devicessimulate.h"
#include "app/desknotices.h"
#include "programdesk.h"
#include "support/fixedclock.h"
#include "support/testmain.h"
#include "widgets/pane.h"
#include "windowfixture.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTemporaryDir>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class DeskNoticesTest : public QObject {
    Q_OBJECT

    static QAction *entry(const WindowFixture &story)
    {
        return story.window->findChild<QAction *>(u"trayNoticesAction"_s);
    }
    /// A lock that works, with somebody arriving in two hours.
    static DeviceId lockBeforeAnArrival(const WindowFixture &story)
    {
        const WorkspaceStore &store = story.workspace->store;
        const auto rows = store.devices.rows();
        const auto found = std::ranges::find_if(rows, [](const Device &device) {
            return device.isOnline && device.canProgramOnlineAccessCodes && !(device.batteryLevel < 0.5);
        });
        api::accessgrants::Create create;
        create.userIdentityId = store.identities.rows().begin()->id;
        create.deviceIds = {found->id};
        create.startsAt = story.clock.now() + 2h;
        create.requestedAccessMethods = {{AccessMode::Code, {}, {}}};
        story.workspace->poller.setTimes({.pending = 50ms, .inFront = 50ms, .offline = 50ms, .background = 50ms});
        story.workspace->poller.hurry();
        QObject context;
        AccessGrantId made;
        api::accessgrants::create(story.workspace->client, create)
            .then(&context, [&made](const Result<AccessGrant> &grant) { made = grant->id; });
        if (!QTest::qWaitFor([&] { return store.places.find(made).has_value(); }, 10'000)) {
            qFatal("The grant did not come in.");
        }
        return found->id;
    }

  private Q_SLOTS:
    void lockGoesOffline_beforeAnArrival_isToldOnceAndOpensItsRow()
    {
        WindowFixture story(paneRegistry());
        QVERIFY(story.isRunning);
        story.load();
        QTRY_VERIFY(!story.workspace->sync.isReadingRelated());
        story.window->startNotices();
        QVERIFY(!entry(story)->isChecked());
        entry(story)->trigger();
        QVERIFY(story.tray.shown);
        QVERIFY(story.settings.hasTrayNotices());
        const DeviceId lock = lockBeforeAnArrival(story);
        api::devicessimulate::disconnect(story.workspace->client, lock);
        QTRY_COMPARE(story.tray.told.size(), 1); // and what was so before is not told
        QVERIFY(story.tray.told.first().contains(story.workspace->store.devices.find(lock)->displayName));
        Q_EMIT story.tray.noticeClicked();
        QCOMPARE(story.window->currentPane()->selection().doors, QList<DoorId>{lock});
        // The same again soon is no news.
        const auto isOnline = [&] { return story.workspace->store.devices.find(lock)->isOnline; };
        api::devicessimulate::connect(story.workspace->client, lock);
        QTRY_VERIFY(isOnline());
        api::devicessimulate::disconnect(story.workspace->client, lock);
        QTRY_VERIFY(!isOnline());
        QVERIFY(!QTest::qWaitFor([&] { return story.tray.told.size() > 1; }, 1'500));
        entry(story)->trigger();
        QVERIFY(!story.tray.shown);
    }

    void sameLockAgain_afterAWhile_isToldAgain()
    {
        WindowFixture story(paneRegistry());
        QVERIFY(story.isRunning);
        story.load();
        QTRY_VERIFY(!story.workspace->sync.isReadingRelated());
        WorkspaceStore &store = story.workspace->store;
        Device lock = *store.devices.find(lockBeforeAnArrival(story));
        QTRY_VERIFY(!story.workspace->sync.isReadingRelated());
        FixedClock clock(story.clock.now());
        const DeskNotices notices(*story.workspace, story.tray, clock);
        const auto turn = [&](bool isOnline, std::chrono::milliseconds later) {
            clock.advance(later);
            lock.isOnline = isOnline;
            store.devices.upsert(lock);
            const qsizetype before = story.tray.told.size();
            const bool isTold = QTest::qWaitFor([&] { return story.tray.told.size() > before; }, 1'200);
            return before + (isTold ? 1 : 0);
        };
        QCOMPARE(turn(true, 0min), 0);
        QCOMPARE(turn(false, 0min), 1);
        QCOMPARE(turn(true, 1min), 1);
        QCOMPARE(turn(false, 1min), 1);
        QCOMPARE(turn(false, 30min), 1); // it has been so all the time, as by a computer that slept
        QCOMPARE(turn(true, 1min), 1);
        QCOMPARE(turn(true, 20min), 1);
        QCOMPARE(turn(false, 1min), 2);
    }

    void start_fromYesterdaysCopy_tellsNothingThatStoodThen()
    {
        ProgramDesk desk;
        QVERIFY(desk.start());
        desk.window().findChild<QAction *>(u"trayNoticesAction"_s)->trigger();
        const auto stands = [&desk] { return !incidents(desk.workspace().store, desk.story().clock.now()).isEmpty(); };
        QTRY_VERIFY(stands());
        QTRY_VERIFY(!desk.workspace().sync.isReadingRelated());
        desk.application().reset();
        RecordingTray &tray = desk.story().tray;
        QVERIFY(!tray.shown);
        QCOMPARE(tray.told, QStringList());
        QVERIFY(desk.start());
        QTRY_VERIFY(tray.shown);
        QTRY_VERIFY(!desk.workspace().sync.isReadingRelated());
        QVERIFY(stands());
        QVERIFY(!QTest::qWaitFor([&tray] { return !tray.told.isEmpty(); }, 2'500));
    }

    void icon_rightClick_leavesTheWindowWhereItIs()
    {
        SystemTray tray;
        QVERIFY(!tray.findChild<QSystemTrayIcon *>());
        tray.setShown(true);
        auto *const icon = tray.findChild<QSystemTrayIcon *>();
        const QSignalSpy clicked(&tray, &NoticeTray::iconClicked);
        Q_EMIT icon->activated(QSystemTrayIcon::Context);
        QCOMPARE(clicked.size(), 0);
        Q_EMIT icon->activated(QSystemTrayIcon::Trigger);
        QCOMPARE(clicked.size(), 1);
    }

    void choice_isRemembered()
    {
        const QTemporaryDir folder;
        QSettings kept(folder.filePath(u"latchkey.ini"_s), QSettings::IniFormat);
        AppSettings(&kept).forThisRun().setTrayNotices(true);
        QVERIFY(!AppSettings(&kept).hasTrayNotices());
        AppSettings(&kept).setTrayNotices(true);
        QVERIFY(AppSettings(&kept).hasTrayNotices());
    }

    void noTray_entryIsOffAndSaysWhy()
    {
        WindowFixture story({});
        story.tray.available = false;
        for (const QAction *menu : story.window->menuBar()->actions()) {
            Q_EMIT menu->menu()->aboutToShow();
        }
        QVERIFY(!entry(story)->isEnabled());
        QVERIFY(entry(story)->text().contains(u"no system tray"_s));
    }

    void noTray_menuNeverOpened_shortcutDoesNothingUntilThereIsOne()
    {
        ProgramDesk desk;
        RecordingTray &tray = desk.story().tray;
        tray.available = false;
        QVERIFY(desk.start());
        QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
        const auto press = [&desk] {
            QTest::keyClick(&desk.window(), Qt::Key_F10, Qt::ControlModifier | Qt::ShiftModifier);
        };
        const QAction &notices = *desk.window().findChild<QAction *>(u"trayNoticesAction"_s);
        press();
        QVERIFY(!AppSettings(&desk.story().settings).hasTrayNotices());
        QVERIFY(!tray.shown && !notices.isEnabled() && !notices.isChecked());
        tray.available = true;
        QWidget elsewhere;
        elsewhere.show();
        QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
        desk.window().activateWindow();
        QTRY_VERIFY(notices.isEnabled());
        QVERIFY(!notices.isChecked());
        QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
        press();
        QVERIFY(AppSettings(&desk.story().settings).hasTrayNotices());
        QVERIFY(tray.shown && notices.isChecked());
    }

    void noTray_noticesWanted_entryIsNotTicked()
    {
        ProgramDesk desk;
        desk.story().tray.available = false;
        AppSettings(&desk.story().settings).setTrayNotices(true);
        QVERIFY(desk.start());
        const QAction &notices = *desk.window().findChild<QAction *>(u"trayNoticesAction"_s);
        QTRY_VERIFY(notices.text().contains(u"no system tray"_s));
        QVERIFY(!notices.isEnabled() && !notices.isChecked());
        desk.story().tray.available = true;
        for (const QAction *menu : desk.window().menuBar()->actions()) {
            Q_EMIT menu->menu()->aboutToShow();
        }
        QVERIFY(notices.isEnabled() && notices.isChecked());
    }
};

LATCHKEY_TEST(DeskNoticesTest, "desknotices")
#include "desknotices_test.moc"
