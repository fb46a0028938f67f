// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandtable.h"

#include "panes/tasks.h"

#include <QCoreApplication>

namespace latchkey {
namespace {

using Menu = CommandActions::Menu;

template <typename T> std::optional<T> onlyOne(const QList<T> &list)
{
    return list.size() == 1 ? std::optional(list.constFirst()) : std::nullopt;
}

QList<DeviceId> devicesIn(const Selection &selection)
{
    QList<DeviceId> devices;
    for (const DoorId &door : selection.doors) {
        if (const auto *device = std::get_if<DeviceId>(&door)) {
            devices.append(*device);
        }
    }
    return devices;
}

GrantPlace placeIn(const Selection &selection)
{
    if (const auto door = onlyOne(selection.doors)) {
        return *door;
    }
    const auto space = onlyOne(selection.spaces);
    return space ? GrantPlace(*space) : GrantPlace();
}

constexpr CommandInfo commands[] = {
    {Command::NewPerson,
     Menu::Person,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "&New person…"),
     "Ctrl+Shift+N",
     [](Tasks &tasks, const Selection &) { tasks.newPerson(); },
     {.icon = "plus"}},
    {Command::EditPerson,
     Menu::Person,
     Needs::Person,
     QT_TRANSLATE_NOOP("CommandActions", "&Edit person…"),
     "Ctrl+Shift+E",
     [](Tasks &tasks, const Selection &s) { tasks.editPerson(s.people.constFirst()); },
     {.icon = "edit", .label = QT_TRANSLATE_NOOP("CommandActions", "Edit")}},
    {Command::DeletePerson,
     Menu::Person,
     Needs::Person,
     QT_TRANSLATE_NOOP("CommandActions", "&Delete person…"),
     "Ctrl+Shift+Del",
     [](Tasks &tasks, const Selection &s) { tasks.deletePerson(s.people.constFirst()); },
     {.icon = "delete", .kind = ButtonKind::Destructive}},
    {Command::GrantDevices,
     Menu::Person,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "&Grant access to devices…"),
     "Ctrl+D",
     [](Tasks &tasks, const Selection &s) { tasks.grantDevices(onlyOne(s.people), devicesIn(s)); },
     {.label = QT_TRANSLATE_NOOP("CommandActions", "Grant devices…")},
     true},
    {Command::RevokeDevice,
     Menu::Person,
     Needs::PersonAndDevice,
     QT_TRANSLATE_NOOP("CommandActions", "Re&voke access to this device…"),
     "Ctrl+Shift+R",
     [](Tasks &tasks, const Selection &s) { tasks.revokeDevice(s.people.constFirst(), devicesIn(s).constFirst()); },
     {.kind = ButtonKind::Destructive}},
    {Command::GrantEntrance,
     Menu::Person,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "Grant access to an en&trance…"),
     "Ctrl+Shift+D",
     [](Tasks &tasks, const Selection &s) { tasks.grantEntrance(onlyOne(s.people), entranceIn(s)); },
     {.label = QT_TRANSLATE_NOOP("CommandActions", "Grant entrance…")}},
    {Command::LinkAcsUser,
     Menu::Person,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "&Link an ACS user…"),
     "Ctrl+L",
     [](Tasks &tasks, const Selection &s) { tasks.linkAcsUser(onlyOne(s.people)); },
     {.icon = "link"},
     true},
    {Command::UnlinkAcsUser,
     Menu::Person,
     Needs::PersonAndAcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "&Unlink this ACS user…"),
     "Ctrl+Shift+L",
     [](Tasks &tasks, const Selection &s) { tasks.unlinkAcsUser(s.people.constFirst(), s.acsUsers.constFirst()); },
     {.kind = ButtonKind::Destructive}},
    {Command::NewAcsUser,
     Menu::Person,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "New A&CS user…"),
     "Ctrl+Shift+V",
     [](Tasks &tasks, const Selection &s) { tasks.newAcsUser(onlyOne(s.people)); },
     {.icon = "plus"},
     true},
    {Command::EditAcsUser,
     Menu::Person,
     Needs::AcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "Ed&it this ACS user…"),
     "Ctrl+Shift+I",
     [](Tasks &tasks, const Selection &s) { tasks.editAcsUser(s.acsUsers.constFirst()); },
     {.icon = "edit"}},
    {Command::AcsUserGroups,
     Menu::Person,
     Needs::AcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "Gr&oups of this ACS user…"),
     "Ctrl+I",
     [](Tasks &tasks, const Selection &s) { tasks.acsUserGroups(s.acsUsers.constFirst()); },
     {}},
    {Command::SuspendAcsUser,
     Menu::Person,
     Needs::ActiveAcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "&Suspend this ACS user…"),
     "Ctrl+H",
     [](Tasks &tasks, const Selection &s) { tasks.suspendAcsUser(s.acsUsers.constFirst()); },
     {.kind = ButtonKind::Destructive}},
    {Command::UnsuspendAcsUser,
     Menu::Person,
     Needs::SuspendedAcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "Unsus&pend this ACS user"),
     "Ctrl+J",
     [](Tasks &tasks, const Selection &s) { tasks.unsuspendAcsUser(s.acsUsers.constFirst()); },
     {}},
    {Command::DeleteAcsUser,
     Menu::Person,
     Needs::AcsUser,
     QT_TRANSLATE_NOOP("CommandActions", "Delete t&his ACS user…"),
     "Ctrl+Shift+F",
     [](Tasks &tasks, const Selection &s) { tasks.deleteAcsUser(s.acsUsers.constFirst()); },
     {.icon = "delete", .kind = ButtonKind::Destructive}},
    {Command::NewGrant,
     Menu::Grant,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "&New grant…"),
     "Ctrl+N",
     [](Tasks &tasks, const Selection &s) { tasks.newGrant(onlyOne(s.people), placeIn(s)); },
     {.icon = "plus"}},
    {Command::ChangeTimes,
     Menu::Grant,
     Needs::Grant,
     QT_TRANSLATE_NOOP("CommandActions", "Change &times…"),
     "Ctrl+T",
     [](Tasks &tasks, const Selection &s) { tasks.changeTimes(s.grants.constFirst()); },
     {.icon = "clock"},
     true},
    {Command::AddMethod,
     Menu::Grant,
     Needs::Grant,
     QT_TRANSLATE_NOOP("CommandActions", "&Add method…"),
     "Ctrl+Shift+T",
     [](Tasks &tasks, const Selection &s) { tasks.addMethod(s.grants.constFirst()); },
     {.icon = "plus"}},
    {Command::EncodeCard,
     Menu::Grant,
     Needs::Card,
     QT_TRANSLATE_NOOP("CommandActions", "&Encode card…"),
     "Ctrl+E",
     [](Tasks &tasks, const Selection &s) { tasks.encodeCard(s.methods.constFirst()); },
     {.icon = "encoder"}},
    {Command::DeleteMethod,
     Menu::Grant,
     Needs::Method,
     QT_TRANSLATE_NOOP("CommandActions", "Re&move this method…"),
     "Ctrl+B",
     [](Tasks &tasks, const Selection &s) { tasks.deleteMethod(s.method); },
     {.icon = "delete", .kind = ButtonKind::Destructive}},
    {Command::RevokeGrants,
     Menu::Grant,
     Needs::Grants,
     QT_TRANSLATE_NOOP("CommandActions", "&Revoke…"),
     "Ctrl+R",
     [](Tasks &tasks, const Selection &s) { tasks.revokeGrants(s.grants); },
     {.kind = ButtonKind::Destructive},
     true},
    {Command::UnlockDoor,
     Menu::Door,
     Needs::Door,
     QT_TRANSLATE_NOOP("CommandActions", "&Unlock"),
     "Ctrl+U",
     [](Tasks &tasks, const Selection &s) { tasks.unlockDoor(s.doors.constFirst()); },
     {.icon = "unlock"},
     false,
     QT_TRANSLATE_NOOP("CommandActions", "&Unlock…")},
    {Command::LockDoor,
     Menu::Door,
     Needs::Device,
     QT_TRANSLATE_NOOP("CommandActions", "&Lock"),
     "Ctrl+Shift+U",
     [](Tasks &tasks, const Selection &s) { tasks.lockDoor(devicesIn(s).constFirst()); },
     {.icon = "devices"}},
    {Command::RenameDevice,
     Menu::Door,
     Needs::Device,
     QT_TRANSLATE_NOOP("CommandActions", "&Rename device…"),
     "Ctrl+M",
     [](Tasks &tasks, const Selection &s) { tasks.renameDevice(devicesIn(s).constFirst()); },
     {.icon = "edit", .label = QT_TRANSLATE_NOOP("CommandActions", "Rename")}},
    {Command::ShowOpeners,
     Menu::Door,
     Needs::Door,
     QT_TRANSLATE_NOOP("CommandActions", "&Who can open this"),
     "Ctrl+Shift+W",
     [](Tasks &tasks, const Selection &s) { tasks.showOpeners(s.doors.constFirst()); },
     {}},
    {Command::NewSpace,
     Menu::Door,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "New &space…"),
     "Ctrl+Shift+S",
     [](Tasks &tasks, const Selection &s) { tasks.newSpace(s.doors); },
     {.icon = "plus"},
     true},
    {Command::RenameSpace,
     Menu::Door,
     Needs::Space,
     QT_TRANSLATE_NOOP("CommandActions", "Rena&me space…"),
     "Shift+F2",
     [](Tasks &tasks, const Selection &s) { tasks.renameSpace(s.spaces.constFirst()); },
     {.icon = "edit", .label = QT_TRANSLATE_NOOP("CommandActions", "Rename")}},
    {Command::AddSpaceDoors,
     Menu::Door,
     Needs::Space,
     QT_TRANSLATE_NOOP("CommandActions", "&Add doors to this space…"),
     "F4",
     [](Tasks &tasks, const Selection &s) { tasks.addSpaceDoors(s.spaces.constFirst()); },
     {.label = QT_TRANSLATE_NOOP("CommandActions", "Add doors…")}},
    {Command::RemoveSpaceDoor,
     Menu::Door,
     Needs::SpaceAndDoor,
     QT_TRANSLATE_NOOP("CommandActions", "&Take this door out of the space…"),
     "Shift+F4",
     [](Tasks &tasks, const Selection &s) { tasks.removeSpaceDoor(s.spaces.constFirst(), s.doors.constFirst()); },
     {.kind = ButtonKind::Destructive}},
};

