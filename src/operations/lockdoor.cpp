// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/lockdoor.h"

#include "api/acsentrances.h"
#include "api/devices.h"
#include "api/locks.h"
#include "operations/answers.h"
#include "operations/attemptoperation.h"
#include "operations/names.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

QString refusedBy(const QString &door, const ActionAttempt &attempt)
{
    return attempt.errorMessage.isEmpty()
               ? QCoreApplication::translate("Operation", "%1 did not do it. Look at the door, then try again.")
                     .arg(door)
               : QCoreApplication::translate("Operation", "%1 did not do it: %2").arg(door, attempt.errorMessage);
}

class MoveBolt final : public AttemptOperation {
  public:
    enum class Way { Lock, Unlock };

    MoveBolt(DeviceId device, Way way, const AttemptWatch &watch)
        : AttemptOperation(way == Way::Lock ? lockDoorKind : unlockDoorKind, {})
        , m_device(device)
        , m_way(way)
    {
        addSubject(device.uuid());
        const api::Endpoint &endpoint =
            way == Way::Lock ? api::endpoints::locksLockDoor : api::endpoints::locksUnlockDoor;
        addAttempt([device, &endpoint] { return previewOf(endpoint, api::locks::Door{device}.toJson()); },
                   [device, way](SeamClient &client) {
                       return way == Way::Lock ? api::locks::lockDoor(client, device)
                                               : api::locks::unlockDoor(client, device);
                   },
                   watch);
        addRead([device](OperationContext &context, const Done &done) {
            api::devices::get(context.client, device)
                .then(context.guard, readBack(context.store.devices, device, done));
        });
    }
    void prepare(const WorkspaceStore &store) override
    {
        const QString name = deviceName(store, m_device);
        addDoor(store, m_device);
        setTitle(m_way == Way::Lock ? QCoreApplication::translate("Operation", "Lock %1").arg(name)
                                    : QCoreApplication::translate("Operation", "Unlock %1").arg(name));
    }
    QJsonObject data() const override
    {
        return {{u"device_id"_s, recorded(m_device)}, {attemptField, recordedAttempt()}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data, Way way)
    {
        const DeviceId device = idIn<DeviceId>(data, "device_id"_L1);
        if (device.isNull()) {
            return nullptr;
        }
        auto operation = std::make_unique<MoveBolt>(device, way, AttemptWatch{});
        operation->restoreAttempt(data);
        return operation;
    }

  private:
    QString refusal(const ActionAttempt &attempt) const override { return refusedBy(doors().value(0), attempt); }

    DeviceId m_device;
    Way m_way;
};

class UnlockEntrance final : public AttemptOperation {
  public:
    UnlockEntrance(AcsEntranceId entrance, AcsCredentialId credential, const AttemptWatch &watch)
        : AttemptOperation(unlockEntranceKind, {})
        , m_request{.acsCredentialId = credential, .acsEntranceId = entrance}
    {
        addSubject(entrance.uuid());
        addAttempt([this] { return previewOf(api::endpoints::acsEntrancesUnlock, m_request.toJson()); },
                   [this](SeamClient &client) { return api::acsentrances::unlock(client, m_request); }, watch);
        addRead([entrance](OperationContext &context, const Done &done) {
            api::acsentrances::get(context.client, entrance)
                .then(context.guard, readBack(context.store.entrances, entrance, done));
        });
    }
    void prepare(const WorkspaceStore &store) override
    {
        addDoor(store, m_request.acsEntranceId);
        setTitle(
            QCoreApplication::translate("Operation", "Unlock %1").arg(entranceName(store, m_request.acsEntranceId)));
    }
    QJsonObject data() const override
    {
        return {{u"acs_entrance_id"_s, recorded(m_request.acsEntranceId)},
                {u"acs_credential_id"_s, recorded(m_request.acsCredentialId)},
                {attemptField, recordedAttempt()}};
    }
    static std::unique_ptr<Operation> restored(const QJsonObject &data)
    {
        const AcsEntranceId entrance = idIn<AcsEntranceId>(data, "acs_entrance_id"_L1);
        const AcsCredentialId credential = idIn<AcsCredentialId>(data, "acs_credential_id"_L1);
        if (entrance.isNull() || credential.isNull()) {
            return nullptr;
        }
        auto operation = std::make_unique<UnlockEntrance>(entrance, credential, AttemptWatch{});
        operation->restoreAttempt(data);
        return operation;
    }

  private:
    QString refusal(const ActionAttempt &attempt) const override { return refusedBy(doors().value(0), attempt); }

    api::acsentrances::Unlock m_request;
};

} // namespace

const OperationKind lockDoorKind{
    .name = "lock_door", .nature = OperationNature::Act, .restore = [](const QJsonObject &data) {
        return MoveBolt::restored(data, MoveBolt::Way::Lock);
    }};
const OperationKind unlockDoorKind{
    .name = "unlock_door", .nature = OperationNature::Act, .restore = [](const QJsonObject &data) {
        return MoveBolt::restored(data, MoveBolt::Way::Unlock);
    }};
const OperationKind unlockEntranceKind{
    .name = "unlock_entrance", .nature = OperationNature::Act, .restore = &UnlockEntrance::restored};

std::unique_ptr<Operation> lockDoor(DeviceId device, const AttemptWatch &watch)
{
    return std::make_unique<MoveBolt>(device, MoveBolt::Way::Lock, watch);
}

std::unique_ptr<Operation> unlockDoor(DeviceId device, const AttemptWatch &watch)
{
    return std::make_unique<MoveBolt>(device, MoveBolt::Way::Unlock, watch);
}

std::unique_ptr<Operation> unlockEntrance(AcsEntranceId entrance, AcsCredentialId credential, const AttemptWatch &watch)
{
    return std::make_unique<UnlockEntrance>(entrance, credential, watch);
}

} // namespace latchkey
