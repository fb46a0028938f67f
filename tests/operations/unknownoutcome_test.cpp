// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"
#include "operations/createspace.h"
#include "operations/deviceaccess.h"
#include "operations/lockdoor.h"
#include "operations/revokegrant.h"
#include "operations/saveperson.h"

#include "sandbox/engine.h"
#include "support/scriptedserver.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QJsonArray>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

namespace {

/// The sandbox behind a connection that breaks.
class BreakingService {
  public:
    enum class Break { ActsThenCloses, ClosesOnly, FailsReads };

    BreakingService()
        : m_engine(sandbox::Seed{}, m_clock, sandbox::Credentials::random())
        , m_server([this](const WireRequest &request) { return serve(request); })
        , bench(m_server.url(), m_engine.credentials().apiKey)
    {
        bench.load();
    }

    void breakAt(const QByteArray &path, Break manner) { m_breaks.insert(path, manner); }
    void mend() { m_breaks.clear(); }
    qsizetype count(const QByteArray &path) const { return m_server.count(path); }
    int grantsWithKey(const QString &key)
    {
        int found = 0;
        for (const sandbox::Row *row : m_engine.workspace().rows(sandbox::Kind::AccessGrant)) {
            found += row->text("access_grant_key"_L1) == key ? 1 : 0;
        }
        return found;
    }

  private:
    WireReply serve(const WireRequest &request)
    {
        const auto manner = m_breaks.constFind(request.path);
        if (manner != m_breaks.cend() && *manner == Break::FailsReads) {
            return plainText(503, {});
        }
        if (manner != m_breaks.cend() && *manner == Break::ClosesOnly) {
            return in(WireReply::Manner::Close);
        }
        sandbox::Request incoming;
        incoming.path = QString::fromLatin1(request.path);
        incoming.method = request.method;
        incoming.body = request.body;
        incoming.contentType = request.headers.value("content-type");
        incoming.authorization = request.headers.value("authorization");
        const sandbox::Reply reply = m_engine.handle(incoming);
        if (manner != m_breaks.cend()) {
            return in(WireReply::Manner::Close);
        }
        return {.status = reply.status, .body = reply.body, .headers = {{"content-type", reply.contentType}}};
    }

    FixedClock m_clock{"2026-11-20T10:42:07Z"};
    sandbox::Engine m_engine;
    QHash<QByteArray, Break> m_breaks;
    ScriptedServer m_server;

  public:
    Workbench bench;
};

} // namespace

class UnknownOutcomeTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_service = std::make_unique<BreakingService>(); }
    void cleanup() { m_service.reset(); }

    void createGrant_actedWithoutAnswer_isFoundByItsKey()
    {
        m_service->breakAt("/access_grants/create", BreakingService::Break::ActsThenCloses);
        const GrantDraft draft = draftWithKey(u"stay-7"_s);
        const OperationStatus status = bench().run(createGrant(draft));
        QCOMPARE(status.state, State::Succeeded);
        QVERIFY(!status.resultId.isNull());
        QCOMPARE(m_service->count("/access_grants/create"), 1);
        QCOMPARE(m_service->grantsWithKey(u"stay-7"_s), 1);
        QCOMPARE(bench().store.grants.find(AccessGrantId(status.resultId))->accessGrantKey, u"stay-7"_s);
    }
    void createGrant_didNotAct_staysUnknownAndRetrySendsTheSameKey()
    {
        m_service->breakAt("/access_grants/create", BreakingService::Break::ClosesOnly);
        const OperationStatus status = bench().run(createGrant(draftWithKey(u"stay-7"_s)));
        QCOMPARE(status.state, State::OutcomeUnknown);
        QCOMPARE(status.error.kind, ApiError::Kind::OutcomeUnknown);
        QCOMPARE(m_service->count("/access_grants/create"), 1);
        QCOMPARE(bench().journal.unfinished().size(), 1);

        m_service->mend();
        QCOMPARE(bench().retry(status.id).state, State::Succeeded);
        QCOMPARE(m_service->count("/access_grants/create"), 2);
        QCOMPARE(m_service->grantsWithKey(u"stay-7"_s), 1);
        QVERIFY(bench().journal.unfinished().isEmpty());
    }
    void createGrant_cannotEvenLook_retryFindsItWithoutSendingAgain()
    {
        m_service->breakAt("/access_grants/create", BreakingService::Break::ActsThenCloses);
        m_service->breakAt("/access_grants/get", BreakingService::Break::FailsReads);
        const OperationStatus status = bench().run(createGrant(draftWithKey(u"stay-7"_s)));
        QCOMPARE(status.state, State::OutcomeUnknown);

        m_service->mend();
        QCOMPARE(bench().retry(status.id).state, State::Succeeded);
        QCOMPARE(m_service->count("/access_grants/create"), 1);
    }
    void createGrant_placeWithoutAnswer_isFoundByItsKey()
    {
        m_service->breakAt("/spaces/create", BreakingService::Break::ActsThenCloses);
        GrantDraft draft = draftWithKey(u"stay-7"_s);
        draft.newSpaceName = u"My doors"_s;
        QCOMPARE(bench().run(createGrant(draft)).state, State::Succeeded);
        QCOMPARE(m_service->count("/spaces/create"), 1);
        QVERIFY(!idNamed(bench().store.spaces, u"My doors"_s).isNull());
    }
    void createPerson_actedWithoutAnswer_isFoundByOurKey()
    {
        m_service->breakAt("/user_identities/create", BreakingService::Break::ActsThenCloses);
        const OperationStatus status = bench().run(
            createPerson({.fullName = u"Jane Doe"_s, .emailAddress = {}, .phoneNumber = {}, .userIdentityKey = {}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_service->count("/user_identities/create"), 1);
        QCOMPARE(bench().store.identities.find(UserIdentityId(status.resultId))->fullName, u"Jane Doe"_s);
    }
    void createSpace_actedWithoutAnswer_isFoundByOurKey()
    {
        m_service->breakAt("/spaces/create", BreakingService::Break::ActsThenCloses);
        const OperationStatus status =
            bench().run(createSpace({.name = u"Wellness"_s, .spaceKey = {}, .deviceIds = {}, .acsEntranceIds = {}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_service->count("/spaces/create"), 1);
    }
    void updatePerson_actedWithoutAnswer_isSeenByReading()
    {
        m_service->breakAt("/user_identities/update", BreakingService::Break::ActsThenCloses);
        const UserIdentityId id = bench().person(u"Maya Lindqvist"_s);
        const PersonDraft before = PersonDraft::of(*bench().store.identities.find(id));
        PersonDraft after = before;
        after.fullName = u"Maya Lind"_s;
        QCOMPARE(bench().run(updatePerson(id, before, after)).state, State::Succeeded);
        QCOMPARE(m_service->count("/user_identities/update"), 1);
        QCOMPARE(bench().store.identities.find(id)->fullName, u"Maya Lind"_s);
    }
    void updatePerson_didNotAct_staysUnknown()
    {
        m_service->breakAt("/user_identities/update", BreakingService::Break::ClosesOnly);
        const UserIdentityId id = bench().person(u"Maya Lindqvist"_s);
        const PersonDraft before = PersonDraft::of(*bench().store.identities.find(id));
        PersonDraft after = before;
        after.fullName = u"Maya Lind"_s;
        QCOMPARE(bench().run(updatePerson(id, before, after)).state, State::OutcomeUnknown);
        QCOMPARE(m_service->count("/user_identities/update"), 1);
    }
    void revokeGrant_actedWithoutAnswer_isSeenByReading()
    {
        const AccessGrantId grant(bench().run(createGrant(draftWithKey(u"stay-7"_s))).resultId);
        m_service->breakAt("/access_grants/delete", BreakingService::Break::ActsThenCloses);
        QCOMPARE(bench().run(revokeGrant(grant)).state, State::Succeeded);
        QCOMPARE(m_service->count("/access_grants/delete"), 1);
    }
    void unlock_withoutAnswer_isSentOnceAndStaysUnknown()
    {
        m_service->breakAt("/locks/unlock_door", BreakingService::Break::ActsThenCloses);
        const OperationStatus status = bench().run(unlockDoor(bench().device(u"Laundry"_s), {.waits = {20ms}}));
        QCOMPARE(status.state, State::OutcomeUnknown);
        QCOMPARE(m_service->count("/locks/unlock_door"), 1);
    }
    void grantDevice_withoutAnswer_isSentOnceAndStaysUnknown()
    {
        m_service->breakAt("/user_identities/grant_access_to_device", BreakingService::Break::ActsThenCloses);
        const OperationStatus status =
            bench().run(grantDeviceAccess(bench().person(u"Maya Lindqvist"_s), {bench().device(u"Laundry"_s)}));
        QCOMPARE(status.state, State::OutcomeUnknown);
        QCOMPARE(m_service->count("/user_identities/grant_access_to_device"), 1);
    }

  private:
    Workbench &bench() const { return m_service->bench; }
    GrantDraft draftWithKey(const QString &key) const
    {
        GrantDraft draft;
        draft.userIdentityId = bench().person(u"Maya Lindqvist"_s);
        draft.acsEntranceIds = {bench().entrance(u"Room 101"_s)};
        draft.endsAt = bench().clock.now() + 48h;
        draft.methods = {{.mode = AccessMode::Card}};
        draft.accessGrantKey = key;
        return draft;
    }

    std::unique_ptr<BreakingService> m_service;
};

LATCHKEY_TEST(UnknownOutcomeTest, "unknownoutcome")
#include "unknownoutcome_test.moc"
