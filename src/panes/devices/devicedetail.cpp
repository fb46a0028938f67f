// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/devices/devicedetail.h"

#include "models/spacenames.h"
#include "panes/commands.h"
#include "panes/detailitems.h"
#include "panes/dooropenersview.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"
#include "widgets/itemlist.h"
#include "widgets/noticestrip.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {

DeviceDetail::DeviceDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_openers(new DoorOpenersView(context))
    , m_activity(new ItemList)
    , m_facts(new FactList(context.clipboard))
{
    setObjectName(u"deviceDetail"_s);
    addActions();
    addPages();
    connect(&context.store.devices, &EntityCollection::changed, this, &DeviceDetail::refresh);
    connect(&context.store.events, &EntityCollection::changed, this, &DeviceDetail::refreshActivity);
    connect(m_openers, &DoorOpenersView::changed, this, [this] {
        setTabCount(m_openersTab, m_openers->count());
        Q_EMIT selectionChanged();
    });
}

void DeviceDetail::addActions()
{
    const Commands &commands = m_context.commands;
    setActions({commands.action(Command::UnlockDoor), commands.action(Command::LockDoor),
                commands.action(Command::GrantDevices)});
    setIconActions({commands.action(Command::RenameDevice)});
    auto *more = new QMenu(this);
    for (const Command command : {Command::NewGrant, Command::RenameDevice, Command::RevokeDevice, Command::NewSpace}) {
        more->addAction(commands.action(command));
    }
    setMoreMenu(more);
}

void DeviceDetail::addPages()
{
    m_openersTab = addTab(m_openers, tr("Who can open this"));
    m_activity->setObjectName(u"deviceActivity"_s);
    m_activity->setAccessibleName(tr("What happened"));
    m_activity->setEmptyText(tr("Nothing in the last days."));
    addTab(m_activity, tr("Activity"));
    m_facts->setObjectName(u"deviceFacts"_s);
    m_facts->addFact(u"model"_s, tr("Model"));
    m_facts->addFact(u"maker"_s, tr("Maker"));
    m_facts->addFact(u"online"_s, tr("Connection"));
    m_facts->addFact(u"locked"_s, tr("Bolt"));
    m_facts->addFact(u"battery"_s, tr("Battery"));
    m_facts->addFact(u"codeLengths"_s, tr("PIN digits"));
    m_facts->addFact(u"zone"_s, tr("Time zone"));
    m_facts->addFact(u"spaces"_s, tr("Spaces"));
    m_facts->addFact(u"serial"_s, tr("Serial number"));
    m_facts->addCopyFact(u"id"_s, tr("Id"));
    m_facts->addFact(u"problems"_s, tr("Problems"));
    addTab(m_facts, tr("Details"));
}

void DeviceDetail::setDevice(DeviceId device)
{
    if (device != m_device) {
        m_device = device;
        if (!device.isNull()) {
            m_openers->setDoor(device);
        }
        refresh();
        refreshActivity();
        Q_EMIT selectionChanged();
    }
}

void DeviceDetail::refresh()
{
    const Device *device = m_context.store.devices.find(m_device);
    if (!device) {
        return;
    }
    setHeading(device->displayName, device->modelName);
    refreshFacts(*device);
    const QString problems = problemsText(device->errors + device->warnings);
    if (problems.isEmpty()) {
        notice()->hide();
    } else {
        notice()->showNotice({.kind = NoticeStrip::Kind::Warn,
                              .icon = {},
                              .fact = tr("This device needs somebody."),
                              .consequence = problems});
    }
}

void DeviceDetail::refreshFacts(const Device &device)
{
    QStringList lengths;
    for (const int length : device.supportedCodeLengths) {
        lengths.append(locale().toString(length));
    }
    m_facts->setValue(u"model"_s, device.modelName);
    m_facts->setValue(u"maker"_s, device.manufacturerName);
    m_facts->setValue(u"online"_s, device.isOnline ? tr("Online") : tr("Offline"));
    m_facts->setValue(u"locked"_s, !device.isLocked   ? tr("The lock does not say")
                                   : *device.isLocked ? tr("Locked, says the lock")
                                                      : tr("Unlocked, says the lock"));
    m_facts->setValue(u"battery"_s,
                      device.batteryLevel ? tr("%1 %").arg(qRound(*device.batteryLevel * 100)) : QString());
    m_facts->setValue(u"codeLengths"_s, lengths.join(u", "_s));
    m_facts->setValue(u"zone"_s, device.timeZone);
    m_facts->setValue(u"spaces"_s, spaceNames(m_context.store, device.spaceIds, device.displayName));
    m_facts->setValue(u"serial"_s, device.serialNumber);
    m_facts->setValue(u"id"_s, device.id.toString());
    m_facts->setValue(u"problems"_s, problemsText(device.errors + device.warnings));
}

void DeviceDetail::refreshActivity()
{
    m_activity->setItems(eventItems(m_context.store, m_context.clock.now(),
                                    [this](const Event &event) { return event.deviceId == m_device; }));
}

Selection DeviceDetail::selection() const
{
    Selection chosen;
    const DoorOpener *opener = currentTab() == m_openersTab ? m_openers->chosen() : nullptr;
    if (opener && opener->kind == DoorOpener::Kind::Direct) {
        chosen.people.append(opener->person);
    } else if (opener && !opener->grantId.isNull()) {
        chosen.grants.append(opener->grantId);
    }
    return chosen;
}

} // namespace latchkey
