// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accessgrants.h"
#include "api/accessmethods.h"
#include "api/acsencoders.h"
#include "api/acsentrances.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/actionattempts.h"
#include "api/devices.h"
#include "api/locks.h"
#include "api/spaces.h"
#include "api/useridentities.h"
#include "sandboxfixture.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// The typed functions against a whole service over HTTP: both were written from the contract, neither from the other.
class SandboxDoorsTest : public SandboxFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void reads_onePersonAndDoor_areUnderstood();
    void method_cardOfAGrant_canBeEncoded();
    void space_createdAndFilled_isSeenByTheServer();
    void device_lockedRenamedAndShared_isSeenByTheServer();
    void acsUser_linkedAndGranted_isSeenByTheServer();
};

void SandboxDoorsTest::reads_onePersonAndDoor_areUnderstood()
{
    TAKE(grants, api::accessgrants::list(*m_client, {.limit = 1}));
    const AccessGrant first = grants.rows.first();
    TAKE(grant, api::accessgrants::get(*m_client, first.id));
    QCOMPARE(grant.userIdentityId, first.userIdentityId);
    TAKE(related, api::accessgrants::getRelated(*m_client, {.accessGrantIds = {first.id}}));
    QCOMPARE(related.userIdentities.first().id, first.userIdentityId);
    TAKE(methods, api::accessmethods::list(*m_client, {.accessGrantId = first.id}));
    QVERIFY(!methods.rows.isEmpty());
    TAKE(method, api::accessmethods::get(*m_client, methods.rows.first().id));
    QCOMPARE(method.mode, methods.rows.first().mode);
    TAKE(person, api::useridentities::get(*m_client, first.userIdentityId));
    QCOMPARE(person.id, first.userIdentityId);
    TAKE(devices, api::useridentities::listAccessibleDevices(*m_client, person.id));
    TAKE(entrances, api::useridentities::listAccessibleEntrances(*m_client, person.id));
    QVERIFY(!devices.isEmpty() || !entrances.isEmpty());
    TAKE(users, api::useridentities::listAcsUsers(*m_client, person.id));
    TAKE(systems, api::useridentities::listAcsSystems(*m_client, person.id));
    QCOMPARE(users.size(), systems.size());
    TAKE(allEntrances, api::acsentrances::list(*m_client, {}));
    TAKE(entrance, api::acsentrances::get(*m_client, allEntrances.rows.first().id));
    TAKE(system, api::acssystems::get(*m_client, entrance.acsSystemId));
    QCOMPARE(system.id, entrance.acsSystemId);
    TAKE(credentials, api::acsentrances::listCredentialsWithAccess(*m_client, {entrance.id, {}}));
    Q_UNUSED(credentials)
}

