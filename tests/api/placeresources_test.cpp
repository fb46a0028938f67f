// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/acs.h"
#include "core/acsaccessgroup.h"
#include "core/device.h"
#include "core/space.h"
#include "decoded.h"
#include "fixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Every member arrives where it belongs.
class PlaceResourcesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void device_fullDocument_arrives();
    void device_olderMembers_serve();
    void device_minimalDocument_saysLittle();
    void device_unmanaged_hasItsNameFromTheProvider();
    void acsSystem_fullDocument_arrives();
    void acsSystem_olderMembers_serve();
    void acsEntrance_fullDocument_arrives();
    void acsUser_fullDocument_arrives();
    void acsUser_olderMembers_serve();
    void acsCredential_fullDocument_arrives();
    void acsEncoder_fullDocument_arrives();
    void acsAccessGroup_fullDocument_arrives();
    void space_fullDocument_arrives();
};

void PlaceResourcesTest::device_fullDocument_arrives()
{
    const auto device = decoded<Device>(fixture("device_full"));
    QCOMPARE(device.id, idOf<DeviceId>('1'));
    QCOMPARE(device.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(device.connectedAccountId, idOf<ConnectedAccountId>('3'));
    QCOMPARE(device.deviceType, u"yale_lock"_s);
    QCOMPARE(device.displayName, u"Front"_s);
    QCOMPARE(device.nickname, u"Frontdoor"_s);
    QCOMPARE(device.modelName, u"Linus"_s);
    QCOMPARE(device.manufacturerName, u"Yale"_s);
    QCOMPARE(device.serialNumber, u"SN1"_s);
    QCOMPARE(device.timeZone, u"Europe/Berlin"_s);
    QCOMPARE(device.spaceIds, {idOf<SpaceId>('4')});
    QVERIFY(device.isOnline);
    QCOMPARE(device.isLocked, true);
    QCOMPARE(device.batteryLevel, 0.25);
    QCOMPARE(device.batteryStatus, u"low"_s);
    QVERIFY(device.canRemotelyLock && device.canRemotelyUnlock && device.canUnlockWithCode);
    QVERIFY(device.canProgramOnlineAccessCodes && device.canProgramOfflineAccessCodes);
    QCOMPARE(device.supportedCodeLengths, QList<int>({4, 5, 6}));
    QCOMPARE(device.codeConstraints, QStringList({u"no_zeros"_s, u"name_length"_s}));
    QVERIFY(device.createdAt == moment);
    QCOMPARE(device.errors.first().code, u"device_offline"_s);
    QCOMPARE(device.warnings.size(), 1);
}

void PlaceResourcesTest::device_olderMembers_serve()
{
    QByteArray document = fixture("device_full");
    document.replace("\"battery\"", "\"other\"").replace("\"time_zone\"", "\"timezone\"");
    document.replace("\"manufacturer_display_name\"", "\"other_name\"");
    const auto device = decoded<Device>(document);
    QCOMPARE(device.batteryLevel, 0.5);
    QCOMPARE(device.timeZone, u"Europe/Berlin"_s);
    QCOMPARE(device.manufacturerName, u"yale"_s);
}

void PlaceResourcesTest::device_minimalDocument_saysLittle()
{
    const auto device = decoded<Device>(fixture("device_minimal"));
    QVERIFY(!device.isOnline && !device.isLocked && !device.batteryLevel && !device.canRemotelyUnlock);
    QVERIFY(device.timeZone.isEmpty() && device.supportedCodeLengths.isEmpty());
}

void PlaceResourcesTest::device_unmanaged_hasItsNameFromTheProvider()
{
    const auto device = decoded<Device>(fixture("unmanaged_device_full"));
    QVERIFY(!device.isManaged);
    QCOMPARE(device.displayName, u"Back"_s);
    QCOMPARE(device.modelName, u"Linus"_s);
    QCOMPARE(device.timeZone, u"Europe/Berlin"_s);
    QVERIFY(device.isOnline && device.canRemotelyUnlock);
    QCOMPARE(device.errors.first().code, u"device_offline"_s);
    QCOMPARE(decoded<Device>(fixture("unmanaged_device_minimal")).displayName, u"Back"_s);
    QVERIFY(decoded<Device>(fixture("device_minimal")).isManaged);
    QByteArray nameless = fixture("unmanaged_device_minimal");
    nameless.replace("\"name\"", "\"other\"");
    const auto refused = api::codec::one<Device>("{\"it\":" + nameless + "}", "it"_L1);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(u"properties.name"), qPrintable(refused.error().message));
}

