// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/locks.h"
#include "store/eventpoller.h"
#include "store/testworkspace.h"
#include "support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr PollTimes whenTold{.pending = 1h, .inFront = 1h, .offline = 1h, .background = 1h};

/// An answer with one event of each of \a ids, under the name \a key.
QByteArray eventsOf(const QString &type, const QString &key, const QList<QUuid> &ids, const TestWorkspace &workspace)
{
    QJsonArray events;
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(workspace.clock.now().time_since_epoch().count(), Qt::UTC);
    for (const QUuid &id : ids) {
        events.append(QJsonObject{{u"event_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                                  {u"workspace_id"_s, workspace.server.workspaceId()},
                                  {u"event_type"_s, type},
                                  {key, id.toString(QUuid::WithoutBraces)},
                                  {u"created_at"_s, when.toString(Qt::ISODateWithMs)},
                                  {u"occurred_at"_s, when.toString(Qt::ISODateWithMs)}});
    }
    return QJsonDocument(QJsonObject{{u"events"_s, events}, {u"ok"_s, true}}).toJson();
}

/// An open workspace whose next poll tells of what it is made to.
struct Burst {
    Burst()
    {
        isReady = workspace.load() && QTest::qWaitFor([this] { return !workspace.sync->isReadingRelated(); });
        poller.emplace(*workspace.client, workspace.store, *workspace.sync, workspace.clock);
        poller->setTimes(whenTold);
        workspace.clock.advance(1min);
        workspace.server.clearRequests();
    }
    void tell(const QString &type, const QString &key, const QList<QUuid> &ids)
    {
        workspace.server.setOverride(u"/events/list"_s, 200, "application/json", eventsOf(type, key, ids, workspace));
        poller->start();
        poller->catchUp();
    }
    qsizetype asked(const char *path) const { return workspace.server.requestsTo(QLatin1StringView(path)).size(); }

    TestWorkspace workspace;
    std::optional<EventPoller> poller;
    bool isReady = false;
};

QList<QUuid> strangers(int count)
{
    QList<QUuid> ids;
    for (int number = 0; number < count; ++number) {
        ids.append(QUuid::createUuid());
    }
    return ids;
}

} // namespace

