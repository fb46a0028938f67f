// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/profilefolder.h"
#include "programdesk.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString notWritten = u"The copy of this workspace on this computer could not be written."_s;
const QString elsewhere = u"This workspace is open in another window of Latchkey."_s;

} // namespace

/// The lock of a profile could not be made at the start, as on a full disk. A copy that were written without it, a
/// second program would write as well.
class OpenLockTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<ProgramDesk>();
        QVERIFY(m_desk->start());
        m_folder.emplace(m_desk->story().dir.filePath(u"data"_s), m_desk->workspace().session().profile.id);
        m_desk->application().reset();
        // A file is in the place of the folder.
        QVERIFY(QDir(path()).removeRecursively());
        QFile inItsPlace(path());
        QVERIFY(inItsPlace.open(QIODevice::WriteOnly));
        QVERIFY(m_desk->start());
        QTRY_VERIFY_WITH_TIMEOUT(snapshot().isFailing(), 60'000);
        QTRY_VERIFY(m_desk->told().startsWith(notWritten));
        QCOMPARE(m_desk->workspace().runner.readOnly(), ReadOnly::No);
    }
    void cleanup() { m_desk.reset(); }
    void lock_canBeMadeLater_isTakenBeforeTheCopyIsWritten()
    {
        QVERIFY(QFile::remove(path()));
        vault().takeOver();
        QVERIFY(m_folder->isInUse());
        QVERIFY(m_desk->told().startsWith(notWritten)); // not before it is
        snapshot().setTimes({.settled = 10ms, .longest = 10ms, .apart = 10ms});
        QTRY_VERIFY_WITH_TIMEOUT(m_folder->hasSnapshot(), 30'000);
        QTRY_COMPARE(m_desk->told(), QString());
    }
    void lock_anotherProgramTakesItFirst_nothingIsWrittenHere()
    {
        QVERIFY(QFile::remove(path()));
        m_folder->make();
        QLockFile another(m_folder->lockPath());
        QVERIFY(another.tryLock());
        vault().takeOver();
        QTRY_VERIFY(m_desk->told().startsWith(elsewhere));
        QCOMPARE(m_desk->workspace().runner.readOnly(), ReadOnly::OpenElsewhere);
        m_desk->application().reset(); // which writes what is not written yet
        QVERIFY(!m_folder->hasSnapshot());
    }
    void secondProgram_lockTakenLater_changesNothing()
    {
        QVERIFY(QFile::remove(path()));
        vault().takeOver();
        const auto second = m_desk->story().start();
        QTRY_VERIFY(second->workspace() && second->workspace()->vault());
        QVERIFY(second->workspace()->vault()->isElsewhere());
        QVERIFY(!vault().isElsewhere());
    }

  private:
    QString path() const { return QFileInfo(m_folder->lockPath()).path(); }
    ProfileVault &vault() { return *m_desk->workspace().vault(); }
    WorkspaceSnapshot &snapshot() { return *m_desk->workspace().snapshot(); }

    std::unique_ptr<ProgramDesk> m_desk;
    std::optional<ProfileFolder> m_folder;
};

LATCHKEY_TEST(OpenLockTest, "openlock")
#include "openlock_test.moc"
