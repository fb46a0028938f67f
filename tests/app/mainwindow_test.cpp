// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/journalnotice.h"
#include "app/profilemenu.h"
#include "app/snapshotnotice.h"
#include "app/statuspanel.h"
#include "app/windownotices.h"
#include "menuentries.h"
#include "support/testmain.h"
#include "testpane.h"
#include "windowfixture.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

struct Story : WindowFixture {
    Story()
        : WindowFixture(testPanes())
    {
    }
    TestPane *pane() const { return static_cast<TestPane *>(window->currentPane()); }
};

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void opened_showsTheFirstPaneAndTheWorkspace()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        QVERIFY(story.pane());
        QVERIFY(story.window->windowTitle().startsWith(u"Harbour & Sons"_s));
        const auto *button = story.window->findChild<QToolButton *>(u"workspaceButton"_s);
        QCOMPARE(button->accessibleName(), u"Harbour & Sons, sandbox"_s);
        QVERIFY(!story.strip()->isVisible());
        QTRY_VERIFY(story.window->findChild<QLabel *>(u"connectionLabel"_s)->text().startsWith(u"Online, as of"_s));
        QVERIFY(story.window->findChild<QLabel *>(u"clockLabel"_s)->text().contains(u"Lisbon"_s));
    }
    void readAgain_slowly_isSaidBesideWhatIsKnown()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        const auto *label = story.window->findChild<QLabel *>(u"connectionLabel"_s);
        QTRY_VERIFY(label->text().startsWith(u"Online, as of"_s));
        QVERIFY(story.server.setFaults(u"latency:1500 on /devices/list"_s));
        story.workspace->sync.refresh();
        QTRY_VERIFY2(label->text().startsWith(u"Loading, as of"_s), qPrintable(label->text()));
        QTRY_VERIFY2(label->text().startsWith(u"Online, as of"_s), qPrintable(label->text()));
    }
    void clock_zoneNotToldYet_showsNoTimeThatWouldBeAnother_data()
    {
        QTest::addColumn<sandbox::Seed::Kind>("seed");
        QTest::addColumn<QString>("place");
        QTest::newRow("told by the workspace") << sandbox::Seed::Kind::Hotel << u"in Lisbon"_s;
        QTest::newRow("not told") << sandbox::Seed::Kind::Empty << u"at this desk"_s;
    }
    void clock_zoneNotToldYet_showsNoTimeThatWouldBeAnother()
    {
        QFETCH(const sandbox::Seed::Kind, seed);
        QFETCH(const QString, place);
        sandbox::Server server;
        QVERIFY(server.start({.seed = {.kind = seed}}));
        Session session;
        session.profile.endpoint = QUrl(server.endpoint());
        session.credential.secret = server.apiKey();
        const FixedClock clock{"2026-11-20T10:42:07Z"};
        OpenWorkspace workspace(session, clock);
        const StatusPanel panel(workspace, clock);
        const auto *label = panel.findChild<QLabel *>(u"clockLabel"_s);
        QCOMPARE(label->text(), u"\u2026"_s);
        workspace.start();
        QTRY_VERIFY2(label->text().endsWith(place), qPrintable(label->text()));
    }
    void opened_geometryOfAWiderScreen_fitsThisOne()
    {
        Story story;
        QVERIFY(story.isRunning);
        const QSize room = story.window->screen()->availableSize();
        QWidget wide;
        wide.setGeometry(0, 0, room.width() + 133, 500);
        story.settings.setWindowGeometry(wide.saveGeometry());
        const MainWindow again(*story.workspace,
                               WindowServices{story.clock, story.clipboard, story.settings, story.profiles},
                               testPanes());
        QCOMPARE_LE(again.width(), room.width());
        QCOMPARE(again.height(), 500);
    }
    void goMenu_shortcut_opensThePaneAndFocusesIt()
    {
        Story story;
        QVERIFY(story.isRunning);
        const TestPane *people = story.pane();
        QTest::keyClick(story.window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(story.pane() != people);
        QVERIFY(story.pane()->content->hasFocus());
        QCOMPARE(story.list()->currentIndex().row(), 1);
        QTest::keyClick(story.window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(story.pane(), people);
    }
    void openPane_withAnId_showsTheResource()
    {
        Story story;
        QVERIFY(story.isRunning);
        const QUuid id = QUuid::createUuid();
        story.window->openPane(PaneId::Devices, id);
        QCOMPARE(story.pane()->shown, id);
        QCOMPARE(story.list()->currentIndex().row(), 1);
    }
    void sidebar_arrowKeys_openPanesAndKeepTheFocus()
    {
        Story story;
        QVERIFY(story.isRunning);
        const TestPane *people = story.pane();
        story.list()->setFocus();
        QTest::keyClick(story.list(), Qt::Key_Down);
        QVERIFY(story.pane() != people);
        QVERIFY(story.list()->hasFocus());
        QTest::keyClick(story.list(), Qt::Key_Return);
        QVERIFY(story.pane()->content->hasFocus());
    }
    void f6_goesThroughTheAreasAndBack()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.list()->setFocus();
        QTest::keyClick(story.window.get(), Qt::Key_F6);
        QVERIFY(story.pane()->searchLine->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6);
        QVERIFY(story.pane()->content->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6);
        QVERIFY(story.list()->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(story.pane()->content->hasFocus());
    }
    void f6_strips_areAreasAsWell()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.window->tell({NoticeStrip::Kind::Bad, {}, u"Revoke Olga: Not allowed."_s, {}});
        QTRY_VERIFY(story.strip()->findChild<QPushButton *>()->isVisible());
        story.pane()->content->setFocus();
        QTest::keyClick(story.window.get(), Qt::Key_F6);
        QVERIFY(story.strip()->findChild<QPushButton *>()->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6);
        QVERIFY(story.list()->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(story.strip()->findChild<QPushButton *>()->hasFocus());
        QTest::keyClick(story.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(story.pane()->content->hasFocus());
    }
    void find_shortcut_focusesTheSearchOfThePane()
    {
        Story story;
        QVERIFY(story.isRunning);
        QTest::keyClick(story.window.get(), Qt::Key_F, Qt::ControlModifier);
        QVERIFY(story.pane()->searchLine->hasFocus());
    }
    void selection_ofTheShownPane_decidesWhatTheMenusOffer()
    {
        Story story;
        QVERIFY(story.isRunning);
        QAction *edit = story.window->commands().action(Command::EditPerson);
        QVERIFY(!edit->isEnabled());
        Selection selection;
        selection.people = {UserIdentityId(QUuid::createUuid())};
        story.pane()->choose(selection);
        QVERIFY(edit->isEnabled());
        story.window->openPane(PaneId::Devices);
        QVERIFY(!edit->isEnabled());
        story.window->openPane(PaneId::People);
        QVERIFY(edit->isEnabled());
    }
    void menus_everyEntry_hasItsOwnMnemonicAndShortcut()
    {
        Story story;
        QVERIFY(story.isRunning);
        QCOMPARE(keylessEntries(*story.window->menuBar()), QStringList());
        QStringList titles;
        for (const QAction *top : story.window->menuBar()->actions()) {
            titles.append(mnemonicOf(top->text()));
        }
        QCOMPARE(titles, (QStringList{u"f"_s, u"e"_s, u"v"_s, u"g"_s, u"p"_s, u"r"_s, u"d"_s, u"h"_s}));
    }
    void workspaces_theFirstNine_haveKeys()
    {
        Story story;
        QVERIFY(story.isRunning);
        for (int number = 1; number <= 10; ++number) {
            Profile profile;
            profile.name = u"House %1"_s.arg(number, 2, 10, QLatin1Char('0'));
            story.profiles.save(profile);
        }
        const QList<QAction *> entries = story.window->profileMenu().actions();
        QCOMPARE(entries.at(0)->shortcut().toString(), u"Ctrl+Alt+1"_s);
        QCOMPARE(entries.at(8)->shortcut().toString(), u"Ctrl+Alt+9"_s);
        QVERIFY(entries.at(9)->shortcut().isEmpty());
        QString chosen;
        connect(&story.window->profileMenu(), &ProfileMenu::profileChosen, this,
                [&chosen](const Profile &profile) { chosen = profile.name; });
        QTest::keyClick(story.window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(chosen, u"House 03"_s);
    }
    void refresh_f5_readsTheWorkspaceAgain()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        story.server.clearRequests();
        QTest::keyClick(story.window.get(), Qt::Key_F5);
        QTRY_VERIFY(!story.server.requestsTo(u"/devices/list"_s).isEmpty());
    }
    void key_revokedWhileOpen_isSaidWithAWayOut()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        const QSignalSpy keyRequested(story.window.get(), &MainWindow::keyRequested);
        story.server.revokeApiKey();
        story.workspace->sync.refresh();
        QTRY_VERIFY(story.connectionStrip()->isVisible());
        QCOMPARE(story.connectionStrip()->notice().kind, NoticeStrip::Kind::Bad);
        QVERIFY(story.connectionStrip()->notice().fact.contains(u"refused the key"_s));
        story.connectionStrip()->findChild<QPushButton *>()->click();
        QCOMPARE(keyRequested.count(), 1);
    }
    void key_refusedForAMoment_refreshTriesItAgain()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        const QString path = u"/devices/list"_s;
        story.server.setOverride(path, 401, "application/json",
                                 R"({"error":{"type":"unauthorized","message":"no"},"ok":false})");
        story.workspace->sync.refresh();
        QTRY_VERIFY(story.workspace->client.isRefused());
        story.server.clearOverrides();
        QTest::keyClick(story.window.get(), Qt::Key_F5);
        QTRY_VERIFY(!story.connectionStrip()->isVisible());
        QVERIFY(!story.workspace->client.isRefused());
    }
    void server_silent_isSaidSoon()
    {
        Story story;
        QVERIFY(story.isRunning);
        QVERIFY(story.server.setFaults(u"silent"_s));
        story.workspace->start();
        const auto *status = story.window->findChild<QLabel *>(u"connectionLabel"_s);
        QTRY_COMPARE(status->text(), u"Connecting…"_s);
        QVERIFY(story.server.setFaults({}));
        story.workspace->client.networkChanged();
        QTRY_VERIFY_WITH_TIMEOUT(status->text().startsWith(u"Online, as of"_s), 30'000);
        QVERIFY(story.server.setFaults(u"silent"_s));
        story.workspace->sync.refresh();
        const QString asOf = status->text().section(u"as of"_s, 1);
        QTRY_COMPARE(status->text(), QString(u"Waiting for an answer, as of"_s + asOf));
        const NoticeStrip &strip = *story.connectionStrip();
        QTRY_VERIFY_WITH_TIMEOUT(strip.isVisible(), 20'000);
        QVERIFY2(strip.notice().fact.startsWith(u"Waiting for an answer from Seam since"_s),
                 qPrintable(strip.notice().fact));
        QVERIFY2(strip.notice().consequence.endsWith(asOf + u'.'), qPrintable(strip.notice().consequence));
        QVERIFY(story.server.setFaults({}));
        story.workspace->client.networkChanged();
        QTRY_VERIFY(!strip.isVisible());
    }
    void server_answersWithNothingButErrors_isNotWaitedFor()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        const auto *status = story.window->findChild<QLabel *>(u"connectionLabel"_s);
        QVERIFY(story.server.setFaults(u"500"_s));
        story.workspace->poller.catchUp();
        QTRY_VERIFY_WITH_TIMEOUT(story.workspace->sync.connection().noNewsSince, 30'000);
        story.server.clearRequests();
        // It is asked again after a while, by when a wait would have been told.
        QTRY_VERIFY_WITH_TIMEOUT(!story.server.requestsTo(u"/events/list"_s).isEmpty(), 30'000);
        QVERIFY2(status->text().startsWith(u"No news since"_s), qPrintable(status->text()));
    }
    void server_gone_isSaidWithItsAgeUntilItIsBack()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        sandbox::ServerOptions same;
        same.port = QUrl(story.server.endpoint()).port();
        same.credentials.apiKey = story.server.apiKey();
        story.server.stop();
        story.workspace->sync.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(story.connectionStrip()->isVisible(), 30'000);
        QCOMPARE(story.connectionStrip()->notice().fact, u"Offline for less than a minute."_s);
        QVERIFY(story.connectionStrip()->notice().consequence.contains(readOnlyText(ReadOnly::Offline)));
        QVERIFY(story.connectionStrip()->notice().consequence.contains(u"what was known at"_s));
        QVERIFY(story.window->findChild<QLabel *>(u"connectionLabel"_s)->text().startsWith(u"Offline since"_s));
        QVERIFY(story.workspace->store.devices.size() > 0);

        QVERIFY(story.server.start(same));
        QCOMPARE(story.connectionStrip()->findChild<QPushButton *>()->text(), u"Try now"_s);
        story.connectionStrip()->findChild<QPushButton *>()->click();
        QTRY_VERIFY_WITH_TIMEOUT(!story.connectionStrip()->isVisible(), 30'000);
        QTRY_VERIFY(story.window->findChild<QLabel *>(u"connectionLabel"_s)->text().startsWith(u"Online, as of"_s));
    }
    void trouble_goodNewsAfterIt_isShownAgain()
    {
        Story story;
        QVERIFY(story.isRunning);
        const NoticeStrip::Notice failed{NoticeStrip::Kind::Bad, {}, u"Revoke Olga: Not allowed."_s, {}};
        const NoticeStrip::Notice good{NoticeStrip::Kind::Good, {}, u"Maya is added."_s, {}};
        NoticeStrip strip;
        SnapshotNotice snapshot(*story.workspace, story.clock);
        JournalNotice journal(*story.workspace);
        WindowNotices notices(*story.workspace, snapshot, journal, strip);
        notices.tell(failed, u"Revoke Olga"_s);
        notices.tell(good, u"Add Maya"_s);
        QCOMPARE(strip.notice(), good);
        const auto dismiss = [&] { strip.findChild<QPushButton *>()->click(); };
        dismiss();
        QCOMPARE(strip.notice(), failed);
        notices.tell(good, u"Revoke Olga"_s);
        dismiss();
        QVERIFY(!strip.isVisible());
    }
    /// Whoever changes something while the service is away must hear what became of it, and how old all else is.
    void trouble_toldWhileOffline_isShownBesideTheAge()
    {
        Story story;
        QVERIFY(story.isRunning);
        story.load();
        story.server.stop();
        story.workspace->sync.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(story.connectionStrip()->notice().fact.startsWith(u"Offline"_s), 30'000);
        const NoticeStrip::Notice meanwhile{NoticeStrip::Kind::Warn, {}, u"Unlock 101: Outcome not known yet."_s, {}};
        story.window->tell(meanwhile);
        QCOMPARE(story.strip()->notice(), meanwhile);
        QVERIFY(story.strip()->isVisible() && story.connectionStrip()->isVisible());
        story.strip()->findChild<QPushButton *>()->click();
        QVERIFY(!story.strip()->isVisible());
        QVERIFY(story.connectionStrip()->isVisible());
    }
    void goodNews_told_canBeDismissed()
    {
        Story story;
        QVERIFY(story.isRunning);
        const NoticeStrip::Notice news{
            .kind = NoticeStrip::Kind::Good, .icon = {}, .fact = u"Sent."_s, .consequence = {}};
        story.window->tell(news);
        QVERIFY(story.strip()->isVisible());
        QCOMPARE(story.strip()->notice(), news);
        story.strip()->findChild<QPushButton *>()->click();
        QVERIFY(!story.strip()->isVisible());
    }
};

LATCHKEY_TEST(MainWindowTest, "mainwindow")
#include "mainwindow_test.moc"
