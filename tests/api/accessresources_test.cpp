// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accessgrant.h"
#include "core/event.h"
#include "core/useridentity.h"
#include "decoded.h"
#include "fixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// Every member arrives where it belongs.
class AccessResourcesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void accessGrant_fullDocument_arrives();
    void accessGrant_problems_arrive();
    void accessGrant_minimalDocument_isOpenEnded();
    void accessMethod_fullDocument_arrives();
    void userIdentity_fullDocument_arrives();
    void userIdentity_nulls_areEmpty();
    void actionAttempt_statuses_arrive();
    void event_fullDocument_arrives();
    void event_errorCode_isItsMessage();
};

void AccessResourcesTest::accessGrant_fullDocument_arrives()
{
    const auto grant = decoded<AccessGrant>(fixture("access_grant_full"));
    QCOMPARE(grant.id, idOf<AccessGrantId>('1'));
    QCOMPARE(grant.userIdentityId, idOf<UserIdentityId>('2'));
    QCOMPARE(grant.accessGrantKey, u"grant-1"_s);
    QCOMPARE(grant.reservationKey, u"stay-1"_s);
    QCOMPARE(grant.name, u"Weekend"_s);
    QCOMPARE(grant.displayName, u"Stay"_s);
    QVERIFY(grant.window.startsAt == moment);
    QVERIFY(grant.window.endsAt == momentOfEnd);
    QCOMPARE(QList<SpaceId>(grant.spaceIds), {idOf<SpaceId>('6')});
    QCOMPARE(QList<AccessMethodId>(grant.accessMethodIds),
             (QList{idOf<AccessMethodId>('4'), idOf<AccessMethodId>('5')}));
    QCOMPARE(grant.instantKeyUrl, u"https://ik.seam.co/ABCXYZ"_s);
    QCOMPARE(grant.clientSessionToken, u"seam_cst1_x"_s);
    QVERIFY(grant.createdAt == moment);
    QCOMPARE(grant.requestedAccessMethods.size(), 3);
    const RequestedAccessMethod pin = grant.requestedAccessMethods.at(0);
    QCOMPARE(pin.mode, AccessMode::Code);
    QCOMPARE(pin.displayName, u"PIN Code Credential"_s);
    QCOMPARE(pin.code, u"4821"_s);
    QVERIFY(pin.createdAt == moment);
    QCOMPARE(pin.createdAccessMethodIds.size(), 1);
    QCOMPARE(pin.createdAccessMethodIds.first(), idOf<AccessMethodId>('4'));
    QCOMPARE(grant.requestedAccessMethods.at(1).mode, AccessMode::MobileKey);
    QCOMPARE(grant.requestedAccessMethods.at(1).instantKeyMaxUseCount, 3);
    QCOMPARE(grant.requestedAccessMethods.at(2).mode, AccessMode::Unknown);
}

void AccessResourcesTest::accessGrant_problems_arrive()
{
    const auto grant = decoded<AccessGrant>(fixture("access_grant_full"));
    QVERIFY(grant.isBeingDeleted());
    QCOMPARE(grant.errors.size(), 1);
    QCOMPARE(grant.errors.front().code, u"cannot_create_requested_access_methods"_s);
    QCOMPARE(grant.errors.front().message, u"Words"_s);
    QVERIFY(grant.errors.front().createdAt == moment);
    QCOMPARE(grant.errors.front().deviceIds, {idOf<DeviceId>('8')});
    QCOMPARE(grant.warnings.size(), 3);
    QCOMPARE(grant.warnings.value().at(1).deviceIds, {idOf<DeviceId>('9')});
    QCOMPARE(grant.warnings.value().at(2).deviceIds, {idOf<DeviceId>('8')});
    QCOMPARE(grant.warnings.value().at(2).reason, u"duration_exceeds_max"_s);
    QCOMPARE(grant.pendingMutations.size(), 1);
    QCOMPARE(grant.pendingMutations.front().code, u"updating_spaces"_s);
}

void AccessResourcesTest::accessGrant_minimalDocument_isOpenEnded()
{
    const auto grant = decoded<AccessGrant>(fixture("access_grant_minimal"));
    QVERIFY(!grant.window.endsAt);
    QVERIFY(grant.name.isEmpty());
    QVERIFY(grant.accessGrantKey.isEmpty());
    QVERIFY(grant.errors.isEmpty());
}

