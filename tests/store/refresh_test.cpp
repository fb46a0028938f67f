// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/useridentities.h"
#include "store/pending.h"
#include "store/testworkspace.h"
#include "support/samples.h"
#include "support/testmain.h"

#include <QSignalSpy>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Phase = LoadState::Phase;

/// What a further pass makes of rows that are here already.
class RefreshTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void refresh_personDeletedElsewhere_isTakenOut()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentity created =
            valueOf(api::useridentities::create(*workspace.client, {{}, u"Short Visit"_s, {}, {}, {}}));
        workspace.store.identities.upsert(created);
        valueOf(api::useridentities::remove(*workspace.client, created.id));
        workspace.clock.advance(1min);
        const QSignalSpy changes(&workspace.store.devices, &EntityCollection::changed);
        workspace.sync->refresh();
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(!workspace.store.identities.find(created.id));
        QCOMPARE(workspace.store.identities.size(), workspace.onServer("user_identity"));
        QVERIFY2(changes.size() <= 1, "what is as before must not be told again");
    }

    void refresh_rowAddedDuringThePass_isKept()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.sync->refresh();
        // As an operation does whose answer comes while the list is on its way.
        workspace.store.identities.upsert(person(4711, u"Jane Doe"_s));
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(workspace.store.identities.find(idOf<UserIdentityId>(4711)));
    }

    void refresh_rowRemovedDuringThePass_staysAway()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const UserIdentityId gone = workspace.store.identities.rows().begin()->id;
        workspace.sync->refresh();
        workspace.store.identities.remove(gone);
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(!workspace.store.identities.find(gone));
    }

    void refresh_rowReadAnewDuringThePass_isNotMadeOlder()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        UserIdentity edited = *workspace.store.identities.rows().begin();
        edited.displayName = u"Jane Doe"_s;
        workspace.sync->refresh();
        // As an operation does that reads back what it wrote while the list from before it is on its way.
        workspace.store.identities.upsert(edited);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.store.identities.find(edited.id)->displayName, u"Jane Doe"_s);
        workspace.sync->refresh();
        QVERIFY(workspace.waitUntilLoaded());
        QVERIFY(workspace.store.identities.find(edited.id)->displayName != u"Jane Doe"_s);
    }

    void refresh_listBreaksOff_removesNothing()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const qsizetype before = workspace.store.spaces.size();
        QVERIFY(before > 0);
        workspace.server.setOverride(
            u"/spaces/list"_s, 200, "application/json",
            R"({"spaces":[],"pagination":{"has_next_page":true,"next_page_cursor":null,"next_page_url":null},"ok":true})");
        workspace.sync->refresh(workspace.store.spaces);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.store.spaces.size(), before);
        QCOMPARE(workspace.store.spaces.loadState().phase, Phase::Failed);
        QCOMPARE(workspace.store.spaces.loadState().error.kind, ApiError::Kind::BadResponse);
    }

    void asOf_askedAgainDuringThePass_isWhenThePassBegan()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        workspace.clock.advance(1min);
        const Instant began = workspace.clock.now();
        workspace.sync->refresh();
        workspace.clock.advance(1min);
        workspace.sync->refresh();
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.sync->asOf(), std::optional(began));
    }

    void asOf_oneCouldNotBeReadAgain_staysUntilItIs()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const std::optional<Instant> before = workspace.sync->asOf();
        workspace.server.setOverride(u"/devices/list"_s, 500, "text/plain", "Internal Server Error");
        workspace.clock.advance(1min);
        const Instant began = workspace.clock.now();
        workspace.sync->refresh();
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.sync->asOf(), before);
        workspace.server.clearOverrides();
        workspace.sync->refresh(workspace.store.devices);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.sync->asOf(), std::optional(began));
    }

    /// What belongs to grants is asked for again by itself once the service is well, and counts then.
    void methods_serverFailedForAMoment_areLoadedByTheNextNews()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/access_grants/get_related"_s, 500, "text/plain", "Internal Server Error");
        QVERIFY(workspace.load());
        QCOMPARE(workspace.store.methods.loadState().phase, Phase::Failed);
        QVERIFY(!workspace.sync->asOf());
        workspace.server.clearOverrides();
        workspace.clock.advance(30s);
        workspace.sync->newsCame();
        QTRY_COMPARE(workspace.store.methods.loadState().phase, Phase::Loaded);
        QVERIFY(workspace.store.methods.size() > 0);
        QVERIFY(workspace.sync->asOf());
    }

    /// Whoever stands in between does not know what the service has, and is gone some time.
    void list_404OfSomebodyInBetween_isAFailureAndAskedAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const qsizetype devices = workspace.store.devices.size();
        workspace.server.setOverride(u"/devices/list"_s, 404, "text/html", "<html>404 Not Found</html>");
        workspace.sync->refresh(workspace.store.devices);
        QVERIFY(workspace.waitUntilLoaded());
        QCOMPARE(workspace.store.devices.loadState().phase, Phase::Failed);
        QCOMPARE(workspace.store.devices.size(), devices);
        workspace.server.clearOverrides();
        workspace.clock.advance(30s);
        workspace.sync->newsCame();
        QTRY_COMPARE(workspace.store.devices.loadState().phase, Phase::Loaded);
    }

    /// Spaces are read every few minutes: what belongs to grants is not asked for each time.
    void spaces_areReadAlone_whatIsKnownOfGrantsIsNotReadAgain()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.load());
        const auto isKnown = [&workspace](const AccessGrant &grant) { return workspace.store.knowsRelated(grant); };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(workspace.store.grants.rows(), isKnown),
                                 30'000); // in the background
        workspace.server.clearRequests();
        workspace.sync->refresh(workspace.store.spaces);
        const auto grants = workspace.store.grants.values();
        const auto near = std::ranges::find_if(
            grants, [&workspace](const AccessGrant &grant) { return isNear(grant, workspace.clock.now()); });
        QVERIFY(near != grants.end());
        const AccessGrant known = *near;
        AccessGrant added = known;
        added.id = idOf<AccessGrantId>(4711);
        workspace.store.grants.upsert(added);
        QVERIFY(workspace.waitUntilLoaded());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        const auto questions = workspace.server.requestsTo(u"/access_grants/get_related"_s);
        QVERIFY(!questions.isEmpty());
        for (const auto &question : questions) {
            QVERIFY2(question.body.contains(added.id.toString().toUtf8()), question.body.constData());
            QVERIFY(!question.body.contains(known.id.toString().toUtf8()));
        }
    }

    void places_serverFailsForAWhile_areReadWithTheNextRefresh()
    {
        TestWorkspace workspace;
        workspace.server.setOverride(u"/access_grants/get_related"_s, 500, "text/plain", "Internal Server Error");
        QVERIFY(workspace.load());
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        const auto grants = workspace.store.grants.rows();
        const auto far = std::ranges::find_if(grants, [&workspace](const AccessGrant &grant) {
            return !grant.window.overlaps({workspace.clock.now(), workspace.clock.now() + 73h});
        });
        QVERIFY(far != grants.end());
        const AccessGrantId wanted = far->id;
        workspace.sync->loadRelated(wanted, RelatedNeed::Opened);
        QTRY_VERIFY(!workspace.sync->isReadingRelated());
        QVERIFY(!workspace.store.places.find(wanted));
        workspace.server.clearOverrides();
        workspace.sync->refresh();
        QTRY_VERIFY(workspace.store.places.find(wanted));
    }
};

LATCHKEY_TEST(RefreshTest, "refresh")
#include "refresh_test.moc"
