// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/creategrant.h"
#include "operations/createspace.h"
#include "operations/saveperson.h"

#include "breakingservice.h"
#include "support/testmain.h"

#include <QJsonArray>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

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
        QTRY_COMPARE(bench().journal.unfinished().size(), 1);

        m_service->mend();
        QCOMPARE(bench().retry(status.id).state, State::Succeeded);
        QCOMPARE(m_service->count("/access_grants/create"), 2);
        QCOMPARE(m_service->grantsWithKey(u"stay-7"_s), 1);
        QTRY_VERIFY(bench().journal.unfinished().isEmpty());
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
    void lookUp_whatWasDone_succeedsAndNothingIsSent()
    {
        m_service->breakAt("/access_grants/create", BreakingService::Break::ActsThenCloses);
        m_service->breakAt("/access_grants/get", BreakingService::Break::FailsReads);
        const OperationId id = bench().run(createGrant(draftWithKey(u"stay-7"_s))).id;
        m_service->mend();
        bench().runner->lookUp(id);
        QTRY_COMPARE(bench().runner->find(id)->state, State::Succeeded);
        QVERIFY(!bench().runner->find(id)->resultId.isNull());
        QCOMPARE(m_service->count("/access_grants/create"), 1);
        QTRY_VERIFY(bench().journal.unfinished().isEmpty());
    }
    void lookUp_whatWasNotDone_staysUnknownAndNothingIsSent()
    {
        m_service->breakAt("/access_grants/create", BreakingService::Break::ClosesOnly);
        const OperationId id = bench().run(createGrant(draftWithKey(u"stay-7"_s))).id;
        m_service->mend();
        const qsizetype looks = m_service->count("/access_grants/get");
        bench().runner->lookUp(id);
        QTRY_COMPARE_GT(m_service->count("/access_grants/get"), looks);
        QCOMPARE(bench().retry(id).state, State::Succeeded);
        QCOMPARE(m_service->count("/access_grants/create"), 2);
        QCOMPARE(m_service->grantsWithKey(u"stay-7"_s), 1);
    }
    void lookUp_updateWithoutAnswer_isSeenByReading()
    {
        m_service->breakAt("/user_identities/update", BreakingService::Break::ActsThenCloses);
        m_service->breakAt("/user_identities/get", BreakingService::Break::FailsReads);
        const UserIdentityId maya = bench().person(u"Maya Lindqvist"_s);
        const PersonDraft before = PersonDraft::of(*bench().store.identities.find(maya));
        PersonDraft after = before;
        after.fullName = u"Maya Lind"_s;
        const OperationId id = bench().run(updatePerson(maya, before, after)).id;
        QCOMPARE(bench().runner->find(id)->state, State::OutcomeUnknown);
        m_service->mend();
        bench().runner->lookUp(id);
        QTRY_COMPARE(bench().runner->find(id)->state, State::Succeeded);
        QCOMPARE(m_service->count("/user_identities/update"), 1);
    }
    void createGrant_placeWithoutAnswer_isFoundByItsKey()
    {
        m_service->breakAt("/spaces/create", BreakingService::Break::ActsThenCloses);
        GrantDraft draft = draftWithKey(u"stay-7"_s);
        draft.newSpaceName = u"My doors"_s;
        draft.doorIds = {draft.acsEntranceIds.first()};
        QCOMPARE(bench().run(createGrant(draft)).state, State::Succeeded);
        QCOMPARE(m_service->count("/spaces/create"), 1);
        QVERIFY(!idNamed(bench().store.spaces, u"My doors"_s).isNull());
    }
    void createPerson_keyOfAnother_isTakenAndNobodyIsMade()
    {
        m_service->breakAt("/user_identities/create", BreakingService::Break::ActsThenCloses);
        const auto others = bench().store.identities.rows();
        const auto other = std::ranges::find_if(
            others, [](const UserIdentity &identity) { return !identity.userIdentityKey.isEmpty(); });
        QVERIFY(other != others.end());
        const QString key = other->userIdentityKey;
        const OperationStatus status =
            bench().run(createPerson({.fullName = u"Jane Doe"_s, .userIdentityKey = key}, {}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.kind, ApiError::Kind::Conflict);
        QCOMPARE(status.error.fieldErrors.constFirst().field, u"user_identity_key"_s);
        QVERIFY(status.resultId.isNull());
    }
    void createPerson_ownKeyWithoutAnswer_isFoundByIt()
    {
        m_service->breakAt("/user_identities/create", BreakingService::Break::ActsThenCloses);
        const PersonDraft jane{
            .fullName = u"Jane Doe"_s, .emailAddress = u"Jane@example.com"_s, .userIdentityKey = u"guest-7"_s};
        const OperationStatus status = bench().run(createPerson(jane, {}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(bench().store.identities.find(status.resultId)->userIdentityKey, u"guest-7"_s);
    }
    void createSpace_keyOfAnother_isTaken()
    {
        m_service->breakAt("/spaces/create", BreakingService::Break::ActsThenCloses);
        QCOMPARE(bench().run(createSpace({.name = u"Bar"_s, .spaceKey = u"bar"_s})).state, State::Succeeded);
        const OperationStatus status = bench().run(createSpace({.name = u"Pool"_s, .spaceKey = u"bar"_s}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.fieldErrors.constFirst().field, u"space_key"_s);
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
