// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deviceaccess.h"

#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/reach.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

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

class GrantDeviceAccess final : public StepOperation {
  public:
    GrantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override;
    static std::unique_ptr<Operation> restored(const QJsonObject &data);
    QString objection(const WorkspaceStore &store, Instant now) const override;
    std::unique_ptr<Operation> inverse() const override;

  private:
    void send(OperationContext &context, const api::useridentities::GrantAccessToDevice &request, const Done &done);

    UserIdentityId m_person;
    QList<DeviceId> m_devices;
    ReachBefore<Device> m_before;
};

GrantDeviceAccess::GrantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
    : StepOperation(grantDeviceAccessKind, QCoreApplication::translate("Operation", "Grant access to devices"))
    , m_person(person)
    , m_devices(devices)
{
    addSubject(person.uuid());
    addRead([this](OperationContext &context, const Done &done) {
        api::useridentities::listAccessibleDevices(context.client, m_person)
            .then(context.guard, reachInto(m_before, done));
    });
    for (const DeviceId device : devices) {
        const api::useridentities::GrantAccessToDevice request{.deviceId = device, .userIdentityId = person};
        addCheckedWrite(
            [request] { return previewOf(api::endpoints::userIdentitiesGrantAccessToDevice, request.toJson()); },
            [this, request](OperationContext &context, const Done &done) { send(context, request, done); });
    }
}

void GrantDeviceAccess::prepare(const WorkspaceStore &store)
{
    for (const DeviceId device : m_devices) {
        addDoor(store, device);
    }
    const QString who = personName(store, m_person);
    setPerson(who);
    const auto count = static_cast<int>(m_devices.size());
    setTitle(count == 1
                 ? QCoreApplication::translate("Operation", "Grant %1 access to %2").arg(who, doors().first())
                 : QCoreApplication::translate("Operation", "Grant %1 access to %n devices", nullptr, count).arg(who));
}

QJsonObject GrantDeviceAccess::data() const
{
    QJsonObject data{{u"person_id"_s, recorded(m_person)}, {u"device_ids"_s, recorded(m_devices)}};
    if (m_before) {
        data.insert(u"before"_s, recorded(*m_before));
    }
    return data;
}

std::unique_ptr<Operation> GrantDeviceAccess::restored(const QJsonObject &data)
{
    const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
    const QList<DeviceId> devices = idsIn<DeviceId>(data, "device_ids"_L1);
    if (person.isNull() || devices.isEmpty()) {
        return nullptr;
    }
    auto operation = std::make_unique<GrantDeviceAccess>(person, devices);
    if (data.contains("before"_L1)) {
        operation->m_before = idsIn<DeviceId>(data, "before"_L1);
    }
    return operation;
}

QString GrantDeviceAccess::objection(const WorkspaceStore &store, Instant) const
{
    QString objection = objectionTo(store, m_person);
    for (const DeviceId device : m_devices) {
        objection = firstOf({objection, objectionTo(store, DoorId(device))});
    }
    return objection;
}

std::unique_ptr<Operation> GrantDeviceAccess::inverse() const
{
    // What was open before was perhaps given directly then already.
    const bool isNew =
        m_before && std::ranges::none_of(m_devices, [this](DeviceId device) { return m_before->contains(device); });
    return isNew ? revokeDeviceAccess(m_person, m_devices) : nullptr;
}

void GrantDeviceAccess::send(OperationContext &context, const api::useridentities::GrantAccessToDevice &request,
                             const Done &done)
{
    const auto grant = [&context, request](const Done &sent) {
        api::useridentities::grantAccessToDevice(context.client, request).then(context.guard, answered(sent));
    };
    const Look look = [this, &context, device = request.deviceId](const std::function<void(Result<Trace>)> &then) {
        const bool mayBeOtherwise = mayBeOpenByGrant(context.store, m_person, device);
        api::useridentities::listAccessibleDevices(context.client, m_person)
            .then(context.guard, traceOf(device, m_before, mayBeOtherwise, then));
    };
    writeOnce(grant, look, sending(), touching(context, m_person, request.deviceId, done));
}

