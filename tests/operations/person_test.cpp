// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deleteperson.h"
#include "operations/saveperson.h"

#include "support/testmain.h"
#include "workbench.h"

#include <QJsonArray>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using State = OperationStatus::State;

class PersonTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init() { m_bench = std::make_unique<Workbench>(); }
    void cleanup() { m_bench.reset(); }

    void create_person_isMadeOnceWithAKey()
    {
        const OperationStatus status = m_bench->run(createPerson({.fullName = u"Jane Doe"_s,
                                                                  .emailAddress = u"jane@example.com"_s,
                                                                  .phoneNumber = {},
                                                                  .userIdentityKey = {}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/create"), 1);
        const UserIdentityId id(status.resultId);
        QCOMPARE(m_bench->held("user_identity", id).value("full_name"_L1).toString(), u"Jane Doe"_s);
        QVERIFY(m_bench->store.identities.find(id)->userIdentityKey.toString().startsWith(u"latchkey_"_s));
        QVERIFY(!m_bench->body("/user_identities/create").contains("phone_number"_L1));
    }
    void create_withSystem_hasAnAcsUserInTheStore()
    {
        const AcsSystemId system = m_bench->system(u"visionline_system"_s);
        const OperationStatus status = m_bench->run(createPerson({.fullName = u"Jane Doe"_s,
                                                                  .emailAddress = u"jane@example.com"_s,
                                                                  .phoneNumber = {},
                                                                  .userIdentityKey = u"jane"_s},
                                                                 {system}));
        QCOMPARE(status.state, State::Succeeded);
        const QList<AcsUser> users = m_bench->store.acsUsersOf(UserIdentityId(status.resultId));
        QCOMPARE(users.size(), 1);
        QCOMPARE(users.first().acsSystemId, system);
    }
    void create_duplicatePhone_namesTheField()
    {
        const UserIdentity maya = *m_bench->store.identities.find(m_bench->person(u"Maya Lindqvist"_s));
        const OperationStatus status = m_bench->run(createPerson({.fullName = u"Jane Doe"_s,
                                                                  .emailAddress = u"jane@example.com"_s,
                                                                  .phoneNumber = maya.phoneNumber,
                                                                  .userIdentityKey = {}}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.fieldErrors.size(), 1);
        QCOMPARE(status.error.fieldErrors.first().field, u"phone_number"_s);
        QVERIFY(status.error.fieldErrors.first().message.contains(u"Maya Lindqvist"_s));
    }
    void create_duplicateOfSomebodyNotKnownHere_namesWhatWasSent()
    {
        const QString email = m_bench->store.identities.find(m_bench->person(u"Maya Lindqvist"_s))->emailAddress;
        m_bench->store.identities.retain(askedNow());
        const OperationStatus status = m_bench->run(
            createPerson({.fullName = u"Jane Doe"_s, .emailAddress = email, .phoneNumber = {}, .userIdentityKey = {}}));
        QCOMPARE(status.error.fieldErrors.size(), 1);
        QCOMPARE(status.error.fieldErrors.first().field, u"email_address"_s);
    }
    void update_changedAndCleared_sendsOnlyThose()
    {
        const UserIdentityId id = m_bench->person(u"Maya Lindqvist"_s);
        const PersonDraft before = PersonDraft::of(*m_bench->store.identities.find(id));
        PersonDraft after = before;
        after.fullName = u"Maya Lind"_s;
        after.phoneNumber.clear();
        QCOMPARE(m_bench->run(updatePerson(id, before, after)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/update"), 1);
        QCOMPARE(m_bench->body("/user_identities/update"), (QJsonObject{{u"user_identity_id"_s, id.toString()},
                                                                        {u"full_name"_s, u"Maya Lind"_s},
                                                                        {u"phone_number"_s, QJsonValue::Null}}));
        QVERIFY(m_bench->held("user_identity", id).value("phone_number"_L1).isNull());
        QCOMPARE(m_bench->store.identities.find(id)->fullName, u"Maya Lind"_s);
        QCOMPARE(m_bench->store.identities.find(id)->phoneNumber, QString());
    }
    void update_emailOfAnother_namesTheField()
    {
        const UserIdentityId id = m_bench->person(u"Maya Lindqvist"_s);
        const PersonDraft before = PersonDraft::of(*m_bench->store.identities.find(id));
        PersonDraft after = before;
        after.emailAddress = m_bench->store.identities.find(m_bench->person(u"Arjun Mehta"_s))->emailAddress;
        const OperationStatus status = m_bench->run(updatePerson(id, before, after));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.fieldErrors.size(), 1);
        QCOMPARE(status.error.fieldErrors.first().field, u"email_address"_s);
    }
    void update_nothingChanged_writesNothing()
    {
        const UserIdentityId id = m_bench->person(u"Maya Lindqvist"_s);
        const PersonDraft same = PersonDraft::of(*m_bench->store.identities.find(id));
        QCOMPARE(m_bench->run(updatePerson(id, same, same)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/update"), 0);
        QVERIFY(m_bench->previews.isEmpty());
    }
    void delete_person_isBeingDeletedWithItsGrantsThenGone()
    {
        const UserIdentityId id = m_bench->person(u"Carlos Pinto"_s);
        const QList<AccessGrant> grants = m_bench->store.grantsOf(id);
        QVERIFY(!grants.isEmpty());
        QCOMPARE(m_bench->run(deletePerson(id)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/delete"), 1);
        QVERIFY(hasProblem(m_bench->store.identities.find(id)->warnings, u"being_deleted"));
        QVERIFY(m_bench->store.grants.find(grants.first().id)->isBeingDeleted());

        m_bench->clock.advance(std::chrono::seconds(60));
        QCOMPARE(m_bench->run(deletePerson(id)).state, State::Succeeded);
        QVERIFY(m_bench->held("user_identity", id).isEmpty());
        QVERIFY(!m_bench->store.identities.find(id));
        QVERIFY(m_bench->store.grantsOf(id).isEmpty());
    }
    void delete_staff_acsUsersAreReadAgain()
    {
        const UserIdentityId id = m_bench->person(u"Ana Costa"_s);
        const QList<AcsUser> users = m_bench->store.acsUsersOf(id);
        QVERIFY(!users.isEmpty());
        QCOMPARE(m_bench->run(deletePerson(id)).state, State::Succeeded);
        m_bench->clock.advance(std::chrono::seconds(60));
        QCOMPARE(m_bench->run(deletePerson(id)).state, State::Succeeded);
        for (const AcsUser &user : users) {
            QVERIFY(m_bench->held("acs_user", user.id).isEmpty());
            QVERIFY(!m_bench->store.acsUsers.find(user.id));
        }
    }

  private:
    std::unique_ptr<Workbench> m_bench;
};

LATCHKEY_TEST(PersonTest, "person")
#include "person_test.moc"
