// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/activity/activitypane.h"

#include "core/apierrortext.h"
#include "models/activitymodel.h"
#include "models/eventsubject.h"
#include "operations/journal.h"
#include "operations/operationrunner.h"
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

OperationRow::Outcome outcomeOf(const std::optional<OperationStatus::State> &state)
{
    using State = OperationStatus::State;
    switch (state.value_or(State::Running)) {
    case State::Waiting:
    case State::Running:
        break;
    case State::Held:
        return OperationRow::Outcome::Held;
    case State::Succeeded:
        return OperationRow::Outcome::Succeeded;
    case State::Failed:
        return OperationRow::Outcome::Failed;
    case State::OutcomeUnknown:
        return OperationRow::Outcome::Unknown;
    case State::Asking:
        return OperationRow::Outcome::Undecided;
    case State::Withdrawn:
        return OperationRow::Outcome::Withdrawn;
    }
    return OperationRow::Outcome::Running;
}

OperationRow rowOf(const OperationRecord &record, const std::optional<OperationStatus> &now)
{
    OperationRow row{.id = record.id.uuid(),
                     .startedAt = record.askedAt,
                     .title = record.facts.title,
                     .operatorName = record.facts.operatorName,
                     .doors = record.facts.doors,
                     .outcome = outcomeOf(now ? now->state : record.facts.outcome),
                     .reason = {}};
    if (now && row.outcome == OperationRow::Outcome::Failed) {
        row.reason = explain(now->error).title;
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
    showRecord();
    // What a grant's events are about is told by its places.
    watchRowsInView([this, &store = context.store](const QUuid &id) {
        const Event *event = store.events.find(id);
        const AccessGrant *grant = event ? grantOf(store, *event) : nullptr;
        if (grant && store.grants.find(grant->id)) {
            wantRelated(*grant);
        }
    });
    connect(&context.journal, &Journal::opened, this, &ActivityPane::showRecord);
    connect(&context.journal, &Journal::linesAdded, this, &ActivityPane::showLast);
    connect(&context.runner, &OperationRunner::changed, this,
            [this](const OperationStatus &status) { showOperations({status.id}); });
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

void ActivityPane::showRecord()
{
    m_records.clear();
    takeLines(m_records, context().journal.lines());
    showOperations(m_records.keys());
}

void ActivityPane::showLast(qsizetype count)
{
    const auto last = std::span(context().journal.lines()).last(static_cast<std::size_t>(count));
    takeLines(m_records, last);
    QList<OperationId> ids;
    for (const JournalLine &line : last) {
        ids.append(line.operation);
    }
    showOperations(ids);
}

void ActivityPane::showOperations(const QList<OperationId> &ids)
{
    QList<OperationRow> rows;
    for (const OperationId id : ids) {
        if (const auto record = m_records.constFind(id); record != m_records.cend()) {
            rows.append(rowOf(*record, context().runner.find(id)));
        }
    }
    m_model->setOperations(rows);
}

void ActivityPane::showCurrent()
{
    const QUuid id = frame()->currentId();
    if (const int row = m_model->rowOf(id); row >= 0) {
        const auto record = m_records.constFind(OperationId(id));
        m_detail->setRow(id, m_model->row(row), record == m_records.cend() ? nullptr : &*record);
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
