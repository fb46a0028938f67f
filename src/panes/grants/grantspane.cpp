// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantspane.h"

#include "models/grantsmodel.h"
#include "panes/commands.h"
#include "panes/grants/grantdetail.h"
#include "store/workspacesync.h"
#include "widgets/actionbar.h"
#include "widgets/paneframe.h"
#include "widgets/rowtable.h"

#include <QAction>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"grants"_s,
            .title = GrantsPane::tr("Grants"),
            .searchPlaceholder = GrantsPane::tr("Person, door, reservation"),
            .failedTitle = GrantsPane::tr("The grants could not be loaded"),
            .notOffered = GrantsPane::tr("access grants"),
            .noMatch = GrantsPane::tr("No grant matches “%1”"),
            .noMatchReason = GrantsPane::tr("Search looks in person, place, name, reservation and id."),
            .empty = StateView::empty(u"grants"_s, GrantsPane::tr("No grants yet"),
                                      GrantsPane::tr("A grant gives a person access to doors for a time, by PIN, card, "
                                                     "mobile key or cloud key."))};
}

} // namespace

GrantsPane::GrantsPane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.grants, new GrantsModel(context.store, context.clock),
                context.commands.action(Command::NewGrant), parent)
    , m_detail(new GrantDetail(context))
{
    frame()->setDetail(m_detail);
    addActionBar();
    foldMethods(frame()->isDetailVisible());
    connect(frame(), &PaneFrame::detailVisibleChanged, this, &GrantsPane::foldMethods);
    connect(frame(), &PaneFrame::currentRowChanged, this,
            [this](const QUuid &id) { m_detail->setGrant(AccessGrantId(id)); });
    connect(m_detail, &GrantDetail::selectionChanged, this, &Pane::selectionChanged);
    connect(frame()->table()->verticalScrollBar(), &QScrollBar::valueChanged, this, &GrantsPane::askForPlaces);
    connect(filter(), &QAbstractItemModel::rowsInserted, this, &GrantsPane::askForPlaces);
    connect(filter(), &QAbstractItemModel::modelReset, this, &GrantsPane::askForPlaces);
}

void GrantsPane::addActionBar()
{
    ActionBar *bar = frame()->actionBar();
    bar->setActions({context().commands.action(Command::RevokeGrants)});
    connect(this, &Pane::selectionChanged, bar, [this, bar] {
        bar->setSummary(tr("%n grant(s) selected", nullptr, static_cast<int>(selectedIds().size())));
    });
}

void GrantsPane::foldMethods(bool folded)
{
    // Four columns of words need the room that the detail panel takes; the signs say it in one.
    for (const int column : {GrantsModel::CodeColumn, GrantsModel::CardColumn, GrantsModel::MobileKeyColumn,
                             GrantsModel::CloudKeyColumn, GrantsModel::StayColumn, GrantsModel::ReservationColumn}) {
        frame()->table()->setColumnHidden(column, folded);
    }
    frame()->table()->setColumnHidden(GrantsModel::MethodsColumn, !folded);
}

void GrantsPane::askForPlaces()
{
    const RowTable *table = frame()->table();
    const int first = std::max(0, table->rowAt(0));
    const int last = table->rowAt(table->viewport()->height() - 1);
    const int end = last < 0 ? filter()->rowCount() : last + 1;
    for (int row = first; row < end; ++row) {
        const AccessGrantId id(filter()->index(row, 0).data(RowRole::Id).toUuid());
        if (!context().store.places.find(id)) {
            context().sync.loadPlaces(id);
        }
    }
}

Selection GrantsPane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        chosen.grants.append(AccessGrantId(id));
    }
    return chosen;
}

QList<QAction *> GrantsPane::editActions() const { return m_detail->copyActions(); }

} // namespace latchkey
