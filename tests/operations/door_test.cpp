// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/createspace.h"
#include "operations/lockdoor.h"
#include "operations/renamedevice.h"

#include "api/acsentrances.h"
#include "support/testmain.h"
#include "workbench.h"

#include <QDeadlineTimer>
#include <QSignalSpy>

#include <algorithm>

using namespace latchkey;
using namespace latchkey::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = OperationStatus::State;

namespace {

constexpr char pendingAttempt[] =
    R"({"action_attempt":{"action_attempt_id":"1b1b1b1b-0000-4000-8000-000000000001",
        "action_type":"UNLOCK_DOOR","status":"pending","result":null,"error":null},"ok":true})";

} // namespace

class DoorTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<Workbench>();
        m_laundry = m_bench->device(u"Laundry"_s);
    }
    void cleanup() { m_bench.reset(); }

    void unlockAndLock_lock_isConfirmedAndInTheStore()
    {
        const OperationStatus status = m_bench->run(unlockDoor(m_laundry, {.waits = {20ms}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.attempt->status, ActionAttempt::Status::Success);
        QCOMPARE(status.attempt->wasConfirmedByDevice, std::optional(true));
        QCOMPARE(m_bench->count("/locks/unlock_door"), 1);
        QCOMPARE(isLocked(), false);
        QCOMPARE(m_bench->store.devices.find(m_laundry)->isLocked, std::optional(false));

        QCOMPARE(m_bench->run(lockDoor(m_laundry, {.waits = {20ms}})).state, State::Succeeded);
        QCOMPARE(m_bench->count("/locks/lock_door"), 1);
        QCOMPARE(isLocked(), true);
        QCOMPARE(m_bench->store.devices.find(m_laundry)->isLocked, std::optional(true));
    }
    void unlock_attempt_isReportedWhilePending()
    {
        QList<ActionAttempt::Status> seen;
        connect(m_bench->runner.get(), &OperationRunner::changed, this, [&seen](const OperationStatus &status) {
            if (status.attempt && (seen.isEmpty() || seen.last() != status.attempt->status)) {
                seen.append(status.attempt->status);
            }
        });
        QCOMPARE(m_bench->run(unlockDoor(m_laundry, {.waits = {20ms}})).state, State::Succeeded);
        QCOMPARE(seen, (QList{ActionAttempt::Status::Pending, ActionAttempt::Status::Success}));
    }
    void unlock_neverConfirmed_isSentNotFailed()
    {
        m_bench->server.setOverride(u"/action_attempts/get"_s, 200, "application/json", pendingAttempt);
        const OperationStatus status = m_bench->run(unlockDoor(m_laundry, {.waits = {20ms}, .limit = 150ms}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.attempt->status, ActionAttempt::Status::Pending);
        QVERIFY(m_bench->count("/action_attempts/get") >= 1);
        QCOMPARE(m_bench->count("/locks/unlock_door"), 1);
    }
    void unlock_answerAboutAnotherAttempt_confirmsNothing()
    {
        m_bench->server.setOverride(u"/action_attempts/get"_s, 200, "application/json",
                                    QByteArray(pendingAttempt).replace("pending", "success"));
        const OperationStatus status = m_bench->run(unlockDoor(m_laundry, {.waits = {20ms}, .limit = 150ms}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.attempt->status, ActionAttempt::Status::Pending);
        QVERIFY(m_bench->count("/action_attempts/get") >= 1);
    }
    void unlock_keyRefusedWhileWatching_limitStandsStill()
    {
        m_bench->server.setOverride(u"/action_attempts/get"_s, 401, "application/json",
                                    R"({"error":{"type":"unauthorized","message":"no"},"ok":false})");
        const OperationId id = m_bench->runner->submit(unlockDoor(m_laundry, {.waits = {20ms}, .limit = 1500ms}));
        QTRY_VERIFY(m_bench->client->isRefused());
        // Longer than the watch may take in all, with a key that is refused.
        const QDeadlineTimer past(1600ms);
        QTRY_VERIFY(past.hasExpired());
        m_bench->server.setOverride(u"/action_attempts/get"_s, 200, "application/json", pendingAttempt);
        m_bench->client->setCredential(m_bench->client->credential());
        // The first answer after it still is pending, and the lock is asked again.
        const qsizetype asked = m_bench->count("/action_attempts/get");
        QTRY_VERIFY(m_bench->count("/action_attempts/get") >= asked + 2);
        QCOMPARE(m_bench->waitFor(id).attempt->status, ActionAttempt::Status::Pending);
    }
    void unlock_attemptNotToBeRead_isSentNotFailed()
    {
        m_bench->server.setOverride(u"/action_attempts/get"_s, 404, "text/plain", "404");
        const OperationStatus status = m_bench->run(unlockDoor(m_laundry, {.waits = {20ms}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(status.attempt->status, ActionAttempt::Status::Pending);
        QCOMPARE(m_bench->count("/locks/unlock_door"), 1);
    }
    void unlock_watchingBreaksForAMoment_goesOn()
    {
        m_bench->server.setOverride(u"/action_attempts/get"_s, 503, "text/plain", "");
        const OperationId id = m_bench->runner->submit(unlockDoor(m_laundry, {.waits = {20ms}}));
        QTRY_VERIFY(m_bench->count("/action_attempts/get") >= 4);
        m_bench->server.clearOverrides();
        QCOMPARE(m_bench->waitFor(id).state, State::Succeeded);
        QCOMPARE(m_bench->runner->find(id)->attempt->status, ActionAttempt::Status::Success);
    }
    void unlock_offlineLock_failsWithWhatTheDoorSaysAndRetrySendsAgain()
    {
        const auto devices = m_bench->store.devices.rows();
        const auto offline = std::ranges::find(devices, false, &Device::isOnline);
        QVERIFY(offline != devices.end());
        const DeviceId id = offline->id;
        const OperationStatus status = m_bench->run(unlockDoor(id, {.waits = {20ms}}));
        QCOMPARE(status.state, State::Failed);
        QCOMPARE(status.error.kind, ApiError::Kind::ActionFailed);
        QVERIFY(status.error.message.contains(u"offline"_s));
        QCOMPARE(m_bench->retry(status.id).state, State::Failed);
        QCOMPARE(m_bench->count("/locks/unlock_door"), 2);
    }
    void unlockEntrance_cloudKey_isUnlockedInTheStore()
    {
        const AcsEntranceId door = m_bench->entrance(u"Staff entrance"_s);
        const AcsCredentialId key = cloudKey(door);
        QVERIFY(!key.isNull());
        const OperationStatus status = m_bench->run(unlockEntrance(door, key, {.waits = {20ms}}));
        QCOMPARE(status.error.message, QString());
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_bench->count("/acs/entrances/unlock"), 1);
        QCOMPARE(m_bench->store.entrances.find(door)->isLocked, std::optional(false));
    }
    void rename_device_bothSidesHaveTheName()
    {
        QCOMPARE(m_bench->run(renameDevice(m_laundry, u" Wash house "_s)).state, State::Succeeded);
        QCOMPARE(m_bench->count("/devices/update"), 1);
        QCOMPARE(m_bench->body("/devices/update").value("name"_L1).toString(), u"Wash house"_s);
        QCOMPARE(m_bench->store.devices.find(m_laundry)->displayName, u"Wash house"_s);
        QCOMPARE(m_bench->held("device", m_laundry).value("display_name"_L1).toString(), u"Wash house"_s);

        const OperationStatus cleared = m_bench->run(renameDevice(m_laundry, QString()));
        QCOMPARE(cleared.state, State::Succeeded);
        QCOMPARE(cleared.title, u"Give Wash house its maker’s name again"_s);
        QCOMPARE(m_bench->held("device", m_laundry).value("display_name"_L1).toString(), u"Laundry"_s);
    }
    void createSpace_doors_knowTheirSpace()
    {
        const AcsEntranceId gym = m_bench->entrance(u"Gym"_s);
        const OperationStatus status = m_bench->run(createSpace(
            {.name = u"Wellness"_s, .spaceKey = u"wellness"_s, .deviceIds = {m_laundry}, .acsEntranceIds = {gym}}));
        QCOMPARE(status.state, State::Succeeded);
        QCOMPARE(m_bench->count("/spaces/create"), 1);
        const SpaceId id(status.resultId);
        QCOMPARE(m_bench->held("space", id).value("space_key"_L1).toString(), u"wellness"_s);
        QCOMPARE(m_bench->store.spaces.find(id)->name, u"Wellness"_s);
        QVERIFY(m_bench->store.devices.find(m_laundry)->spaceIds.contains(id));
        QVERIFY(m_bench->store.entrances.find(gym)->spaceIds.contains(id));
    }
    void spaceDraft_withoutName_saysSo()
    {
        SpaceDraft draft;
        draft.name = u"  "_s;
        QVERIFY(hasErrors(draft.problems()));
        draft.name = u"Roof"_s;
        QVERIFY(draft.problems().isEmpty());
    }

  private:
    bool isLocked() const
    {
        return m_bench->held("device", m_laundry).value("properties"_L1).toObject().value("locked"_L1).toBool();
    }
    AcsCredentialId cloudKey(AcsEntranceId door) const
    {
        const auto all = await(api::acsentrances::listCredentialsWithAccess(*m_bench->client, {.acsEntranceId = door}));
        for (const AcsCredential &credential : *all) {
            if (credential.mode == AccessMode::CloudKey) {
                return credential.id;
            }
        }
        return {};
    }

    std::unique_ptr<Workbench> m_bench;
    DeviceId m_laundry;
};

LATCHKEY_TEST(DoorTest, "door")
#include "door_test.moc"
