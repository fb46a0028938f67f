// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/entrances/entrancespane.h"

#include "models/workspacemodels.h"
#include "panes/commands.h"
#include "panes/entrances/entrancedetail.h"
#include "widgets/actionbar.h"
#include "widgets/paneframe.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"entrances"_s,
            .title = EntrancesPane::tr("Entrances"),
            .searchPlaceholder = EntrancesPane::tr("Search all columns"),
            .failedTitle = EntrancesPane::tr("The entrances could not be loaded"),
            .notOffered = EntrancesPane::tr("entrances"),
            .noMatch = EntrancesPane::tr("No entrance matches “%1”"),
            .noMatchReason = EntrancesPane::tr("Search looks in all columns and id."),
            .empty = StateView::empty(u"entrances"_s, EntrancesPane::tr("No entrances"),
                                      EntrancesPane::tr("Entrances belong to an access system. They appear here once "
                                                        "one is connected in the Seam Console.")),
            .isFilledHere = false};
}

} // namespace

EntrancesPane::EntrancesPane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.entrances, context.models.entrances(),
                context.commands.action(Command::GrantEntrance), parent)
    , m_detail(new EntranceDetail(context))
{
    frame()->setDetail(m_detail);
    countOnceKnown({u"issues"_s}, context.store.systems);
    countOnceKnown({u"no_space"_s}, context.store.spaces);
    const Commands &commands = context.commands;
    frame()->setRowActions({commands.action(Command::UnlockDoor), nullptr, commands.action(Command::NewGrant),
                            commands.action(Command::GrantEntrance), nullptr, commands.action(Command::NewSpace)});
    ActionBar *bar = frame()->actionBar();
    bar->setActions({commands.action(Command::NewSpace)});
    connect(this, &Pane::selectionChanged, bar, [this, bar] {
        bar->setSummary(tr("%n entrance(s) selected", nullptr, static_cast<int>(selectedIds().size())));
    });
    // What is wrong stays to the end.
    frame()->foldColumns(
        {{{EntrancesModel::SystemColumn}}, {{EntrancesModel::SpacesColumn}}, {{EntrancesModel::OpensWithColumn}}});
    connect(frame(), &PaneFrame::currentRowChanged, this,
            [this](const QUuid &id) { m_detail->setEntrance(AcsEntranceId(id)); });
    connect(frame(), &PaneFrame::activated, m_detail, &DetailPanel::focusContent);
    connect(m_detail, &EntranceDetail::selectionChanged, this, &Pane::selectionChanged);
}

void EntrancesPane::showOpeners() { m_detail->showOpeners(); }

Selection EntrancesPane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        chosen.doors.append(AcsEntranceId(id));
    }
    return chosen;
}

} // namespace latchkey
