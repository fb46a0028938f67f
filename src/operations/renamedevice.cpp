// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/renamedevice.h"

#include "api/devices.h"
#include "operations/answers.h"
#include "operations/names.h"
#include "operations/objections.h"
#include "operations/recordfields.h"
#include "operations/requestpreview.h"
#include "operations/stepoperation.h"
#include "operations/unknownoutcome.h"
#include "store/workspacestore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

class RenameDevice final : public StepOperation {
  public:
    /// \a before is the user's name that it had, empty if none; nothing where that is not known yet.
    RenameDevice(DeviceId device, const QString &name, const std::optional<QString> &before)
        : StepOperation(renameDeviceKind, QCoreApplication::translate("Operation", "Rename a device"))
        , m_device(device)
        , m_name(name.trimmed())
        , m_before(before)
    {
        addSubject(device.uuid());
        addCheckedWrite([this] { return previewOf(api::endpoints::devicesUpdate, request().toJson()); },
                        [this](OperationContext &context, const Done &done) { send(context, done); });
        addRead([device](OperationContext &context, const Done &done) {
            api::devices::get(context.client, device)
                .then(context.guard, readBack(context.store.devices, device, done));
        });
    }
    void prepare(const WorkspaceStore &store) override
    {
        const QString device = deviceName(store, m_device);
        if (const Device *const row = store.devices.find(m_device)) {
            m_before = row->nickname;
        }
        addDoor(store, m_device);
        setTitle(m_name.isEmpty()
                     ? QCoreApplication::translate("Operation", "Give %1 its maker’s name again").arg(device)
                     : QCoreApplication::translate("Operation", "Rename %1 to “%2”").arg(device, m_name));
    }
    QJsonObject data() const override
    {
        QJsonObject data{{u"device_id"_s, recorded(m_device)}, {u"name"_s, m_name}};
        if (m_before) {
            data.insert(u"before"_s, *m_before);
        }
        return data;
    }
    QString objection(const WorkspaceStore &store, Instant) const override
    {
        const Device *const now = store.devices.find(m_device);
        const bool isChanged = now && m_before && now->nickname != *m_before;
        return firstOf({objectionTo(store, DoorId(m_device)), isChanged ? changedObjection() : QString()});
    }
    std::unique_ptr<Operation> inverse() const override
    {
        return m_before ? renameDevice(m_device, *m_before) : nullptr;
    }

  private:
    api::devices::Update request() const
    {
        api::devices::Update request;
        request.deviceId = m_device;
        request.name = m_name.isEmpty() ? api::Change<QString>::clear() : api::Change<QString>::set(m_name);
        return request;
    }
    void send(OperationContext &context, const Done &done)
    {
        const Evidence<Device> evidence{
            .read = [this, &client = context.client] { return api::devices::get(client, m_device); },
            .isDone =
                [this](const Device &now) {
                    return m_name.isEmpty() ? now.nickname.isEmpty() && m_before && !m_before->isEmpty()
                                            : now.displayName == m_name || now.nickname == m_name;
                },
            .isAsBefore = [this](const Device &now) { return m_before && now.nickname == *m_before; }};
        const auto update = [this, &context](const Done &sent) {
            api::devices::update(context.client, request()).then(context.guard, answered(sent));
        };
        writeOnce(update, lookAt(context.guard, context.store.devices, evidence), sending(), done);
    }

    DeviceId m_device;
    QString m_name;
    std::optional<QString> m_before;
};

} // namespace

const OperationKind renameDeviceKind{.name = "rename_device",
                                     .nature = OperationNature::Change,
                                     .restore = [](const QJsonObject &data) -> std::unique_ptr<Operation> {
                                         const DeviceId device = idIn<DeviceId>(data, "device_id"_L1);
                                         if (device.isNull() || !data.value("name"_L1).isString()) {
                                             return nullptr;
                                         }
                                         return std::make_unique<RenameDevice>(device, textIn(data, "name"_L1),
                                                                               textIfIn(data, "before"_L1));
                                     }};

std::unique_ptr<Operation> renameDevice(DeviceId device, const QString &name)
{
    return std::make_unique<RenameDevice>(device, name, std::nullopt);
}

} // namespace latchkey
