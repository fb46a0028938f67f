// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/entrances/entrancedetail.h"

#include "core/methodstate.h"
#include "core/namelist.h"
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

EntranceDetail::EntranceDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_openers(new DoorOpenersView(context))
    , m_activity(new ItemList)
    , m_facts(new FactList(context.clipboard))
{
    setObjectName(u"entranceDetail"_s);
    addActions();
    addPages();
    connect(&context.store.entrances, &EntityCollection::changed, this, &EntranceDetail::refresh);
    connect(&context.store.events, &EntityCollection::changed, this, &EntranceDetail::refreshActivity);
    connect(m_openers, &DoorOpenersView::changed, this, [this] {
        setTabCount(m_openersTab, m_openers->count());
        Q_EMIT selectionChanged();
    });
}

void EntranceDetail::addActions()
{
    const Commands &commands = m_context.commands;
    setActions({commands.action(Command::GrantEntrance), commands.action(Command::UnlockDoor)});
    auto *more = new QMenu(this);
    more->addAction(commands.action(Command::NewGrant));
    more->addAction(commands.action(Command::NewSpace));
    setMoreMenu(more);
}

void EntranceDetail::addPages()
{
    m_openersTab = addTab(m_openers, tr("Who can open this"));
    m_activity->setObjectName(u"entranceActivity"_s);
    m_activity->setAccessibleName(tr("What happened"));
    m_activity->setEmptyText(tr("Nothing in the last days."));
    addTab(m_activity, tr("Activity"));
    m_facts->setObjectName(u"entranceFacts"_s);
    m_facts->addFact(u"system"_s, tr("Access system"));
    m_facts->addFact(u"opensWith"_s, tr("Opens with"));
    m_facts->addFact(u"locked"_s, tr("Bolt"));
    m_facts->addFact(u"reservations"_s, tr("Reservations"));
    m_facts->addFact(u"spaces"_s, tr("Spaces"));
    m_facts->addCopyFact(u"id"_s, tr("Id"));
    m_facts->addCopyFact(u"systemId"_s, tr("System id"));
    m_facts->addFact(u"problems"_s, tr("Problems"));
    addTab(m_facts, tr("Details"));
}

void EntranceDetail::setEntrance(AcsEntranceId entrance)
{
    if (entrance != m_entrance) {
        m_entrance = entrance;
        if (!entrance.isNull()) {
            m_openers->setDoor(entrance);
        }
        refresh();
        refreshActivity();
        Q_EMIT selectionChanged();
    }
}

void EntranceDetail::refresh()
{
    const AcsEntrance *entrance = m_context.store.entrances.find(m_entrance);
    if (!entrance) {
        return;
    }
    const AcsSystem *system = m_context.store.systems.find(entrance->acsSystemId);
    QStringList modes;
    for (const AccessMode mode : allAccessModes) {
        if (entrance->opensWith.has(mode)) {
            modes.append(accessModeText(mode));
        }
    }
    setHeading(entrance->displayName, system ? system->name : QString());
    m_facts->setValue(u"system"_s, system ? system->name : QString());
    m_facts->setValue(u"opensWith"_s, modes.isEmpty() ? tr("The access system does not say") : nameList(modes));
    m_facts->setValue(u"locked"_s, !entrance->isLocked   ? tr("The access system does not say")
                                   : *entrance->isLocked ? tr("Locked, says the access system")
                                                         : tr("Unlocked, says the access system"));
    m_facts->setValue(u"reservations"_s,
                      entrance->canBelongToReservation ? tr("Takes part") : tr("Does not take part"));
    m_facts->setValue(u"spaces"_s, spaceNames(m_context.store, entrance->spaceIds, entrance->displayName));
    m_facts->setValue(u"id"_s, entrance->id.toString());
    m_facts->setValue(u"systemId"_s, entrance->acsSystemId.toString());
    const QString problems = problemsText(entrance->errors + entrance->warnings);
    m_facts->setValue(u"problems"_s, problems);
    if (problems.isEmpty()) {
        notice()->hide();
    } else {
        notice()->showNotice({.kind = NoticeStrip::Kind::Warn,
                              .icon = {},
                              .fact = tr("This entrance needs somebody."),
                              .consequence = problems});
    }
}

void EntranceDetail::refreshActivity()
{
    m_activity->setItems(eventItems(m_context.store, m_context.clock.now(),
                                    [this](const Event &event) { return event.acsEntranceId == m_entrance; }));
}

Selection EntranceDetail::selection() const
{
    Selection chosen;
    const DoorOpener *opener = currentTab() == m_openersTab ? m_openers->chosen() : nullptr;
    if (opener && !opener->grantId.isNull()) {
        chosen.grants.append(opener->grantId);
    }
    if (opener && !opener->acsUserId.isNull()) {
        chosen.acsUsers.append(opener->acsUserId);
    }
    return chosen;
}

} // namespace latchkey
