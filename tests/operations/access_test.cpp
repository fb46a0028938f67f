// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/acsuserlink.h"
#include "operations/deviceaccess.h"
#include "operations/entranceaccess.h"

#include "api/useridentities.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QJsonArray>
#include <QSignalSpy>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using State = OperationStatus::State;

/// The four operations between people, ACS users and doors.
class AccessTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        // A resident: opens locks only, so no access system knows him.
        m_person = m_bench->person(u"Carlos Pinto"_s);
    }
    void cleanup() { m_bench.reset(); }

    void grantDevices_two_arriveOnceEachAndOpen()
    {
        const QList<DeviceId> devices{m_bench->device(u"Laundry"_s), m_bench->device(u"Residence A1"_s)};
        const QSignalSpy touched(m_bench->runner.get(), &OperationRunner::touched);
        const OperationStatus status = m_bench->run(grantDeviceAccess(m_person, devices));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.stepCount, 3);
        QCOMPARE(m_bench->count("/user_identities/grant_access_to_device"), 2);
        for (const DeviceId device : devices) {
            QVERIFY(canOpen(m_person, device));
        }
        QVERIFY(wasTouched(touched, m_person.uuid()));
        QVERIFY(wasTouched(touched, devices.last().uuid()));
    }
    void grantDevices_secondUnknown_firstStaysAndRetryGoesOnThere()
    {
        const DeviceId laundry = m_bench->device(u"Laundry"_s);
        const DeviceId nowhere(QUuid::createUuid());
        const OperationStatus status = m_bench->run(grantDeviceAccess(m_person, {laundry, nowhere}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.stepsDone, 2);
        QCOMPARE(status.error.kind, ApiError::Kind::NotFound);
        QVERIFY(canOpen(m_person, laundry));
        QCOMPARE(m_bench->retry(status.id).state, State::Failed);
        QCOMPARE(m_bench->count("/user_identities/grant_access_to_device"), 3);
    }
    void revokeDevice_granted_isGone()
    {
        const DeviceId laundry = m_bench->device(u"Laundry"_s);
        QCOMPARE(m_bench->run(grantDeviceAccess(m_person, {laundry})).state, State::Succeeded);
        QCOMPARE(m_bench->run(revokeDeviceAccess(m_person, laundry)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/revoke_access_to_device"), 1);
        QVERIFY(!canOpen(m_person, laundry));
    }
    void grantEntrance_toPerson_linksAnAcsUserInTheStore()
    {
        const AcsEntranceId gym = m_bench->entrance(u"Gym"_s);
        const QSignalSpy touched(m_bench->runner.get(), &OperationRunner::touched);
        const OperationStatus status = m_bench->run(grantEntranceAccess(gym, m_person));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_bench->count("/acs/entrances/grant_access"), 1);
        QVERIFY(!m_bench->body("/acs/entrances/grant_access").contains("acs_user_id"_L1));
        QCOMPARE(m_bench->store.acsUsersOf(m_person).size(), 1);
        QCOMPARE(m_bench->store.identities.find(m_person)->acsUserIds.size(), 1);
        QVERIFY(canOpen(m_person, gym));
        QVERIFY(wasTouched(touched, m_person.uuid()));
    }
    void grantEntrance_toAcsUser_namesTheAcsUserOnly()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        QCOMPARE(m_bench->run(grantEntranceAccess(m_bench->entrance(u"Gym"_s), porter)).state, State::Succeeded);
        const QJsonObject sent = m_bench->body("/acs/entrances/grant_access");
        QCOMPARE(sent.value("acs_user_id"_L1).toString(), porter.toString());
        QVERIFY(!sent.contains("user_identity_id"_L1));
    }
    void grantEntrance_notSupported_saysToUseAGroup()
    {
        const OperationStatus status =
            m_bench->run(grantEntranceAccess(m_bench->entrance(u"Staff entrance"_s), m_person));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.type, u"not_supported"_s);
        QVERIFY(status.error.message.contains(u"access groups"_s));
    }
    void link_byId_bothSidesKnowIt()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        const OperationStatus status = m_bench->run(linkAcsUser(porter, m_person));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(UserIdentityId(status.resultId), m_person);
        QCOMPARE(m_bench->held("acs_user", porter).value("user_identity_id"_L1).toString(), m_person.toString());
        QCOMPARE(m_bench->store.acsUsers.find(porter)->userIdentityId, m_person);
        QVERIFY(m_bench->store.identities.find(m_person)->acsUserIds.contains(porter));
    }
    void link_byNewKey_makesThePerson()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        const OperationStatus status = m_bench->run(linkAcsUser(porter, u"night-porter"_s));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/add_acs_user"), 1);
        const UserIdentity *const made = m_bench->store.identities.find(UserIdentityId(status.resultId));
        QVERIFY(made);
        QCOMPARE(made->userIdentityKey, u"night-porter"_s);
        QCOMPARE(made->acsUserIds, FewIds<AcsUserId>{porter});
        QVERIFY(!m_bench->held("user_identity", made->id).isEmpty());
    }
    void link_byKnownKey_findsThePerson()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        const UserIdentityId resident = m_bench->person(u"Adaeze Obi"_s);
        const QString key = m_bench->store.identities.find(resident)->userIdentityKey;
        const OperationStatus status = m_bench->run(linkAcsUser(porter, key));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(UserIdentityId(status.resultId), resident);
    }
    void unlink_linked_bothStay()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        QCOMPARE(m_bench->run(linkAcsUser(porter, m_person)).state, State::Succeeded);
        QCOMPARE(m_bench->run(unlinkAcsUser(porter, m_person)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/user_identities/remove_acs_user"), 1);
        QVERIFY(!m_bench->held("acs_user", porter).contains("user_identity_id"_L1));
        QVERIFY(m_bench->store.acsUsers.find(porter)->userIdentityId.isNull());
        QVERIFY(!m_bench->store.identities.find(m_person)->acsUserIds.contains(porter));
    }
    void previews_everyKind_areWhatArrives()
    {
        const AcsUserId porter = m_bench->acsUser(u"Night Porter"_s);
        const DeviceId laundry = m_bench->device(u"Laundry"_s);
        compareToWhatArrives(grantDeviceAccess(m_person, {laundry}));
        compareToWhatArrives(revokeDeviceAccess(m_person, laundry));
        compareToWhatArrives(grantEntranceAccess(m_bench->entrance(u"Gym"_s), m_person));
        compareToWhatArrives(grantEntranceAccess(m_bench->entrance(u"Gym"_s), porter));
        compareToWhatArrives(linkAcsUser(porter, u"night-porter"_s));
        compareToWhatArrives(unlinkAcsUser(porter, m_bench->person(u"Night Porter"_s)));
    }

  private:
    template <typename Door> bool canOpen(UserIdentityId person, Door door) const
    {
        const auto holds = [door](const auto &rows) {
            return rows && std::ranges::any_of(*rows, [door](const auto &row) { return row.id == door; });
        };
        if constexpr (std::is_same_v<Door, DeviceId>) {
            return holds(await(api::useridentities::listAccessibleDevices(*m_bench->client, person)));
        } else {
            return holds(await(api::useridentities::listAccessibleEntrances(*m_bench->client, person)));
        }
    }
    static bool wasTouched(const QSignalSpy &spy, const QUuid &id)
    {
        return std::ranges::any_of(spy, [&id](const QVariantList &call) { return call.first().toUuid() == id; });
    }
    void compareToWhatArrives(std::unique_ptr<Operation> operation)
    {
        m_bench->server.clearRequests();
        QCOMPARE(m_bench->run(std::move(operation)).state, State::Succeeded);
        QCOMPARE(m_bench->previews.size(), 1);
        const RequestPreview &preview = m_bench->previews.first();
        const auto sent = m_bench->server.requestsTo(preview.path);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(QJsonDocument::fromJson(preview.json.toUtf8()), QJsonDocument::fromJson(sent.first().body));
    }

    std::unique_ptr<Workbench> m_bench;
    UserIdentityId m_person;
};

LATCHKEY_TEST(AccessTest, "access")
#include "access_test.moc"
