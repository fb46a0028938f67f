// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilefolder.h"
#include "programdesk.h"
#include "support/testmain.h"

#include <QAction>
#include <QDirIterator>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// A workspace that was open before is there at the next start, and what can be done with it then.
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
        QTRY_VERIFY(m_desk->workspace().store.grants.isWhole());
        QVERIFY(m_desk->workspace().sync.isLoading());
        QVERIFY(m_desk->server().setFaults({}));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->workspace().sync.isLoading(), 30'000);
        QCOMPARE(m_desk->workspace().store.identities.loadState().phase, LoadState::Phase::Loaded);
    }
    void files_left_holdNoNameInTheClear()
    {
        const QString name = m_desk->workspace().store.identities.values().constFirst().fullName;
        const QString key = m_desk->server().apiKey();
        endProgram();
        qsizetype bytes = 0;
        QDirIterator files(m_desk->story().dir.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            bytes += content.size();
            QVERIFY(!content.contains(name.toUtf8()) && !content.contains(name.toLatin1()));
            QVERIFY(!content.contains(key.toUtf8()));
        }
        QVERIFY(bytes > 5'000);
    }
    void snapshot_damaged_isBuiltAnew()
    {
        endProgram();
        QFile file(folder().snapshotPath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(200);
        file.write("damage");
        file.close();
        QTest::ignoreMessage(QtWarningMsg, "The snapshot is not used: it is damaged or sealed with another key");
        QVERIFY(m_desk->start());
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
        endProgram();
        startProgram();
        QCOMPARE(m_desk->workspace().store.identities.size(), m_people);
    }
    void forgotten_workspace_leavesNothing()
    {
        const ProfileFolder kept = folder();
        QTRY_VERIFY_WITH_TIMEOUT(kept.hasSnapshot(), 10'000);
        entry(*m_desk->application(), u"Forget"_s)->trigger();
        QTRY_VERIFY(m_desk->question());
        m_desk->question()->findChild<QPushButton *>(u"confirmButton"_s)->click();
        QTRY_VERIFY(m_desk->application()->connectDialog());
        QVERIFY(!QFileInfo::exists(QFileInfo(kept.snapshotPath()).path()));
    }

  private:
    void endProgram() { m_desk->application().reset(); }
    void startProgram()
    {
        m_desk->application() = m_desk->story().start();
        QTRY_VERIFY(m_desk->application()->window());
    }
    ProfileFolder folder()
    {
        return {m_desk->story().dir.filePath(u"data"_s),
                ProfileStore(&m_desk->story().settings).profiles().constFirst().id};
    }

    std::unique_ptr<ProgramDesk> m_desk;
    qsizetype m_people = 0;
};

LATCHKEY_TEST(KeptWorkspaceTest, "keptworkspace")
#include "keptworkspace_test.moc"
