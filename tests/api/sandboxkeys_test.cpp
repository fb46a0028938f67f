// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "api/accesscodes.h"
#include "api/acsaccessgroups.h"
#include "api/acscredentials.h"
#include "api/acsencoders.h"
#include "api/acsencoderssimulate.h"
#include "api/acssystems.h"
#include "api/acsusers.h"
#include "api/actionattempts.h"
#include "api/events.h"
#include "api/locks.h"
#include "api/spaces.h"
#include "sandboxfixture.h"
#include "support/testmain.h"

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;

/// PINs, cards and groups by the typed functions, against a whole service over HTTP.
class SandboxKeysTest : public SandboxFixture {
    Q_OBJECT

  private Q_SLOTS:
    void init() { start(); }
    void cleanup() { stop(); }
    void accessCode_itsLife_isSeen();
    void group_userAddedAndRemoved_isSeen();
    void card_writtenAndScanned_isRead();
    void card_notOnTheEncoder_isSaid();
    void space_emptiedAndDeleted_isGone();
    void attemptAndEvent_ofADoor_areFoundAgain();

  private:
    std::optional<AcsSystem> systemOf(const QString &type);
    /// As it is once it has ended.
    ActionAttempt ended(const ActionAttempt &attempt);
    /// A card that \a user does not have in the hand yet; a null id if that failed.
    AcsCredential newCard(AcsUserId user);
};

std::optional<AcsSystem> SandboxKeysTest::systemOf(const QString &type)
{
    const Outcome systems(api::acssystems::list(*m_client, {}));
    if (!systems.wait() || !systems.result()) {
        return std::nullopt;
    }
    const auto found = std::ranges::find(*systems.result(), type, &AcsSystem::externalType);
    return found == systems.result()->end() ? std::nullopt : std::optional(*found);
}