bool hasDevice(const Selection &selection)
{
    return selection.doors.size() == 1 && std::holds_alternative<DeviceId>(selection.doors.constFirst());
}

} // namespace

std::span<const CommandInfo> commandTable() { return commands; }

bool suits(const Selection &selection, Needs needs)
{
    const bool hasPerson = selection.people.size() == 1;
    switch (needs) {
    case Needs::Nothing:
        return true;
    case Needs::Person:
        return hasPerson;
    case Needs::PersonAndDevice:
        return hasPerson && hasDevice(selection);
    case Needs::PersonAndAcsUser:
        return hasPerson && selection.acsUsers.size() == 1;
    case Needs::AcsUser:
        return selection.acsUsers.size() == 1;
    case Needs::ActiveAcsUser:
        return selection.acsUsers.size() == 1 && selection.suspended.isEmpty();
    case Needs::SuspendedAcsUser:
        return selection.acsUsers.size() == 1 && selection.suspended == selection.acsUsers;
    case Needs::Grants:
        return !selection.grants.isEmpty();
    case Needs::Grant:
        return selection.grants.size() == 1;
    case Needs::Card:
        return selection.methods.size() == 1;
    case Needs::Method:
        return !selection.method.isNull();
    case Needs::Door:
        return selection.doors.size() == 1;
    case Needs::Device:
        return hasDevice(selection);
    case Needs::Space:
        return selection.spaces.size() == 1;
    case Needs::SpaceAndDoor:
        return selection.spaces.size() == 1 && selection.doors.size() == 1;
    }
    return false;
}

std::optional<AcsEntranceId> entranceIn(const Selection &selection)
{
    const auto door = onlyOne(selection.doors);
    const auto *entrance = door ? std::get_if<AcsEntranceId>(&*door) : nullptr;
    return entrance ? std::optional(*entrance) : std::nullopt;
}

} // namespace latchkey
