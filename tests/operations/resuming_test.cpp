// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"
#include "operations/lockdoor.h"
#include "operations/renamedevice.h"
#include "operations/revokegrant.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

/// What a start makes of what the one before has left.
class ResumingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_bench->server.clearRequests();
    }
    void cleanup() { m_bench.reset(); }

    void revoke_neverSent_isSentBeforeAnythingIsRead()
    {
        const auto entry = left(revokeGrant(someGrant()));
        resume({entry});
        QTRY_COMPARE(state(entry), State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/delete"), 1);
        QVERIFY(m_bench->runner->find(entry.id)->isResumed);
    }
    void revoke_held_isSentAtOnce()
    {
        JournalEntry entry = left(revokeGrant(someGrant()));
        entry.state = State::Held;
        resume({entry});
        QTRY_COMPARE(state(entry), State::Succeeded);
    }
    void revoke_wasDone_isNotSentAgain()
    {
        const AccessGrantId grant = someGrant();
        JournalEntry entry = left(revokeGrant(grant));
        entry.isSent = true;
        m_bench->run(revokeGrant(grant));
        resume({entry});
        QTRY_COMPARE(state(entry), State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/delete"), 1);
    }
    void revoke_beforeWhatWasAskedEarlier_isFirst()
    {
        const JournalEntry rename = left(renameDevice(m_bench->device(u"Laundry"_s), u"Wash house"_s));
        const JournalEntry revoke = left(revokeGrant(someGrant()));
        resume({rename, revoke});
        QCOMPARE(m_bench->runner->operations().first().id, revoke.id);
        QTRY_COMPARE(state(revoke), State::Succeeded);
        QCOMPARE(state(rename), State::Waiting); // until the workspace is read
        m_bench->runner->workspaceIsRead();
        QTRY_COMPARE(state(rename), State::Succeeded);
    }
    void revoke_offline_waits()
    {
        m_bench->runner->setReadOnly(ReadOnly::Offline);
        const JournalEntry entry = left(revokeGrant(someGrant()));
        resume({entry});
        QCOMPARE(state(entry), State::Waiting);
        m_bench->runner->setReadOnly(ReadOnly::No);
        QTRY_COMPARE(state(entry), State::Succeeded);
    }
    void create_neverSentAndFresh_isSentOnceTheWorkspaceIsRead()
    {
        const JournalEntry entry = left(createGrant(draft()));
        resume({entry});
        QCOMPARE(m_bench->count("/access_grants/create"), 0);
        m_bench->runner->workspaceIsRead();
        QTRY_COMPARE(state(entry), State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/create"), 1);
    }
    void create_tooOld_asks()
    {
        const JournalEntry entry = left(createGrant(draft()));
        m_bench->clock.advance(11min);
        expectAsking(entry, u"some time ago"_s);
    }
    void create_clockWasSetBack_asks()
    {
        JournalEntry entry = left(createGrant(draft()));
        entry.startedAt += 1h;
        expectAsking(entry, u"some time ago"_s);
    }
    void create_startHasPassed_asks()
    {
        GrantDraft later = draft();
        later.startsAt = m_bench->clock.now() + 2min;
        const JournalEntry entry = left(createGrant(later));
        m_bench->clock.advance(3min);
        expectAsking(entry, u"to begin before now"_s);
    }
    void create_doorsAreGivenMeanwhile_asks()
    {
        const JournalEntry entry = left(createGrant(draft()));
        m_bench->clock.advance(1min);
        GrantDraft other = draft();
        other.accessGrantKey.clear();
        other.userIdentityId = m_bench->person(u"Carlos Pinto"_s);
        QCOMPARE(m_bench->run(createGrant(other)).state, State::Succeeded);
        m_bench->server.clearRequests();
        expectAsking(entry, u"for the same time meanwhile"_s);
    }
    void create_wasDone_isFoundByItsKey()
    {
        const GrantDraft asked = draft();
        JournalEntry entry = left(createGrant(asked));
        entry.isSent = true;
        QCOMPARE(m_bench->run(createGrant(asked)).state, State::Succeeded);
        m_bench->clock.advance(11min); // older than what is sent without asking
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QTRY_COMPARE(state(entry), State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/create"), 1);
    }
    void create_sentButNotThereAndTooOld_asks()
    {
        JournalEntry entry = left(createGrant(draft()));
        entry.isSent = true;
        m_bench->clock.advance(11min);
        expectAsking(entry, u"some time ago"_s);
    }
    void asked_sentByPeople_isSent()
    {
        const JournalEntry entry = left(createGrant(draft()));
        m_bench->clock.advance(11min);
        expectAsking(entry, u"some time ago"_s);
        m_bench->runner->retry(entry.id);
        QTRY_COMPARE(state(entry), State::Succeeded);
        QCOMPARE(m_bench->count("/access_grants/create"), 1);
    }
    void asked_withdrawnByPeople_isForgotten()
    {
        const JournalEntry entry = left(createGrant(draft()));
        m_bench->clock.advance(11min);
        expectAsking(entry, u"some time ago"_s);
        m_bench->runner->withdraw(entry.id);
        QCOMPARE(state(entry), State::Withdrawn);
        QTRY_VERIFY(m_bench->journal.unfinished().isEmpty());
        QCOMPARE(m_bench->count("/access_grants/create"), 0);
    }
    void asked_programEndsAgain_isAskedAgain()
    {
        JournalEntry entry = left(createGrant(draft()));
        entry.state = State::Asking;
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QCOMPARE(state(entry), State::Asking);
        QCOMPARE(m_bench->count("/access_grants/create"), 0);
    }
    void change_othersChangedItMeanwhile_isNotOverwritten()
    {
        JournalEntry entry = left(renameDevice(m_bench->device(u"Laundry"_s), u"Wash house"_s));
        entry.isSent = true;
        QCOMPARE(m_bench->run(renameDevice(m_bench->device(u"Laundry"_s), u"Linen"_s)).state, State::Succeeded);
        m_bench->server.clearRequests();
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QTRY_VERIFY(m_bench->runner->find(entry.id)->isOver());
        QVERIFY(isLeftOver(*m_bench->runner->find(entry.id)));
        QCOMPARE(m_bench->count("/devices/update"), 0);
    }
    void unlock_perhapsSent_isReportedAndNeverSent()
    {
        JournalEntry entry = left(unlockDoor(m_bench->device(u"Laundry"_s)));
        entry.isSent = true;
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QCOMPARE(state(entry), State::OutcomeUnknown);
        QVERIFY(m_bench->runner->find(entry.id)->error.message.contains(u"look at the door"));
        QCOMPARE(m_bench->count("/locks/unlock_door"), 0);
        m_bench->runner->lookUp(entry.id);
        QCOMPARE(m_bench->count("/locks/unlock_door"), 0);
    }
    void unlock_neverSent_isReportedAndNeverSent()
    {
        const JournalEntry entry = left(unlockDoor(m_bench->device(u"Laundry"_s)));
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QCOMPARE(state(entry), State::Failed);
        QTRY_VERIFY(m_bench->journal.unfinished().isEmpty());
        QCOMPARE(m_bench->count("/locks/unlock_door"), 0);
    }
    void entry_ofALaterVersion_staysAndIsCounted()
    {
        JournalEntry entry = left(revokeGrant(someGrant()));
        entry.kind = u"something_new"_s;
        resume({entry});
        QVERIFY(!m_bench->runner->find(entry.id));
        QCOMPARE(m_bench->runner->foreignCount(), 1);
    }

  private:
    AccessGrantId someGrant() const { return m_bench->store.grants.rows().front().id; }
    GrantDraft draft() const
    {
        GrantDraft draft;
        draft.userIdentityId = m_bench->person(u"Maya Lindqvist"_s);
        draft.acsEntranceIds = {m_bench->entrance(u"Room 101"_s)};
        draft.doorIds = {draft.acsEntranceIds.first()};
        draft.endsAt = m_bench->clock.now() + 48h;
        draft.methods = {{.mode = AccessMode::Card}};
        draft.accessGrantKey = u"stay-of-maya"_s;
        return draft;
    }
    /// What the journal would have of \a operation, asked for now and not sent.
    JournalEntry left(std::unique_ptr<Operation> operation) const
    {
        operation->prepare(m_bench->store);
        return {.id = OperationId(QUuid::createUuid()),
                .kind = QString::fromLatin1(operation->kind().name),
                .record = operation->record(),
                .startedAt = m_bench->clock.now()};
    }
    void resume(const QList<JournalEntry> &entries) { m_bench->runner->resume(entries); }
    State state(const JournalEntry &entry) const { return m_bench->runner->find(entry.id)->state; }
    void expectAsking(const JournalEntry &entry, const QString &why)
    {
        resume({entry});
        m_bench->runner->workspaceIsRead();
        QTRY_COMPARE(state(entry), State::Asking);
        const QString said = m_bench->runner->find(entry.id)->error.message;
        QVERIFY2(said.contains(why), qPrintable(said));
        QCOMPARE(m_bench->count("/access_grants/create"), 0);
        QTRY_COMPARE(m_bench->journal.unfinished().size(), 1);
    }

    std::unique_ptr<Workbench> m_bench;
};

LATCHKEY_TEST(ResumingTest, "resuming")
#include "resuming_test.moc"
