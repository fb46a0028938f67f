// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/accesscode.h"
#include "core/event.h"
#include "core/instantkey.h"
#include "core/phone.h"
#include "decoded.h"
#include "fixture.h"
#include "support/testmain.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

namespace {

/// A success of \a action.
ActionAttempt succeeded(const QByteArray &action, const QByteArray &result)
{
    return decoded<ActionAttempt>(R"({"action_attempt_id":"11111111-1111-4111-8111-111111111111","action_type":")" +
                                  action + R"(","status":"success","error":null,"result":)" + result + "}");
}

} // namespace

/// Every member of PINs, keys and cards arrives where it belongs.
class KeyResourcesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void accessCode_fullDocument_arrives();
    void accessCode_minimalDocument_saysLittle();
    void accessCode_unmanaged_saysWhatCannotBe();
    void accessCode_keys_arrive_data();
    void accessCode_keys_arrive();
    void instantKey_fullDocument_arrives();
    void phone_fullDocument_arrives();
    void actionAttempt_encoded_holdsTheCredential_data();
    void actionAttempt_encoded_holdsTheCredential();
    void actionAttempt_encodedWithoutResult_isASuccess();
    void actionAttempt_scanned_holdsCardAndCredential();
    void actionAttempt_scannedEmptyCard_holdsNeither();
    void actionAttempt_assigned_namesTheMethod();
    void actionAttempt_newerAction_isTaken();
};

void KeyResourcesTest::accessCode_fullDocument_arrives()
{
    const auto code = decoded<AccessCode>(fixture("access_code_full"));
    QCOMPARE(code.id, idOf<AccessCodeId>('1'));
    QCOMPARE(code.deviceId, idOf<DeviceId>('2'));
    QCOMPARE(code.workspaceId, idOf<WorkspaceId>('3'));
    QCOMPARE(code.name, u"Cleaner"_s);
    QCOMPARE(code.code, u"4821"_s);
    QCOMPARE(code.commonCodeKey, u"common-1"_s);
    QVERIFY(code.isManaged && code.isBackup && code.isBackupAccessCodeAvailable && code.isOneTimeUse);
    QVERIFY(code.isExternalModificationAllowed && code.isOfflineAccessCode);
    QCOMPARE(code.isScheduledOnDevice, true);
    QCOMPARE(code.isWaitingForCodeAssignment, false);
    QCOMPARE(code.pulledBackupAccessCodeId, idOf<AccessCodeId>('4'));
    QVERIFY(code.startsAt == moment);
    QVERIFY(code.endsAt == momentOfEnd);
    QVERIFY(code.createdAt == moment);
    QCOMPARE(code.errors.first().code, u"duplicate_code_on_device"_s);
    QVERIFY(code.isBeingDeleted());
    QCOMPARE(code.pendingMutations.first().code, u"updating_code"_s);
}

void KeyResourcesTest::accessCode_minimalDocument_saysLittle()
{
    const auto code = decoded<AccessCode>(fixture("access_code_minimal"));
    QVERIFY(code.isManaged && code.canBeManaged && code.canBeDeleted && !code.isBeingDeleted());
    QVERIFY(!code.isBackup && !code.isBackupAccessCodeAvailable && !code.isOneTimeUse);
    QVERIFY(!code.isExternalModificationAllowed && !code.isOfflineAccessCode);
    QVERIFY(!code.isScheduledOnDevice && !code.isWaitingForCodeAssignment && !code.startsAt && !code.endsAt);
    QVERIFY(code.name.isEmpty() && code.code.isEmpty() && code.pulledBackupAccessCodeId.isNull());
}

void KeyResourcesTest::accessCode_unmanaged_saysWhatCannotBe()
{
    const auto full = decoded<AccessCode>(fixture("unmanaged_access_code_full"));
    QCOMPARE(full.id, idOf<AccessCodeId>('1'));
    QCOMPARE(full.code, u"4821"_s);
    QVERIFY(full.name.isEmpty() && !full.startsAt && !full.endsAt);
    QVERIFY(!full.isManaged && !full.canBeManaged && !full.canBeDeleted);
    const auto minimal = decoded<AccessCode>(fixture("unmanaged_access_code_minimal"));
    QVERIFY(!minimal.isManaged && minimal.canBeManaged && minimal.canBeDeleted);
}

