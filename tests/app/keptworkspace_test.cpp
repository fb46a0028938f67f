// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilefolder.h"
#include "connectedbefore.h"
#include "programdesk.h"
#include "support/testmain.h"
#include "widgets/buttons.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ProfileFolder folderOf(ProgramStory &story)
{
    return {story.dir.filePath(u"data"_s), ProfileStore(&story.settings).profiles().constFirst().id};
}

const NoticeStrip &stripOf(const Application &application)
{
    return *part<NoticeStrip>(*application.window(), "windowStrip");
}

QString toldBy(const Application &application)
{
    return stripOf(application).isVisible() ? stripOf(application).notice().fact : QString();
}

/// The words on the buttons of the strip.
QStringList offeredBy(const Application &application)
{
    QStringList words;
    for (const QPushButton *button : stripOf(application).findChildren<QPushButton *>()) {
        words.append(button->text().remove(u'&'));
    }
    return words;
}

void press(const Application &application, const QString &words)
{
    for (QPushButton *button : stripOf(application).findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == words) {
            button->click();
            return;
        }
    }
    qFatal("There is no such button.");
}

const QString lockedFact = u"What is kept of this workspace on this computer is locked."_s;

} // namespace

/// A workspace that was open before is there at the next start.
class KeptWorkspaceTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ProgramDesk>();
        QVERIFY(m_desk->start());
        m_people = m_desk->workspace().store.identities.size();
        QVERIFY(m_people > 100);
    }
    void cleanup() { m_desk.reset(); }
    void start_beforeAnyAnswer_showsWhatWasKnown()
    {
        endProgram();
        QVERIFY(m_desk->server().setFaults(u"latency:2000"_s));
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
        QCOMPARE(m_desk->countOfPeople(), QLocale().toString(m_people));
        QVERIFY(m_desk->statusLine().startsWith(u"As of "_s));
        QTRY_VERIFY(m_desk->workspace().store.events.isWhole());
        QVERIFY(m_desk->workspace().sync.isLoading());
        QVERIFY(m_desk->server().setFaults({}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.isLoading(), 30'000);
        QCOMPARE(m_desk->workspace().store.identities.loadState().phase, LoadState::Phase::Loaded);
        QVERIFY(m_desk->statusLine().startsWith(u"Online"_s));
    }
    void start_serviceIsSilent_saysOfWhenThatIs()
    {
        endProgram();
        QVERIFY(m_desk->server().setFaults(u"silent"_s));
        startProgram();
        QTRY_COMPARE(m_desk->workspace().store.identities.size(), m_people);
        QTRY_VERIFY2(m_desk->statusLine().startsWith(u"Connecting, as of "_s), qPrintable(m_desk->statusLine()));
    }
    void files_left_holdNoNameInTheClear()
    {
        const QByteArray name = m_desk->workspace().store.identities.values().constFirst().fullName.toString().toUtf8();
        const QByteArray key = m_desk->server().apiKey().toUtf8();
        endProgram();
        QVERIFY(folderOf(m_desk->story()).hasSnapshot());
        QCOMPARE(filesWith({name, key}), QStringList());
        QFile control(m_desk->story().dir.filePath(u"data/control"_s));
        QVERIFY(control.open(QIODevice::WriteOnly) && control.write("x" + name) > 0);
        control.close();
        QCOMPARE(filesWith({name, key}).size(), 1);
    }
    void snapshot_damaged_isBuiltAnew()
    {
        endProgram();
        QFile file(folderOf(m_desk->story()).snapshotPath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(200) && file.write("damage") > 0);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, "The snapshot is not used: it is damaged or sealed with another key");
        QVERIFY(m_desk->start());
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
        endProgram();
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
    }
    void snapshot_noFile_isPutAsideAndBuiltAnew_data()
    {
        QTest::addColumn<bool>("isFolder");
        QTest::newRow("a folder") << true;
#ifdef Q_OS_UNIX
        QTest::newRow("a pipe") << false;
#endif
    }
    void snapshot_noFile_isPutAsideAndBuiltAnew()
    {
        QFETCH(const bool, isFolder);
        endProgram();
        const QString path = folderOf(m_desk->story()).snapshotPath();
        QVERIFY(QFile::remove(path));
        if (isFolder) {
            QVERIFY(QDir().mkpath(path + u"/holiday pictures"_s));
        } else {
            QCOMPARE(QProcess::execute(u"mkfifo"_s, {path}), 0);
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Something else was in the place of the snapshot"_s));
        QVERIFY(m_desk->start());
        QTRY_VERIFY_WITH_TIMEOUT(folderOf(m_desk->story()).hasSnapshot(), 10'000);
        endProgram();
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
        const QFileInfo aside(QFileInfo(path).path() + u"/not-a-snapshot"_s);
        QVERIFY(aside.exists());
        QCOMPARE(QFileInfo::exists(aside.filePath() + u"/holiday pictures"_s), isFolder);
    }
#ifdef Q_OS_UNIX
    void snapshot_linkToAForeignFile_isPutAsideAndTheFileIsLeft()
    {
        endProgram();
        const QString path = folderOf(m_desk->story()).snapshotPath();
        const QString foreign = m_desk->story().dir.filePath(u"precious.txt"_s);
        QFile precious(foreign);
        QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("precious") > 0);
        precious.close();
        QVERIFY(QFile::remove(path) && QFile::link(foreign, path));
        QTest::ignoreMessage(QtWarningMsg, "The snapshot is not used: it is of another version or kind");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Something else was in the place of the snapshot"_s));
        QVERIFY(m_desk->start());
        const auto isNew = [&] { return QFileInfo(path).isFile() && !QFileInfo(path).isSymbolicLink(); };
        QTRY_VERIFY_WITH_TIMEOUT(isNew(), 10'000);
        endProgram();
        QVERIFY(precious.open(QIODevice::ReadOnly));
        QCOMPARE(precious.readAll(), "precious");
        QCOMPARE(QFileInfo(QFileInfo(path).path() + u"/not-a-snapshot"_s).symLinkTarget(), foreign);
    }
    /// Somebody wants it on another disk.
    void snapshot_linkToOneOfOurs_staysALink()
    {
        endProgram();
        const QString path = folderOf(m_desk->story()).snapshotPath();
        const QString elsewhere = m_desk->story().dir.filePath(u"elsewhere.sealed"_s);
        QVERIFY(QFile::rename(path, elsewhere) && QFile::link(elsewhere, path));
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
        endProgram();
        QCOMPARE(QFileInfo(path).symLinkTarget(), elsewhere);
        QVERIFY(QFileInfo::exists(elsewhere));
    }
#endif
    /// As on a full disk.
    void copy_cannotBeWritten_isToldUntilItCan()
    {
        const QString fact = u"The copy of this workspace on this computer could not be written."_s;
        const QString path = folderOf(m_desk->story()).snapshotPath();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path), 10'000);
        const auto putInItsPlace = [&] { return QFile::remove(path) && QDir().mkpath(path + u"/holiday pictures"_s); };
        const auto write = [this] {
            m_desk->workspace().snapshot()->setTimes({.settled = 50ms, .longest = 50ms, .apart = 50ms});
        };
        QVERIFY(putInItsPlace());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^The snapshot could not be written"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^The snapshot could not be written"_s));
        write();
        QTRY_COMPARE(toldBy(*m_desk->application()), fact);
        QCOMPARE(offeredBy(*m_desk->application()), QStringList{u"Dismiss"_s});
        QVERIFY(QDir(path).removeRecursively());
        QTRY_COMPARE(toldBy(*m_desk->application()), QString());
        QTRY_VERIFY(QFileInfo(path).isFile());
        QVERIFY(putInItsPlace());
        write();
        QTRY_COMPARE(toldBy(*m_desk->application()), fact);
        press(*m_desk->application(), u"Dismiss"_s);
        QCOMPARE(toldBy(*m_desk->application()), QString());
    }
