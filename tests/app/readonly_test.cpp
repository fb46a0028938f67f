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
            return m_desk->workspace().personAccess.state(person.id).phase == LoadState::Phase::Unloaded;
        };
        const QList<UserIdentity> people = m_desk->workspace().store.identities.values();
        const QUuid somebody = std::ranges::find_if(people, isNew)->id.uuid();
        m_desk->window().openPane(PaneId::People, somebody);
        const auto *const detail = m_desk->window().currentPane()->findChild<DetailPanel *>();
        const auto count = [detail] {
            return detail->findChild<PersonAccessView *>()->findChild<ChipRow *>()->chip(u"all"_s)->count();
        };
        const auto told = [detail] {
            return detail->notice()->isVisible() ? detail->notice()->notice().fact : QString();
        };
        QTRY_COMPARE_WITH_TIMEOUT(told(), u"The doors of this person are not known."_s, 30'000);
        QCOMPARE(count(), -1);
        goOnline();
        QTRY_VERIFY_WITH_TIMEOUT(count() >= 0, 30'000);
        QVERIFY(!told().contains(u"not known"_s));
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
        QTRY_COMPARE(m_desk->told(), u"Seam deletes %1. "_s.arg(somebody.displayName));
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
        second->workspace()->snapshot()->takeOver();
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
