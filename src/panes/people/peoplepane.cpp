// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/people/peoplepane.h"

#include "models/workspacemodels.h"
#include "panes/commands.h"
#include "panes/people/persondetail.h"
#include "panes/tasks.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"
#include "widgets/paneframe.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"people"_s,
            .title = PeoplePane::tr("People"),
            .searchPlaceholder = PeoplePane::tr("Search all columns"),
            .failedTitle = PeoplePane::tr("The people could not be loaded"),
            .notOffered = PeoplePane::tr("people"),
            .noMatch = PeoplePane::tr("No person matches “%1”"),
            .noMatchReason = PeoplePane::tr("Search looks in all columns, phone, e-mail, key, doors and id."),
            .empty = StateView::empty(u"people"_s, PeoplePane::tr("Nobody here yet"),
                                      PeoplePane::tr("People are guests, residents, staff and contractors. Add the "
                                                     "first one."))};
}

} // namespace

PeoplePane::PeoplePane(const PaneContext &context, QWidget *parent)
    : TablePane(context, texts(), context.store.identities, context.models.people(),
                context.commands.action(Command::NewPerson), parent)
    , m_detail(new PersonDetail(context))
{
    frame()->setDetail(m_detail);
    const Commands &commands = context.commands;
    frame()->setRowActions({commands.action(Command::NewGrant), commands.action(Command::GrantDevices),
                            commands.action(Command::GrantEntrance), nullptr, commands.action(Command::EditPerson),
                            commands.action(Command::LinkAcsUser), nullptr, commands.action(Command::DeletePerson)});
    // The detail says how to reach them, and which doors and grants they have; what is wrong stays to the end.
    frame()->foldColumns({{{PeopleModel::ContactColumn}}, {{PeopleModel::DoorsColumn}}, {{PeopleModel::GrantsColumn}}});
    connect(frame(), &PaneFrame::currentRowChanged, this,
            [this](const QUuid &id) { m_detail->setPerson(UserIdentityId(id)); });
    connect(frame(), &PaneFrame::activated, this,
            [this](const QUuid &id) { this->context().tasks.editPerson(UserIdentityId(id)); });
    countOnceKnown({u"with_access"_s, u"no_grant"_s, u"issues"_s}, context.store.grants);
    countOnceKnown({u"issues"_s}, context.store.methods);
    countOnceRead({u"issues"_s});
    countOnceKnown({u"not_linked"_s}, context.store.acsUsers);
    watchRowsInView([this](const QUuid &id) { lookAt(UserIdentityId(id)); });
    connect(&context.store.grants, &EntityCollection::loadStateChanged, this, &PeoplePane::lookAtRowsInView);
    connect(&context.personAccess, &PersonAccess::aged, this, &PeoplePane::lookAtRowsInView);
    connect(m_detail, &PersonDetail::selectionChanged, this, &Pane::selectionChanged);
}

/// Doors are counted from the places of grants. Who has no grant may have doors all the same: that is asked.
void PeoplePane::lookAt(UserIdentityId person) const
{
    const WorkspaceStore &store = context().store;
    const QList<AccessGrant> grants = store.grantsOf(person);
    for (const AccessGrant &grant : grants) {
        wantRelated(grant);
    }
    const auto hasEnded = [now = context().clock.now()](const AccessGrant &grant) {
        return grant.window.hasEnded(now);
    };
    if (store.grants.isWhole() && std::ranges::all_of(grants, hasEnded)) {
        context().personAccess.loadLater(person);
    }
}

Selection PeoplePane::selection() const
{
    const QList<QUuid> ids = selectedIds();
    Selection chosen = ids.size() == 1 ? m_detail->selection() : Selection();
    for (const QUuid &id : ids) {
        const UserIdentity *person = context().store.identities.find(id);
        if (person && !person->isBeingDeleted()) {
            chosen.people.append(person->id);
        }
    }
    return chosen;
}

} // namespace latchkey
