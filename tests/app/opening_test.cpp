// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "programstory.h"
#include "sandbox/server.h"
#include "support/heldsecretstore.h"
#include "support/testmain.h"
#include "widgets/noticestrip.h"

#include <QMenu>
#include <QPushButton>
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

/// The box that says what is waited for; none while there is nothing to wait for.
QDialog *waitingBox()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->objectName() == "confirmDialog"_L1 && window->isVisible()) {
            return qobject_cast<QDialog *>(window);
        }
    }
    return nullptr;
}

QString noticeOf(const QWidget &window)
{
    const auto *strip = window.findChild<NoticeStrip *>();
    return strip->isVisible() ? strip->notice().fact : QString();
}

} // namespace

/// How a workspace comes to be open, and what is said while it is not.
class OpeningTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void keychain_asksForItsPassword_isSaidUntilItAnswers()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(server.endpoint(), server.apiKey(), u"Harbour"_s);
        keychain.setHolding(true);
        const auto application = story.start();
        QVERIFY(!application->window());
        QTRY_VERIFY(waitingBox());
        keychain.release();
        QTRY_VERIFY(application->window());
        QTRY_VERIFY(!waitingBox());
        QCOMPARE(application->workspace()->session().profile.name, u"Harbour"_s);
    }
    void keychain_isNotWaitedFor_aKeyCanBePasted()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(server.endpoint(), server.apiKey(), u"Harbour"_s);
        keychain.setHolding(true);
        const auto application = story.start();
        QTRY_VERIFY(waitingBox());
        waitingBox()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(application->connectDialog());
        QCOMPARE(application->connectDialog()->findChild<QLineEdit *>(u"nameEdit"_s)->text(), u"Harbour"_s);
        // The answer comes too late to take the dialog away.
        keychain.release();
        QCoreApplication::processEvents();
        QVERIFY(application->connectDialog()->isVisible());
        QVERIFY(!application->window());
    }
    void keychain_isNotWaitedFor_theProgramCanBeLeft()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(server.endpoint(), server.apiKey(), u"Harbour"_s);
        keychain.setHolding(true);
        const auto application = story.start();
        const QSignalSpy finished(application.get(), &Application::finished);
        QTRY_VERIFY(waitingBox());
        waitingBox()->findChild<QPushButton *>(u"keepButton"_s)->click();
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(finished.constFirst().constFirst().toInt(), 0);
    }
    void keychain_locked_canBeAskedAgain()
    {
        sandbox::Server server;
        QVERIFY(server.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(server.endpoint(), server.apiKey(), u"Harbour"_s);
        keychain.setFailure(SecretFailure::Kind::Locked);
        const auto application = story.start();
        QTRY_VERIFY(application->connectDialog());
        QVERIFY(noticeOf(*application->connectDialog()).contains(u"locked"_s));
        keychain.setFailure({});
        buttonOf(*application->connectDialog(), u"Ask the keychain again"_s)->click();
        QTRY_VERIFY(application->window());
        QCOMPARE(application->workspace()->session().profile.name, u"Harbour"_s);
    }
    void keychain_lockedForOneProfile_anotherCanBeOpened()
    {
        sandbox::Server one;
        sandbox::Server two;
        QVERIFY(one.start() && two.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(one.endpoint(), one.apiKey(), u"One"_s);
        story.haveConnected(two.endpoint(), two.apiKey(), u"Two"_s);
        keychain.setFailure(SecretFailure::Kind::Locked);
        const auto application = story.start();
        QTRY_VERIFY(application->connectDialog());
        keychain.setFailure({});
        const auto *others = application->connectDialog()->findChild<QMenu *>(u"otherProfilesMenu"_s);
        QCOMPARE(others->actions().size(), 1);
        QCOMPARE(others->actions().constFirst()->text(), u"One"_s);
        buttonOf(*application->connectDialog(), u"Open another workspace"_s)->click();
        QVERIFY(others->isVisible());
        others->actions().constFirst()->trigger();
        QTRY_VERIFY(application->window());
        QCOMPARE(application->workspace()->session().profile.name, u"One"_s);
    }
    void otherWorkspace_keychainTakesItsTime_isSaidInTheWindow()
    {
        sandbox::Server one;
        sandbox::Server two;
        QVERIFY(one.start() && two.start());
        HeldSecretStore keychain;
        ProgramStory story(&keychain);
        story.haveConnected(one.endpoint(), one.apiKey(), u"One"_s);
        story.haveConnected(two.endpoint(), two.apiKey(), u"Two"_s);
        const auto application = story.start();
        QTRY_VERIFY(application->window());
        keychain.setHolding(true);
        entry(*application, u"One"_s)->trigger();
        QTRY_VERIFY(noticeOf(*application->window()).contains(u"Waiting for the keychain"_s));
        keychain.release();
        QTRY_COMPARE(application->workspace()->session().profile.name, u"One"_s);
    }
    void environmentKey_usedOnce_leavesTheLastWorkspaceAlone()
    {
        sandbox::Server one;
        sandbox::Server two;
        QVERIFY(one.start() && two.start());
        ProgramStory story;
        story.haveConnected(one.endpoint(), one.apiKey(), u"One"_s);
        story.haveConnected(two.endpoint(), two.apiKey(), u"Two"_s);
        sandbox::Server third;
        QVERIFY(third.start());
        CommandLine line;
        line.endpoint = QUrl(third.endpoint());
        {
            const auto once = story.start(line, third.apiKey());
            QTRY_VERIFY(once->window());
        }
        const auto application = story.start();
        QTRY_VERIFY(application->window());
        QCOMPARE(application->workspace()->session().profile.name, u"Two"_s);
    }
};

LATCHKEY_TEST(OpeningTest, "opening")
#include "opening_test.moc"
