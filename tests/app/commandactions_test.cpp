// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/commandactions.h"
#include "recordingtasks.h"
#include "support/testmain.h"

#include <QAction>
#include <QMenu>
#include <QTest>

using namespace latchkey;
using latchkey::test::RecordingTasks;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array allCommands{
    Command::NewPerson,        Command::EditPerson,    Command::DeletePerson,  Command::GrantDevices,
    Command::RevokeDevice,     Command::GrantEntrance, Command::LinkAcsUser,   Command::UnlinkAcsUser,
    Command::NewGrant,         Command::RevokeGrants,  Command::EncodeCard,    Command::UnlockDoor,
    Command::LockDoor,         Command::RenameDevice,  Command::ShowOpeners,   Command::NewSpace,
    Command::NewAcsUser,       Command::EditAcsUser,   Command::AcsUserGroups, Command::SuspendAcsUser,
    Command::UnsuspendAcsUser, Command::DeleteAcsUser, Command::ChangeTimes,   Command::AddMethod,
    Command::DeleteMethod,     Command::RenameSpace,   Command::AddSpaceDoors, Command::RemoveSpaceDoor};

const UserIdentityId person(QUuid::createUuid());
const DeviceId device(QUuid::createUuid());
const AcsEntranceId entrance(QUuid::createUuid());
const SpaceId space(QUuid::createUuid());
const AcsUserId acsUser(QUuid::createUuid());
const AccessGrantId grant(QUuid::createUuid());
const AccessMethodId method(QUuid::createUuid());

} // namespace

class CommandActionsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void nothingChosen_onlyWhatNeedsNothing_isOn()
    {
        RecordingTasks tasks;
        const CommandActions actions(tasks);
        QList<Command> on;
        for (const Command command : allCommands) {
            if (actions.action(command)->isEnabled()) {
                on.append(command);
            }
        }
        QCOMPARE(on, (QList<Command>{Command::NewPerson, Command::GrantDevices, Command::GrantEntrance,
                                     Command::LinkAcsUser, Command::NewGrant, Command::NewSpace, Command::NewAcsUser}));
    }
    void readOnly_allAreOffAndSayWhy()
    {
        RecordingTasks tasks;
        CommandActions actions(tasks);
        actions.setReadOnly(u"Nothing can be changed."_s);
        Selection chosen;
        chosen.doors = {device};
        actions.setSelection(chosen);
        QVERIFY(actions.action(Command::ShowOpeners)->isEnabled()); // it changes nothing
        for (const Command command : allCommands) {
            if (command != Command::ShowOpeners) {
                QVERIFY(!actions.action(command)->isEnabled());
                QCOMPARE(actions.action(command)->toolTip(), u"Nothing can be changed."_s);
            }
        }
        actions.setReadOnly({});
        QVERIFY(actions.action(Command::UnlockDoor)->isEnabled());
        QCOMPARE(actions.action(Command::UnlockDoor)->toolTip(), u"Unlock"_s);
    }
    void unlock_ellipsis_onlyWhereSomethingIsAskedFirst()
    {
        RecordingTasks tasks;
        CommandActions actions(tasks);
        const QAction *unlock = actions.action(Command::UnlockDoor);
        Selection chosen;
        chosen.doors = {device};
        actions.setSelection(chosen);
        QCOMPARE(unlock->text(), u"&Unlock"_s);
        chosen.doors = {entrance};
        actions.setSelection(chosen);
        QCOMPARE(unlock->text(), u"&Unlock…"_s);
        actions.setSelection({});
        QCOMPARE(unlock->text(), u"&Unlock"_s);
    }
    void everyCommand_suitablyChosen_asksForItsTask_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<Selection>("selection");
        QTest::addColumn<QString>("asked");
        const auto row = [](const char *name, Command command, const Selection &selection, const QUuid &id = {},
                            const QUuid &other = {}) {
            QTest::newRow(name) << command << selection << RecordingTasks::line(name, id, other);
        };
        Selection one;
        one.people = {person};
        Selection both = one;
        both.doors = {device};
        Selection linked = one;
        linked.acsUsers = {acsUser};
        Selection granted;
        granted.grants = {grant};
        granted.methods = {method};
        granted.method = method;
        Selection locked;
        locked.doors = {device};
        Selection entered;
        entered.doors = {entrance};
        Selection placed;
        placed.spaces = {space};
        Selection held = placed;
        held.doors = {device};
        Selection suspended = linked;
        suspended.suspended = suspended.acsUsers;
        row("newPerson", Command::NewPerson, {});
        row("editPerson", Command::EditPerson, one, person.uuid());
        row("deletePerson", Command::DeletePerson, one, person.uuid());
        row("grantDevices", Command::GrantDevices, both, person.uuid(), device.uuid());
        row("revokeDevice", Command::RevokeDevice, both, person.uuid(), device.uuid());
        row("grantEntrance", Command::GrantEntrance, entered, entrance.uuid());
        row("linkAcsUser", Command::LinkAcsUser, one, person.uuid());
        row("unlinkAcsUser", Command::UnlinkAcsUser, linked, person.uuid(), acsUser.uuid());
        row("newGrant", Command::NewGrant, both, person.uuid(), device.uuid());
        QTest::newRow("newGrant, a space")
            << Command::NewGrant << placed << RecordingTasks::line("newGrant", space.uuid());
        row("revokeGrants", Command::RevokeGrants, granted, grant.uuid());
        row("encodeCard", Command::EncodeCard, granted, method.uuid());
        row("unlockDoor", Command::UnlockDoor, entered, entrance.uuid());
        row("lockDoor", Command::LockDoor, locked, device.uuid());
        row("renameDevice", Command::RenameDevice, locked, device.uuid());
        row("newSpace", Command::NewSpace, locked, device.uuid());
        row("newAcsUser", Command::NewAcsUser, one, person.uuid());
        row("editAcsUser", Command::EditAcsUser, linked, acsUser.uuid());
        row("acsUserGroups", Command::AcsUserGroups, linked, acsUser.uuid());
        row("suspendAcsUser", Command::SuspendAcsUser, linked, acsUser.uuid());
        row("unsuspendAcsUser", Command::UnsuspendAcsUser, suspended, acsUser.uuid());
        row("deleteAcsUser", Command::DeleteAcsUser, linked, acsUser.uuid());
        row("changeTimes", Command::ChangeTimes, granted, grant.uuid());
        row("addMethod", Command::AddMethod, granted, grant.uuid());
        row("deleteMethod", Command::DeleteMethod, granted, method.uuid());
        row("renameSpace", Command::RenameSpace, placed, space.uuid());
        row("addSpaceDoors", Command::AddSpaceDoors, placed, space.uuid());
        row("removeSpaceDoor", Command::RemoveSpaceDoor, held, space.uuid(), device.uuid());
    }
    void everyCommand_suitablyChosen_asksForItsTask()
    {
        QFETCH(Command, command);
        QFETCH(Selection, selection);
        QFETCH(QString, asked);
        RecordingTasks tasks;
        CommandActions actions(tasks);
        actions.setSelection(selection);
        QVERIFY(actions.action(command)->isEnabled());
        actions.action(command)->trigger();
        QCOMPARE(tasks.asked, QStringList{asked});
    }
    void suspended_chosen_canOnlyBeUnsuspended()
    {
        RecordingTasks tasks;
        CommandActions actions(tasks);
        Selection selection;
        selection.acsUsers = {acsUser};
        actions.setSelection(selection);
        QVERIFY(actions.action(Command::SuspendAcsUser)->isEnabled());
        QVERIFY(!actions.action(Command::UnsuspendAcsUser)->isEnabled());
        selection.suspended = {acsUser};
        actions.setSelection(selection);
        QVERIFY(!actions.action(Command::SuspendAcsUser)->isEnabled());
        QVERIFY(actions.action(Command::UnsuspendAcsUser)->isEnabled());
    }
    void entrance_chosen_cannotBeLockedOrRenamed()
    {
        RecordingTasks tasks;
        CommandActions actions(tasks);
        Selection selection;
        selection.doors = {entrance};
        actions.setSelection(selection);
        QVERIFY(!actions.action(Command::LockDoor)->isEnabled());
        QVERIFY(!actions.action(Command::RenameDevice)->isEnabled());
    }
    void everyCommand_hasAShortcutOfItsOwn()
    {
        RecordingTasks tasks;
        const CommandActions actions(tasks);
        QStringList shortcuts;
        for (const Command command : allCommands) {
            shortcuts.append(actions.action(command)->shortcut().toString());
            QVERIFY(!shortcuts.constLast().isEmpty());
        }
        QCOMPARE(shortcuts.removeDuplicates(), 0);
    }
    void menus_filled_holdEveryCommandOnce()
    {
        RecordingTasks tasks;
        CommandActions actions(tasks);
        QList<QAction *> listed;
        for (const auto which :
             {CommandActions::Menu::Person, CommandActions::Menu::Grant, CommandActions::Menu::Door}) {
            QMenu menu;
            actions.fill(&menu, which);
            for (QAction *action : menu.actions()) {
                if (!action->isSeparator()) {
                    listed.append(action);
                }
            }
        }
        QCOMPARE(listed.size(), static_cast<qsizetype>(allCommands.size()));
        for (const Command command : allCommands) {
            QVERIFY(listed.contains(actions.action(command)));
        }
    }
};

LATCHKEY_TEST(CommandActionsTest, "commandactions")
#include "commandactions_test.moc"
