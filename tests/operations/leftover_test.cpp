// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/renamedevice.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

/// Looking at what came of a write while something else wants to go on with it.
class LeftoverTest : public QObject {
    Q_OBJECT

    /// A door that was to be renamed \a ago, which may have been sent.
    static JournalEntry renaming(const Workbench &bench, std::chrono::minutes ago)
    {
        const auto operation = renameDevice(bench.store.devices.rows().front().id, u"Attic"_s);
        operation->prepare(bench.store);
        return {.id = OperationId(QUuid::createUuid()),
                .kind = u"rename_device"_s,
                .record = operation->record(),
                .isSent = true,
                .state = State::Running,
                .startedAt = bench.clock.now() - ago};
    }

  private Q_SLOTS:
    void resume_sentLongAgoAndNotDone_asksBeforeItIsSentAgain()
    {
        Workbench bench;
        const JournalEntry entry = renaming(bench, 11min);
        bench.runner->resume({entry});
        bench.runner->workspaceIsRead();
        QCOMPARE(bench.waitFor(entry.id).state, State::Asking);
        QCOMPARE(bench.count("/devices/update"), 0);
    }
    void resume_sentAndNotDone_isSentOnce()
    {
        Workbench bench;
        const JournalEntry entry = renaming(bench, 1min);
        bench.runner->resume({entry});
        bench.runner->workspaceIsRead();
        QCOMPARE(bench.waitFor(entry.id).state, State::Succeeded);
        QCOMPARE(bench.count("/devices/update"), 1);
    }
    void withdraw_whileItIsLookedUp_isNotSent()
    {
        Workbench bench;
        const JournalEntry entry = renaming(bench, 1min);
        bench.server.hold({u"/devices/get"_s, sandbox::HoldPoint::Answer});
        bench.runner->resume({entry});
        bench.runner->workspaceIsRead();
        QTRY_VERIFY(bench.server.waitForHeld(0ms));
        bench.runner->withdraw(entry.id);
        bench.server.release();
        QVERIFY(!QTest::qWaitFor([&] { return bench.count("/devices/update") > 0; }, 500));
        QCOMPARE(bench.runner->find(entry.id)->state, State::Withdrawn);
    }
    void retry_whileItIsLookedUp_waitsForThat()
    {
        Workbench bench;
        QVERIFY(bench.server.setFaults(u"stop-after on /devices/update x1; 503 on /devices/get x4"_s));
        const DeviceId door = bench.store.devices.rows().front().id;
        const OperationStatus status = bench.run(renameDevice(door, u"Attic"_s));
        QCOMPARE(status.state, State::OutcomeUnknown);
        bench.server.hold({u"/devices/get"_s, sandbox::HoldPoint::Answer});
        bench.runner->lookUp(status.id);
        QTRY_VERIFY(bench.server.waitForHeld(0ms));
        bench.load(); // what was heard of the service since is newer: a second look would not share the first one's
        bench.runner->retry(status.id);
        // Long enough for a look of its own, after which the operation would be gone.
        QVERIFY(!QTest::qWaitFor([&] { return bench.runner->find(status.id)->state == State::Succeeded; }, 500));
        bench.server.release();
        QTRY_COMPARE(bench.runner->find(status.id)->state, State::Succeeded);
        QCOMPARE(bench.count("/devices/update"), 1);
        QCOMPARE(bench.held("device", door).value("display_name"_L1).toString(), u"Attic"_s);
    }
    void retry_whileItIsLookedUpInVain_isDoneThen()
    {
        Workbench bench;
        QVERIFY(bench.server.setFaults(u"stop-before on /devices/update x1"_s));
        const DeviceId door = bench.store.devices.rows().front().id;
        const OperationStatus status = bench.run(renameDevice(door, u"Attic"_s));
        QCOMPARE(status.state, State::OutcomeUnknown);
        bench.server.hold({u"/devices/get"_s, sandbox::HoldPoint::Answer});
        bench.runner->lookUp(status.id);
        QTRY_VERIFY(bench.server.waitForHeld(0ms));
        bench.runner->retry(status.id);
        bench.server.release();
        QTRY_COMPARE(bench.runner->find(status.id)->state, State::Succeeded);
        QCOMPARE(bench.held("device", door).value("display_name"_L1).toString(), u"Attic"_s);
    }
};

LATCHKEY_TEST(LeftoverTest, "leftover")
#include "leftover_test.moc"
