// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "breakingservice.h"
#include "operations/accessgroup.h"
#include "operations/acsuser.h"
#include "operations/addmethods.h"
#include "operations/changegranttimes.h"
#include "operations/creategrant.h"
#include "operations/createspace.h"
#include "operations/deletemethod.h"
#include "operations/editspace.h"
#include "operations/renamedevice.h"

#include "api/acsaccessgroups.h"
#include "support/testmain.h"

#include <QJsonArray>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

/// What changes grants, ACS users and spaces that are there.
class EditTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_bench = std::make_unique<Workbench>(); }
    void cleanup() { m_bench.reset(); }

    void times_later_areHeldAndUndone()
    {
        const AccessGrant grant = newGrant();
        const GrantTimes before{.window = grant.window, .name = grant.name};
        GrantTimes after = before;
        after.window.endsAt = *before.window.endsAt + 24h;
        const OperationStatus status = m_bench->run(changeGrantTimes(grant.id, before, after));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.title, u"Change the times of the grant of Maya Lindqvist"_s);
        QCOMPARE(m_bench->body("/access_grants/update").keys(), (QStringList{u"access_grant_id"_s, u"ends_at"_s}));
        QCOMPARE(m_bench->store.grants.find(grant.id)->window, after.window);

        undo(status);
        QCOMPARE(m_bench->store.grants.find(grant.id)->window, before.window);
    }
    void times_noEndAndNoName_areCleared()
    {
        const AccessGrant grant = newGrant();
        const GrantTimes before{.window = grant.window, .name = grant.name};
        GrantTimes named = before;
        named.name = u"Sea view"_s;
        QCOMPARE(m_bench->run(changeGrantTimes(grant.id, before, named)).title,
                 u"Rename the grant of Maya Lindqvist"_s);
        GrantTimes endless = before;
        endless.window.endsAt.reset();
        QCOMPARE(m_bench->run(changeGrantTimes(grant.id, named, endless)).state, State::Succeeded);
        QVERIFY(m_bench->body("/access_grants/update").value("ends_at"_L1).isNull());
        QVERIFY(m_bench->body("/access_grants/update").value("name"_L1).isNull());
        QVERIFY(!m_bench->store.grants.find(grant.id)->window.endsAt);
        QVERIFY(QString(m_bench->store.grants.find(grant.id)->name).isEmpty());
    }
    void addMethods_pin_isSentAndOneMoreIsThere()
    {
        const AccessGrant grant = newGrant();
        const auto status = m_bench->run(
            addMethods(grant.id, {{.mode = AccessMode::Code, .code = u"482913"_s}, {.mode = AccessMode::MobileKey}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(AccessGrantId(status.resultId), grant.id);
        QVERIFY(m_bench->server.requestsTo(u"/access_grants/request_access_methods"_s).first().body.contains("482913"));
        QVERIFY(!m_bench->previews.first().json.contains(u"482913"_s));
        const AccessGrant now = *m_bench->store.grants.find(grant.id);
        QCOMPARE(now.requestedAccessMethods.size(), grant.requestedAccessMethods.size() + 2);
        QCOMPARE(m_bench->store.methodsOf(now).size(), m_bench->store.methodsOf(grant).size() + 2);
    }
    void deleteMethod_one_isBeingRemovedAndTheGrantStays()
    {
        const AccessGrant grant = newGrant();
        const AccessMethodId method = grant.accessMethodIds.first();
        const OperationStatus status = m_bench->run(deleteMethod(method));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.title, u"Take the Card from Maya Lindqvist"_s);
        QVERIFY(m_bench->store.methods.find(method)->isBeingDeleted());
        QVERIFY(!m_bench->store.grants.find(grant.id)->isBeingDeleted());
        QVERIFY(!status.canUndo);
    }
    void acsUser_madeChangedAndDeleted_storeHasIt()
    {
        const UserIdentityId carlos = m_bench->person(u"Carlos Pinto"_s);
        const PersonDraft draft{.fullName = u"Carlos Pinto"_s, .emailAddress = u"carlos@example.com"_s};
        const auto made = m_bench->run(createAcsUser(m_bench->system(u"visionline_system"_s), draft, carlos));
        QCOMPARE(made.state, State::Succeeded);
        const AcsUserId acsUser(made.resultId);
        QCOMPARE(m_bench->store.acsUsers.find(acsUser)->userIdentityId, carlos);
        QVERIFY(m_bench->store.identities.find(carlos)->acsUserIds.contains(acsUser));

        PersonDraft after = draft;
        after.fullName = u"Carlos P."_s;
        after.emailAddress.clear();
        const OperationStatus changed = m_bench->run(updateAcsUser(acsUser, draft, after));
        QCOMPARE(changed.state, State::Succeeded);
        QCOMPARE(m_bench->store.acsUsers.find(acsUser)->fullName, u"Carlos P."_s);
        QCOMPARE(m_bench->store.acsUsers.find(acsUser)->emailAddress, u"carlos@example.com"_s);
        undo(changed);
        QCOMPARE(m_bench->store.acsUsers.find(acsUser)->fullName, u"Carlos Pinto"_s);

        QCOMPARE(m_bench->run(deleteAcsUser(acsUser)).state, State::Succeeded);
        m_bench->clock.advance(60s);
        QVERIFY(m_bench->held("acs_user", acsUser).isEmpty());
    }
    void acsUser_suspended_isAndIsNoMore()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        const OperationStatus status = m_bench->run(suspendAcsUser(porter));
        QCOMPARE(status.state, State::Succeeded);
        QVERIFY(m_bench->store.acsUsers.find(porter)->isSuspended);
        undo(status);
        QVERIFY(!m_bench->store.acsUsers.find(porter)->isSuspended);
    }
    void acsUser_madeWithoutAnswerBesideAnotherAlike_isNotGuessed()
    {
        BreakingService service;
        const auto make = [&service] {
            return createAcsUser(service.bench.system(u"visionline_system"_s), {.fullName = u"Jane Doe"_s});
        };
        service.breakAt("/acs/users/create", BreakingService::Break::ActsThenCloses);
        service.failReadsAfterwards();
        const OperationStatus status = service.bench.run(make());
        QCOMPARE(status.state, State::OutcomeUnknown);
        service.mend();
        QCOMPARE(service.bench.run(make()).state, State::Succeeded);
        const qsizetype sent = service.count("/acs/users/create");
        QCOMPARE(service.bench.retry(status.id).state, State::OutcomeUnknown);
        QCOMPARE(service.count("/acs/users/create"), sent);
    }
    void group_leftAndUndone_isMemberAgain()
    {
        const auto groups = await(api::acsaccessgroups::list(*m_bench->client, {}));
        const AcsAccessGroup group = groups->first();
        const auto members = await(api::acsaccessgroups::listUsers(*m_bench->client, group.id));
        const AcsUserId acsUser = members->first().id;
        const OperationStatus status =
            m_bench->run(removeFromAccessGroup(acsUser, {.id = group.id, .name = group.name}));
        QCOMPARE(status.state, State::Succeeded);
        QVERIFY(!isMember(acsUser, group.id));
        undo(status);
        QVERIFY(isMember(acsUser, group.id));
    }
    void space_renamedAndFilled_storeKnowsAndUndoes()
    {
        const SpaceId space(m_bench->run(createSpace({.name = u"Wellness"_s})).resultId);
        const OperationStatus renamed = m_bench->run(renameSpace(space, u"Spa"_s));
        QCOMPARE(renamed.title, u"Rename Wellness to “Spa”"_s);
        QCOMPARE(m_bench->store.spaces.find(space)->name, u"Spa"_s);
        undo(renamed);
        QCOMPARE(m_bench->store.spaces.find(space)->name, u"Wellness"_s);

        const DeviceId laundry = m_bench->device(u"Laundry"_s);
        const AcsEntranceId gym = m_bench->entrance(u"Gym"_s);
        const OperationStatus filled =
            m_bench->run(addSpaceDoors(space, {.deviceIds = {laundry}, .acsEntranceIds = {gym}}));
        QCOMPARE(filled.state, State::Succeeded);
        QCOMPARE(filled.doors, (QStringList{u"Laundry"_s, u"Gym"_s}));
        QVERIFY(m_bench->store.devices.find(laundry)->spaceIds.contains(space));
        QVERIFY(m_bench->store.entrances.find(gym)->spaceIds.contains(space));
        undo(filled);
        QVERIFY(!m_bench->store.devices.find(laundry)->spaceIds.contains(space));
        QVERIFY(!m_bench->store.entrances.find(gym)->spaceIds.contains(space));
    }
    void objection_changedMeanwhile_isOne()
    {
        const DeviceId laundry = m_bench->device(u"Laundry"_s);
        const auto rename = renameDevice(laundry, u"Wash house"_s);
        rename->prepare(m_bench->store);
        QCOMPARE(rename->objection(m_bench->store, m_bench->clock.now()), QString());
        QCOMPARE(m_bench->run(renameDevice(laundry, u"Washing"_s)).state, State::Succeeded);
        QVERIFY(rename->objection(m_bench->store, m_bench->clock.now()).contains(u"somebody else"_s));
        m_bench->store.devices.remove(laundry);
        QVERIFY(rename->objection(m_bench->store, m_bench->clock.now()).contains(u"is gone"_s));
    }
    void objection_endedMeanwhile_isOne()
    {
        const auto grant = createGrant(draft());
        grant->prepare(m_bench->store);
        QCOMPARE(grant->objection(m_bench->store, m_bench->clock.now()), QString());
        QVERIFY(grant->objection(m_bench->store, m_bench->clock.now() + 72h).contains(u"over by now"_s));
    }

  private:
    GrantDraft draft() const
    {
        GrantDraft draft;
        draft.userIdentityId = m_bench->person(u"Maya Lindqvist"_s);
        draft.acsEntranceIds = {m_bench->entrance(u"Room 101"_s)};
        draft.endsAt = m_bench->clock.now() + 48h;
        draft.methods = {{.mode = AccessMode::Card}};
        return draft;
    }
    AccessGrant newGrant()
    {
        const AccessGrantId id(m_bench->run(createGrant(draft())).resultId);
        m_bench->server.clearRequests();
        return *m_bench->store.grants.find(id);
    }
    void undo(const OperationStatus &status)
    {
        QVERIFY(m_bench->runner->find(status.id)->canUndo);
        m_bench->runner->undo(status.id);
        QCOMPARE(m_bench->waitFor(m_bench->runner->operations().last().id).state, State::Succeeded);
        QVERIFY(m_bench->runner->operations().last().id != status.id);
    }
    bool isMember(AcsUserId acsUser, AcsAccessGroupId group) const
    {
        const auto members = await(api::acsaccessgroups::listUsers(*m_bench->client, group));
        return std::ranges::find(*members, acsUser, &AcsUser::id) != members->end();
    }

    std::unique_ptr<Workbench> m_bench;
};

LATCHKEY_TEST(EditTest, "edit")
#include "edit_test.moc"
