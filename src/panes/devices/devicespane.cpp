// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/devices/devicespane.h"

#include "models/workspacemodels.h"
#include "panes/commands.h"
#include "panes/devices/devicedetail.h"
#include "widgets/actionbar.h"
#include "widgets/paneframe.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"devices"_s,
            .title = DevicesPane::tr("Devices"),
            .searchPlaceholder = DevicesPane::tr("Search all columns"),
            .failedTitle = DevicesPane::tr("The devices could not be loaded"),
            .notOffered = DevicesPane::tr("devices"),
            .noMatch = DevicesPane::tr("No device matches “%1”"),
            .noMatchReason = DevicesPane::tr("Search looks in all columns, maker, serial number and id."),
            .empty = StateView::empty(u"devices"_s, DevicesPane::tr("No devices"),
                                      DevicesPane::tr("Devices appear here once an account of their maker is connected "
                                                      "in the Seam Console.")),
            .isFilledHere = false};
}

} // namespace

DevicesPane::DevicesPane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.devices, context.models.devices(),
                context.commands.action(Command::GrantDevices), parent)
    , m_detail(new DeviceDetail(context))
{
    frame()->setDetail(m_detail);
    const Commands &commands = context.commands;
    frame()->setRowActions({commands.action(Command::UnlockDoor), commands.action(Command::LockDoor), nullptr,
                            commands.action(Command::NewGrant), commands.action(Command::GrantDevices),
                            commands.action(Command::RevokeDevice), nullptr, commands.action(Command::RenameDevice),
                            commands.action(Command::NewSpace)});
    ActionBar *bar = frame()->actionBar();
    bar->setActions({context.commands.action(Command::GrantDevices), context.commands.action(Command::NewSpace)});
    connect(this, &Pane::selectionChanged, bar, [this, bar] {
        bar->setSummary(tr("%n device(s) selected", nullptr, static_cast<int>(selectedIds().size())));
    });
    connect(frame(), &PaneFrame::currentRowChanged, this,
            [this](const QUuid &id) { m_detail->setDevice(DeviceId(id)); });
    // The detail says the model; a low battery is among the issues. Whether it can be reached stays to the end.
    frame()->foldColumns({{{DevicesModel::ModelColumn}},
                          {{DevicesModel::BatteryColumn}},
                          {{DevicesModel::SpaceColumn}},
                          {{DevicesModel::OpensWithColumn}},
                          {{DevicesModel::LockedColumn}}},
                         2);
    connect(frame(), &PaneFrame::activated, m_detail, &DetailPanel::focusContent);
    connect(m_detail, &DeviceDetail::selectionChanged, this, &Pane::selectionChanged);
}

void DevicesPane::showOpeners() { m_detail->showOpeners(); }

Selection DevicesPane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        chosen.doors.append(DeviceId(id));
    }
    return chosen;
}

} // namespace latchkey
