// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/spaces/spacedetail.h"

#include "core/shownname.h"
#include "panes/commands.h"
#include "panes/detailitems.h"
#include "panes/navigator.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"
#include "widgets/itemlist.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

SpaceDetail::SpaceDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_contents(new ItemList)
    , m_facts(new FactList(context.clipboard))
{
    setObjectName(u"spaceDetail"_s);
    setActions({context.commands.action(Command::NewGrant), context.commands.action(Command::AddSpaceDoors)});
    setIconActions({context.commands.action(Command::RenameSpace)});
    addPages();
    WorkspaceStore &store = context.store;
    connect(&store.spaces, &EntityCollection::changed, this, &SpaceDetail::refresh);
    connect(&store.devices, &EntityCollection::changed, this, &SpaceDetail::refreshContents);
    connect(&store.entrances, &EntityCollection::changed, this, &SpaceDetail::refreshContents);
}

void SpaceDetail::addPages()
{
    m_contents->setObjectName(u"spaceContents"_s);
    m_contents->setAccessibleName(tr("Doors and spaces in this space"));
    m_contents->setEmptyText(tr("Nothing is in this space yet. A grant to it opens doors that are added later."));
    m_contents->addAction(m_context.commands.action(Command::AddSpaceDoors));
    m_contents->addAction(m_context.commands.action(Command::RemoveSpaceDoor));
    m_contentsTab = addTab(m_contents, tr("Contents"));
    m_facts->setObjectName(u"spaceFacts"_s);
    m_facts->addFact(u"parent"_s, tr("Part of"));
    m_facts->addFact(u"zone"_s, tr("Time zone"));
    m_facts->addFact(u"checkIn"_s, tr("Check-in"));
    m_facts->addFact(u"checkOut"_s, tr("Check-out"));
    m_facts->addFact(u"address"_s, tr("Address"));
    m_facts->addFact(u"created"_s, tr("Created"));
    m_facts->addCopyFact(u"key"_s, tr("Key"));
    m_facts->addCopyFact(u"id"_s, tr("Id"));
    addTab(m_facts, tr("Details"));
    connect(m_contents, &ItemList::itemActivated, this, &SpaceDetail::open);
    connect(m_contents, &ItemList::chosenItemChanged, this, &SpaceDetail::selectionChanged);
}

void SpaceDetail::setSpace(SpaceId space)
{
    if (space != m_space) {
        m_space = space;
        refresh();
        Q_EMIT selectionChanged();
    }
}

void SpaceDetail::refresh()
{
    const Space *space = m_context.store.spaces.find(m_space);
    if (!space) {
        return;
    }
    const Space *parent = m_context.store.spaces.find(space->parentSpaceId);
    setHeading(shownName(*space), parent ? tr("in %1").arg(shownName(*parent)) : QString());
    refreshFacts(*space);
    refreshContents();
}

void SpaceDetail::refreshContents()
{
    const QList<Choice> items = contentItems(m_context.store, m_space);
    m_contents->setItems(items);
    setTabCount(m_contentsTab, static_cast<int>(items.size()));
}

void SpaceDetail::refreshFacts(const Space &space)
{
    const Space *parent = m_context.store.spaces.find(space.parentSpaceId);
    m_facts->setValue(u"parent"_s, parent ? shownName(*parent) : QString());
    m_facts->setValue(u"zone"_s, space.timeZone);
    m_facts->setValue(u"checkIn"_s, space.defaultCheckinTime);
    m_facts->setValue(u"checkOut"_s, space.defaultCheckoutTime);
    m_facts->setValue(u"address"_s, space.address);
    m_facts->setValue(u"created"_s, m_context.store.defaultZone().longText(space.createdAt, m_context.clock.now()));
    m_facts->setValue(u"key"_s, space.spaceKey);
    m_facts->setValue(u"id"_s, space.id.toString());
}

void SpaceDetail::open(const QUuid &id)
{
    const WorkspaceStore &store = m_context.store;
    const PaneId pane = store.devices.find(id)     ? PaneId::Devices
                        : store.entrances.find(id) ? PaneId::Entrances
                                                   : PaneId::Spaces;
    m_context.navigator.openPane(pane, id);
}

Selection SpaceDetail::selection() const
{
    Selection chosen;
    const QUuid id = m_contents->chosenId();
    if (m_context.store.devices.find(id)) {
        chosen.doors.append(DeviceId(id));
    } else if (m_context.store.entrances.find(id)) {
        chosen.doors.append(AcsEntranceId(id));
    }
    return chosen;
}

} // namespace latchkey