class RevokeDeviceAccess final : public StepOperation {
  public:
    RevokeDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices);
    void prepare(const WorkspaceStore &store) override;
    QJsonObject data() const override
    {
        return {{u"person_id"_s, recorded(m_person)}, {u"device_ids"_s, recorded(m_devices)}};
    }
    std::unique_ptr<Operation> inverse() const override { return grantDeviceAccess(m_person, m_devices); }

  private:
    void send(OperationContext &context, const api::useridentities::RevokeAccessToDevice &request, const Done &done);

    UserIdentityId m_person;
    QList<DeviceId> m_devices;
};

RevokeDeviceAccess::RevokeDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
    : StepOperation(revokeDeviceAccessKind, QCoreApplication::translate("Operation", "Revoke access to a device"))
    , m_person(person)
    , m_devices(devices)
{
    addSubject(person.uuid());
    for (const DeviceId device : devices) {
        const api::useridentities::RevokeAccessToDevice request{.deviceId = device, .userIdentityId = person};
        addCheckedWrite(
            [request] { return previewOf(api::endpoints::userIdentitiesRevokeAccessToDevice, request.toJson()); },
            [this, request](OperationContext &context, const Done &done) { send(context, request, done); });
    }
}

void RevokeDeviceAccess::prepare(const WorkspaceStore &store)
{
    for (const DeviceId device : m_devices) {
        addDoor(store, device);
    }
    const QString who = personName(store, m_person);
    setPerson(who);
    const auto count = static_cast<int>(m_devices.size());
    setTitle(
        count == 1
            ? QCoreApplication::translate("Operation", "Revoke %1’s access to %2").arg(who, doors().first())
            : QCoreApplication::translate("Operation", "Revoke %1’s access to %n devices", nullptr, count).arg(who));
}

void RevokeDeviceAccess::send(OperationContext &context, const api::useridentities::RevokeAccessToDevice &request,
                              const Done &done)
{
    const auto revoke = [&context, request](const Done &sent) {
        api::useridentities::revokeAccessToDevice(context.client, request).then(context.guard, answered(sent));
    };
    // One that is still open may be so by a grant: then it shows nothing.
    const Look look = [&context, request](const std::function<void(Result<Trace>)> &then) {
        api::useridentities::listAccessibleDevices(context.client, request.userIdentityId)
            .then(context.guard, [device = request.deviceId, then](const Result<QList<Device>> &open) {
                if (!open) {
                    then(std::unexpected(open.error()));
                    return;
                }
                const bool isOpen = std::ranges::find(*open, device, &Device::id) != open->end();
                then(isOpen ? Trace::None : Trace::Done);
            });
    };
    writeOnce(revoke, look, sending(), touching(context, m_person, request.deviceId, done));
}

} // namespace

const OperationKind grantDeviceAccessKind{
    .name = "grant_device_access", .nature = OperationNature::Create, .restore = &GrantDeviceAccess::restored};
const OperationKind revokeDeviceAccessKind{
    .name = "revoke_device_access", .nature = OperationNature::Revoke, .restore = [](const QJsonObject &data) {
        const UserIdentityId person = idIn<UserIdentityId>(data, "person_id"_L1);
        const QList<DeviceId> devices = idsIn<DeviceId>(data, "device_ids"_L1);
        return person.isNull() || devices.isEmpty() ? nullptr : revokeDeviceAccess(person, devices);
    }};

std::unique_ptr<Operation> grantDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
{
    return std::make_unique<GrantDeviceAccess>(person, devices);
}

std::unique_ptr<Operation> revokeDeviceAccess(UserIdentityId person, DeviceId device)
{
    return revokeDeviceAccess(person, QList<DeviceId>{device});
}

std::unique_ptr<Operation> revokeDeviceAccess(UserIdentityId person, const QList<DeviceId> &devices)
{
    return std::make_unique<RevokeDeviceAccess>(person, devices);
}

} // namespace latchkey
