// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deviceaccess.h"

#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

/// Says whose access is different now. Also after an unknown outcome: reading it again shows what came of it.
Operation::Done touching(OperationContext &context, UserIdentityId person, DeviceId device, const Operation::Done &done)
{
    return [&report = context.report, person, device, done](std::expected<void, ApiError> outcome) {
        if (outcome || outcome.error().kind == ApiError::Kind::OutcomeUnknown) {
            report.touched(person.uuid());
            report.touched(device.uuid());
        }
        done(std::move(outcome));
    };
}

/// What the person can open, read to see whether the device is among it.
void readIsOpen(OperationContext &context, UserIdentityId person, DeviceId device,
                const std::function<void(Result<bool>)> &then)
{
    api::useridentities::listAccessibleDevices(context.client, person)
        .then(context.guard, [device, then](Result<QList<Device>> devices) {
            if (devices) {
                then(std::ranges::find(*devices, device, &Device::id) != devices->end());
            } else {
                then(std::unexpected(std::move(devices.error())));
            }
        });
}

/// Whether a grant of \a person opens \a device, or may, as long as its places are not known.
bool mayBeOpenByGrant(const WorkspaceStore &store, UserIdentityId person, DeviceId device)
{
    return std::ranges::any_of(store.grantsByPerson.find(person.uuid()), [&](const QUuid &grant) {
        const auto places = store.places.find(AccessGrantId(grant));
        return !places || places->deviceIds.contains(device);
    });
}

class GrantDeviceAccess final : public StepOperation {
  public:
    GrantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices);
    void prepare(const WorkspaceStore &store) override
    {
        const QString who = personName(store, m_person);
        const auto count = static_cast<int>(m_devices.size());
        setTitle(
            count == 1
                ? QCoreApplication::translate("Operation", "Grant %1 access to %2")
                      .arg(who, deviceName(store, m_devices.first()))
                : QCoreApplication::translate("Operation", "Grant %1 access to %n devices", nullptr, count).arg(who));
    }
    QJsonObject record() const override
    {
        QJsonArray devices;
        for (const DeviceId device : m_devices) {
            devices.append(device.toString());
        }
        return {{u"person_id"_s, m_person.toString()}, {u"device_ids"_s, devices}};
    }

  private:
    void send(OperationContext &context, const api::useridentities::GrantAccessToDevice &request, const Done &done);

    UserIdentityId m_person;
    QList<DeviceId> m_devices;
};

GrantDeviceAccess::GrantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
    : StepOperation(u"grant_device_access"_s, QCoreApplication::translate("Operation", "Grant access to devices"))
    , m_person(person)
    , m_devices(devices)
{
    for (const DeviceId device : devices) {
        const api::useridentities::GrantAccessToDevice request{.deviceId = device, .userIdentityId = person};
        addCheckedWrite(
            [request] { return previewOf(api::endpoints::userIdentitiesGrantAccessToDevice, request.toJson()); },
            [this, request](OperationContext &context, const Done &done) { send(context, request, done); });
    }
}

void GrantDeviceAccess::send(OperationContext &context, const api::useridentities::GrantAccessToDevice &request,
                             const Done &done)
{
    const auto grant = [&context, request](const Done &sent) {
        api::useridentities::grantAccessToDevice(context.client, request).then(context.guard, answered(sent));
    };
    // A device that a grant opens as well shows nothing.
    const Look look = [&context, request](const std::function<void(Result<bool>)> &then) {
        const bool isTelling = !mayBeOpenByGrant(context.store, request.userIdentityId, request.deviceId);
        readIsOpen(context, request.userIdentityId, request.deviceId, [isTelling, then](Result<bool> isOpen) {
            then(isOpen ? Result<bool>(*isOpen && isTelling) : std::move(isOpen));
        });
    };
    writeOnce(grant, look, sending(), touching(context, request.userIdentityId, request.deviceId, done));
}

class RevokeDeviceAccess final : public StepOperation {
  public:
    RevokeDeviceAccess(UserIdentityId person, DeviceId device)
        : StepOperation(u"revoke_device_access"_s,
                        QCoreApplication::translate("Operation", "Revoke access to a device"))
        , m_request{.deviceId = device, .userIdentityId = person}
    {
        addCheckedWrite(
            [this] { return previewOf(api::endpoints::userIdentitiesRevokeAccessToDevice, m_request.toJson()); },
            [this](OperationContext &context, const Done &done) { send(context, done); });
    }
    void prepare(const WorkspaceStore &store) override
    {
        setTitle(QCoreApplication::translate("Operation", "Revoke %1’s access to %2")
                     .arg(personName(store, m_request.userIdentityId), deviceName(store, m_request.deviceId)));
    }
    QJsonObject record() const override { return {{u"request"_s, m_request.toJson()}}; }

  private:
    void send(OperationContext &context, const Done &done)
    {
        const auto revoke = [this, &context](const Done &sent) {
            api::useridentities::revokeAccessToDevice(context.client, m_request).then(context.guard, answered(sent));
        };
        // One that is still open may be so by a grant: then it shows nothing.
        const Look look = [this, &context](const std::function<void(Result<bool>)> &then) {
            readIsOpen(context, m_request.userIdentityId, m_request.deviceId,
                       [then](Result<bool> isOpen) { then(isOpen ? Result<bool>(!*isOpen) : std::move(isOpen)); });
        };
        writeOnce(revoke, look, sending(), touching(context, m_request.userIdentityId, m_request.deviceId, done));
    }

    api::useridentities::RevokeAccessToDevice m_request;
};

} // namespace

std::unique_ptr<Operation> grantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
{
    return std::make_unique<GrantDeviceAccess>(person, devices);
}

std::unique_ptr<Operation> revokeDeviceAccess(UserIdentityId person, DeviceId device)
{
    return std::make_unique<RevokeDeviceAccess>(person, device);
}

} // namespace latchkey
