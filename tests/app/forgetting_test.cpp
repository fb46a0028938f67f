// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "connectedbefore.h"
#include "operations/saveperson.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// A workspace is forgotten while there is still something to do in it.
class ForgettingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void cleanup();
    void askedForTwice_isDoneOnce();
    void changeAskedForMeanwhile_isFinishedFirst();
    void changeMeetsAPause_isFinishedFirst();
    void keyRefusedMeanwhile_isNotWaitedFor();

  private:
    /// Confirms that the workspace is to be forgotten.
    void confirm();
    void change();

    std::optional<ConnectedBefore> m_before;
    std::unique_ptr<Application> m_application;
    OperationStatus::State m_ended{}; ///< of the change
};

void ForgettingTest::init()
{
    m_before.emplace(QStringList{u"Harbour"_s});
    m_application = m_before->story.start();
    QTRY_VERIFY(m_application->window());
    m_before->keychain.setHolding(true);
    m_ended = {};
}

void ForgettingTest::cleanup()
{
    m_application.reset();
    m_before.reset();
}

void ForgettingTest::confirm()
{
    entry(*m_application, u"Forget"_s)->trigger();
    QTRY_VERIFY(openBox());
    openBox()->findChild<QPushButton *>(u"confirmButton"_s)->click();
    QTRY_VERIFY(!openBox());
}

void ForgettingTest::change()
{
    OperationRunner &runner = m_application->workspace()->runner;
    connect(&runner, &OperationRunner::changed, this,
            [this](const OperationStatus &status) { m_ended = status.state; });
    runner.submit(createPerson({.fullName = u"Ada Novak"_s}));
}

void ForgettingTest::askedForTwice_isDoneOnce()
{
    confirm();
    confirm();
    m_before->keychain.release();
    QTRY_VERIFY(m_application->connectDialog());
    QCoreApplication::processEvents();
    QVERIFY(!m_application->window());
    QVERIFY(ProfileStore(&m_before->story.settings).profiles().isEmpty());
}

void ForgettingTest::changeAskedForMeanwhile_isFinishedFirst()
{
    confirm();
    change();
    m_before->keychain.release();
    QTRY_VERIFY(m_application->connectDialog());
    QCOMPARE(m_ended, OperationStatus::State::Succeeded);
}

void ForgettingTest::changeMeetsAPause_isFinishedFirst()
{
    QVERIFY(m_before->server().setFaults(u"429:1 on /user_identities/create x1"_s));
    confirm();
    change();
    QTRY_VERIFY(m_application->workspace()->client.pausedFor().count() > 0);
    m_before->keychain.release();
    QTRY_VERIFY(m_application->connectDialog());
    QCOMPARE(m_ended, OperationStatus::State::Succeeded);
    QCOMPARE(m_before->server().requestsTo(u"/user_identities/create"_s).size(), 2);
}

void ForgettingTest::keyRefusedMeanwhile_isNotWaitedFor()
{
    const WorkspaceSync &sync = m_application->workspace()->sync;
    QTRY_VERIFY_WITH_TIMEOUT(sync.asOf() && !sync.isLoading(), 30'000); // no read is to meet the refusal first
    QVERIFY(m_before->server().setFaults(u"latency:500 on /user_identities/create"_s));
    confirm();
    change();
    m_before->server().renewApiKey();
    m_before->keychain.release();
    QVERIFY(m_application->window());
    QTRY_VERIFY(!m_application->window());
    QTRY_VERIFY(m_application->connectDialog());
    QVERIFY(m_ended != OperationStatus::State::Succeeded);
    QVERIFY(ProfileStore(&m_before->story.settings).profiles().isEmpty());
}

LATCHKEY_TEST(ForgettingTest, "forgetting")
#include "forgetting_test.moc"