void PlaceResourcesTest::acsSystem_fullDocument_arrives()
{
    const auto system = decoded<AcsSystem>(fixture("acs_system_full"));
    QCOMPARE(system.id, idOf<AcsSystemId>('1'));
    QCOMPARE(system.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(system.connectedAccountId, idOf<ConnectedAccountId>('3'));
    QCOMPARE(system.name, u"Main"_s);
    QCOMPARE(system.externalType, u"visionline_system"_s);
    QCOMPARE(system.externalTypeDisplayName, u"Visionline"_s);
    QCOMPARE(system.timeZone, u"Europe/Berlin"_s);
    QVERIFY(system.isCredentialManager);
    QVERIFY(system.createdAt == moment);
    QCOMPARE(system.errors.size(), 1);
    QCOMPARE(system.warnings.size(), 1);
}

void PlaceResourcesTest::acsSystem_olderMembers_serve()
{
    QByteArray document = fixture("acs_system_full");
    document.replace("\"system_type\": \"old\"", "\"x\": 1").replace("\"external_type", "\"system_type");
    const auto system = decoded<AcsSystem>(document);
    QCOMPARE(system.externalType, u"visionline_system"_s);
    QCOMPARE(system.externalTypeDisplayName, u"Visionline"_s);
}

void PlaceResourcesTest::acsEntrance_fullDocument_arrives()
{
    const auto entrance = decoded<AcsEntrance>(fixture("acs_entrance_full"));
    QCOMPARE(entrance.id, idOf<AcsEntranceId>('1'));
    QCOMPARE(entrance.acsSystemId, idOf<AcsSystemId>('2'));
    QCOMPARE(entrance.connectedAccountId, idOf<ConnectedAccountId>('3'));
    QCOMPARE(entrance.displayName, u"Gate"_s);
    QCOMPARE(entrance.spaceIds, {idOf<SpaceId>('4')});
    QCOMPARE(entrance.opensWith, (AccessModes{true, true, true, true}));
    QVERIFY(entrance.canBelongToReservation);
    QCOMPARE(entrance.isLocked, false);
    QVERIFY(entrance.createdAt == moment);
    QCOMPARE(entrance.errors.size(), 1);
    QCOMPARE(entrance.warnings.size(), 1);
    const auto minimal = decoded<AcsEntrance>(fixture("acs_entrance_minimal"));
    QCOMPARE(minimal.opensWith, AccessModes{});
    QVERIFY(!minimal.isLocked);
}

void PlaceResourcesTest::acsUser_fullDocument_arrives()
{
    const auto user = decoded<AcsUser>(fixture("acs_user_full"));
    QCOMPARE(user.id, idOf<AcsUserId>('1'));
    QCOMPARE(user.acsSystemId, idOf<AcsSystemId>('2'));
    QCOMPARE(user.workspaceId, idOf<WorkspaceId>('3'));
    QCOMPARE(user.userIdentityId, idOf<UserIdentityId>('5'));
    QCOMPARE(user.displayName, u"Jane"_s);
    QCOMPARE(user.fullName, u"Jane Doe"_s);
    QCOMPARE(user.emailAddress, u"jane@example.com"_s);
    QCOMPARE(user.phoneNumber, u"+15555550100"_s);
    QVERIFY(user.isSuspended);
    QCOMPARE(user.accessSchedule, (TimeWindow{moment, std::nullopt}));
    QVERIFY(user.createdAt == moment);
    QCOMPARE(user.errors.size(), 1);
    QCOMPARE(user.warnings.size(), 1);
    QCOMPARE(user.pendingMutations.first().code, u"creating"_s);
}

void PlaceResourcesTest::acsUser_olderMembers_serve()
{
    QByteArray document = fixture("acs_user_full");
    document.replace("\"email_address\"", "\"other\"");
    QCOMPARE(decoded<AcsUser>(document).emailAddress, u"old@example.com"_s);
}

void PlaceResourcesTest::acsCredential_fullDocument_arrives()
{
    const auto credential = decoded<AcsCredential>(fixture("acs_credential_full"));
    QCOMPARE(credential.id, idOf<AcsCredentialId>('1'));
    QCOMPARE(credential.acsSystemId, idOf<AcsSystemId>('2'));
    QCOMPARE(credential.acsUserId, idOf<AcsUserId>('5'));
    QCOMPARE(credential.userIdentityId, idOf<UserIdentityId>('6'));
    QCOMPARE(credential.mode, AccessMode::Code);
    QCOMPARE(credential.displayName, u"Card"_s);
    QVERIFY(credential.isIssued);
    QVERIFY(credential.startsAt == moment);
    QVERIFY(credential.endsAt == momentOfEnd);
    QCOMPARE(credential.externalTypeDisplayName, u"Visionline Card"_s);
    QVERIFY(credential.isManaged && credential.isOneTimeUse && credential.isMultiPhoneSyncCredential);
    QVERIFY(credential.issuedAt == moment);
    QCOMPARE(credential.parentAcsCredentialId, idOf<AcsCredentialId>('7'));
    QCOMPARE(credential.cardNumber, u"1234567"_s);
    QCOMPARE(credential.code, u"4821"_s);
    QCOMPARE(credential.errors.size(), 1);
    QCOMPARE(credential.warnings.size(), 1);
}

void PlaceResourcesTest::acsEncoder_fullDocument_arrives()
{
    const auto encoder = decoded<AcsEncoder>(fixture("acs_encoder_full"));
    QCOMPARE(encoder.id, idOf<AcsEncoderId>('1'));
    QCOMPARE(encoder.acsSystemId, idOf<AcsSystemId>('2'));
    QCOMPARE(encoder.displayName, u"Desk"_s);
    QVERIFY(encoder.createdAt == moment);
    QCOMPARE(encoder.errors.size(), 1);
}

void PlaceResourcesTest::acsAccessGroup_fullDocument_arrives()
{
    const auto group = decoded<AcsAccessGroup>(fixture("acs_access_group_full"));
    QCOMPARE(group.id, idOf<AcsAccessGroupId>('1'));
    QCOMPARE(group.acsSystemId, idOf<AcsSystemId>('2'));
    QCOMPARE(group.workspaceId, idOf<WorkspaceId>('3'));
    QCOMPARE(group.connectedAccountId, idOf<ConnectedAccountId>('4'));
    QCOMPARE(group.name, u"staff"_s);
    QCOMPARE(group.displayName, u"Staff"_s);
    QCOMPARE(group.externalType, u"salto_ks_access_group"_s);
    QCOMPARE(group.externalTypeDisplayName, u"Salto KS access group"_s);
    QCOMPARE(group.accessSchedule, (TimeWindow{moment, std::nullopt}));
    QVERIFY(group.createdAt == moment);
    QCOMPARE(group.errors.first().code, u"anything"_s);
    QCOMPARE(group.warnings.first().code, u"being_deleted"_s);
    QCOMPARE(group.pendingMutations.first().code, u"updating_user_membership"_s);
    QVERIFY(!decoded<AcsAccessGroup>(fixture("acs_access_group_minimal")).accessSchedule);
}

void PlaceResourcesTest::space_fullDocument_arrives()
{
    const auto space = decoded<Space>(fixture("space_full"));
    QCOMPARE(space.id, idOf<SpaceId>('1'));
    QCOMPARE(space.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(space.parentSpaceId, idOf<SpaceId>('3'));
    QCOMPARE(space.spaceKey, u"room-101"_s);
    QCOMPARE(space.name, u"Room"_s);
    QCOMPARE(space.deviceCount, 2);
    QCOMPARE(space.acsEntranceCount, 3);
    QCOMPARE(space.timeZone, u"Europe/Berlin"_s);
    QCOMPARE(space.defaultCheckinTime, u"15:00"_s);
    QCOMPARE(space.defaultCheckoutTime, u"11:00:00"_s);
    QCOMPARE(space.address, u"Street 1"_s);
    QVERIFY(space.createdAt == moment);
}

LATCHKEY_TEST(PlaceResourcesTest, "placeresources")
#include "placeresources_test.moc"
