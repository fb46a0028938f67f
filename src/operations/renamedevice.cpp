// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "operations/renamedevice.h"

#include "api/devices.h"
#include "operations/answers.h"
#include "operations/names.h"
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
    RenameDevice(DeviceId device, const QString &name)
        : StepOperation(u"rename_device"_s, QCoreApplication::translate("Operation", "Rename a device"))
        , m_device(device)
        , m_name(name.trimmed())
    {
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
        setTitle(m_name.isEmpty()
                     ? QCoreApplication::translate("Operation", "Give %1 its maker’s name again").arg(device)
                     : QCoreApplication::translate("Operation", "Rename %1 to “%2”").arg(device, m_name));
    }
    QJsonObject record() const override { return {{u"request"_s, request().toJson()}}; }

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
                    return !m_name.isEmpty() && (now.displayName == m_name || now.nickname == m_name);
                }};
        const auto update = [this, &context](const Done &sent) {
            api::devices::update(context.client, request()).then(context.guard, answered(sent));
        };
        writeOnce(update, lookAt(context.guard, context.store.devices, evidence), sending(), done);
    }

    DeviceId m_device;
    QString m_name;
};

} // namespace

std::unique_ptr<Operation> renameDevice(DeviceId device, const QString &name)
{
    return std::make_unique<RenameDevice>(device, name);
}

} // namespace latchkey
