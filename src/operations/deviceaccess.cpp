// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/deviceaccess.h"

#include "api/useridentities.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
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

/// One request about one device of one person.
struct DeviceWrite {
    UserIdentityId person;
    DeviceId device;
    bool opens = false; ///< or closes
    std::function<Call<Void>()> send;
};

bool isOpenByGrant(const WorkspaceStore &store, const DeviceWrite &write)
{
    return std::ranges::any_of(store.places.grantsWith(write.device), [&](AccessGrantId id) {
        const AccessGrant *grant = store.grants.find(id);
        return grant && grant->userIdentityId == write.person;
    });
}

/// Whether the devices that the person can open show \a write as done. One that a grant opens too shows nothing.
void look(OperationContext &context, const DeviceWrite &write, const std::function<void(Result<bool>)> &then)
{
    api::useridentities::listAccessibleDevices(context.client, write.person)
        .then(context.guard, [&store = context.store, write, then](Result<QList<Device>> devices) {
            if (!devices) {
                then(std::unexpected(std::move(devices.error())));
                return;
            }
            const bool isOpen = std::ranges::find(*devices, write.device, &Device::id) != devices->end();
            then(write.opens ? isOpen && !isOpenByGrant(store, write) : !isOpen);
        });
}

/// Sends \a write and, when nobody knows what came of it, looks. If it was \a sentBefore without an answer, looks
/// first and sends only what is not to be seen.
void perform(OperationContext &context, const DeviceWrite &write, bool sentBefore, const Operation::Done &whenDone)
{
    const Operation::Done done = touching(context, write.person, write.device, whenDone);
    const auto send = [&context, write, done] {
        write.send().then(context.guard, answered([&context, write, done](std::expected<void, ApiError> outcome) {
                              if (outcome || outcome.error().kind != ApiError::Kind::OutcomeUnknown) {
                                  done(std::move(outcome));
                                  return;
                              }
                              look(context, write, [outcome, done](const Result<bool> &isDone) {
                                  done(isDone.value_or(false) ? std::expected<void, ApiError>() : outcome);
                              });
                          }));
    };
    if (!sentBefore) {
        send();
        return;
    }
    look(context, write, [send, done](Result<bool> isDone) {
        if (!isDone) {
            isDone.error().kind = ApiError::Kind::OutcomeUnknown;
            done(std::unexpected(std::move(isDone.error())));
        } else if (*isDone) {
            done({});
        } else {
            send();
        }
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
        addWrite([request] { return previewOf(api::endpoints::userIdentitiesGrantAccessToDevice, request.toJson()); },
                 [this, request](OperationContext &context, const Done &done) {
                     perform(context,
                             {.person = request.userIdentityId,
                              .device = request.deviceId,
                              .opens = true,
                              .send = [&client = context.client,
                                       request] { return api::useridentities::grantAccessToDevice(client, request); }},
                             wasSentBefore(), done);
                 });
    }
}

class RevokeDeviceAccess final : public StepOperation {
  public:
    RevokeDeviceAccess(UserIdentityId person, DeviceId device)
        : StepOperation(u"revoke_device_access"_s,
                        QCoreApplication::translate("Operation", "Revoke access to a device"))
        , m_request{.deviceId = device, .userIdentityId = person}
    {
        addWrite([this] { return previewOf(api::endpoints::userIdentitiesRevokeAccessToDevice, m_request.toJson()); },
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
        perform(context,
                {.person = m_request.userIdentityId,
                 .device = m_request.deviceId,
                 .send = [&client = context.client,
                          this] { return api::useridentities::revokeAccessToDevice(client, m_request); }},
                wasSentBefore(), done);
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