ActionAttempt SandboxKeysTest::ended(const ActionAttempt &attempt)
{
    ActionAttempt last = attempt;
    const bool isOver = QTest::qWaitFor(
        [&] {
            const Outcome now(api::actionattempts::get(*m_client, attempt.id));
            if (now.wait() && now.result()) {
                last = *now.result();
            }
            return last.status != ActionAttempt::Status::Pending;
        },
        15'000);
    return isOver ? last : attempt;
}

AcsCredential SandboxKeysTest::newCard(AcsUserId user)
{
    const Outcome card(api::acscredentials::create(*m_client, {.accessMethod = AccessMode::Card, .acsUserId = user}));
    return card.wait() && card.result() ? *card.result() : AcsCredential{};
}

void SandboxKeysTest::accessCode_itsLife_isSeen()
{
    TAKE(locks, api::locks::list(*m_client, {.includeIf = {u"can_program_online_access_codes"_s}}));
    const auto lock = std::ranges::find_if(locks.rows, &Device::isOnline);
    QVERIFY(lock != locks.rows.end());
    TAKE(made, api::accesscodes::create(*m_client, {.deviceId = lock->id, .name = u"Plumber"_s, .code = u"483920"_s}));
    QVERIFY(made.isManaged);
    QCOMPARE(made.type, AccessCode::Type::Ongoing);
    TAKE(sameCode, api::accesscodes::get(*m_client, {.deviceId = lock->id, .code = u"483920"_s}));
    QCOMPARE(sameCode.id, made.id);
    TAKE(updated, api::accesscodes::update(*m_client, {.accessCodeId = made.id, .name = u"Painter"_s}));
    Q_UNUSED(updated)
    TAKE(renamed, api::accesscodes::get(*m_client, {.accessCodeId = made.id}));
    QCOMPARE(renamed.name, u"Painter"_s);
    TAKE(codes, api::accesscodes::list(*m_client, {.deviceId = lock->id}));
    QVERIFY(std::ranges::find(codes.rows, made.id, &AccessCode::id) != codes.rows.end());
    TAKE(removed, api::accesscodes::remove(*m_client, {.accessCodeId = made.id}));
    Q_UNUSED(removed)
    QTRY_VERIFY_WITH_TIMEOUT(m_server->resource(u"access_code"_s, made.id.toString()).isEmpty(), 15'000);
    TAKE(unmanaged, api::accesscodes::listUnmanaged(*m_client, {.deviceId = lock->id}));
    QVERIFY(std::ranges::none_of(unmanaged.rows, &AccessCode::isManaged));
}

void SandboxKeysTest::group_userAddedAndRemoved_isSeen()
{
    TAKE(groups, api::acsaccessgroups::list(*m_client, {.search = u"House"_s}));
    QCOMPARE(groups.size(), 1);
    const AcsAccessGroup group = groups.first();
    TAKE(user, api::acsusers::create(*m_client, {.acsSystemId = group.acsSystemId, .fullName = u"Jo Doe"_s}));
    const api::acsaccessgroups::Membership membership{.acsAccessGroupId = group.id, .acsUserId = user.id};
    const auto isMember = [&] {
        const Outcome users(api::acsaccessgroups::listUsers(*m_client, group.id));
        return users.wait() && users.result() &&
               std::ranges::find(*users.result(), user.id, &AcsUser::id) != users.result()->end();
    };
    TAKE(added, api::acsaccessgroups::addUser(*m_client, membership));
    Q_UNUSED(added)
    QTRY_VERIFY_WITH_TIMEOUT(isMember(), 15'000);
    TAKE(reached, api::acsusers::listAccessibleEntrances(*m_client, {.acsUserId = user.id}));
    TAKE(opened, api::acsaccessgroups::listAccessibleEntrances(*m_client, group.id));
    QCOMPARE(reached.size(), opened.size());
    TAKE(removed, api::acsaccessgroups::removeUser(*m_client, membership));
    Q_UNUSED(removed)
    QTRY_VERIFY_WITH_TIMEOUT(!isMember(), 15'000);
    TAKE(deleted, api::acsusers::remove(*m_client, {.acsUserId = user.id}));
    Q_UNUSED(deleted)
}

void SandboxKeysTest::card_writtenAndScanned_isRead()
{
    const auto system = systemOf(u"visionline_system"_s);
    QVERIFY(system);
    TAKE(encoders, api::acsencoders::list(*m_client, {.acsSystemId = system->id}));
    const AcsEncoderId encoder = encoders.rows.first().id;
    TAKE(user, api::acsusers::create(*m_client, {.acsSystemId = system->id, .fullName = u"Jo Doe"_s}));
    const AcsCredential card = newCard(user.id);
    QVERIFY(!card.id.isNull());
    TAKE(writing, api::acsencoders::encodeCredential(*m_client, {.acsEncoderId = encoder, .acsCredentialId = card.id}));
    const ActionAttempt written = ended(writing);
    QCOMPARE(written.status, ActionAttempt::Status::Success);
    QVERIFY(written.acsCredential && written.acsCredential->isIssued);
    QCOMPARE(written.acsCredential->id, card.id);
    TAKE(planned, api::acsencoderssimulate::nextCredentialScanWillSucceed(
                      *m_client, {.acsEncoderId = encoder, .acsCredentialIdOnSeam = card.id}));
    Q_UNUSED(planned)
    TAKE(scanning, api::acsencoders::scanCredential(*m_client, {.acsEncoderId = encoder}));
    const ActionAttempt scanned = ended(scanning);
    QCOMPARE(scanned.status, ActionAttempt::Status::Success);
    QVERIFY(scanned.cardOnEncoder && scanned.acsCredential);
    QCOMPARE(scanned.acsCredential->id, card.id);
    QCOMPARE(scanned.cardOnEncoder->cardNumber, written.acsCredential->cardNumber);
    TAKE(removed, api::acscredentials::remove(*m_client, card.id));
    Q_UNUSED(removed)
}

void SandboxKeysTest::card_notOnTheEncoder_isSaid()
{
    const auto system = systemOf(u"visionline_system"_s);
    QVERIFY(system);
    TAKE(encoders, api::acsencoders::list(*m_client, {.acsSystemId = system->id}));
    const AcsEncoderId encoder = encoders.rows.first().id;
    TAKE(planned, api::acsencoderssimulate::nextCredentialScanWillFail(*m_client, {.acsEncoderId = encoder}));
    Q_UNUSED(planned)
    TAKE(scanning, api::acsencoders::scanCredential(*m_client, {.acsEncoderId = encoder}));
    const ActionAttempt scanned = ended(scanning);
    QCOMPARE(scanned.status, ActionAttempt::Status::Error);
    QCOMPARE(scanned.errorType, u"no_credential_on_encoder"_s);
    QVERIFY(!scanned.cardOnEncoder && !scanned.acsCredential);
}

void SandboxKeysTest::space_emptiedAndDeleted_isGone()
{
    TAKE(locks, api::locks::list(*m_client, {.limit = 1}));
    const DeviceId lock = locks.rows.first().id;
    TAKE(space, api::spaces::create(*m_client, {.name = u"Annex"_s, .deviceIds = {lock}}));
    TAKE(renamed, api::spaces::update(*m_client, {.spaceId = space.id,
                                                  .name = u"Annexe"_s,
                                                  .customerData = api::spaces::CustomerData{
                                                      .address = api::Change<QString>::set(u"Street 1"_s)}}));
    QCOMPARE(renamed.name, u"Annexe"_s);
    QCOMPARE(renamed.address, u"Street 1"_s);
    QCOMPARE(renamed.deviceCount, 1);
    TAKE(emptied, api::spaces::update(*m_client, {.spaceId = space.id, .deviceIds = QList<DeviceId>()}));
    QCOMPARE(emptied.deviceCount, 0);
    TAKE(filled, api::spaces::addDevices(*m_client, {space.id, {lock}}));
    Q_UNUSED(filled)
    TAKE(related, api::spaces::getRelated(*m_client, {.spaceIds = {space.id}, .include = {api::Related::Devices}}));
    QCOMPARE(related.devices.size(), 1);
    TAKE(removed, api::spaces::removeDevices(*m_client, {space.id, {lock}}));
    Q_UNUSED(removed)
    TAKE(deleted, api::spaces::remove(*m_client, space.id));
    Q_UNUSED(deleted)
    const Outcome gone(api::spaces::get(*m_client, space.id));
    QVERIFY(gone.wait());
    QCOMPARE(gone.error().kind, ApiError::Kind::NotFound);
}

void SandboxKeysTest::attemptAndEvent_ofADoor_areFoundAgain()
{
    TAKE(locks, api::locks::list(*m_client, {.includeIf = {u"can_remotely_unlock"_s}}));
    const auto lock = std::ranges::find_if(locks.rows, &Device::isOnline);
    QVERIFY(lock != locks.rows.end());
    TAKE(byName, api::locks::get(*m_client, {.name = lock->displayName}));
    QCOMPARE(byName.id, lock->id);
    TAKE(unlocking, api::locks::unlockDoor(*m_client, {.deviceId = lock->id, .sync = false}));
    QCOMPARE(ended(unlocking).status, ActionAttempt::Status::Success);
    TAKE(attempts, api::actionattempts::list(*m_client, {.deviceId = lock->id}));
    QVERIFY(std::ranges::find(attempts.rows, unlocking.id, &ActionAttempt::id) != attempts.rows.end());
    TAKE(event, api::events::get(*m_client, {.deviceId = lock->id, .eventType = u"lock.unlocked"_s}));
    QCOMPARE(event.deviceId, lock->id);
    TAKE(same, api::events::get(*m_client, {.eventId = event.id}));
    QCOMPARE(same.eventType, u"lock.unlocked"_s);
}

LATCHKEY_TEST(SandboxKeysTest, "sandboxkeys")
#include "sandboxkeys_test.moc"
