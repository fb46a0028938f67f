// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/activity/activitydetail.h"

#include "core/apierrortext.h"
#include "core/problemtext.h"
#include "models/eventsubject.h"
#include "operations/kinds.h"
#include "operations/operationrecord.h"
#include "operations/operationrunner.h"
#include "panes/detailitems.h"
#include "panes/tasks.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

struct Way {
    PaneId pane = PaneId::Activity;
    QUuid id;
};

} // namespace

ActivityDetail::ActivityDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_facts(new FactList(context.clipboard))
    , m_grant(addWay(tr("Open gran&t"), Qt::CTRL | Qt::Key_G))
    , m_door(addWay(tr("Open d&oor"), Qt::CTRL | Qt::Key_O))
    , m_person(addWay(tr("Open pe&rson"), Qt::CTRL | Qt::SHIFT | Qt::Key_P))
    , m_space(addWay(tr("Open spa&ce"), Qt::CTRL | Qt::SHIFT | Qt::Key_A))
    , m_receipt(new QAction(tr("Rece&ipt…"), this))
{
    setObjectName(u"activityDetail"_s);
    m_receipt->setObjectName(u"receiptAction"_s);
    m_receipt->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Q);
    connect(m_receipt, &QAction::triggered, this,
            [this] { m_context.tasks.showReceipt(OperationId(m_receipt->data().toUuid())); });
    setActions(ways());
    clear();
    m_facts->setObjectName(u"activityFacts"_s);
    m_facts->addFact(u"time"_s, tr("Time"));
    m_facts->addFact(u"who"_s, tr("Who"));
    m_facts->addFact(u"computerUser"_s, tr("User of the computer"));
    m_facts->addFact(u"door"_s, tr("Where"));
    m_facts->addFact(u"outcome"_s, tr("Outcome"));
    m_facts->addFact(u"reason"_s, tr("Reason"));
    m_facts->addFact(u"gone"_s, tr("No longer here"));
    m_facts->addFact(u"description"_s, tr("In Seam’s words"));
    m_facts->addFact(u"type"_s, tr("Event type"));
    m_facts->addCopyFact(u"eventId"_s, tr("Event id"));
    m_facts->addCopyFact(u"attemptId"_s, tr("Action attempt"));
    m_facts->addCopyFact(u"requestId"_s, tr("Request"));
    addTab(m_facts, tr("Details"));
}

QAction *ActivityDetail::addWay(const QString &text, QKeyCombination shortcut)
{
    auto *way = new QAction(text, this);
    way->setShortcut(shortcut);
    connect(way, &QAction::triggered, this, [this, way] {
        const Way to = way->data().value<Way>();
        m_context.navigator.openPane(to.pane, to.id);
    });
    return way;
}

void ActivityDetail::setWay(QAction *way, PaneId pane, const QUuid &id)
{
    way->setData(QVariant::fromValue(Way{pane, id}));
    way->setVisible(!id.isNull());
}

void ActivityDetail::setRow(const QUuid &id, const ActivityRow &row, const OperationRecord *record)
{
    const Instant now = m_context.clock.now();
    setHeading(row.what, row.who.isEmpty() ? row.zone.longText(row.when, now)
                                           : tr("%1 · %2").arg(row.who, row.zone.longText(row.when, now)));
    m_facts->setValue(u"time"_s, tr("%1 in %2").arg(row.zone.timeText(row.when), row.zone.cityName()));
    m_facts->setValue(u"who"_s, row.who);
    m_facts->setValue(u"door"_s, row.doorAll);
    m_facts->setValue(u"outcome"_s, row.outcome);
    const OperationKind *kind = record ? findOperationKind(record->facts.kind) : nullptr;
    m_receipt->setData(id);
    m_receipt->setVisible(kind && kind->nature == OperationNature::Revoke);
    if (const Event *event = m_context.store.events.find(id)) {
        tellEvent(*event);
    } else if (record) {
        tellOperation(*record);
    }
}

void ActivityDetail::tellEvent(const Event &event)
{
    Problem problem;
    problem.code = event.errorMessage;
    problem.message = event.errorMessage;
    m_facts->setValue(u"reason"_s, event.errorMessage.isEmpty() ? QString() : problemText(problem));
    m_facts->setValue(u"description"_s, event.description);
    m_facts->setValue(u"type"_s, event.eventType);
    m_facts->setValue(u"eventId"_s, event.id.toString());
    m_facts->setValue(u"attemptId"_s, event.actionAttemptId.isNull() ? QString() : event.actionAttemptId.toString());
    m_facts->setValue(u"requestId"_s, {});
    m_facts->setValue(u"computerUser"_s, {});
    m_facts->setValue(u"gone"_s, offerWays(event));
}

/// Offers the way to what the store has. What is known to be gone is returned: "person, door".
QString ActivityDetail::offerWays(const Event &event)
{
    const WorkspaceStore &store = m_context.store;
    QStringList gone;
    const auto offer = [&](QAction *way, PaneId pane, const auto &rows, const QUuid &id, const QString &what) {
        const bool isHere = rows.find(id) != nullptr;
        setWay(way, pane, isHere ? id : QUuid());
        if (!isHere && !id.isNull() && rows.isWhole()) {
            gone.append(what);
        }
    };
    const AccessGrant *grant = grantOf(store, event);
    offer(m_grant, PaneId::Grants, store.grants, grant ? grant->id.uuid() : event.accessGrantIds.value(0).uuid(),
          tr("grant"));
    offer(m_person, PaneId::People, store.identities, personOf(store, event).uuid(), tr("person"));
    if (event.deviceId.isNull()) {
        offer(m_door, PaneId::Entrances, store.entrances, event.acsEntranceId.uuid(), tr("door"));
    } else {
        offer(m_door, PaneId::Devices, store.devices, event.deviceId.uuid(), tr("door"));
    }
    offer(m_space, PaneId::Spaces, store.spaces, event.spaceId.uuid(), tr("space"));
    return gone.join(", "_L1);
}

void ActivityDetail::tellOperation(const OperationRecord &record)
{
    const std::optional<OperationStatus> status = m_context.runner.find(record.id);
    const bool isTrouble = status && !status->error.message.isEmpty() && !status->tookEffect;
    m_facts->setValue(u"reason"_s, isTrouble ? explain(status->error).sentence : record.facts.reason);
    m_facts->setValue(u"computerUser"_s, record.facts.systemUser);
    m_facts->setValue(u"requestId"_s, record.requestIds.join(", "_L1));
    for (const QString &fact : {u"gone"_s, u"description"_s, u"type"_s, u"eventId"_s, u"attemptId"_s}) {
        m_facts->setValue(fact, {});
    }
    // What it made, if that is still there.
    const WorkspaceStore &store = m_context.store;
    const QUuid made = status ? status->resultId : QUuid();
    setWay(m_grant, PaneId::Grants, store.grants.find(AccessGrantId(made)) ? made : QUuid());
    setWay(m_person, PaneId::People, store.identities.find(UserIdentityId(made)) ? made : QUuid());
    setWay(m_space, PaneId::Spaces, store.spaces.find(SpaceId(made)) ? made : QUuid());
    setWay(m_door, PaneId::Devices, {});
}

void ActivityDetail::clear()
{
    for (QAction *way : ways()) {
        way->setVisible(false);
    }
}

void ActivityDetail::openFirst()
{
    for (QAction *way : ways()) {
        if (way->isVisible()) {
            way->trigger();
            return;
        }
    }
}

} // namespace latchkey