void KeyResourcesTest::accessCode_keys_arrive_data()
{
    using Status = AccessCode::Status;
    using Type = AccessCode::Type;
    QTest::addColumn<QByteArray>("statusKey");
    QTest::addColumn<QByteArray>("typeKey");
    QTest::addColumn<Status>("status");
    QTest::addColumn<Type>("type");
    QTest::newRow("setting") << QByteArray("setting") << QByteArray("time_bound") << Status::Setting << Type::TimeBound;
    QTest::newRow("set") << QByteArray("set") << QByteArray("ongoing") << Status::Set << Type::Ongoing;
    QTest::newRow("unset") << QByteArray("unset") << QByteArray("ongoing") << Status::Unset << Type::Ongoing;
    QTest::newRow("removing") << QByteArray("removing") << QByteArray("ongoing") << Status::Removing << Type::Ongoing;
    QTest::newRow("unknown") << QByteArray("unknown") << QByteArray("ongoing") << Status::Unknown << Type::Ongoing;
    QTest::newRow("newer") << QByteArray("resting") << QByteArray("lunar") << Status::Unknown << Type::Unknown;
}

void KeyResourcesTest::accessCode_keys_arrive()
{
    QFETCH(const QByteArray, statusKey);
    QFETCH(const QByteArray, typeKey);
    QFETCH(const AccessCode::Status, status);
    QFETCH(const AccessCode::Type, type);
    QByteArray document = fixture("access_code_full");
    document.replace("\"setting\"", QByteArray('"' + statusKey + '"'));
    document.replace("\"time_bound\"", QByteArray('"' + typeKey + '"'));
    const auto code = decoded<AccessCode>(document);
    QCOMPARE(code.id, idOf<AccessCodeId>('1'));
    QCOMPARE(code.status, status);
    QCOMPARE(code.type, type);
}

