// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/spaces/spacespane.h"

#include "models/workspacemodels.h"
#include "panes/commands.h"
#include "panes/spaces/spacedetail.h"
#include "widgets/paneframe.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"spaces"_s,
            .title = SpacesPane::tr("Spaces"),
            .searchPlaceholder = SpacesPane::tr("Search all columns"),
            .failedTitle = SpacesPane::tr("The spaces could not be loaded"),
            .notOffered = SpacesPane::tr("spaces"),
            .noMatch = SpacesPane::tr("No space matches “%1”"),
            .noMatchReason = SpacesPane::tr("Search looks in all columns, key, address and id."),
            .empty =
                StateView::empty(u"spaces"_s, SpacesPane::tr("No spaces yet"),
                                 SpacesPane::tr("A space is a named set of doors, as a room, a floor or a house. A "
                                                "grant to a space opens every door in it."))};
}

} // namespace

SpacesPane::SpacesPane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.spaces, context.models.spaces(),
                context.commands.action(Command::NewSpace), parent)
    , m_detail(new SpaceDetail(context))
{
    frame()->setDetail(m_detail);
    countOnceKnown({u"empty"_s}, context.store.devices);
    countOnceKnown({u"empty"_s}, context.store.entrances);
    frame()->setRowActions({context.commands.action(Command::NewGrant), context.commands.action(Command::NewSpace),
                            nullptr, context.commands.action(Command::RenameSpace),
                            context.commands.action(Command::AddSpaceDoors)});
    // The detail says the first three.
    frame()->foldColumns({{{SpacesModel::ZoneColumn}},
                          {{SpacesModel::CheckInColumn, SpacesModel::CheckOutColumn}},
                          {{SpacesModel::EntrancesColumn}},
                          {{SpacesModel::ParentColumn}}},
                         2);
    connect(frame(), &PaneFrame::currentRowChanged, this, [this](const QUuid &id) { m_detail->setSpace(SpaceId(id)); });
    connect(frame(), &PaneFrame::activated, m_detail, &DetailPanel::focusContent);
    connect(m_detail, &SpaceDetail::selectionChanged, this, &Pane::selectionChanged);
}

Selection SpacesPane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        chosen.spaces.append(SpaceId(id));
    }
    return chosen;
}

} // namespace latchkey
