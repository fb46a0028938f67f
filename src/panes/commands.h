// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAction;

namespace latchkey {

/// What the menus Person, Grant and Door offer. Each is one shared QAction with its shortcut, enabled when the chosen
/// pane's Selection suits, and acting on that selection through Tasks.
enum class Command {
    NewPerson,
    EditPerson,
    DeletePerson,
    GrantDevices,
    RevokeDevice,
    GrantEntrance,
    LinkAcsUser,
    UnlinkAcsUser,
    NewAcsUser,
    EditAcsUser,
    AcsUserGroups,
    SuspendAcsUser,
    UnsuspendAcsUser,
    DeleteAcsUser,
    NewGrant,
    ChangeTimes,
    AddMethod,
    EncodeCard,
    DeleteMethod,
    RevokeGrants,
    UnlockDoor,
    LockDoor,
    RenameDevice,
    ShowOpeners,
    NewSpace,
    RenameSpace,
    AddSpaceDoors,
    RemoveSpaceDoor,
};

/// Gives panes the shared actions for their context menus and default buttons.
class Commands {
  public:
    virtual ~Commands() = default;
    /// Never null; lives as long as the main window.
    virtual QAction *action(Command command) const = 0;
};

} // namespace latchkey
