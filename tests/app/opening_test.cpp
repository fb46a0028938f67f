// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "connectedbefore.h"
#include "operations/saveperson.h"
#include "support/failingsecretstore.h"
#include "support/testmain.h"
#include "widgets/noticestrip.h"

#include <QMenu>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

QPushButton *buttonOf(const QWidget &in, const QString &words)
{
    for (QPushButton *button : in.findChildren<QPushButton *>()) {
        if (button->text().contains(words)) {
            return button;
        }
    }
    return nullptr;
}

QString noticeOf(const QWidget &window)
{
    for (const NoticeStrip *strip : window.findChildren<NoticeStrip *>()) {
        if (strip->isVisible()) {
            return strip->notice().fact;
        }
    }
    return {};
}

QString openName(const Application &application) { return application.workspace()->session().profile.name; }

} // namespace

/// How a workspace comes to be open, and what is said while it is not.
class OpeningTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keychain_asksForItsPassword_isSaidUntilItAnswers()
    {
        ConnectedBefore before({u"Harbour"_s});
        before.keychain.setHolding(true);
        const auto application = before.story.start();
        QVERIFY(!application->window());
        QTRY_VERIFY(openBox());
        before.keychain.release();
        QTRY_VERIFY(application->window());
        QTRY_VERIFY(!openBox());
        QCOMPARE(openName(*application), u"Harbour"_s);
    }
    void timeZone_notChosen_isThatOfTheDoors()
    {
        ConnectedBefore before({u"Harbour"_s});
        const auto application = before.story.start();
        QTRY_VERIFY(application->window());
        QTRY_COMPARE(application->workspace()->store.defaultZone().id(), u"Europe/Lisbon"_s);
    }
    void keychain_isNotWaitedFor_aKeyCanBePasted()
    {
        ConnectedBefore before({u"Harbour"_s});
        before.keychain.setHolding(true);
        const auto application = before.story.start();
        QTRY_VERIFY(openBox());
        openBox()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(application->connectDialog());
        QCOMPARE(application->connectDialog()->findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"Harbour"_s);
        // The answer comes too late to take the dialog away.
        before.keychain.release();
        QCoreApplication::processEvents();
        QVERIFY(application->connectDialog()->isVisible());
        QVERIFY(!application->window());
    }
    void keychain_isNotWaitedFor_theProgramCanBeLeft()
    {
        ConnectedBefore before({u"Harbour"_s});
        before.keychain.setHolding(true);
        const auto application = before.story.start();
        const QSignalSpy finished(application.get(), &Application::finished);
        QTRY_VERIFY(openBox());
        openBox()->findChild<QPushButton *>(u"keepButton"_s)->click();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), 0);
    }
    void keychain_locked_canBeAskedAgain()
    {
        ConnectedBefore before({u"Harbour"_s});
        before.keychain.setFailure(SecretFailure::Kind::Locked);
        const auto application = before.story.start();
        QTRY_VERIFY(application->connectDialog());
        QVERIFY(noticeOf(*application->connectDialog()).contains(u"locked"_s));
        before.keychain.setFailure({});
        buttonOf(*application->connectDialog(), u"Ask the keychain again"_s)->click();
        QTRY_VERIFY(application->window());
        QCOMPARE(openName(*application), u"Harbour"_s);
    }
    void keychain_tookNoKey_theWorkspaceCanBeLeftAndOpenedAgain()
    {
        FailingSecretStore keychain(SecretFailure::Kind::Locked);
        ProgramStory story(&keychain);
        sandbox::Server server;
        QVERIFY(server.start());
        const auto application = story.start();
        QTRY_VERIFY(application->connectDialog());
        connectTo(*application, server.endpoint(), server.apiKey(), u"Harbour"_s);
        QTRY_VERIFY(application->window());
        QCOMPARE(noticeOf(*application->window()), u"The key is not kept."_s);
        entry(*application, u"Demo"_s)->trigger();
        QTRY_VERIFY(application->workspace()->session().isDemo);
        entry(*application, u"Harbour"_s)->trigger();
        QTRY_COMPARE(openName(*application), u"Harbour"_s);
        QVERIFY(!application->connectDialog());
        QCOMPARE(noticeOf(*application->window()), u"The key is not kept."_s);
    }
    void keychain_lockedForOneProfile_anotherCanBeOpened()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        before.keychain.setFailure(SecretFailure::Kind::Locked);
        const auto application = before.story.start();
        QTRY_VERIFY(application->connectDialog());
        before.keychain.setFailure({});
        const auto *others = application->connectDialog()->findChild<QMenu *>(u"otherProfilesMenu"_s);
        QCOMPARE(others->actions().size(), 1);
        QCOMPARE(others->actions().constFirst()->text(), u"One"_s);
        buttonOf(*application->connectDialog(), u"Open another workspace"_s)->click();
        QVERIFY(others->isVisible());
        others->actions().constFirst()->trigger();
        QTRY_VERIFY(application->window());
        QCOMPARE(openName(*application), u"One"_s);
    }
    void endpoint_ofNoProfile_keptWorkspacesCanBeOpenedAllTheSame()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        CommandLine line;
        line.endpoint = QUrl(u"http://127.0.0.1:1"_s);
        const auto application = before.story.start(line);
        QTRY_VERIFY(application->connectDialog());
        QVERIFY(noticeOf(*application->connectDialog()).contains(u"The key of “Two” is for"_s));
        const auto *others = application->connectDialog()->findChild<QMenu *>(u"otherProfilesMenu"_s);
        QCOMPARE(others->actions().size(), 2);
        buttonOf(*application->connectDialog(), u"Open another workspace"_s)->click();
        others->actions().constLast()->trigger();
        QTRY_VERIFY(application->window());
        QCOMPARE(openName(*application), u"Two"_s);
    }
    void otherWorkspace_keychainTakesItsTime_isSaidInTheWindow()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        const auto application = before.story.start();
        chooseOneWhileHeld(before, *application);
        before.keychain.release();
        QTRY_COMPARE(openName(*application), u"One"_s);
    }
    void otherWorkspace_changeAskedForMeanwhile_isFinishedFirst()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        const auto application = before.story.start();
        chooseOneWhileHeld(before, *application);
        OperationRunner &runner = application->workspace()->runner;
        const OperationId id = runner.submit(createPerson({.fullName = u"Ada Novak"_s}));
        before.keychain.release();
        QTRY_VERIFY(noticeOf(*application->window()).contains(u"still being sent"_s));
        QCOMPARE(openName(*application), u"Two"_s);
        QTRY_COMPARE(runner.find(id)->state, OperationStatus::State::Succeeded);
        entry(*application, u"One"_s)->trigger();
        QTRY_COMPARE(openName(*application), u"One"_s);
    }
    void otherWorkspace_endpointOnTheCommandLine_isAskedThere()
    {
        ConnectedBefore before({u"One"_s});
        CommandLine line;
        line.endpoint = ProfileStore(&before.story.settings).profiles().constFirst().endpoint;
        const auto application = before.story.start(line);
        QTRY_VERIFY(application->window());
        Q_EMIT application->window()->profileMenu().connectRequested();
        QTRY_VERIFY(application->connectDialog());
        const auto *endpoint = application->connectDialog()->findChild<QLineEdit *>(u"endpointEdit"_s);
        QCOMPARE(endpoint->text(), line.endpoint.toString());
    }
    void otherWorkspace_isNotWaitedFor_aKeyCanBePasted()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        const auto application = before.story.start();
        chooseOneWhileHeld(before, *application);
        Q_EMIT application->window()->profileMenu().connectRequested();
        QTRY_VERIFY(application->connectDialog());
        before.keychain.release();
        QCoreApplication::processEvents();
        QVERIFY(application->connectDialog() && application->connectDialog()->isVisible());
        QCOMPARE(openName(*application), u"Two"_s);
    }
    void environmentKey_usedOnce_leavesTheLastWorkspaceAlone()
    {
        ConnectedBefore before({u"One"_s, u"Two"_s});
        sandbox::Server third;
        QVERIFY(third.start());
        CommandLine line;
        line.endpoint = QUrl(third.endpoint());
        {
            const auto once = before.story.start(line, third.apiKey());
            QTRY_VERIFY(once->window());
        }
        const auto application = before.story.start();
        QTRY_VERIFY(application->window());
        QCOMPARE(openName(*application), u"Two"_s);
    }

  private:
    /// Chooses the workspace "One" in the window of \a application, for which the keychain takes its time.
    static void chooseOneWhileHeld(ConnectedBefore &before, const Application &application)
    {
        QTRY_VERIFY(application.window());
        before.keychain.setHolding(true);
        entry(application, u"One"_s)->trigger();
        QTRY_VERIFY(noticeOf(*application.window()).contains(u"Waiting for the keychain"_s));
    }
};

LATCHKEY_TEST(OpeningTest, "opening")
#include "opening_test.moc"
