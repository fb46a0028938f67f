// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "programstory.h"
#include "sandbox/server.h"
#include "support/testmain.h"
#include "widgets/inks.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// The program as it opens the workspace of \a server by the key in its environment.
std::unique_ptr<Application> startWithKey(ProgramStory &desk, sandbox::Server &server)
{
    if (!server.start()) {
        qFatal("The sandbox does not start.");
    }
    CommandLine line;
    line.endpoint = QUrl(server.endpoint());
    return desk.start(line, server.apiKey());
}

} // namespace

class ApplicationTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void cleanup() { theme::apply(*qApp, ColorScheme::Light); }

    void demo_started_loadsAWorkspaceAndWritesNothing()
    {
        ProgramStory desk;
        const auto application = desk.start(demoLine());
        QVERIFY(application->window());
        QTRY_VERIFY(application->workspace()->store.devices.size() > 0);
        QVERIFY(application->workspace()->session().isDemo);
        QCOMPARE(application->workspace()->store.defaultZone().cityName(), u"Lisbon"_s);
        QVERIFY(QDir(desk.dir.path()).isEmpty());
    }
    void demo_fromTheConnectDialog_writesNothing()
    {
        ProgramStory desk;
        {
            const auto application = desk.start();
            application->connectDialog()->findChild<QPushButton *>(u"demoButton"_s)->click();
            QTRY_VERIFY(application->window());
            QVERIFY(application->workspace()->session().isDemo);
            Q_EMIT application->window()->schemeChosen(ColorScheme::Dark);
            application->window()->openPane(PaneId::Devices);
            application->window()->close();
        }
        desk.settings.sync();
        QVERIFY2(QDir(desk.dir.path()).isEmpty(), qPrintable(desk.settings.allKeys().join(u' ')));
    }
    void demo_leftForAWorkspace_keepsItsColoursToItself()
    {
        sandbox::Server server;
        ProgramStory desk;
        const auto application = startWithKey(desk, server);
        QTRY_VERIFY(application->window());
        Q_EMIT application->window()->schemeChosen(ColorScheme::Light);
        Q_EMIT application->window()->profileMenu().demoRequested();
        QTRY_VERIFY(application->workspace()->session().isDemo);
        Q_EMIT application->window()->schemeChosen(ColorScheme::Dark);
        QCOMPARE(AppSettings(&desk.settings).colorScheme(), ColorScheme::Light);
    }
    void demo_everyStart_hasAKeyOfItsOwn()
    {
        ProgramStory desk;
        const auto first = desk.start(demoLine());
        const auto second = desk.start(demoLine());
        QVERIFY(first->workspace()->session().credential.secret != second->workspace()->session().credential.secret);
    }
    void firstStart_connected_isOpenedAgainNextTime()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        ProgramStory desk;
        {
            const auto application = desk.start();
            QVERIFY(!application->window());
            QVERIFY(application->connectDialog()->isVisible());
            connectTo(*application, server.endpoint(), server.apiKey(), u"Harbour"_s);
            QTRY_VERIFY(application->window());
            QTRY_VERIFY(!application->connectDialog());
        }
        const auto again = desk.start();
        QTRY_VERIFY(again->window());
        QCOMPARE(again->workspace()->session().profile.name, u"Harbour"_s);
        QTRY_VERIFY(again->workspace()->store.devices.size() > 0);
    }
    void firstStart_dialogCancelled_ends()
    {
        ProgramStory desk;
        const auto application = desk.start();
        const QSignalSpy finished(application.get(), &Application::finished);
        application->connectDialog()->reject();
        QCOMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), 0);
    }
    void switcher_otherProfile_tearsDownAndOpens()
    {
        sandbox::Server one;
        sandbox::Server two;
        QVERIFY(one.start() && two.start());
        ProgramStory desk;
        const auto application = desk.start();
        connectTo(*application, one.endpoint(), one.apiKey(), u"One"_s);
        QTRY_VERIFY(application->window());
        entry(*application, u"Connect another"_s)->trigger();
        QTRY_VERIFY(application->connectDialog());
        connectTo(*application, two.endpoint(), two.apiKey(), u"Two"_s);
        QTRY_COMPARE(application->workspace()->session().profile.name, u"Two"_s);
        QCOMPARE(application->workspace()->client.endpoint(), QUrl(two.endpoint()));

        entry(*application, u"One"_s)->trigger();
        QTRY_COMPARE(application->workspace()->session().profile.name, u"One"_s);
        QCOMPARE(application->workspace()->client.endpoint(), QUrl(one.endpoint()));
        QTRY_VERIFY(application->workspace()->store.devices.size() > 0);
    }
    void forget_confirmed_removesKeyAndProfile()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        ProgramStory desk;
        const auto application = desk.start();
        connectTo(*application, server.endpoint(), server.apiKey(), u"Harbour"_s);
        QTRY_VERIFY(application->window());
        const Profile profile = application->workspace()->session().profile;
        entry(*application, u"Forget"_s)->trigger();
        QTRY_VERIFY(application->window()->findChild<QPushButton *>(u"confirmButton"_s));
        application->window()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(!application->window());
        QTRY_VERIFY(application->connectDialog());
        QVERIFY(ProfileStore(&desk.settings).profiles().isEmpty());
        bool isGone = false;
        desk.secrets.read(profile.id.toString() + u' ' + profile.endpoint.toString(), this,
                          [&isGone](const auto &secret) { isGone = !secret; });
        QTRY_VERIFY(isGone);
    }
    void environmentKey_given_opensWithoutBeingKept()
    {
        sandbox::Server server;
        ProgramStory desk;
        const auto application = startWithKey(desk, server);
        QTRY_VERIFY(application->window());
        desk.settings.sync();
        QFile file(desk.settings.fileName());
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        QVERIFY(!text.contains(server.apiKey().toLatin1()));
        QVERIFY(ProfileStore(&desk.settings).profiles().isEmpty());
    }
    void environmentKey_given_timesAreThoseOfTheWorkspacesPlaces()
    {
        sandbox::Server server;
        ProgramStory desk;
        const auto application = startWithKey(desk, server);
        QTRY_VERIFY(application->window());
        QTRY_COMPARE(application->workspace()->store.defaultZone().id(), u"Europe/Lisbon"_s);
    }
    void environmentKey_given_canBeComeBackToFromTheDemo()
    {
        sandbox::Server server;
        ProgramStory desk;
        const auto application = startWithKey(desk, server);
        QTRY_VERIFY(application->window());
        const QString name = application->workspace()->session().profile.name;
        Q_EMIT application->window()->profileMenu().demoRequested();
        QTRY_VERIFY(application->workspace()->session().isDemo);
        QAction *const back = entry(*application, name);
        QVERIFY(back);
        back->trigger();
        QTRY_VERIFY(!application->workspace()->session().isDemo);
        QCOMPARE(application->workspace()->session().credential.secret, server.apiKey());
        QVERIFY(ProfileStore(&desk.settings).profiles().isEmpty());
    }
    void viewMenu_colours_areWornAtOnceAndRemembered()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        ProgramStory desk;
        desk.haveConnected(server.endpoint(), server.apiKey(), u"Harbour"_s);
        const auto choose = [](const Application &application, const QString &name) {
            application.window()->findChild<QAction *>(name)->trigger();
        };
        {
            const auto application = desk.start();
            QTRY_VERIFY(application->window());
            choose(*application, u"darkColoursAction"_s);
            QVERIFY(Ink::isDark(qApp->palette()));
            choose(*application, u"lightColoursAction"_s);
            QVERIFY(!Ink::isDark(qApp->palette()));
            choose(*application, u"darkColoursAction"_s);
        }
        theme::apply(*qApp, ColorScheme::Light);
        const auto again = desk.start();
        QTRY_VERIFY(again->window());
        QVERIFY(Ink::isDark(qApp->palette()));
        QVERIFY(again->window()->findChild<QAction *>(u"darkColoursAction"_s)->isChecked());
        choose(*again, u"systemColoursAction"_s);
        QVERIFY(!Ink::isDark(qApp->palette()));
        QVERIFY(again->window()->findChild<QAction *>(u"systemColoursAction"_s)->isChecked());
    }
    void windowClosed_ends()
    {
        ProgramStory desk;
        const auto application = desk.start(demoLine());
        const QSignalSpy finished(application.get(), &Application::finished);
        application->window()->close();
        QTRY_COMPARE(finished.count(), 1);
    }
};

LATCHKEY_TEST(ApplicationTest, "application")
#include "application_test.moc"