void KeyResourcesTest::instantKey_fullDocument_arrives()
{
    const auto key = decoded<InstantKey>(fixture("instant_key_full"));
    QCOMPARE(key.id, idOf<InstantKeyId>('1'));
    QCOMPARE(key.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(key.userIdentityId, idOf<UserIdentityId>('3'));
    QCOMPARE(key.clientSessionId, idOf<ClientSessionId>('4'));
    QCOMPARE(key.customizationProfileId, idOf<CustomizationProfileId>('5'));
    QCOMPARE(key.instantKeyUrl, u"https://ik.seam.co/ABCXYZ"_s);
    QVERIFY(key.createdAt == moment);
    QVERIFY(key.expiresAt == momentOfEnd);
    QVERIFY(decoded<InstantKey>(fixture("instant_key_minimal")).customizationProfileId.isNull());
}

void KeyResourcesTest::phone_fullDocument_arrives()
{
    const auto phone = decoded<Phone>(fixture("phone_full"));
    QCOMPARE(phone.id, idOf<DeviceId>('1'));
    QCOMPARE(phone.workspaceId, idOf<WorkspaceId>('2'));
    QCOMPARE(phone.deviceType, u"android_phone"_s);
    QCOMPARE(phone.displayName, u"Phone of Jane"_s);
    QCOMPARE(phone.nickname, u"Jane"_s);
    QCOMPARE(phone.hasActiveEndpoint, true);
    QCOMPARE(phone.hasActiveSaltoSpacePhone, false);
    QVERIFY(phone.createdAt == moment);
    QCOMPARE(phone.errors.size(), 1);
    QCOMPARE(phone.warnings.size(), 1);
    const auto minimal = decoded<Phone>(fixture("phone_minimal"));
    QVERIFY(!minimal.hasActiveEndpoint && !minimal.hasActiveSaltoSpacePhone);
}

void KeyResourcesTest::actionAttempt_encoded_holdsTheCredential_data()
{
    QTest::addColumn<QByteArray>("action");
    QTest::newRow("encoded") << QByteArray("ENCODE_CREDENTIAL");
    QTest::newRow("scanned to assign") << QByteArray("SCAN_TO_ASSIGN_CREDENTIAL");
}

void KeyResourcesTest::actionAttempt_encoded_holdsTheCredential()
{
    QFETCH(const QByteArray, action);
    const auto attempt = succeeded(action, fixture("acs_credential_full"));
    QCOMPARE(attempt.status, ActionAttempt::Status::Success);
    QVERIFY(attempt.acsCredential);
    QCOMPARE(attempt.acsCredential->id, idOf<AcsCredentialId>('1'));
    QCOMPARE(attempt.acsCredential->cardNumber, u"1234567"_s);
}

void KeyResourcesTest::actionAttempt_encodedWithoutResult_isASuccess()
{
    for (const char *result : {"{}", "null"}) {
        const auto attempt = succeeded("ENCODE_CREDENTIAL", result);
        QCOMPARE(attempt.status, ActionAttempt::Status::Success);
        QVERIFY(!attempt.acsCredential);
    }
}

void KeyResourcesTest::actionAttempt_scanned_holdsCardAndCredential()
{
    const auto attempt = succeeded("SCAN_CREDENTIAL", R"({"acs_credential_on_encoder":{"card_number":"164d29dc",
        "created_at":null,"starts_at":"2026-11-20T10:42:07.946606Z","ends_at":"2026-11-22T11:00:00Z","is_issued":true,
        "visionline_metadata":{"card_holder":"Guest"}},"acs_credential_on_seam":)" +
                                                          fixture("acs_credential_full") + R"(,"warnings":[
        {"warning_code":"acs_credential_on_encoder_out_of_sync","warning_message":"Words"}]})");
    QVERIFY(attempt.cardOnEncoder);
    QCOMPARE(attempt.cardOnEncoder->cardNumber, u"164d29dc"_s);
    QVERIFY(attempt.cardOnEncoder->startsAt == moment && attempt.cardOnEncoder->endsAt == momentOfEnd);
    QVERIFY(!attempt.cardOnEncoder->createdAt);
    QCOMPARE(attempt.cardOnEncoder->isIssued, true);
    QVERIFY(attempt.acsCredential);
    QCOMPARE(attempt.acsCredential->acsUserId, idOf<AcsUserId>('5'));
    QCOMPARE(attempt.warnings.size(), 1);
    QCOMPARE(attempt.warnings.first().code, u"acs_credential_on_encoder_out_of_sync"_s);
    QCOMPARE(attempt.warnings.first().message, u"Words"_s);
}

void KeyResourcesTest::actionAttempt_scannedEmptyCard_holdsNeither()
{
    const auto attempt = succeeded("SCAN_CREDENTIAL", R"({"acs_credential_on_encoder":null,
        "acs_credential_on_seam":null,"warnings":[]})");
    QCOMPARE(attempt.status, ActionAttempt::Status::Success);
    QVERIFY(!attempt.cardOnEncoder && !attempt.acsCredential && attempt.warnings.isEmpty());
}

void KeyResourcesTest::actionAttempt_assigned_namesTheMethod()
{
    const auto attempt = succeeded("ASSIGN_CREDENTIAL", fixture("access_method_full"));
    QCOMPARE(attempt.accessMethodId, idOf<AccessMethodId>('1'));
}

void KeyResourcesTest::actionAttempt_newerAction_isTaken()
{
    const auto attempt = succeeded("POLISH_CREDENTIAL", R"({"acs_credential_id":"card-1","warnings":"none"})");
    QCOMPARE(attempt.status, ActionAttempt::Status::Success);
    QVERIFY(!attempt.acsCredential);
}

LATCHKEY_TEST(KeyResourcesTest, "keyresources")
#include "keyresources_test.moc"
