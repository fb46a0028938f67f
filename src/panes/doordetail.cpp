// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/doordetail.h"

#include "panes/detailitems.h"
#include "panes/dooropenersview.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"
#include "widgets/itemlist.h"
#include "widgets/noticestrip.h"

using namespace Qt::StringLiterals;

namespace latchkey {

DoorDetail::DoorDetail(const PaneContext &context, const QString &kind, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_openers(new DoorOpenersView(context))
    , m_activity(new ItemList)
    , m_facts(new FactList(context.clipboard))
{
    setObjectName(kind + u"Detail"_s);
    m_openersTab = addTab(m_openers, tr("Who can open this"));
    m_activity->setObjectName(kind + u"Activity"_s);
    m_activity->setAccessibleName(tr("What happened"));
    m_activity->setEmptyText(tr("Nothing in the last days."));
    addTab(m_activity, tr("Activity"));
    m_facts->setObjectName(kind + u"Facts"_s);
    addTab(m_facts, tr("Details"));
    connect(&context.store.events, &EntityCollection::changed, this, &DoorDetail::refreshActivity);
    connect(m_openers, &DoorOpenersView::changed, this, [this] {
        setTabCount(m_openersTab, m_openers->count());
        Q_EMIT selectionChanged();
    });
}

void DoorDetail::showOpeners()
{
    setCurrentTab(m_openersTab);
    focusContent();
}

void DoorDetail::showDoor(const DoorId &door)
{
    m_door = door;
    if (!doorUuid(door).isNull()) {
        m_openers->setDoor(door);
    }
    refreshActivity();
    Q_EMIT selectionChanged();
}

void DoorDetail::showProblems(const QString &fact, const QList<Problem> &problems)
{
    const QStringList texts = problemTexts(problems);
    m_facts->setLines(u"problems"_s, texts);
    if (texts.isEmpty()) {
        notice()->hide();
    } else {
        notice()->showNotice(
            {.kind = NoticeStrip::Kind::Warn, .icon = {}, .fact = fact, .consequence = texts.join(u' ')});
    }
}

QList<DoorOpener> DoorDetail::chosenWays() const
{
    return currentTab() == m_openersTab ? m_openers->chosen() : QList<DoorOpener>();
}

void DoorDetail::refreshActivity()
{
    m_activity->setItems(eventItems(m_context.store, m_context.clock.now(), [this](const Event &event) {
        return !doorUuid(m_door).isNull() &&
               (m_door == DoorId(event.deviceId) || m_door == DoorId(event.acsEntranceId));
    }));
}

} // namespace latchkey
