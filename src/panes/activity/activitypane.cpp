// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/activity/activitypane.h"

#include "core/apierrortext.h"
#include "models/activitymodel.h"
#include "models/eventsubject.h"
#include "panes/activity/activitydetail.h"
#include "store/workspacestore.h"
#include "widgets/paneframe.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

TablePaneTexts texts()
{
    return {.name = u"activity"_s,
            .title = ActivityPane::tr("Activity"),
            .searchPlaceholder = ActivityPane::tr("Search all columns"),
            .failedTitle = ActivityPane::tr("The events could not be loaded"),
            .notOffered = ActivityPane::tr("events"),
            .noMatch = ActivityPane::tr("Nothing matches “%1”"),
            .noMatchReason = ActivityPane::tr("Search looks in all columns of the last days."),
            .empty = StateView::empty(u"activity"_s, ActivityPane::tr("Nothing has happened yet"),
                                      ActivityPane::tr("Events of the workspace and what this desk does appear here.")),
            .order = Qt::DescendingOrder};
}

OperationRow rowOf(const OperationStatus &status)
{
    using State = OperationStatus::State;
    OperationRow row{.id = status.id.uuid(),
                     .startedAt = status.startedAt,
                     .title = status.title,
                     .outcome = OperationRow::Outcome::Running,
                     .reason = {}};
    switch (status.state) {
    case State::Waiting:
    case State::Running:
        break;
    case State::Succeeded:
        row.outcome = OperationRow::Outcome::Succeeded;
        break;
    case State::Failed:
        row.outcome = OperationRow::Outcome::Failed;
        row.reason = explain(status.error).title;
        break;
    case State::OutcomeUnknown:
        row.outcome = OperationRow::Outcome::Unknown;
        break;
    }
    return row;
}

} // namespace

ActivityPane::ActivityPane(const PaneContext &context, QWidget *parent)
    : ActivityPane(context, new ActivityModel(context.store, context.clock), parent)
{
    m_model->setParent(this);
}

ActivityPane::ActivityPane(const PaneContext &context, ActivityModel *model, QWidget *parent)
    : TablePane(context, texts(), context.store.events, *model, nullptr, parent)
    , m_model(model)
    , m_detail(new ActivityDetail(context))
{
    frame()->setDetail(m_detail);
    // When it was, what, and how it ended stay to the end.
    frame()->foldColumns({{{ActivityModel::DoorColumn}}, {{ActivityModel::WhoColumn}}});
    QList<OperationRow> rows;
    for (const OperationStatus &status : context.runner.operations()) {
        rows.append(rowOf(status));
    }
    m_model->setOperations(rows);
    // What a grant's events are about is told by its places.
    watchRowsInView([this, &store = context.store](const QUuid &id) {
        const Event *event = store.events.find(id);
        const AccessGrant *grant = event ? grantOf(store, *event) : nullptr;
        if (grant && store.grants.find(grant->id)) {
            wantRelated(*grant);
        }
    });
    connect(&context.runner, &OperationRunner::changed, this, &ActivityPane::showOperation);
    connect(frame(), &PaneFrame::currentRowChanged, this, &ActivityPane::showCurrent);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ActivityPane::showCurrent);
    // Whether there still is what the row is about.
    const WorkspaceStore &store = context.store;
    for (const EntityCollection *subject : std::initializer_list<const EntityCollection *>{
             &store.grants, &store.identities, &store.devices, &store.entrances, &store.spaces}) {
        connect(subject, &EntityCollection::changed, this, &ActivityPane::showCurrent);
        connect(subject, &EntityCollection::loadStateChanged, this, &ActivityPane::showCurrent);
    }
    connect(frame(), &PaneFrame::activated, m_detail, &ActivityDetail::openFirst);
}

void ActivityPane::showOperation(const OperationStatus &status) { m_model->setOperation(rowOf(status)); }

void ActivityPane::showCurrent()
{
    const QUuid id = frame()->currentId();
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_detail->setRow(id, m_model->row(row));
    } else {
        m_detail->clear();
    }
}

Selection ActivityPane::selection() const { return {}; }

PaneActions ActivityPane::paneActions() const
{
    PaneActions actions = TablePane::paneActions();
    actions.go = m_detail->ways();
    return actions;
}

} // namespace latchkey
