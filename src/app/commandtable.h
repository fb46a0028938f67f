// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/commandactions.h"
#include "widgets/buttons.h"

#include <span>

namespace latchkey {

/// What must be chosen for a command to make sense.
enum class Needs {
    Nothing,
    Person,
    PersonAndDevice,
    PersonAndAcsUser,
    AcsUser,
    ActiveAcsUser,
    SuspendedAcsUser,
    Grants,
    Grant,
    Card,
    Method,
    Door,
    Device,
    Space,
    SpaceAndDoor,
};

/// How a command looks outside menus.
struct CommandButton {
    const char *icon = "";
    const char *label = ""; ///< for a button beside the name of what it acts on; empty: the menu's words
    ButtonKind kind = ButtonKind::Plain;
};

struct CommandInfo {
    Command command{};
    CommandActions::Menu menu{};
    Needs needs = Needs::Nothing;
    const char *text = "";
    const char *shortcut = ""; ///< in Qt's portable form
    void (*perform)(Tasks &tasks, const Selection &s) = nullptr;
    CommandButton button = {};
    bool startsGroup = false;
    const char *entranceText = ""; ///< where an entrance is asked about first, which devices are not
};

/// In the order of the menus.
std::span<const CommandInfo> commandTable();
bool suits(const Selection &selection, Needs needs);
/// The entrance that is chosen, and nothing else.
std::optional<AcsEntranceId> entranceIn(const Selection &selection);

} // namespace latchkey