#ifndef Q_OS_WIN // where nobody can remove it
    void folder_removedMeanwhile_isToldAndMadeAnew()
    {
        const QString fact = u"The copy of this workspace on this computer could not be written."_s;
        const ProfileFolder folder = folderOf(m_desk->story());
        QTRY_VERIFY_WITH_TIMEOUT(folder.hasSnapshot(), 10'000);
        QVERIFY(QDir(QFileInfo(folder.snapshotPath()).path()).removeRecursively());
        QVERIFY(!folder.isWritable());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^The snapshot could not be written"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^The snapshot could not be written"_s));
        WorkspaceSnapshot &snapshot = *m_desk->workspace().snapshot();
        snapshot.setTimes({.settled = 50ms, .longest = 50ms, .apart = 50ms});
        m_desk->workspace().sync.refresh();
        QTRY_COMPARE(toldBy(*m_desk->application()), fact);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^Could not remove our own lock file"_s));
        m_desk->workspace().vault()->takeOver(); // as each minute, and whenever the window comes to the front
        QTRY_VERIFY(folder.hasSnapshot());
        QTRY_COMPARE(toldBy(*m_desk->application()), QString());
        QVERIFY(folder.isInUse());
        QVERIFY(folder.isWritable());
    }
#endif
    void dataKey_gone_isNotReplacedUnasked()
    {
        endProgram();
        const QString account =
            ProfileStore(&m_desk->story().settings).profiles().constFirst().id.toString() + u" data";
        m_desk->story().secrets.remove(account, this, [](const auto &) {});
        startProgram();
        QTRY_COMPARE(toldBy(*m_desk->application()), lockedFact);
        QCOMPARE(offeredBy(*m_desk->application()),
                 (QStringList{u"Unlock"_s, u"Retry"_s, u"Begin anew"_s, u"Dismiss"_s}));
        press(*m_desk->application(), u"Unlock"_s);
        press(*m_desk->application(), u"Retry"_s);
        QVERIFY(!isThere(account));
        press(*m_desk->application(), u"Begin anew"_s);
        QTRY_COMPARE(toldBy(*m_desk->application()), QString());
        QVERIFY(isThere(account));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.isLoading(), 30'000);
        endProgram();
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
    }
    void workspace_forgotten_leavesNothing()
    {
        const ProfileFolder kept = folderOf(m_desk->story());
        QTRY_VERIFY_WITH_TIMEOUT(kept.hasSnapshot(), 10'000);
        entry(*m_desk->application(), u"Forget"_s)->trigger();
        QTRY_VERIFY(m_desk->question());
        m_desk->question()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(m_desk->application()->connectDialog());
        QVERIFY(!QFileInfo::exists(QFileInfo(kept.snapshotPath()).path()));
    }
    void demo_ended_leavesNothing()
    {
        ProgramStory story;
        {
            const auto application = story.start(demoLine());
            QTRY_VERIFY_WITH_TIMEOUT(application->window() && !application->workspace()->sync.isLoading(), 30'000);
        }
        QVERIFY(!QFileInfo::exists(story.dir.filePath(u"data"_s)));
    }
    void keychain_locked_canBeUnlocked_data()
    {
        QTest::addColumn<QString>("button");
        QTest::newRow("by us") << u"Unlock"_s;
        QTest::newRow("by somebody else") << u"Retry"_s;
    }
    void keychain_locked_canBeUnlocked()
    {
        QFETCH(const QString, button);
        ConnectedBefore before({u"Harbour"_s});
        {
            const auto application = before.story.start();
            QTRY_VERIFY_WITH_TIMEOUT(application->window() && application->workspace()->sync.asOf(), 30'000);
        }
        QVERIFY(folderOf(before.story).hasSnapshot());
        before.keychain.setFailure(SecretFailure::Kind::Locked);
        QVERIFY(before.server().setFaults(u"silent on /user_identities/list"_s));
        auto application = before.story.start();
        QTRY_VERIFY(application->connectDialog());
        connectTo(*application, before.server().endpoint(), before.server().apiKey(), u"Harbour"_s);
        QTRY_VERIFY(application->window());
        QTRY_COMPARE(toldBy(*application), lockedFact);
        QCOMPARE(offeredBy(*application), (QStringList{u"Unlock"_s, u"Retry"_s, u"Dismiss"_s}));
        QCOMPARE(application->workspace()->store.identities.size(), 0);
        before.keychain.setFailure({});
        press(*application, button);
        QTRY_COMPARE(application->workspace()->store.identities.size(), m_people);
        QTRY_COMPARE(toldBy(*application), QString());
        // The key that was pasted is kept as well: the next start asks for nothing.
        application.reset();
        application = before.story.start();
        QTRY_VERIFY(application->window());
        QCOMPARE(toldBy(*application), QString());
    }

    void keychain_lockedStill_eachAttemptIsTold_data() { keychain_locked_canBeUnlocked_data(); }
    void keychain_lockedStill_eachAttemptIsTold()
    {
        QFETCH(const QString, button);
        endProgram();
        const QString account =
            ProfileStore(&m_desk->story().settings).profiles().constFirst().id.toString() + u" data";
        m_desk->story().secrets.remove(account, this, [](const auto &) {});
        startProgram();
        QTRY_COMPARE(offeredBy(*m_desk->application()).size(), 4);
        const QString before = stripOf(*m_desk->application()).notice().consequence;
        QVERIFY(QTest::qWaitForWindowActive(&m_desk->window()));
        for (QPushButton *one : stripOf(*m_desk->application()).findChildren<QPushButton *>()) {
            if (plainText(one->text()) == button) {
                one->setFocus();
            }
        }
        press(*m_desk->application(), button);
        const auto told = [this] { return stripOf(*m_desk->application()).notice().consequence; };
        QTRY_VERIFY2(told().startsWith(u"Tried again at "_s) && told().endsWith(before), qPrintable(told()));
        const auto *focus = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(focus);
        QCOMPARE(plainText(focus->text()), button);
    }

    /// Offline the copy is all there is to see.
    void keychain_lockedAndOffline_canBeUnlocked()
    {
        ConnectedBefore before({u"Harbour"_s});
        {
            const auto application = before.story.start();
            QTRY_VERIFY_WITH_TIMEOUT(application->window() && application->workspace()->sync.asOf(), 30'000);
        }
        before.keychain.setFailure(SecretFailure::Kind::Locked);
        QVERIFY(before.server().setFaults(u"silent on /user_identities/list"_s));
        const auto application = before.story.start();
        QTRY_VERIFY(application->connectDialog());
        connectTo(*application, before.server().endpoint(), before.server().apiKey(), u"Harbour"_s);
        QTRY_VERIFY(application->window());
        QTRY_COMPARE(toldBy(*application), lockedFact);
        QVERIFY(before.server().setFaults(u"stop-before"_s));
        application->workspace()->client.networkChanged();
        QTRY_VERIFY_WITH_TIMEOUT(!application->workspace()->sync.connection().isOnline, 30'000);
        QTRY_COMPARE(offeredBy(*application), (QStringList{u"Unlock"_s, u"Retry"_s, u"Dismiss"_s}));
        QCOMPARE(application->workspace()->store.identities.size(), 0);
        before.keychain.setFailure({});
        press(*application, u"Unlock"_s);
        QTRY_COMPARE(application->workspace()->store.identities.size(), m_people);
        QTRY_COMPARE(toldBy(*application), QString());
    }

    void keychain_lockedDismissed_isToldAgainForAnotherReason()
    {
        ConnectedBefore before({u"Harbour"_s});
        {
            const auto application = before.story.start();
            QTRY_VERIFY_WITH_TIMEOUT(application->window() && application->workspace()->sync.asOf(), 30'000);
        }
        before.keychain.setFailure(SecretFailure::Kind::Locked);
        const auto application = before.story.start();
        QTRY_VERIFY(application->connectDialog());
        connectTo(*application, before.server().endpoint(), before.server().apiKey(), u"Harbour"_s);
        QTRY_VERIFY(application->window());
        QTRY_COMPARE(toldBy(*application), lockedFact);
        ProfileVault &vault = *application->workspace()->vault();
        const QSignalSpy answered(&vault, &ProfileVault::changed);
        press(*application, u"Dismiss"_s);
        QCOMPARE(toldBy(*application), u"The key is not kept."_s);
        press(*application, u"Dismiss"_s);
        QCOMPARE(toldBy(*application), QString());
        QVERIFY(entry(*application, u"Unlock"_s)->isEnabled());
        vault.readKey();
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(toldBy(*application), QString());
        before.keychain.setFailure(SecretFailure::Kind::Denied);
        vault.readKey();
        QTRY_COMPARE(toldBy(*application), lockedFact);
    }

  private:
    void endProgram() { m_desk->application().reset(); }
    void startProgram()
    {
        m_desk->application() = m_desk->story().start();
        QTRY_VERIFY(m_desk->application()->window());
    }
    bool isThere(const QString &account)
    {
        std::optional<bool> found;
        m_desk->story().secrets.read(account, this, [&found](const auto &secret) { found = secret.has_value(); });
        return QTest::qWaitFor([&found] { return found.has_value(); }) && *found;
    }
    QStringList filesWith(const QList<QByteArray> &texts)
    {
        QStringList found;
        QDirIterator files(m_desk->story().dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            if (std::ranges::any_of(texts, [&content](const QByteArray &text) { return content.contains(text); })) {
                found.append(file.fileName());
            }
        }
        return found;
    }

    std::unique_ptr<ProgramDesk> m_desk;
    qsizetype m_people = 0;
};

LATCHKEY_TEST(KeptWorkspaceTest, "keptworkspace")
#include "keptworkspace_test.moc"
