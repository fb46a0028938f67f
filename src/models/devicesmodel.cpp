// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/devicesmodel.h"

#include "core/shownname.h"
#include "models/cells.h"
#include "models/spacenames.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::DevicesModel";

QString translated(const char *text) { return QCoreApplication::translate(context, text); }

QString onlineText(const DevicesRow &row, Instant)
{
    return row.isOnline ? translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Online"))
                        : translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Offline"));
}

CellLook onlineLook(const DevicesRow &row, Instant)
{
    CellLook look;
    look.icon = row.isOnline ? u"online"_s : u"offline"_s;
    look.iconInk = row.isOnline ? InkRole::Good : InkRole::Bad;
    look.textInk = row.isOnline ? InkRole::Text2 : InkRole::Bad;
    return look;
}

QString lockedText(const DevicesRow &row, Instant)
{
    if (!row.isLocked) {
        return {};
    }
    return *row.isLocked ? translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Locked"))
                         : translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Unlocked"));
}

CellLook lockedLook(const DevicesRow &row, Instant)
{
    CellLook look;
    if (row.isLocked) {
        look.icon = *row.isLocked ? u"devices"_s : u"unlock"_s;
        look.textInk = *row.isLocked ? InkRole::Text2 : InkRole::Text;
    }
    return look;
}

QString lockedSaid(const DevicesRow &row, Instant now)
{
    return row.isLocked ? lockedText(row, now) : translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Not said"));
}

QString batteryText(const DevicesRow &row, Instant)
{
    if (row.battery) {
        return translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "%1\u00A0%")).arg(qRound(*row.battery * 100));
    }
    return row.isBatteryLow ? translated(QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Low")) : QString();
}

QString batteryExported(const DevicesRow &row)
{
    return row.battery ? QString::number(qRound(*row.battery * 100)) : batteryText(row, {});
}

CellLook batteryLook(const DevicesRow &row, Instant)
{
    CellLook look;
    if (row.isBatteryLow) {
        look.icon = u"battery-low"_s;
        look.iconInk = InkRole::Warn;
    }
    look.textInk = row.isBatteryLow ? InkRole::Warn : InkRole::Text2;
    return look;
}

constexpr std::array columns{
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Name"),
                       [](const DevicesRow &row, Instant) { return shownName(row.name, NameOf::Device); },
                       [](const DevicesRow &row) { return QVariant(row.name); },
                       [](const DevicesRow &, Instant) { return iconLook(u"devices"_s); }},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Model"),
                       [](const DevicesRow &row, Instant) { return row.model; },
                       [](const DevicesRow &row) { return QVariant(row.model); },
                       [](const DevicesRow &, Instant) { return secondaryLook(); }},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Online"), onlineText,
                       [](const DevicesRow &row) { return QVariant(row.isOnline); }, onlineLook},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Locked"), lockedText,
                       [](const DevicesRow &row) { return QVariant(row.isLocked ? int(*row.isLocked) : 2); },
                       lockedLook, lockedSaid},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Battery"), batteryText,
                       [](const DevicesRow &row) { return QVariant(row.battery.value_or(row.isBatteryLow ? 0 : 2)); },
                       batteryLook, nullptr, rightAligned, true, batteryExported},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Space"),
                       [](const DevicesRow &row, Instant) { return row.space; },
                       [](const DevicesRow &row) { return QVariant(row.space); },
                       [](const DevicesRow &, Instant) { return secondaryLook(); }},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Opens with"),
                       [](const DevicesRow &, Instant) { return QString(); },
                       [](const DevicesRow &row) { return QVariant(modesSortKey(row.opensWith)); },
                       [](const DevicesRow &row, Instant) { return modesLook(row.opensWith); },
                       [](const DevicesRow &row, Instant) { return modesText(row.opensWith); }},
    Column<DevicesRow>{QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Issues"),
                       [](const DevicesRow &row, Instant) { return row.issue.text; },
                       [](const DevicesRow &row) { return QVariant(-row.issue.rank); },
                       [](const DevicesRow &row, Instant) { return lookOf(row.issue); }},
};

constexpr std::array chipTable{
    ChipRule<DevicesRow>{"all", QT_TRANSLATE_NOOP("latchkey::DevicesModel", "All"), "", InkRole::Text2,
                         [](const DevicesRow &) { return true; }},
    ChipRule<DevicesRow>{"online", QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Online"), "online", InkRole::Good,
                         [](const DevicesRow &row) { return row.isOnline; }},
    ChipRule<DevicesRow>{"offline", QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Offline"), "offline", InkRole::Bad,
                         [](const DevicesRow &row) { return !row.isOnline; }},
    ChipRule<DevicesRow>{"low_battery", QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Low battery"), "battery-low",
                         InkRole::Warn, [](const DevicesRow &row) { return row.isBatteryLow; }},
    ChipRule<DevicesRow>{"issues", QT_TRANSLATE_NOOP("latchkey::DevicesModel", "Issues"), "warning", InkRole::Warn,
                         [](const DevicesRow &row) { return row.issue.rank > Issue::None; }},
};

} // namespace

DevicesModel::DevicesModel(WorkspaceStore &store, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
{
    follow(store.devices);
    connect(&store.spaces, &EntityCollection::changed, this, &DevicesModel::touchAll);
    connect(&store.spaces, &EntityCollection::loadStateChanged, this, &DevicesModel::touchAll);
    fill(store.devices);
}

DevicesRow DevicesModel::makeRow(const QUuid &id) const
{
    const Device *device = m_store.devices.find(id);
    if (!device) {
        return {};
    }
    DevicesRow row;
    row.name = visibleName(device->displayName);
    row.model = device->modelName.isEmpty() ? device->deviceType : device->modelName;
    row.isOnline = device->isOnline;
    row.isLocked = device->isLocked;
    row.battery = device->batteryLevel;
    row.isBatteryLow = isBatteryLow(*device);
    row.space = spaceNames(m_store, device->spaceIds, row.name);
    row.opensWith = device->opensWith();
    row.issue = issueOf(*device);
    row.words = {device->nickname, device->manufacturerName, device->serialNumber};
    return row;
}

} // namespace latchkey
