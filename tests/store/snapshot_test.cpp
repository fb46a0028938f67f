// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "filledrow.h"
#include "store/snapshotkeeper.h"
#include "store/snapshotrestore.h"
#include "support/samples.h"
#include "support/testmain.h"
#include "testworkspace.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From a store into a file, and from there into the store of the next start.
class SnapshotTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_dir.emplace();
        m_path = m_dir->filePath(u"snapshot.sealed"_s);
    }
    void restored_beforeAnyAnswer_holdsWhatWasKnown()
    {
        TestWorkspace workspace;
        keep(workspace);
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QCOMPARE(store.identities.size(), workspace.store.identities.size());
        QVERIFY(store.identities.isWhole());
        QVERIFY(!store.grants.isWhole());
        QCOMPARE(sync.asOf(), workspace.sync->asOf());
        QCOMPARE(store.workspace(), workspace.store.workspace());
        QVERIFY(finish(restore));
        for (EntityCollection *collection : store.collections()) {
            QVERIFY(collection->isWhole());
            QCOMPARE(collection->loadState().phase, LoadState::Phase::Unloaded);
        }
        QCOMPARE(snapshotOf(store, sync).places.size(), read().places.size());
    }
    void restored_thenRead_reportsNothingThatIsTheSame()
    {
        TestWorkspace workspace;
        keep(workspace);
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(finish(restore));
        const QSignalSpy people(&store.identities, &EntityCollection::changed);
        const QSignalSpy doors(&store.devices, &EntityCollection::changed);
        workspace.clock.advance(1h);
        load(sync);
        QCOMPARE(people.count(), 0);
        QCOMPARE(doors.count(), 0);
        QCOMPARE(sync.asOf(), workspace.clock.now());
    }
    void restored_whatBelongsToGrants_isReadAgain()
    {
        WorkspaceStore store;
        const AccessGrant row = grant(1, 2, {});
        store.grants.upsert(row, AskedAt());
        store.places.set(row.id, {}, AskedAt());
        QVERIFY(store.places.find(row.id));
        QVERIFY(!store.knowsRelated(row));
        store.places.set(row.id, {});
        QVERIFY(store.knowsRelated(row));
    }
    void restored_whatHasGone_goesWithTheFirstPass()
    {
        TestWorkspace workspace;
        keep(workspace, [&workspace] { workspace.store.identities.upsert(person(1, u"Gone Meanwhile"_s)); });
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(finish(restore));
        QVERIFY(store.identities.find(idOf<UserIdentityId>(1)));
        load(sync);
        QVERIFY(!store.identities.find(idOf<UserIdentityId>(1)));
    }
    void restored_afterTheFirstPass_isPassedOver()
    {
        TestWorkspace workspace;
        keep(workspace, [&workspace] {
            workspace.store.identities.upsert(person(1, u"Gone Meanwhile"_s));
            workspace.store.spaces.upsert(space(2, u"Gone Meanwhile"_s));
        });
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        workspace.clock.advance(1h);
        load(sync);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(finish(restore));
        QVERIFY(!store.identities.find(idOf<UserIdentityId>(1)));
        QVERIFY(!store.spaces.find(idOf<SpaceId>(2)));
        QCOMPARE(sync.asOf(), workspace.clock.now());
    }
    /// The pass ends just before the grants.
    void restored_grantsAreReadMeanwhile_neitherTheyNorTheirPlacesComeBack()
    {
        TestWorkspace workspace;
        keep(workspace);
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        connect(&store.methods, &EntityCollection::changed, this,
                [&store] { store.grants.setLoadState({LoadState::Phase::Loaded, {}}); });
        QVERIFY(finish(restore));
        QCOMPARE(store.grants.size(), 0);
        QVERIFY(!store.places.find(read().places.constFirst().grant));
    }
    void restored_firstPassFails_isStillAsOfBefore()
    {
        TestWorkspace workspace;
        keep(workspace);
        const auto before = workspace.sync->asOf();
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(finish(restore));
        workspace.server.stop();
        workspace.clock.advance(1h);
        load(sync);
        QCOMPARE(sync.asOf(), before);
        QVERIFY(store.grants.isWhole());
        QCOMPARE(store.grants.loadState().phase, LoadState::Phase::Failed);
        QVERIFY(!sync.connection().isOnline);
    }
    void restored_manyRows_comeInTurnsOnceThereIsAWindow()
    {
        constexpr int many = 40'000; // of which not all are read ahead
        TestWorkspace workspace;
        keep(workspace, [&workspace] {
            QList<AccessGrant> rows;
            for (int number = 1; number <= many; ++number) {
                rows.append(grant(number, 1, {Instant(1h), Instant(2h)}));
            }
            workspace.store.grants.upsert(std::move(rows));
        });
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(!QTest::qWaitFor([&store] { return store.grants.size() > 0; }, 100));
        qsizetype before = 0;
        qsizetype most = 0;
        QTimer turns;
        connect(&turns, &QTimer::timeout, &restore, [&] {
            most = std::max(most, store.grants.size() - before);
            before = store.grants.size();
        });
        turns.start(0);
        QVERIFY(finish(restore));
        QVERIFY(store.grants.isWhole());
        QCOMPARE(store.grants.size(), workspace.store.grants.size());
        QCOMPARE_LT(most, many / 2);
    }
    void restored_restIsDamaged_keepsTheFirst()
    {
        TestWorkspace workspace;
        keep(workspace);
        QFile file(m_path);
        QVERIFY(file.resize(file.size() - 1));
        WorkspaceStore store;
        WorkspaceSync sync(*workspace.client, store, workspace.clock);
        SnapshotRestore restore = restoreInto(store, sync);
        QVERIFY(!finish(restore));
        QVERIFY(store.identities.size() > 0);
        QCOMPARE(store.grants.size(), 0);
        QVERIFY(!store.grants.isWhole());
    }
    void keeper_changesSettle_writesThem()
    {
        TestWorkspace workspace;
        SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        keeper.setTimes({.settled = 50ms, .longest = 10s, .apart = 0ms});
        QVERIFY(workspace.load());
        QTRY_VERIFY(QFileInfo::exists(m_path));
        const Snapshot first = read();
        QVERIFY(first.identities.isWhole && first.grants.isWhole);
        workspace.store.identities.upsert(person(1, u"New Here"_s));
        QTRY_COMPARE(read().identities.rows.size(), first.identities.rows.size() + 1);
    }
    void keeper_changesKeepComing_writesAllTheSame()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        keeper.setTimes({.settled = 500ms, .longest = 600ms, .apart = 0ms});
        int number = 0;
        QTimer busy;
        connect(&busy, &QTimer::timeout, this,
                [&] { workspace.store.identities.upsert(person(++number, u"New Here"_s)); });
        busy.start(20ms);
        QTRY_VERIFY(QFileInfo::exists(m_path));
    }
    void keeper_writtenAMomentAgo_waits()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        keeper.setTimes({.settled = 0ms, .longest = 0ms, .apart = 2s});
        workspace.store.identities.upsert(person(1, u"One"_s));
        QTRY_VERIFY(QFileInfo::exists(m_path));
        QElapsedTimer sinceFirst;
        sinceFirst.start();
        workspace.store.identities.upsert(person(2, u"Two"_s));
        QTRY_COMPARE(read().identities.rows.size(), 2);
        QVERIFY(sinceFirst.elapsed() > 500);
    }
    void keeper_ends_writesWhatIsLeft()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        {
            const SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
            workspace.store.identities.upsert(person(1, u"One"_s));
        }
        QCOMPARE(read().identities.rows.size(), 1);
    }
    void keeper_stopped_writesNothingMore()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        {
            SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
            keeper.setTimes({.settled = 0ms, .longest = 0ms, .apart = 0ms});
            workspace.store.identities.upsert(person(1, u"One"_s));
            keeper.stop();
            workspace.store.identities.upsert(person(2, u"Two"_s));
            QCoreApplication::processEvents();
        }
        QVERIFY(!QFileInfo::exists(m_path));
    }
    void keeper_allIsKept_writesNothingUntilSomethingChanges()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        workspace.store.identities.upsert(person(1, u"One"_s));
        {
            SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
            keeper.allIsKept();
        }
        QVERIFY(!QFileInfo::exists(m_path));
        {
            SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
            keeper.allIsKept();
            workspace.store.identities.upsert(person(2, u"Two"_s));
        }
        QCOMPARE(read().identities.rows.size(), 2);
    }
    /// As where somebody has the file open for a moment.
    void keeper_writingFails_isTriedAgain()
    {
        TestWorkspace workspace;
        workspace.store.identities.setRestored();
        m_path = m_dir->filePath(u"later/snapshot.sealed"_s);
        SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        workspace.store.identities.upsert(person(1, u"One"_s));
        static std::atomic<int> failures = 0;
        const auto usual = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            failures += text.contains(u"could not be written"_s) ? 1 : 0;
        });
        const auto restore = qScopeGuard([usual] { qInstallMessageHandler(usual); });
        keeper.setTimes({.settled = 100ms, .longest = 200ms, .apart = 300ms});
        QTRY_VERIFY(failures > 0);
        QVERIFY(QDir(m_dir->path()).mkdir(u"later"_s));
        QTRY_VERIFY(QFileInfo::exists(m_path));
    }
    void keeper_nothingHappened_writesNothing()
    {
        TestWorkspace workspace;
        {
            const SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        }
        QVERIFY(!QFileInfo::exists(m_path));
    }

  private:
    /// Reads \a workspace and writes its snapshot, \a change included.
    void keep(TestWorkspace &workspace, const std::function<void()> &change = [] {})
    {
        const SnapshotKeeper keeper(workspace.store, *workspace.sync, m_path, m_key);
        QVERIFY(workspace.load());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        change();
    }
    SnapshotRestore restoreInto(WorkspaceStore &store, WorkspaceSync &sync)
    {
        return SnapshotRestore(*SnapshotFile::open(m_path, m_key), store, sync);
    }
    static bool finish(SnapshotRestore &restore)
    {
        std::optional<bool> outcome;
        connect(&restore, &SnapshotRestore::finished, &restore,
                [&outcome](const auto &finished) { outcome = finished.has_value(); });
        restore.restoreRest();
        return QTest::qWaitFor([&outcome] { return outcome.has_value(); }) && *outcome;
    }
    static void load(WorkspaceSync &sync)
    {
        sync.start();
        QTRY_VERIFY_WITH_TIMEOUT(!sync.isLoading(), 30'000);
    }
    Snapshot read() { return wholeSnapshot(m_path, m_key).value_or(Snapshot()); }

    std::optional<QTemporaryDir> m_dir;
    QString m_path;
    const DataKey m_key = DataKey::random();
};

LATCHKEY_TEST(SnapshotTest, "snapshot")
#include "snapshot_test.moc"
