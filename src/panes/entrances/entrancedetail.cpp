// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/entrances/entrancedetail.h"

#include "core/methodstate.h"
#include "core/namelist.h"
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

EntranceDetail::EntranceDetail(const PaneContext &context, QWidget *parent)
    : DoorDetail(context, u"entrance"_s, parent)
{
    addActions();
    addFacts();
    connect(&context.store.entrances, &EntityCollection::changed, this, &EntranceDetail::refresh);
}

void EntranceDetail::addActions()
{
    const Commands &commands = context().commands;
    setActions({commands.action(Command::GrantEntrance), commands.action(Command::UnlockDoor)});
    auto *more = new QMenu(this);
    more->addAction(commands.action(Command::NewGrant));
    more->addAction(commands.action(Command::NewSpace));
    setMoreMenu(more);
}

void EntranceDetail::addFacts()
{
    facts()->addFact(u"system"_s, tr("Access system"));
    facts()->addFact(u"opensWith"_s, tr("Opens with"));
    facts()->addFact(u"locked"_s, tr("Bolt"));
    facts()->addFact(u"reservations"_s, tr("Reservations"));
    facts()->addFact(u"spaces"_s, tr("Spaces"));
    facts()->addCopyFact(u"id"_s, tr("Id"));
    facts()->addCopyFact(u"systemId"_s, tr("System id"));
    facts()->addFact(u"problems"_s, tr("Problems"));
}

void EntranceDetail::setEntrance(AcsEntranceId entrance)
{
    if (entrance != m_entrance) {
        m_entrance = entrance;
        refresh();
        showDoor(entrance);
    }
}

void EntranceDetail::refresh()
{
    const AcsEntrance *entrance = context().store.entrances.find(m_entrance);
    if (!entrance) {
        return;
    }
    const AcsSystem *system = context().store.systems.find(entrance->acsSystemId);
    QStringList modes;
    for (const AccessMode mode : allAccessModes) {
        if (entrance->opensWith.has(mode)) {
            modes.append(accessModeText(mode));
        }
    }
    setHeading(shownName(*entrance), system ? shownName(*system) : QString());
    facts()->setValue(u"system"_s, system ? shownName(*system) : QString());
    facts()->setValue(u"opensWith"_s, modes.isEmpty() ? tr("The access system does not say") : nameList(modes));
    facts()->setValue(u"locked"_s, !entrance->isLocked   ? tr("The access system does not say")
                                   : *entrance->isLocked ? tr("Locked, says the access system")
                                                         : tr("Unlocked, says the access system"));
    facts()->setValue(u"reservations"_s,
                      entrance->canBelongToReservation ? tr("Takes part") : tr("Does not take part"));
    facts()->setValue(u"spaces"_s, spaceNames(context().store, entrance->spaceIds, entrance->displayName));
    facts()->setValue(u"id"_s, entrance->id.toString());
    facts()->setValue(u"systemId"_s, entrance->acsSystemId.toString());
    showProblems(tr("This entrance needs somebody."), entrance->errors + entrance->warnings);
}

Selection EntranceDetail::selection() const
{
    Selection chosen;
    for (const DoorOpener &way : chosenWays()) {
        if (!way.grantId.isNull()) {
            chosen.grants.append(way.grantId);
        }
        if (!way.acsUserId.isNull() && !chosen.acsUsers.contains(way.acsUserId)) {
            chosen.acsUsers.append(way.acsUserId);
        }
    }
    return chosen;
}

} // namespace latchkey
