// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/pending.h"

#include "store/workspacestore.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class PendingTest : public QObject {
    Q_OBJECT

    const Instant m_now = at("2026-11-21T10:42:07Z");

    AccessGrant fresh(std::chrono::milliseconds startsIn = 0ms) const
    {
        AccessGrant row = grant(10, 1, {m_now + startsIn, std::nullopt});
        row.createdAt = m_now;
        return row;
    }

  private Q_SLOTS:
    void peopleBeingDeleted_areThoseMarkedLately()
    {
        WorkspaceStore store;
        Problem mark{.code = u"being_deleted"_s, .message = {}, .createdAt = m_now, .deviceIds = {}, .reason = {}};
        UserIdentity leaving = person(1, u"Jane"_s);
        leaving.warnings = {mark};
        mark.createdAt = m_now - 11min;
        UserIdentity stuck = person(2, u"Omar"_s);
        stuck.warnings = {mark};
        store.identities.upsert(leaving);
        store.identities.upsert(stuck);
        store.identities.upsert(person(3, u"Ana"_s));
        QCOMPARE(peopleBeingDeleted(store, m_now), QSet<UserIdentityId>{leaving.id});
    }
    void hasPendingWork_emptyStore_hasNone()
    {
        const WorkspaceStore store;
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_methodBeingIssued_isPendingUntilItIsIssued()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        AccessMethod pin = method(20, AccessMode::Code, row);
        store.grants.upsert(row);
        store.methods.upsert(pin);
        QVERIFY(hasPendingWork(store, m_now));
        pin.isIssued = true;
        store.methods.upsert(pin);
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_grantOfNextWeek_isNotPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh(7 * 24h);
        store.methods.upsert(method(20, AccessMode::Code, row));
        store.grants.upsert(row);
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_failedMethod_isNotPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        AccessMethod pin = method(20, AccessMode::Code, row);
        pin.errors.append(
            {.code = u"failed_to_issue"_s, .message = {}, .createdAt = {}, .deviceIds = {}, .reason = {}});
        store.grants.upsert(row);
        store.methods.upsert(pin);
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_cardWaitingForSomebody_isNotPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        AccessMethod card = method(20, AccessMode::Card, row);
        card.isEncodingRequired = true;
        card.isReadyForEncoding = true;
        store.grants.upsert(row);
        store.methods.upsert(card);
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_cardToBeAssigned_isNotPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        AccessMethod card = method(20, AccessMode::Card, row);
        card.isAssignmentRequired = true;
        store.grants.upsert(row);
        store.methods.upsert(card);
        QVERIFY(!hasPendingWork(store, m_now));
    }
    void hasPendingWork_nothingMovedForTenMinutes_isNotPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        store.methods.upsert(method(20, AccessMode::Code, row));
        store.grants.upsert(row);
        QVERIFY(hasPendingWork(store, m_now + 9min));
        QVERIFY(!hasPendingWork(store, m_now + 11min));
    }
    void pendingWork_changesAndTimePasses_follows()
    {
        WorkspaceStore store;
        PendingWork work(store);
        QVERIFY(!work.isAny(m_now));
        AccessGrant row = fresh();
        store.methods.upsert(method(20, AccessMode::Code, row));
        store.grants.upsert(row);
        QVERIFY(work.isAny(m_now));
        QVERIFY(work.isAny(m_now + 9min));
        QVERIFY(!work.isAny(m_now + 11min));
        store.grants.remove(row.id);
        QVERIFY(!work.isAny(m_now));
    }
    void hasPendingWork_methodAskedForButNotMade_isPending()
    {
        WorkspaceStore store;
        AccessGrant row = fresh();
        RequestedAccessMethod requested;
        requested.mode = AccessMode::Code;
        requested.createdAt = m_now;
        row.requestedAccessMethods.append(requested);
        store.grants.upsert(row);
        QVERIFY(hasPendingWork(store, m_now));
    }
    void hasPendingWork_grantBeingDeleted_isPending()
    {
        WorkspaceStore store;
        AccessGrant row = grant(10, 1, {m_now - 48h, m_now + 48h});
        QVERIFY(!hasPendingWork(store, m_now));
        row.warnings.append(
            {.code = u"being_deleted"_s, .message = {}, .createdAt = m_now, .deviceIds = {}, .reason = {}});
        store.grants.upsert(row);
        QVERIFY(hasPendingWork(store, m_now));
    }
};

LATCHKEY_TEST(PendingTest, "pending")
#include "pending_test.moc"