/// Much happens at once, as by an import at another desk.
class BurstsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void grants_manyThatAreNotHere_areNotAskedAboutOneByOne()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        burst.tell(u"access_grant.created"_s, u"access_grant_id"_s, strangers(300));
        QTRY_VERIFY(burst.asked("/access_grants/list") > 0);
        QTRY_VERIFY(!burst.workspace.sync->isBehind());
        QCOMPARE(burst.asked("/access_grants/get"), 0);
        QCOMPARE(burst.asked("/user_identities/list"), 0); // everybody whose they are is here
        // What is near is read in batches, as with every pass.
        QVERIFY(burst.asked("/access_grants/get_related") <= burst.workspace.store.grants.size() / 50 + 8);
    }

    void grants_manyThatAreHere_theirMethodsAreReadInBatches()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        WorkspaceStore &store = burst.workspace.store;
        const auto isKnown = [&store](const AccessGrant &grant) { return store.knowsRelated(grant); };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(store.grants.rows(), isKnown), 60'000); // by the background
        burst.workspace.server.clearRequests();
        QList<QUuid> ids = strangers(60);
        for (const AccessGrant &grant : store.grants.rows()) {
            ids.append(grant.id.uuid());
        }
        burst.tell(u"access_grant.created"_s, u"access_grant_id"_s, ids);
        QTRY_VERIFY(burst.asked("/access_grants/list") > 0);
        QTRY_VERIFY(!burst.workspace.sync->isBehind());
        QSet<QString> told;
        for (const sandbox::Request &request : burst.workspace.server.requestsTo(u"/access_grants/get_related"_s)) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            for (const QJsonValue id : body.value("access_grant_ids"_L1).toArray()) {
                told.insert(id.toString());
            }
        }
        QCOMPARE(told.size(), store.grants.size());
    }

    void grants_manyOfPeopleWhoAreNotHere_bringTheirPeople()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        WorkspaceStore &store = burst.workspace.store;
        QList<QUuid> ids = strangers(60);
        QList<UserIdentityId> people;
        for (const AccessGrant &grant : store.grants.rows()) {
            ids.append(grant.id.uuid());
            people.append(grant.userIdentityId);
        }
        const qsizetype before = store.identities.size();
        store.identities.remove(people);
        QVERIFY(store.identities.size() < before);
        burst.tell(u"access_grant.created"_s, u"access_grant_id"_s, ids);
        QTRY_COMPARE(store.identities.size(), before);
        QCOMPARE(burst.asked("/user_identities/list"), 1);
        QCOMPARE(burst.asked("/user_identities/get"), 0);
    }

    /// The answer on its way is older than the grants.
    void grants_manyWhosePeopleAreBeingRead_bringTheirPeople()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        WorkspaceStore &store = burst.workspace.store;
        const qsizetype before = store.identities.size();
        QVERIFY(burst.workspace.server.setFaults(u"latency:600 on /user_identities/list x1"_s));
        QSet<AccessGrantId> named;
        QList<UserIdentityId> people;
        for (const AccessGrant &grant : store.grants.rows()) {
            named.insert(grant.id);
            people.append(grant.userIdentityId);
        }
        burst.workspace.sync->refreshGrants(named);
        burst.workspace.sync->refresh(store.identities);
        store.identities.remove(people);
        QVERIFY(store.identities.size() < before);
        QTRY_COMPARE_WITH_TIMEOUT(store.identities.size(), before, 30'000);
        QCOMPARE(burst.asked("/user_identities/list"), 2);
    }

    /// No later pass would tell of it soon.
    void account_changesWhileAccountsAreBeingRead_isReadAgain()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        QVERIFY(burst.workspace.server.setFaults(u"latency:600 on /connected_accounts/list x1"_s));
        burst.poller->start();
        burst.workspace.sync->refresh(burst.workspace.store.accounts);
        QTRY_COMPARE(burst.asked("/connected_accounts/list"), 1);
        burst.tell(u"connected_account.disconnected"_s, u"connected_account_id"_s, strangers(1));
        QTRY_COMPARE(burst.asked("/connected_accounts/list"), 2);
        QVERIFY(burst.workspace.waitUntilLoaded());
    }

    void asOf_collectionIsStillBeingRead_waits()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        const std::optional<Instant> before = burst.workspace.sync->asOf();
        burst.workspace.server.setOverride(u"/devices/list"_s, 500, "text/plain", "Internal Server Error");
        burst.tell(u"device.connected"_s, u"device_id"_s, strangers(150));
        QTRY_VERIFY(burst.asked("/devices/list") > 0);
        QVERIFY(burst.workspace.waitUntilLoaded());
        QCOMPARE(burst.workspace.sync->asOf(), before);
        burst.workspace.server.clearOverrides();
        burst.workspace.sync->refresh(burst.workspace.store.devices);
        QVERIFY(burst.workspace.waitUntilLoaded());
        burst.poller->catchUp();
        QTRY_COMPARE(burst.workspace.sync->asOf(), std::optional(burst.workspace.clock.now()));
    }

    void unlock_whileABurstIsRead_goesFirst()
    {
        Burst burst;
        QVERIFY(burst.isReady);
        QVERIFY(burst.workspace.server.setFaults(u"latency:30"_s));
        burst.tell(u"device.connected"_s, u"device_id"_s, strangers(48));
        QTRY_VERIFY(burst.asked("/devices/get") > 0);
        const auto doors = burst.workspace.store.devices.rows();
        const auto lock = std::ranges::find_if(
            doors, [](const Device &device) { return device.isOnline && device.canRemotelyUnlock; });
        valueOf(api::locks::unlockDoor(*burst.workspace.client, lock->id));
        QVERIFY(burst.asked("/devices/get") < 48);
    }
};

LATCHKEY_TEST(BurstsTest, "bursts")
#include "bursts_test.moc"
