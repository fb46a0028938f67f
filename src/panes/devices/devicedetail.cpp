// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/devices/devicedetail.h"

#include "core/shownname.h"
#include "models/spacenames.h"
#include "panes/commands.h"
#include "store/dooropeners.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {

DeviceDetail::DeviceDetail(const PaneContext &context, QWidget *parent)
    : DoorDetail(context, u"device"_s, parent)
{
    addActions();
    addFacts();
    connect(&context.store.devices, &EntityCollection::changed, this, &DeviceDetail::refresh);
}

void DeviceDetail::addActions()
{
    const Commands &commands = context().commands;
    setActions({commands.action(Command::UnlockDoor), commands.action(Command::LockDoor),
                commands.action(Command::GrantDevices)});
    setIconActions({commands.action(Command::RenameDevice)});
    auto *more = new QMenu(this);
    for (const Command command : {Command::NewGrant, Command::RenameDevice, Command::RevokeDevice, Command::NewSpace}) {
        more->addAction(commands.action(command));
    }
    setMoreMenu(more);
}

void DeviceDetail::addFacts()
{
    facts()->addFact(u"model"_s, tr("Model"));
    facts()->addFact(u"maker"_s, tr("Maker"));
    facts()->addFact(u"online"_s, tr("Connection"));
    facts()->addFact(u"locked"_s, tr("Bolt"));
    facts()->addFact(u"battery"_s, tr("Battery"));
    facts()->addFact(u"codeLengths"_s, tr("PIN digits"));
    facts()->addFact(u"zone"_s, tr("Time zone"));
    facts()->addFact(u"spaces"_s, tr("Spaces"));
    facts()->addFact(u"serial"_s, tr("Serial number"));
    facts()->addCopyFact(u"id"_s, tr("Id"));
    facts()->addFact(u"problems"_s, tr("Problems"));
}

void DeviceDetail::setDevice(DeviceId device)
{
    if (device != m_device) {
        m_device = device;
        refresh();
        showDoor(device);
    }
}

void DeviceDetail::refresh()
{
    const Device *device = context().store.devices.find(m_device);
    if (!device) {
        return;
    }
    setHeading(shownName(*device), device->modelName);
    refreshFacts(*device);
    showProblems(tr("This device needs somebody."), device->errors + device->warnings);
}

void DeviceDetail::refreshFacts(const Device &device)
{
    QStringList lengths;
    for (const int length : device.supportedCodeLengths) {
        lengths.append(locale().toString(length));
    }
    facts()->setValue(u"model"_s, device.modelName);
    facts()->setValue(u"maker"_s, device.manufacturerName);
    facts()->setValue(u"online"_s, device.isOnline ? tr("Online") : tr("Offline"));
    facts()->setValue(u"locked"_s, !device.isLocked   ? tr("The lock does not say")
                                   : *device.isLocked ? tr("Locked, says the lock")
                                                      : tr("Unlocked, says the lock"));
    facts()->setValue(u"battery"_s,
                      device.batteryLevel ? tr("%1 %").arg(qRound(*device.batteryLevel * 100)) : QString());
    facts()->setValue(u"codeLengths"_s, lengths.join(u", "_s));
    facts()->setValue(u"zone"_s, device.timeZone);
    facts()->setValue(u"spaces"_s, spaceNames(context().store, device.spaceIds, device.displayName));
    facts()->setValue(u"serial"_s, device.serialNumber);
    facts()->setValue(u"id"_s, device.id.toString());
}

Selection DeviceDetail::selection() const
{
    Selection chosen;
    for (const DoorOpener &way : chosenWays()) {
        if (way.kind == DoorOpener::Kind::Direct) {
            chosen.people.append(way.person);
        } else if (!way.grantId.isNull()) {
            chosen.grants.append(way.grantId);
        }
    }
    return chosen;
}

} // namespace latchkey
