// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "app/desktasks.h"

#include "core/methodstate.h"
#include "core/oneline.h"
#include "core/shownname.h"
#include "operations/acsuser.h"
#include "operations/deletemethod.h"
#include "operations/editspace.h"
#include "store/acsgroupsreader.h"
#include "store/workspacestore.h"
#include "widgets/prompt.h"
#include "wizards/sheets/acsgroupssheet.h"
#include "wizards/sheets/acsusersheet.h"
#include "wizards/sheets/addmethodsheet.h"
#include "wizards/sheets/granttimessheet.h"
#include "wizards/sheets/renamespacesheet.h"
#include "wizards/sheets/spacedoorssheet.h"

namespace latchkey {

// What changes grants, ACS users and spaces that are there.

void DeskTasks::changeTimes(AccessGrantId grant)
{
    if (const AccessGrant *found = m_parts.store.grants.find(grant)) {
        openSheet(new GrantTimesSheet(*found, m_parts.store, m_parts.runner, m_parts.clock, m_window));
    }
}

void DeskTasks::addMethod(AccessGrantId grant)
{
    if (const AccessGrant *found = m_parts.store.grants.find(grant)) {
        openSheet(new AddMethodSheet(*found, m_parts.store, m_parts.runner, m_parts.clock, m_window));
    }
}

void DeskTasks::deleteMethod(AccessMethodId method)
{
    const AccessMethod *found = m_parts.store.methods.find(method);
    const QList<QUuid> grants = m_parts.store.grantsByMethod.find(method.uuid());
    const AccessGrant *grant = grants.isEmpty() ? nullptr : m_parts.store.grants.find(grants.constFirst());
    if (!found || !grant) {
        return;
    }
    const QString what = accessModeText(found->mode);
    const QString who = m_words.personName(grant->userIdentityId);
    confirm(
        m_window,
        {.title = tr("Remove method"),
         .question = tr("Take the %1 from %2?", "a PIN, card or key, from a person").arg(what, who),
         .consequence = tr("It stops working as soon as the locks have heard of it. The grant and its other methods "
                           "stay. This cannot be undone."),
         .verb = tr("Remove %1").arg(what),
         .keep = tr("Keep"),
         .destructive = true},
        [this, method, what, who] {
            run(latchkey::deleteMethod(method), tr("Seam was told to take the %1 from %2.").arg(what, who));
        });
}

void DeskTasks::newAcsUser(std::optional<UserIdentityId> person)
{
    openSheet(new AcsUserSheet(person.value_or(UserIdentityId()), m_parts.store, m_parts.runner, m_window));
}

void DeskTasks::editAcsUser(AcsUserId acsUser)
{
    if (const AcsUser *found = m_parts.store.acsUsers.find(acsUser)) {
        openSheet(new AcsUserSheet(*found, m_parts.store, m_parts.runner, m_window));
    }
}

void DeskTasks::acsUserGroups(AcsUserId acsUser)
{
    if (const AcsUser *found = m_parts.store.acsUsers.find(acsUser)) {
        openSheet(
            new AcsGroupsSheet(*found, std::make_unique<AcsGroupsReader>(m_parts.client), m_parts.runner, m_window));
    }
}

void DeskTasks::suspendAcsUser(AcsUserId acsUser)
{
    const AcsUser *found = m_parts.store.acsUsers.find(acsUser);
    if (!found) {
        return;
    }
    const QString user = isolated(shownName(*found));
    confirm(m_window,
            {.title = tr("Suspend ACS user"),
             .question = tr("Suspend the ACS user %1?").arg(user),
             .consequence = tr("It opens nothing in its access system until it is unsuspended."),
             .verb = tr("Suspend"),
             .keep = tr("Keep access"),
             .destructive = true},
            [this, acsUser, user] {
                run(latchkey::suspendAcsUser(acsUser), tr("The ACS user %1 is suspended.").arg(user));
            });
}

void DeskTasks::unsuspendAcsUser(AcsUserId acsUser)
{
    if (const AcsUser *found = m_parts.store.acsUsers.find(acsUser)) {
        run(latchkey::unsuspendAcsUser(acsUser),
            tr("The ACS user %1 is not suspended any more.").arg(isolated(shownName(*found))));
    }
}

void DeskTasks::deleteAcsUser(AcsUserId acsUser)
{
    const AcsUser *found = m_parts.store.acsUsers.find(acsUser);
    if (!found) {
        return;
    }
    const QString user = isolated(shownName(*found));
    confirm(m_window,
            {.title = tr("Delete ACS user"),
             .question = tr("Delete the ACS user %1?").arg(user),
             .consequence = tr("Its cards and keys open nothing in its access system any more. The person it is linked "
                               "to stays. This cannot be undone."),
             .verb = tr("Delete ACS user"),
             .keep = tr("Keep"),
             .destructive = true},
            [this, acsUser, user] {
                run(latchkey::deleteAcsUser(acsUser), tr("Seam was told to delete the ACS user %1.").arg(user));
            });
}

void DeskTasks::renameSpace(SpaceId space)
{
    if (const Space *found = m_parts.store.spaces.find(space)) {
        openSheet(new RenameSpaceSheet(*found, m_parts.runner, m_window));
    }
}

void DeskTasks::addSpaceDoors(SpaceId space)
{
    if (const Space *found = m_parts.store.spaces.find(space)) {
        openSheet(new SpaceDoorsSheet(*found, m_parts.store, m_parts.runner, m_window));
    }
}

void DeskTasks::removeSpaceDoor(SpaceId space, const DoorId &door)
{
    const Space *found = m_parts.store.spaces.find(space);
    const auto row = m_parts.store.door(door);
    if (!found || !row) {
        return;
    }
    const QString name = isolated(row->name);
    const QString place = isolated(shownName(*found));
    const auto grants = static_cast<int>(m_parts.store.grantsBySpace.find(space.uuid()).size());
    SpaceDoors doors;
    if (const auto *device = std::get_if<DeviceId>(&door)) {
        doors.deviceIds = {*device};
    } else {
        doors.acsEntranceIds = {std::get<AcsEntranceId>(door)};
    }
    confirm(m_window,
            {.title = tr("Take door out of space"),
             .question = tr("Take %1 out of %2?").arg(name, place),
             .consequence = grants == 0 ? tr("No grant names this space. The door itself stays.")
                                        : tr("%n grant(s) to the space will not open it any more. Grants that name the "
                                             "door itself stay.",
                                             nullptr, grants),
             .verb = tr("Take it out"),
             .keep = tr("Keep it"),
             .destructive = true},
            [this, space, doors, name, place] {
                run(latchkey::removeSpaceDoors(space, doors), tr("%1 is not in %2 any more.").arg(name, place));
            });
}

} // namespace latchkey
