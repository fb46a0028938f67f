// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandactions.h"

#include "panes/tasks.h"
#include "widgets/buttons.h"
#include "widgets/iconset.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {
namespace {

using Menu = CommandActions::Menu;

/// What must be chosen for a command to make sense.
enum class Needs { Nothing, Person, PersonAndDevice, PersonAndAcsUser, Grants, Method, Door, Device };

/// How a command looks outside menus.
struct CommandButton {
    const char *icon = "";
    const char *label = ""; ///< for a button beside the name of what it acts on; empty: the menu's words
    ButtonKind kind = ButtonKind::Plain;
};

struct CommandInfo {
    Command command{};
    Menu menu{};
    Needs needs = Needs::Nothing;
    const char *text = "";
    const char *shortcut = ""; ///< in Qt's portable form
    void (*perform)(Tasks &tasks, const Selection &s) = nullptr;
    CommandButton button = {};
    bool startsGroup = false;
    const char *entranceText = ""; ///< where an entrance is asked about first, which devices are not
};

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

std::optional<AcsEntranceId> entranceIn(const Selection &selection)
{
    const auto door = onlyOne(selection.doors);
    const auto *entrance = door ? std::get_if<AcsEntranceId>(&*door) : nullptr;
    return entrance ? std::optional(*entrance) : std::nullopt;
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
    {Command::NewGrant,
     Menu::Grant,
     Needs::Nothing,
     QT_TRANSLATE_NOOP("CommandActions", "&New grant…"),
     "Ctrl+N",
     [](Tasks &tasks, const Selection &s) { tasks.newGrant(onlyOne(s.people), placeIn(s)); },
     {.icon = "plus"}},
    {Command::EncodeCard,
     Menu::Grant,
     Needs::Method,
     QT_TRANSLATE_NOOP("CommandActions", "&Encode card…"),
     "Ctrl+E",
     [](Tasks &tasks, const Selection &s) { tasks.encodeCard(s.methods.constFirst()); },
     {.icon = "encoder"}},
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
};

bool hasDevice(const Selection &selection)
{
    return selection.doors.size() == 1 && std::holds_alternative<DeviceId>(selection.doors.constFirst());
}

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
    case Needs::Grants:
        return !selection.grants.isEmpty();
    case Needs::Method:
        return selection.methods.size() == 1;
    case Needs::Door:
        return selection.doors.size() == 1;
    case Needs::Device:
        return hasDevice(selection);
    }
    return false;
}

/// An ellipsis promises a question before anything happens.
QString textOf(const CommandInfo &info, const Selection &selection)
{
    const bool isOfEntrance = *info.entranceText && entranceIn(selection);
    return QCoreApplication::translate("CommandActions", isOfEntrance ? info.entranceText : info.text);
}

QAction *makeAction(const CommandInfo &info, QObject *parent)
{
    auto *action = new QAction(textOf(info, {}), parent);
    action->setShortcut(QKeySequence(QLatin1StringView(info.shortcut), QKeySequence::PortableText));
    if (*info.button.icon) {
        action->setIcon(icons::icon(QLatin1StringView(info.button.icon)));
    }
    // Menus stay words: a sign before some of them would only say what the word says.
    action->setIconVisibleInMenu(false);
    setActionKind(action, info.button.kind);
    if (*info.button.label) {
        setActionLabel(action, QCoreApplication::translate("CommandActions", info.button.label));
    }
    return action;
}

} // namespace

CommandActions::CommandActions(Tasks &tasks, QObject *parent)
    : QObject(parent)
    , m_tasks(tasks)
{
    for (const CommandInfo &info : commands) {
        QAction *action = makeAction(info, this);
        m_actions.insert(info.command, action);
        connect(action, &QAction::triggered, this, [this, perform = info.perform] { perform(m_tasks, m_selection); });
    }
    setSelection({});
}

QAction *CommandActions::action(Command command) const { return m_actions.value(command); }

void CommandActions::setSelection(const Selection &selection)
{
    m_selection = selection;
    for (const CommandInfo &info : commands) {
        QAction *action = m_actions.value(info.command);
        const QString whyOff = info.command == Command::ShowOpeners ? QString() : m_readOnly; // it only shows
        action->setEnabled(whyOff.isEmpty() && suits(selection, info.needs));
        action->setText(textOf(info, selection));
        action->setToolTip(whyOff); // empty: its words
    }
}

void CommandActions::setReadOnly(const QString &why)
{
    m_readOnly = why;
    setSelection(Selection(m_selection));
}

void CommandActions::fill(QMenu *menu, Menu which) const
{
    menu->setToolTipsVisible(true); // where there is one of its own
    for (const CommandInfo &info : commands) {
        if (info.menu != which) {
            continue;
        }
        if (info.startsGroup) {
            menu->addSeparator();
        }
        menu->addAction(m_actions.value(info.command));
    }
}

} // namespace latchkey
