// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantspane.h"

#include "models/workspacemodels.h"
#include "panes/commands.h"
#include "panes/grants/grantdetail.h"
#include "store/workspacesync.h"
#include "widgets/actionbar.h"
#include "widgets/paneframe.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"grants"_s,
            .title = GrantsPane::tr("Grants"),
            .searchPlaceholder = GrantsPane::tr("Search all columns"),
            .failedTitle = GrantsPane::tr("The grants could not be loaded"),
            .notOffered = GrantsPane::tr("access grants"),
            .noMatch = GrantsPane::tr("No grant matches “%1”"),
            .noMatchReason = GrantsPane::tr("Search looks in all columns, places, name, key and id."),
            .empty = StateView::empty(u"grants"_s, GrantsPane::tr("No grants yet"),
                                      GrantsPane::tr("A grant gives a person access to doors for a time, by PIN, card, "
                                                     "mobile key or cloud key."))};
}

} // namespace

GrantsPane::GrantsPane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.grants, context.models.grants(),
                context.commands.action(Command::NewGrant), parent)
    , m_detail(new GrantDetail(context))
{
    frame()->setDetail(m_detail);
    const QStringList byMethods{u"asked"_s,  u"being_set"_s, u"to_encode"_s,
                                u"failed"_s, u"overdue"_s,   u"not_confirmed"_s};
    countOnceKnown(byMethods, context.store.methods);
    countOnceRead(byMethods);
    const Commands &commands = context.commands;
    frame()->setRowActions(QList{commands.action(Command::NewGrant), commands.action(Command::ChangeTimes),
                                 commands.action(Command::AddMethod), commands.action(Command::EncodeCard)}
                           << nullptr << m_detail->codeActions() << nullptr << commands.action(Command::RevokeGrants));
    addActionBar();
    // Four columns of words need the room that the detail panel takes; the signs say it in one. Who, where and how far
    // it has come stay to the end.
    frame()->foldColumns(
        {{{GrantsModel::ReservationColumn}},
         {{GrantsModel::StayColumn}},
         {{GrantsModel::CodeColumn, GrantsModel::CardColumn, GrantsModel::MobileKeyColumn, GrantsModel::CloudKeyColumn},
          {GrantsModel::MethodsColumn}},
         {{GrantsModel::FromColumn}},
         {{GrantsModel::UntilColumn}}},
        3);
    connect(frame(), &PaneFrame::currentRowChanged, this, [this](const QUuid &id) {
        m_detail->setGrant(AccessGrantId(id));
        this->context().sync.openRelated(AccessGrantId(id));
    });
    connect(frame(), &PaneFrame::activated, m_detail, &DetailPanel::focusContent);
    connect(m_detail, &GrantDetail::selectionChanged, this, &Pane::selectionChanged);
    watchRowsInView([this, &store = context.store](const QUuid &id) {
        if (const AccessGrant *grant = store.grants.find(id)) {
            wantRelated(*grant);
        }
    });
}

void GrantsPane::addActionBar()
{
    ActionBar *bar = frame()->actionBar();
    bar->setActions({context().commands.action(Command::RevokeGrants)});
    connect(this, &Pane::selectionChanged, bar, [this, bar] {
        bar->setSummary(tr("%n grant(s) selected", nullptr, static_cast<int>(selectedIds().size())));
    });
}

Selection GrantsPane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        const AccessGrant *grant = context().store.grants.find(id);
        if (grant && !grant->isBeingDeleted()) {
            chosen.grants.append(grant->id);
        }
    }
    return chosen;
}

PaneActions GrantsPane::paneActions() const
{
    PaneActions actions = TablePane::paneActions();
    actions.edit = m_detail->codeActions();
    return actions;
}

} // namespace latchkey