void SandboxDoorsTest::method_cardOfAGrant_canBeEncoded()
{
    TAKE(people, api::useridentities::list(*m_client, {.limit = 1}));
    TAKE(systems, api::acssystems::list(*m_client, {}));
    TAKE(encoders, api::acsencoders::list(*m_client, {.acsSystemIds = {systems.at(0).id, systems.at(1).id}}));
    const AcsEncoder encoder = encoders.rows.first();
    TAKE(entrances, api::acsentrances::list(*m_client, {.acsSystemId = encoder.acsSystemId}));
    const auto door =
        std::ranges::find_if(entrances.rows, [](const AcsEntrance &entrance) { return entrance.opensWith.card; });
    QVERIFY(door != entrances.rows.end());
    TAKE(grant, api::accessgrants::create(*m_client, {.requestedAccessMethods = {{.mode = AccessMode::Card}},
                                                      .userIdentityId = people.rows.first().id,
                                                      .acsEntranceIds = {door->id}}));
    const QString card = grant.accessMethodIds.first().toString();
    QTRY_VERIFY_WITH_TIMEOUT(m_server->resource(u"access_method"_s, card).value(u"is_ready_for_encoding"_s).toBool(),
                             10'000);
    TAKE(attempt, api::accessmethods::encode(*m_client, {grant.accessMethodIds.first(), encoder.id}));
    QCOMPARE(attempt.actionType, u"ENCODE_CREDENTIAL"_s);
    TAKE(watched, api::actionattempts::get(*m_client, attempt.id));
    QCOMPARE(watched.id, attempt.id);
    QVERIFY(watched.status != ActionAttempt::Status::Unknown);
}

void SandboxDoorsTest::space_createdAndFilled_isSeenByTheServer()
{
    TAKE(devices, api::devices::list(*m_client, {.limit = 1}));
    TAKE(entrances, api::acsentrances::list(*m_client, {.limit = 1}));
    TAKE(space, api::spaces::create(*m_client, {.name = u"Annex"_s, .spaceKey = u"annex"_s}));
    TAKE(withDevice, api::spaces::addDevices(*m_client, {space.id, {devices.rows.first().id}}));
    Q_UNUSED(withDevice)
    TAKE(withEntrance, api::spaces::addAcsEntrances(*m_client, {space.id, {entrances.rows.first().id}}));
    Q_UNUSED(withEntrance)
    TAKE(filled, api::spaces::getByKey(*m_client, u"annex"_s));
    QCOMPARE(filled.deviceCount, 1);
    QCOMPARE(filled.acsEntranceCount, 1);
    TAKE(same, api::spaces::get(*m_client, space.id));
    QCOMPARE(same.name, u"Annex"_s);
}

void SandboxDoorsTest::device_lockedRenamedAndShared_isSeenByTheServer()
{
    TAKE(people, api::useridentities::list(*m_client, {.limit = 1}));
    TAKE(devices, api::devices::list(*m_client, {}));
    const auto lock = std::ranges::find_if(devices.rows, [](const Device &device) {
        return device.isOnline && device.canRemotelyLock && device.canRemotelyUnlock;
    });
    QVERIFY(lock != devices.rows.end());
    const QString id = lock->id.toString();
    TAKE(unlocking, api::locks::unlockDoor(*m_client, lock->id));
    QCOMPARE(unlocking.status, ActionAttempt::Status::Pending);
    QTRY_VERIFY_WITH_TIMEOUT(!m_server->resource(u"device"_s, id)[u"properties"_s][u"locked"_s].toBool(true), 10'000);
    TAKE(locking, api::locks::lockDoor(*m_client, lock->id));
    QCOMPARE(locking.actionType, u"LOCK_DOOR"_s);
    TAKE(renamed,
         api::devices::update(*m_client, {.deviceId = lock->id, .name = api::Change<QString>::set(u"Back door"_s)}));
    Q_UNUSED(renamed)
    TAKE(device, api::devices::get(*m_client, lock->id));
    QCOMPARE(device.displayName, u"Back door"_s);
    const auto person = people.rows.first().id;
    TAKE(granted, api::useridentities::grantAccessToDevice(*m_client, {lock->id, person}));
    Q_UNUSED(granted)
    TAKE(reached, api::useridentities::listAccessibleDevices(*m_client, person));
    QVERIFY(std::ranges::find(reached, lock->id, &Device::id) != reached.end());
    TAKE(revoked, api::useridentities::revokeAccessToDevice(*m_client, {lock->id, person}));
    Q_UNUSED(revoked)
}

void SandboxDoorsTest::acsUser_linkedAndGranted_isSeenByTheServer()
{
    TAKE(systems, api::acssystems::list(*m_client, {}));
    int direct = 0;
    for (const AcsSystem &system : systems) {
        TAKE(user, api::acsusers::create(*m_client, {.acsSystemId = system.id, .fullName = u"Jo Doe"_s}));
        TAKE(same, api::acsusers::get(*m_client, user.id));
        QCOMPARE(same.fullName, u"Jo Doe"_s);
        TAKE(linked, api::useridentities::addAcsUser(
                         *m_client, {.acsUserId = user.id, .userIdentityKey = u"new-" + system.id.toString()}));
        Q_UNUSED(linked)
        TAKE(person, api::useridentities::getByKey(*m_client, u"new-" + system.id.toString()));
        QVERIFY(person.acsUserIds.contains(user.id));
        TAKE(entrances, api::acsentrances::list(*m_client, {.acsSystemId = system.id}));
        const Outcome granted(api::acsentrances::grantAccess(
            *m_client, {.acsEntranceId = entrances.rows.first().id, .acsUserId = user.id}));
        QVERIFY(granted.wait());
        direct += granted.result() ? 1 : 0;
        if (!granted.result()) {
            QCOMPARE(granted.error().type, u"not_supported"_s);
        }
        TAKE(unlinked, api::useridentities::removeAcsUser(*m_client, {user.id, person.id}));
        Q_UNUSED(unlinked)
    }
    QCOMPARE(direct, 1);
}

LATCHKEY_TEST(SandboxDoorsTest, "sandboxdoors")
#include "sandboxdoors_test.moc"
