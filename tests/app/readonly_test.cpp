// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilefolder.h"
#include "operations/saveperson.h"
#include "panes/people/personaccessview.h"
#include "programdesk.h"
#include "support/testmain.h"
#include "widgets/detailpanel.h"

#include <QAction>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>
#include <QTreeView>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

const QAction &newPersonIn(const Application &application)
{
    return *application.window()->commands().action(Command::NewPerson);
}

QString toldBy(const Application &application)
{
    const auto *const strip = part<NoticeStrip>(*application.window(), "windowStrip");
    return strip->isVisible() ? strip->notice().fact : QString();
}

} // namespace

/// While the service cannot be reached, or another program has the same workspace open, everything can be looked at
/// and nothing changed.
class ReadOnlyTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ProgramDesk>();
        QVERIFY(m_desk->start());
    }
    void cleanup() { m_desk.reset(); }
    void offline_andBack_offersWritesAgain()
    {
        QVERIFY(newPersonIn(*m_desk->application()).isEnabled());
        goOffline();
        QVERIFY(!newPersonIn(*m_desk->application()).isEnabled());
        QCOMPARE(newPersonIn(*m_desk->application()).toolTip(), readOnlyText(ReadOnly::Offline));
        QVERIFY(m_desk->told().contains(u"You see what was known at"_s));
        QVERIFY(m_desk->told().contains(readOnlyText(ReadOnly::Offline)));
        goOnline();
        QTRY_VERIFY(newPersonIn(*m_desk->application()).isEnabled());
        QVERIFY(!newPersonIn(*m_desk->application()).toolTip().contains(u"Seam"_s));
    }
    void offline_personNotLookedAtYet_isNotSaidToOpenNoDoor()
    {
        goOffline();
        const auto isNew = [this](const UserIdentity &person) {
            return isUnread(person.id) && m_desk->workspace().store.grantsOf(person.id).isEmpty();
        };
        const QList<UserIdentity> people = m_desk->workspace().store.identities.values();
        const auto somebody = std::ranges::find_if(people, isNew);
        QVERIFY(somebody != people.end());
        m_desk->window().openPane(PaneId::People, somebody->id.uuid());
        QTRY_COMPARE_WITH_TIMEOUT(toldOfPerson(), u"The doors of this person are not known."_s, 30'000);
        QCOMPARE(doorsCounted(), -1);
        goOnline();
        QTRY_VERIFY_WITH_TIMEOUT(doorsCounted() >= 0, 30'000);
        QVERIFY(!toldOfPerson().contains(u"not known"_s));
    }
    void offline_personNotLookedAtYet_hasTheDoorsOfTheirGrants()
    {
        const WorkspaceStore &store = m_desk->workspace().store;
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.isReadingRelated(), 30'000);
        goOffline();
        const auto isOfAGuest = [&](const AccessGrant &grant) {
            const auto places = store.places.find(grant.id);
            return isUnread(grant.userIdentityId) && grant.window.contains(SystemClock().now()) && places &&
                   !places->acsEntranceIds.isEmpty();
        };
        const QList<AccessGrant> grants = store.grants.values();
        const auto stay = std::ranges::find_if(grants, isOfAGuest);
        QVERIFY(stay != grants.end());
        m_desk->window().openPane(PaneId::People, stay->userIdentityId.uuid());
        QTRY_COMPARE(toldOfPerson(), u"By grants only."_s);
        QVERIFY(detailOfPerson().notice()->notice().consequence.startsWith(u"You see what was known at "_s));
        const auto *const doors = detailOfPerson().findChild<QTreeView *>(u"accessTree"_s)->model();
        QVERIFY(doors->rowCount() > 0);
        QCOMPARE(doorsCounted(), -1); // there may be others
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->workspace().personAccess.state(stay->userIdentityId).phase,
                                  LoadState::Phase::Failed, 30'000);
        QCOMPARE(toldOfPerson(), u"By grants only."_s);
        goOnline();
        QTRY_VERIFY_WITH_TIMEOUT(doorsCounted() > 0, 30'000);
        QVERIFY(!toldOfPerson().contains(u"By grants only"_s));
    }
    void offline_sheetOpen_cannotBeSubmitted()
    {
        QDialog &sheet = m_desk->newPerson();
        const auto *const submit = part<QPushButton>(sheet, "submitButton");
        QVERIFY(submit->isEnabled());
        goOffline();
        QVERIFY(!submit->isEnabled());
        QCOMPARE(part<QLabel>(sheet, "note")->text(), readOnlyText(ReadOnly::Offline));
        goOnline();
        QTRY_VERIFY(submit->isEnabled());
        m_desk->submit(sheet);
        QTRY_COMPARE(m_desk->adasAtTheServer(), 1);
    }
    /// As by a question that was open before.
    void offline_operationSubmitted_isNotSent()
    {
        goOffline();
        OperationRunner &runner = m_desk->workspace().runner;
        const OperationId id = runner.submit(createPerson({.fullName = ada}));
        QTRY_VERIFY(runner.find(id)->isOver());
        QCOMPARE(runner.find(id)->state, OperationStatus::State::Failed);
        QVERIFY(runner.find(id)->error.message.contains(readOnlyText(ReadOnly::Offline)));
        goOnline();
        runner.retry(id);
        QTRY_COMPARE(runner.find(id)->state, OperationStatus::State::Succeeded);
    }
    /// The network was cut in the middle of a write: both are true, and neither for longer than it is.
    void write_cutInTheMiddle_isToldBesideTheBannerUntilItsAnswerIsKnown()
    {
        const UserIdentity somebody = m_desk->workspace().store.identities.rows().front();
        m_desk->window().tasks().deletePerson(somebody.id);
        QTRY_VERIFY(m_desk->question());
        QVERIFY(m_desk->server().setFaults(
            u"stop-after on /user_identities/delete; stop-before on /user_identities/get"_s));
        m_desk->question()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->told().contains(u"Outcome not known yet"_s), 30'000);
        goOffline();
        QTRY_VERIFY(m_desk->told().startsWith(u"Offline"_s));
        QVERIFY(m_desk->told().contains(u"Outcome not known yet"_s));
        goOnline();
        QTRY_COMPARE(m_desk->told(), u"Seam was told to delete %1. "_s.arg(somebody.displayName));
    }
    void start_offline_showsRowsAndTheBanner()
    {
        const qsizetype people = m_desk->workspace().store.identities.size();
        m_desk->application().reset();
        QVERIFY(m_desk->server().setFaults(u"stop-before"_s));
        m_desk->application() = m_desk->story().start();
        QTRY_VERIFY(m_desk->application()->window());
        QCOMPARE(m_desk->workspace().store.identities.size(), people);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->told().startsWith(u"Offline"_s), 10'000);
        QVERIFY(m_desk->told().contains(u"You see what was known at"_s));
        QTRY_VERIFY(m_desk->workspace().store.events.isWhole());
        QTRY_COMPARE(m_desk->countOfPeople(), QLocale().toString(people));
        QVERIFY(m_desk->isShown(nameOfSomebody()));
        goOnline();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.isRestored(), 30'000);
        QTRY_COMPARE(m_desk->told(), QString());
    }
    void secondProgram_sameProfile_changesNothing()
    {
        const QString snapshot = folder().snapshotPath();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(snapshot), 10'000);
        const QDateTime written = QFileInfo(snapshot).lastModified();
        {
            const auto second = startSecond();
            QTRY_COMPARE(toldBy(*second), u"This workspace is open in another window of Latchkey."_s);
            QVERIFY(!newPersonIn(*second).isEnabled());
            QCOMPARE(newPersonIn(*second).toolTip(), readOnlyText(ReadOnly::OpenElsewhere));
            QVERIFY(newPersonIn(*m_desk->application()).isEnabled());
            QVERIFY(part<QLabel>(*second->window(), "readOnlyLabel")->isVisible());
            QVERIFY(!part<QLabel>(m_desk->window(), "readOnlyLabel")->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(!second->workspace()->sync.isLoading(), 30'000);
        }
        QCOMPARE(QFileInfo(snapshot).lastModified(), written);
    }
    /// The first one would write again what the second removes.
    void secondProgram_forgets_isRefused()
    {
        const auto second = startSecond();
        entry(*second, u"Forget"_s)->trigger();
        QTRY_COMPARE(toldBy(*second),
                     u"%1 is open elsewhere as well."_s.arg(second->workspace()->session().profile.name));
        QVERIFY(QFileInfo::exists(folder().lockPath()));
    }
    void secondProgram_firstEnds_takesOver()
    {
        const auto second = startSecond();
        QVERIFY(!newPersonIn(*second).isEnabled());
        m_desk->application().reset();
        // As when its window is activated.
        second->workspace()->vault()->takeOver();
        QVERIFY(newPersonIn(*second).isEnabled());
        QTRY_COMPARE(toldBy(*second), QString());
    }
    void lock_ofAProgramThatCrashed_doesNotCount()
    {
        const QString path = folder().lockPath();
        m_desk->application().reset();
        QProcess gone;
        gone.start(QCoreApplication::applicationFilePath(), {u"-version"_s});
        QVERIFY(gone.waitForStarted());
        const qint64 pid = gone.processId();
        QVERIFY(gone.waitForFinished());
        writeLock(path, u"%1\nlatchkey\n%2\n"_s.arg(pid).arg(QSysInfo::machineHostName()).toUtf8(),
                  QDateTime::currentDateTime());
        QVERIFY(m_desk->start());
        QVERIFY(newPersonIn(*m_desk->application()).isEnabled());
    }
    /// Computers are called otherwise now and then, and a folder may be on several.
    void lock_ofAnotherComputer_countsWhileItShowsSignsOfLife_data()
    {
        const QByteArray ofAnother = "4711\nlatchkey\nelsewhere.example\n";
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("minutesAgo");
        QTest::addColumn<bool>("counts");
        QTest::newRow("a sign of life") << ofAnother << 2 << true;
        QTest::newRow("none for long") << ofAnother << 120 << false;
        QTest::newRow("being written") << QByteArray() << 0 << true;
        QTest::newRow("never written") << QByteArray() << 120 << false;
        QTest::newRow("damaged") << QByteArray("garbage") << 120 << false;
    }
    void lock_ofAnotherComputer_countsWhileItShowsSignsOfLife()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const int, minutesAgo);
        QFETCH(const bool, counts);
        const QString path = folder().lockPath();
        m_desk->application().reset();
        writeLock(path, content, QDateTime::currentDateTime().addSecs(-60 * minutesAgo));
        QVERIFY(m_desk->start());
        QCOMPARE(newPersonIn(*m_desk->application()).isEnabled(), !counts);
    }

  private:
    bool isUnread(UserIdentityId person)
    {
        return m_desk->workspace().personAccess.state(person).phase == LoadState::Phase::Unloaded;
    }
    DetailPanel &detailOfPerson() { return *m_desk->window().currentPane()->findChild<DetailPanel *>(); }
    QString toldOfPerson()
    {
        const NoticeStrip &notice = *detailOfPerson().notice();
        return notice.isVisible() ? notice.notice().fact : QString();
    }
    /// As the chip says; -1 while nobody knows.
    int doorsCounted()
    {
        return detailOfPerson().findChild<PersonAccessView *>()->findChild<ChipRow *>()->chip(u"all"_s)->count();
    }
    static void writeLock(const QString &path, const QByteArray &content, const QDateTime &when)
    {
        QFile lock(path);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write(content);
        QVERIFY(lock.flush());
        QVERIFY(lock.setFileTime(when, QFileDevice::FileModificationTime));
    }
    void goOffline()
    {
        QVERIFY(m_desk->server().setFaults(u"stop-before"_s));
        m_desk->workspace().sync.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.connection().isOnline, 10'000);
    }
    void goOnline()
    {
        QVERIFY(m_desk->server().setFaults({}));
        m_desk->workspace().sync.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->workspace().sync.connection().isOnline, 10'000);
    }
    std::unique_ptr<Application> startSecond()
    {
        auto second = m_desk->story().start();
        if (!QTest::qWaitFor([&second] { return second->window() != nullptr; })) {
            qFatal("The second program has no window.");
        }
        return second;
    }
    QString nameOfSomebody() { return m_desk->workspace().store.identities.rows().front().displayName; }
    ProfileFolder folder()
    {
        return {m_desk->story().dir.filePath(u"data"_s), m_desk->workspace().session().profile.id};
    }

    std::unique_ptr<ProgramDesk> m_desk;
};

LATCHKEY_TEST(ReadOnlyTest, "readonly")
#include "readonly_test.moc"
