// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/lockdoor.h"

#include "api/acsentrances.h"
#include "api/devices.h"
#include "api/locks.h"
#include "operations/answers.h"
#include "operations/attemptoperation.h"
#include "operations/names.h"
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
        : AttemptOperation(way == Way::Lock ? u"lock_door"_s : u"unlock_door"_s, {})
        , m_device(device)
        , m_way(way)
    {
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
        m_name = deviceName(store, m_device);
        setTitle(m_way == Way::Lock ? QCoreApplication::translate("Operation", "Lock %1").arg(m_name)
                                    : QCoreApplication::translate("Operation", "Unlock %1").arg(m_name));
    }
    QJsonObject record() const override
    {
        return {{u"device_id"_s, m_device.toString()}, {u"action_attempt_id"_s, attemptId().toString()}};
    }

  private:
    QString refusal(const ActionAttempt &attempt) const override { return refusedBy(m_name, attempt); }

    DeviceId m_device;
    Way m_way;
    QString m_name;
};

class UnlockEntrance final : public AttemptOperation {
  public:
    UnlockEntrance(AcsEntranceId entrance, AcsCredentialId credential, const AttemptWatch &watch)
        : AttemptOperation(u"unlock_entrance"_s, {})
        , m_request{.acsCredentialId = credential, .acsEntranceId = entrance}
    {
        addAttempt([this] { return previewOf(api::endpoints::acsEntrancesUnlock, m_request.toJson()); },
                   [this](SeamClient &client) { return api::acsentrances::unlock(client, m_request); }, watch);
        addRead([entrance](OperationContext &context, const Done &done) {
            api::acsentrances::get(context.client, entrance)
                .then(context.guard, readBack(context.store.entrances, entrance, done));
        });
    }
    void prepare(const WorkspaceStore &store) override
    {
        m_name = entranceName(store, m_request.acsEntranceId);
        setTitle(QCoreApplication::translate("Operation", "Unlock %1").arg(m_name));
    }
    QJsonObject record() const override
    {
        return {{u"request"_s, m_request.toJson()}, {u"action_attempt_id"_s, attemptId().toString()}};
    }

  private:
    QString refusal(const ActionAttempt &attempt) const override { return refusedBy(m_name, attempt); }

    api::acsentrances::Unlock m_request;
    QString m_name;
};

} // namespace

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