void AccessResourcesTest::accessMethod_fullDocument_arrives()
{
    const auto method = decoded<AccessMethod>(fixture("access_method_full"));
    QCOMPARE(method.id, idOf<AccessMethodId>('1'));
    QCOMPARE(method.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(method.mode, AccessMode::MobileKey);
    QCOMPARE(method.displayName, u"Card"_s);
    QVERIFY(method.isIssued);
    QVERIFY(method.issuedAt == at(0) + std::chrono::milliseconds(900));
    QVERIFY(method.createdAt == moment);
    QCOMPARE(method.code, u"1234"_s);
    QCOMPARE(method.instantKeyUrl, u"https://ik.seam.co/ABCXYZ"_s);
    QCOMPARE(method.clientSessionToken, u"seam_cst1_x"_s);
    QVERIFY(method.isEncodingRequired && method.isReadyForEncoding);
    QVERIFY(method.isAssignmentRequired && method.isReadyForAssignment);
    QVERIFY(method.isBeingDeleted());
    QCOMPARE(method.pendingMutations.size(), 1);
    const auto minimal = decoded<AccessMethod>(fixture("access_method_minimal"));
    QVERIFY(!minimal.isIssued && !minimal.issuedAt && !minimal.isEncodingRequired && minimal.code.isEmpty());
}

void AccessResourcesTest::userIdentity_fullDocument_arrives()
{
    const auto identity = decoded<UserIdentity>(fixture("user_identity_full"));
    QCOMPARE(identity.id, idOf<UserIdentityId>('1'));
    QCOMPARE(identity.userIdentityKey, u"guest-1"_s);
    QCOMPARE(identity.displayName, u"Jane"_s);
    QCOMPARE(identity.fullName, u"Jane Döe"_s);
    QCOMPARE(identity.emailAddress, u"jane@example.com"_s);
    QCOMPARE(identity.phoneNumber, u"+15555550100"_s);
    QCOMPARE(QList<AcsUserId>(identity.acsUserIds), {idOf<AcsUserId>('3')});
    QVERIFY(identity.createdAt == moment);
    QCOMPARE(identity.errors.size(), 1);
    QCOMPARE(identity.warnings.size(), 1);
}

void AccessResourcesTest::userIdentity_nulls_areEmpty()
{
    QByteArray document = fixture("user_identity_full");
    document.replace("\"Jane Döe\"", "null").replace("\"+15555550100\"", "null").replace("\"guest-1\"", "null");
    const auto identity = decoded<UserIdentity>(document);
    QCOMPARE(identity.displayName, u"Jane"_s);
    QVERIFY(identity.fullName.isEmpty() && identity.phoneNumber.isEmpty() && identity.userIdentityKey.isEmpty());
}

void AccessResourcesTest::actionAttempt_statuses_arrive()
{
    QByteArray document = fixture("action_attempt_full");
    const auto success = decoded<ActionAttempt>(document);
    QCOMPARE(success.id, idOf<ActionAttemptId>('1'));
    QCOMPARE(success.actionType, u"UNLOCK_DOOR"_s);
    QCOMPARE(success.status, ActionAttempt::Status::Success);
    QCOMPARE(success.wasConfirmedByDevice, false);
    QCOMPARE(decoded<ActionAttempt>(fixture("action_attempt_minimal")).status, ActionAttempt::Status::Pending);
    document.replace("\"success\"", "\"error\"").replace("null", R"({"type":"device_offline","message":"Offline"})");
    const auto failed = decoded<ActionAttempt>(document);
    QCOMPARE(failed.status, ActionAttempt::Status::Error);
    QCOMPARE(failed.errorType, u"device_offline"_s);
    QCOMPARE(failed.errorMessage, u"Offline"_s);
    document.replace("\"error\",", "\"paused\",");
    QCOMPARE(decoded<ActionAttempt>(document).status, ActionAttempt::Status::Unknown);
}

void AccessResourcesTest::event_fullDocument_arrives()
{
    const auto event = decoded<Event>(fixture("event_full"));
    QCOMPARE(event.id, idOf<EventId>('1'));
    QCOMPARE(event.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(event.eventType, u"lock.access_denied"_s);
    QCOMPARE(event.description, u"Refused"_s);
    QVERIFY(event.createdAt == moment);
    QVERIFY(event.occurredAt == at(0) - std::chrono::seconds(1));
    QCOMPARE(event.accessGrantIds, (QList{idOf<AccessGrantId>('3'), idOf<AccessGrantId>('4')}));
    QCOMPARE(event.accessMethodId, idOf<AccessMethodId>('5'));
    QCOMPARE(event.acsEntranceId, idOf<AcsEntranceId>('6'));
    QCOMPARE(event.acsSystemId, idOf<AcsSystemId>('7'));
    QCOMPARE(event.acsUserId, idOf<AcsUserId>('8'));
    QCOMPARE(event.acsCredentialId, idOf<AcsCredentialId>('9'));
    QCOMPARE(event.actionAttemptId, idOf<ActionAttemptId>('a'));
    QCOMPARE(event.connectedAccountId, idOf<ConnectedAccountId>('b'));
    QCOMPARE(event.deviceId, idOf<DeviceId>('c'));
    QCOMPARE(event.spaceId, idOf<SpaceId>('d'));
    QCOMPARE(event.userIdentityId, idOf<UserIdentityId>('e'));
    QCOMPARE(event.method, u"keycode"_s);
    QCOMPARE(event.errorMessage, u"unknown_code"_s);
}

void AccessResourcesTest::event_errorCode_isItsMessage()
{
    QByteArray document = fixture("event_full");
    document.replace("\"zzz_new\"", "\"error_code\"")
        .replace("\"error_code\": 1", R"("error_code":"hub_disconnected")");
    QCOMPARE(decoded<Event>(document).errorMessage, u"hub_disconnected"_s);
}

LATCHKEY_TEST(AccessResourcesTest, "accessresources")
#include "accessresources_test.moc"
