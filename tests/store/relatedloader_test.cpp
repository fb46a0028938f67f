// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "store/relatedloader.h"

#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "api/spaces.h"
#include "store/pending.h"
#include "store/testworkspace.h"
#include "support/samples.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"

#include <QJsonDocument>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The grants that one question was about, and whether it was about doors as well.
struct Question {
    QSet<QString> grants;
    bool hasDoors = false;
};

/// A workspace whose rows are here, and nothing that belongs to its grants.
struct Bench : TestWorkspace {
    Bench()
        : related(*client, store)
    {
        sync.reset(); // it would read by itself
        related.setPace(1ms);
        read(store.spaces, api::spaces::list(*client, {}));
        read(store.grants, api::accessgrants::list(*client, {}));
        server.clearRequests();
    }

    template <typename T> void read(EntityStore<T> &into, const Call<Page<T>> &page)
    {
        into.upsert(valueOf(page).rows);
    }

    QList<Question> questions() const
    {
        QList<Question> all;
        for (const sandbox::Request &request : server.requestsTo(u"/access_grants/get_related"_s)) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            Question question;
            for (const QJsonValue id : body.value("access_grant_ids"_L1).toArray()) {
                question.grants.insert(id.toString());
            }
            question.hasDoors = body.value("include"_L1).toArray().contains(u"devices"_s);
            all.append(question);
        }
        return all;
    }
    /// The service takes its time with deleting.
    bool isGoneAfterAMinute(AccessGrantId grant)
    {
        clock.advance(1min);
        return std::ranges::none_of(server.resources(u"access_grant"_s), [grant](const QJsonValue &row) {
            return row["access_grant_id"_L1].toString() == grant.toString();
        });
    }
    void wantAll(RelatedNeed need, const std::function<bool(const AccessGrant &)> &which)
    {
        for (const AccessGrant &grant : store.grants.rows()) {
            if (which(grant)) {
                related.want(grant.id, need);
            }
        }
    }
    bool knowsAll(const std::function<bool(const AccessGrant &)> &which) const
    {
        return std::ranges::all_of(
            store.grants.rows(), [&](const AccessGrant &grant) { return !which(grant) || store.knowsRelated(grant); });
    }
    /// The doors of \a grant as the service tells them of it alone.
    QSet<QUuid> doorsOnServer(AccessGrantId grant) const
    {
        api::accessgrants::GetRelated parameters;
        parameters.accessGrantIds = {grant};
        const RelatedBatch batch = valueOf(api::accessgrants::getRelated(*client, parameters));
        QSet<QUuid> doors;
        for (const Device &device : batch.devices) {
            doors.insert(device.id.uuid());
        }
        for (const AcsEntrance &entrance : batch.acsEntrances) {
            doors.insert(entrance.id.uuid());
        }
        return doors;
    }
    QSet<QUuid> doorsHere(AccessGrantId grant) const
    {
        QSet<QUuid> doors;
        const GrantPlaces::Places places = *store.places.find(grant);
        for (const DeviceId device : places.deviceIds) {
            doors.insert(device.uuid());
        }
        for (const AcsEntranceId entrance : places.acsEntranceIds) {
            doors.insert(entrance.uuid());
        }
        return doors;
    }

    RelatedLoader related;
};

bool namesSpaces(const AccessGrant &grant) { return !grant.spaceIds.isEmpty(); }
bool isAny(const AccessGrant &) { return true; }

} // namespace

class RelatedLoaderTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void want_grantsOfSpaces_areReadTogetherAndToldApart()
    {
        Bench bench;
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll(namesSpaces));
        const auto count = std::ranges::count_if(bench.store.grants.rows(), namesSpaces);
        QVERIFY(count > 10);
        QVERIFY(bench.questions().size() < count / 4);
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            if (namesSpaces(grant)) {
                QCOMPARE(bench.doorsHere(grant.id), bench.doorsOnServer(grant.id));
            }
        }
    }

    void want_grantsOfDoors_methodsTogetherDoorsOneByOne()
    {
        Bench bench;
        const auto namesDoors = [](const AccessGrant &grant) { return grant.spaceIds.isEmpty(); };
        bench.wantAll(RelatedNeed::Near, namesDoors);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll(namesDoors));
        for (const Question &question : bench.questions()) {
            QVERIFY(!question.hasDoors || question.grants.size() == 1);
        }
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            if (namesDoors(grant)) {
                QCOMPARE(bench.doorsHere(grant.id), bench.doorsOnServer(grant.id));
            }
        }
    }

    void setComplete_grantsStillComeIn_whatIsOnTheScreenIsAskedTogether()
    {
        Bench bench;
        bench.related.setComplete(false);
        qsizetype wanted = 0;
        for (const AccessGrant &grant : bench.store.grants.values()) {
            if (namesSpaces(grant) && wanted < 20) {
                ++wanted;
                bench.related.want(grant.id, RelatedNeed::InView);
                QCoreApplication::processEvents();
            }
        }
        QVERIFY(bench.related.isBusy());
        QCOMPARE(bench.questions().size(), 0);
        bench.related.setComplete(true);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.questions().size() <= 4); // where a space is in another one methods and doors are told apart
        // From now on a row that comes into view does not wait for a further pass.
        bench.related.setComplete(false);
        const qsizetype before = bench.questions().size();
        bench.related.want(bench.store.grants.rows().begin()->id, RelatedNeed::InView);
        QTRY_VERIFY(bench.questions().size() > before);
    }

    /// As after a lock was moved from one room to another.
    void want_doorKnownOfTheWrongGrant_isAskedAgainAlone()
    {
        Bench bench;
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QList<AccessGrantId> told;
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            if (!bench.store.places.isExact(grant.id) && bench.store.places.isCurrent(grant.id)) {
                told.append(grant.id);
            }
        }
        QVERIFY(told.size() > 1);
        GrantPlaces::Places wrong = *bench.store.places.find(told.at(0));
        for (const AccessGrantId other : told) {
            const GrantPlaces::Places places = *bench.store.places.find(other);
            wrong.deviceIds += places.deviceIds;
            wrong.acsEntranceIds += places.acsEntranceIds;
        }
        bench.store.places.set(told.at(0), wrong, askedNow(), GrantPlaces::Told::BySpaces);
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QCOMPARE(bench.doorsHere(told.at(0)), bench.doorsOnServer(told.at(0)));
        QVERIFY(bench.store.places.isExact(told.at(0)));
    }

    void wantAgain_doorsAreKnown_onlyMethodsAreAskedFor()
    {
        Bench bench;
        const auto namesDoors = [](const AccessGrant &grant) { return grant.spaceIds.isEmpty(); };
        bench.wantAll(RelatedNeed::Near, namesDoors);
        QTRY_VERIFY(!bench.related.isBusy());
        bench.server.clearRequests();
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            if (namesDoors(grant)) {
                bench.related.wantAgain(grant.id);
            }
        }
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(!bench.questions().isEmpty());
        for (const Question &question : bench.questions()) {
            QVERIFY(!question.hasDoors);
        }
    }

    void wantRest_endedAndKnownFromAnEarlierStart_isLeft()
    {
        Bench bench;
        for (const AccessGrant &grant : bench.store.grants.rows()) {
            bench.store.places.set(grant.id, {}, AskedAt());
        }
        const Instant now = bench.clock.now();
        const auto hasEnded = [now](const AccessGrant &grant) { return grant.window.hasEnded(now); };
        const auto isOpen = [&](const AccessGrant &grant) { return !hasEnded(grant); };
        QVERIFY(std::ranges::any_of(bench.store.grants.rows(), hasEnded));
        bench.related.wantRest(now);
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(isOpen), 20'000);
        for (const Question &question : bench.questions()) {
            QVERIFY(std::ranges::none_of(bench.store.grants.rows(), [&](const AccessGrant &grant) {
                return hasEnded(grant) && question.grants.contains(grant.id.toString());
            }));
        }
    }

    /// Whoever waits is answered first, and the window shows it before anything else comes.
    void wantRest_othersAreNear_pausesAfterThem()
    {
        Bench bench;
        bench.related.setPace(1h);
        const auto isAwaited = [&bench](const AccessGrant &grant) { return isNear(grant, bench.clock.now()); };
        bench.wantAll(RelatedNeed::Near, isAwaited);
        bench.related.wantRest(bench.clock.now());
        QTRY_VERIFY(bench.knowsAll(isAwaited));
        // When this is answered, whatever left before it has arrived.
        const auto rows = bench.store.grants.rows();
        const AccessGrantId opened = std::ranges::find_if_not(rows, isAwaited)->id;
        bench.related.want(opened, RelatedNeed::Opened);
        QTRY_VERIFY(bench.store.places.isExact(opened));
        for (const Question &question : bench.questions()) {
            for (const QString &id : question.grants) {
                const AccessGrant *grant = bench.store.grants.find(AccessGrantId::fromString(id));
                QVERIFY(grant && (isAwaited(*grant) || grant->id == opened));
            }
        }
    }
    void wantRest_everyGrant_isReadOnce()
    {
        Bench bench;
        bench.related.wantRest(bench.clock.now());
        QVERIFY(!bench.related.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(isAny), 20'000);
        const qsizetype before = bench.questions().size();
        bench.related.setPace(0ms);
        bench.related.wantRest(bench.clock.now());
        QVERIFY(!bench.related.isBusy());
        // After the first the background has its turn; when the second is answered, whatever left then has arrived.
        for (qsizetype opened = 0; opened < 2; ++opened) {
            bench.related.want(bench.store.grants.values().at(opened).id, RelatedNeed::Opened);
            QTRY_COMPARE(bench.questions().size(), before + opened + 1);
            QTRY_VERIFY(!bench.related.isBusy());
        }
        QCOMPARE(bench.questions().size(), before + 2);
    }

    void want_oneOfABatchIsGone_theOthersAreRead()
    {
        Bench bench;
        const auto rows = bench.store.grants.rows();
        const auto gone = std::ranges::find_if(rows, namesSpaces)->id;
        valueOf(api::accessgrants::remove(*bench.client, {gone}));
        QTRY_VERIFY(bench.isGoneAfterAMinute(gone));
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll([gone](const AccessGrant &grant) { return namesSpaces(grant) && grant.id != gone; }));
        QVERIFY(!bench.store.places.find(gone));
        QVERIFY(!bench.related.error());
    }

    void want_oneOfABatchIsNoUse_theOthersAreRead()
    {
        ScriptedServer server([](const WireRequest &request) {
            return request.body.contains(idOf<AccessGrantId>(7).toString().toUtf8())
                       ? WireReply{.body = R"({"batch":{"access_methods":[{}]},"ok":true})"}
                       : WireReply{.body = R"({"batch":{},"ok":true})"};
        });
        SeamClient client({.endpoint = server.url(), .credential = {Credential::Kind::ApiKey, u"key"_s, {}}});
        WorkspaceStore store;
        store.spaces.upsert(space(1, u"Lobby"_s));
        RelatedLoader related(client, store);
        for (int number = 1; number <= 50; ++number) {
            AccessGrant row = grant(number, 1, {});
            row.spaceIds = {idOf<SpaceId>(1)};
            store.grants.upsert(row);
            related.want(row.id, RelatedNeed::Near);
        }
        QTRY_VERIFY(!related.isBusy());
        QVERIFY(!related.error());
        for (const AccessGrant &row : store.grants.rows()) {
            QCOMPARE(store.knowsRelated(row), row.id != idOf<AccessGrantId>(7));
        }
        QVERIFY(server.requests().size() < 16);
    }

    void want_noAnswerIsUnderstood_isAskedAFewTimesOnly()
    {
        Bench bench;
        bench.server.setOverride(u"/access_grants/get_related"_s, 200, "text/html", "<html>Sign in</html>");
        bench.wantAll(RelatedNeed::Near, isAny);
        QTRY_VERIFY(!bench.related.isBusy());
        QCOMPARE(bench.related.error()->kind, ApiError::Kind::BadResponse);
        QVERIFY(bench.questions().size() < 20);
        bench.server.clearOverrides();
        bench.related.resume();
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll(isAny));
    }

    /// Well formed, and it tells nothing of what the grants name.
    void want_answerIsEmpty_isAnErrorAndSaysNothingOfDoors()
    {
        Bench bench;
        bench.server.setOverride(u"/access_grants/get_related"_s, 200, "application/json", R"({"batch":{},"ok":true})");
        const auto namesMethods = [](const AccessGrant &grant) { return !grant.accessMethodIds.isEmpty(); };
        bench.wantAll(RelatedNeed::Near, namesMethods);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.related.error());
        QCOMPARE(bench.related.error()->kind, ApiError::Kind::BadResponse);
        QVERIFY(std::ranges::none_of(bench.store.grants.rows(), [&](const AccessGrant &grant) {
            return namesMethods(grant) && bench.store.places.find(grant.id);
        }));
        bench.server.clearOverrides();
        bench.related.resume();
        bench.wantAll(RelatedNeed::Near, namesMethods);
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(namesMethods), 30'000);
        QVERIFY(!bench.related.error());
    }
    void want_emptyAnswerAboutGrantsWithoutMethods_isNoError()
    {
        Bench bench;
        const auto rows = bench.store.grants.values();
        AccessGrant bare = rows.constFirst();
        bare.accessMethodIds = {};
        bench.store.grants.upsert(bare);
        bench.server.setOverride(u"/access_grants/get_related"_s, 200, "application/json", R"({"batch":{},"ok":true})");
        bench.related.want(bare.id, RelatedNeed::Opened);
        QTRY_VERIFY(bench.store.places.find(bare.id));
        QVERIFY(!bench.related.error());
    }
    /// As where it was deleted after the grants were read.
    void want_methodIsGone_grantIsReadAgain()
    {
        Bench bench;
        const auto rows = bench.store.grants.values();
        const auto hasMethod = [](const AccessGrant &grant) {
            return namesSpaces(grant) && !grant.accessMethodIds.isEmpty();
        };
        const auto stale = std::ranges::find_if(rows, hasMethod);
        QVERIFY(stale != rows.end());
        const AccessMethodId gone = stale->accessMethodIds.first();
        valueOf(api::accessmethods::remove(*bench.client, gone));
        bench.clock.advance(1min);
        QTRY_VERIFY(!std::ranges::any_of(bench.server.resources(u"access_method"_s), [gone](const QJsonValue &row) {
            return row["access_method_id"_L1].toString() == gone.toString();
        }));
        bench.server.clearRequests();
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll(namesSpaces));
        QVERIFY(!bench.store.grants.find(stale->id)->accessMethodIds.contains(gone));
        QVERIFY(!bench.related.error());
        const auto aboutIt = std::ranges::count_if(bench.questions(), [&](const Question &question) {
            return question.grants == QSet({stale->id.toString()});
        });
        QCOMPARE(aboutIt, 1);
        QCOMPARE(bench.server.requestsTo(u"/access_grants/get"_s).size(), 1);
    }

    /// It tells of a door, and of none of the methods that the grants name.
    void want_answersLackTheMethods_isAnErrorAndAskedAFewTimesOnly()
    {
        Bench bench;
        const QJsonObject batch{{u"devices"_s, QJsonArray{bench.server.resources(u"device"_s).first()}}};
        bench.server.setOverride(u"/access_grants/get_related"_s, 200, "application/json",
                                 QJsonDocument(QJsonObject{{u"batch"_s, batch}, {u"ok"_s, true}}).toJson());
        const auto namesMethods = [](const AccessGrant &grant) { return !grant.accessMethodIds.isEmpty(); };
        bench.wantAll(RelatedNeed::Near, namesMethods);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.related.error());
        QCOMPARE(bench.related.error()->kind, ApiError::Kind::BadResponse);
        QVERIFY(bench.related.isHeld());
        QVERIFY(bench.questions().size() < 40);
        bench.server.clearOverrides();
        bench.related.resume();
        bench.wantAll(RelatedNeed::Near, namesMethods);
        QTRY_VERIFY_WITH_TIMEOUT(bench.knowsAll(namesMethods), 30'000);
        QVERIFY(!bench.related.error());
    }

    /// As where the service has deleted it and still names it: somebody may look at the grant as often as they like.
    void want_methodIsNowhere_isAskedForOnceInEachPass()
    {
        Bench bench;
        const QJsonObject batch{{u"devices"_s, QJsonArray{bench.server.resources(u"device"_s).first()}}};
        bench.server.setOverride(u"/access_grants/get_related"_s, 200, "application/json",
                                 QJsonDocument(QJsonObject{{u"batch"_s, batch}, {u"ok"_s, true}}).toJson());
        const auto rows = bench.store.grants.values();
        const auto lacking =
            std::ranges::find_if(rows, [](const AccessGrant &grant) { return !grant.accessMethodIds.isEmpty(); });
        QVERIFY(lacking != rows.end());
        for (int opened = 0; opened < 20; ++opened) {
            bench.related.want(lacking->id, RelatedNeed::Opened);
            QTRY_VERIFY(!bench.related.isBusy());
        }
        QVERIFY(!bench.related.isHeld());
        QCOMPARE(bench.questions().size(), 1);
        QCOMPARE(bench.server.requestsTo(u"/access_grants/get"_s).size(), 1);
        QVERIFY(bench.store.places.isUntold(lacking->id));
        bench.related.resume();
        bench.related.want(lacking->id, RelatedNeed::Opened);
        QTRY_COMPARE(bench.server.requestsTo(u"/access_grants/get"_s).size(), 2);
        QTRY_VERIFY(!bench.related.isBusy());
        bench.server.clearOverrides();
        bench.related.resume();
        QVERIFY2(bench.store.places.isUntold(lacking->id), "it still is, until it is told");
        bench.related.want(lacking->id, RelatedNeed::Opened);
        QTRY_VERIFY(bench.store.knowsRelated(*lacking));
        QTRY_VERIFY(!bench.store.places.isUntold(lacking->id));
    }
    void want_answerIsOfNoUse_isAskedAgainOnceTheGrantHasChanged()
    {
        ScriptedServer server([](const WireRequest &) { return WireReply{.body = R"({"batch":{},"ok":true})"}; });
        SeamClient client({.endpoint = server.url(), .credential = {Credential::Kind::ApiKey, u"key"_s, {}}});
        WorkspaceStore store;
        store.spaces.upsert(space(1, u"Lobby"_s));
        AccessGrant row = grant(1, 1, {});
        row.spaceIds = {idOf<SpaceId>(1)};
        row.accessMethodIds = {idOf<AccessMethodId>(1)};
        store.grants.upsert(row);
        RelatedLoader related(client, store);
        related.want(row.id, RelatedNeed::Opened);
        QTRY_VERIFY(related.error() && !related.isBusy());
        QCOMPARE(server.requests().size(), 1);
        related.want(row.id, RelatedNeed::Opened);
        related.want(row.id, RelatedNeed::InView);
        related.wantAgain(row.id);
        related.wantRest(row.window.startsAt);
        QTRY_VERIFY(!related.isBusy());
        QVERIFY(store.places.isUntold(row.id));
        row.accessMethodIds = {idOf<AccessMethodId>(2)};
        store.grants.upsert(row);
        QVERIFY(!store.places.isUntold(row.id));
        related.want(row.id, RelatedNeed::InView);
        QTRY_COMPARE(server.requests().size(), 2);
        QTRY_VERIFY(!related.isBusy());
        QCOMPARE(server.requests().size(), 2);
    }

    void want_grantIsNotHere_isNotAskedFor()
    {
        Bench bench;
        for (const RelatedNeed need : {RelatedNeed::Near, RelatedNeed::InView, RelatedNeed::Background}) {
            bench.related.want(AccessGrantId(QUuid::createUuid()), need);
        }
        QTRY_VERIFY(!bench.related.isBusy());
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(bench.knowsAll(namesSpaces));
        QVERIFY(std::ranges::none_of(bench.questions(),
                                     [](const Question &question) { return question.grants.size() == 1; }));
    }

    void want_serverFails_waitsUntilItIsResumed()
    {
        Bench bench;
        bench.server.setOverride(u"/access_grants/get_related"_s, 500, "text/plain", "Internal Server Error");
        bench.wantAll(RelatedNeed::Near, namesSpaces);
        QTRY_VERIFY(!bench.related.isBusy());
        QCOMPARE(bench.related.error()->kind, ApiError::Kind::Server);
        QVERIFY(!bench.related.isReadingNear());
        bench.server.clearOverrides();
        bench.related.resume();
        QVERIFY(bench.related.isBusy());
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.knowsAll(namesSpaces));
        QVERIFY(!bench.related.error());
    }

    void resume_whatLeftBeforeFails_isAskedForAgain()
    {
        ScriptedServer server([](const WireRequest &) { return WireReply{.manner = WireReply::Manner::Silent}; });
        Connection connection{.endpoint = server.url(), .credential = {Credential::Kind::ApiKey, u"key"_s, {}}};
        connection.times.waits = {};
        SeamClient client(connection);
        WorkspaceStore store;
        store.spaces.upsert(space(1, u"Lobby"_s));
        RelatedLoader related(client, store);
        AccessGrant row = grant(1, 1, {});
        row.spaceIds = {idOf<SpaceId>(1)};
        store.grants.upsert(row);
        related.want(row.id, RelatedNeed::Near);
        QTRY_COMPARE(server.requests().size(), 1);
        related.resume();
        server.setScript([](const WireRequest &) { return WireReply{.body = R"({"batch":{},"ok":true})"}; });
        server.answerAfterAll({.status = 500, .body = "Internal Server Error"});
        QTRY_VERIFY(!related.isBusy());
        QVERIFY(!related.error());
        QVERIFY(store.knowsRelated(row));
    }

    void want_serverLacksTheEndpoint_isAskedOnceInEachPass()
    {
        Bench bench;
        bench.server.setOverride(u"/access_grants/get_related"_s, 404, "text/plain", "404");
        bench.wantAll(RelatedNeed::Near, isAny);
        QTRY_VERIFY(!bench.related.isBusy());
        const qsizetype asked = bench.questions().size();
        const auto isUntold = [&bench](const AccessGrant &grant) { return bench.store.places.isUntold(grant.id); };
        QVERIFY(std::ranges::all_of(bench.store.grants.rows(), isUntold));
        AccessGrant later = bench.store.grants.rows().front();
        later.id = idOf<AccessGrantId>(1);
        bench.store.grants.upsert(later);
        bench.related.want(later.id, RelatedNeed::Near);
        QVERIFY(bench.store.places.isUntold(later.id));
        bench.store.grants.remove(later.id);
        bench.wantAll(RelatedNeed::Near, isAny);
        QVERIFY(!bench.related.isBusy());
        QCOMPARE(bench.questions().size(), asked);
        bench.server.clearOverrides();
        bench.related.resume();
        bench.wantAll(RelatedNeed::Near, isAny);
        QTRY_VERIFY(!bench.related.isBusy());
        QVERIFY(bench.questions().size() > asked);
        QVERIFY(bench.store.places.find(bench.store.grants.rows().front().id));
        QVERIFY(std::ranges::none_of(bench.store.grants.rows(), isUntold));
    }
};

LATCHKEY_TEST(RelatedLoaderTest, "relatedloader")
#include "relatedloader_test.moc"
