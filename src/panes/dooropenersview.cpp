// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/dooropenersview.h"

#include "models/dooropenersmodel.h"
#include "panes/commands.h"
#include "panes/navigator.h"
#include "store/workspacesync.h"
#include "widgets/columnfit.h"
#include "widgets/noticestrip.h"
#include "widgets/rowtable.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace latchkey {

DoorOpenersView::DoorOpenersView(const PaneContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_reader(context.client, context.store, context.personAccess)
    , m_model(new DoorOpenersModel(context.store, m_reader, context.clock, this))
    , m_table(new RowTable(context.clock))
    , m_notice(new NoticeStrip)
    , m_retry(new QAction(tr("Retry"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_notice);
    m_table->setObjectName(u"doorOpeners"_s);
    m_table->setAccessibleName(tr("Who can open this"));
    m_table->setModel(m_model);
    auto *fit = new ColumnFit(m_table);
    fit->keepWhole(DoorOpenersModel::UntilColumn);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const DoorOpener &opener = m_model->ways(index.row()).constFirst(); // of several the grant, if there is one
        if (!opener.grantId.isNull()) {
            m_context.navigator.openPane(PaneId::Grants, opener.grantId.uuid());
        } else if (!opener.person.isNull()) {
            m_context.navigator.openPane(PaneId::People, opener.person.uuid());
        }
    });
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DoorOpenersView::changed);
    connect(&m_reader, &DoorOpenersReader::changed, this, &DoorOpenersView::showState);
    connect(&m_reader, &DoorOpenersReader::changed, this, &DoorOpenersView::readLate);
    connect(&context.store.grants, &EntityCollection::changed, this, &DoorOpenersView::grantsChanged);
    connect(&context.store.places, &GrantPlaces::changed, this, &DoorOpenersView::placesChanged);
    connect(&context.store.events, &EntityCollection::changed, this, &DoorOpenersView::eventsCame);
    connect(&context.sync, &WorkspaceSync::connectionChanged, this, &DoorOpenersView::connectionChanged);
    connect(&context.sync, &WorkspaceSync::refreshing, this, &DoorOpenersView::refreshing);
    connect(m_retry, &QAction::triggered, this, &DoorOpenersView::read);
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &DoorOpenersView::read);
}

void DoorOpenersView::setDoor(const DoorId &door)
{
    m_isStale = false;
    m_soon.stop();
    m_reader.load(door);
}

void DoorOpenersView::read()
{
    m_isStale = false;
    m_reader.load(*m_reader.door());
}

/// What is under way may have asked before.
void DoorOpenersView::readSoon()
{
    if (!isVisible() || m_reader.isReading()) {
        m_isStale = true;
    } else if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void DoorOpenersView::readLate()
{
    if (m_isStale && isVisible() && !m_reader.isReading()) {
        readSoon();
    }
}

/// Those that are shown, and those that are known to open the door.
QSet<QUuid> DoorOpenersView::grantsHere() const
{
    QSet<QUuid> ids;
    for (const DoorOpener &opener : m_reader.openers().rows) {
        ids.insert(opener.grantId.uuid());
    }
    const auto grants =
        std::visit([this](auto door) { return m_context.store.places.grantsWith(door); }, *m_reader.door());
    for (const AccessGrantId grant : grants) {
        ids.insert(grant.uuid());
    }
    return ids;
}

/// Of all grants that change, as while a workspace is read, few bear on one door.
void DoorOpenersView::grantsChanged(const ChangeSet &change)
{
    if (!m_reader.door()) {
        return;
    }
    const QSet<QUuid> here = grantsHere();
    const auto door = m_context.store.door(*m_reader.door());
    const auto opensASpaceOfIt = [&](const AccessGrant &grant) {
        return door && std::ranges::any_of(grant.spaceIds, [&](SpaceId id) { return door->spaceIds.contains(id); });
    };
    const auto bearsOnIt = [&](const QUuid &id) {
        const AccessGrant *grant = m_context.store.grants.find(id);
        return here.contains(id) || (grant && opensASpaceOfIt(*grant));
    };
    if (std::ranges::any_of(change.added + change.changed + change.removed, bearsOnIt)) {
        readSoon();
    }
}

/// Which doors a grant opens comes after the grant itself.
void DoorOpenersView::placesChanged(AccessGrantId grant)
{
    if (!m_reader.door()) {
        return;
    }
    const bool isHere = std::visit([&](auto door) { return m_context.store.places.grantsWith(door).contains(grant); },
                                   *m_reader.door());
    const bool isShown =
        std::ranges::find(m_reader.openers().rows, grant, &DoorOpener::grantId) != m_reader.openers().rows.cend();
    if (isHere && !isShown) {
        readSoon();
    }
}

/// PINs are not in the store, nor is what an access system lets open an entrance.
void DoorOpenersView::eventsCame(const ChangeSet &change)
{
    if (!m_reader.door()) {
        return;
    }
    const auto *entranceId = std::get_if<AcsEntranceId>(&*m_reader.door());
    const AcsEntrance *entrance = entranceId ? m_context.store.entrances.find(*entranceId) : nullptr;
    const auto bearsOnIt = [&](const QUuid &id) {
        const Event *event = m_context.store.events.find(id);
        if (!event) {
            return false;
        }
        const QString &type = event->eventType;
        const bool isOfASystem = type.startsWith("acs_credential."_L1) || type.startsWith("acs_user."_L1) ||
                                 type.startsWith("acs_access_group."_L1);
        return isOfASystem ? entrance && event->acsSystemId == entrance->acsSystemId
                           : type.startsWith("access_code."_L1) && m_reader.door() == DoorId(event->deviceId);
    };
    if (std::ranges::any_of(change.added, bearsOnIt)) {
        readSoon();
    }
}

void DoorOpenersView::refreshing()
{
    if (m_reader.door()) {
        readSoon();
    }
}

void DoorOpenersView::connectionChanged()
{
    if (!m_reader.door()) {
        return;
    }
    const bool isLacking = m_reader.openers().canMoreBeRead() || m_reader.isReading();
    if (isLacking && m_context.sync.connection().isGood()) {
        readSoon();
    }
    showState();
}

void DoorOpenersView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale && !m_reader.isReading()) {
        read();
    }
}

QList<DoorOpener> DoorOpenersView::chosen() const
{
    const QModelIndex index = m_table->selectionModel()->selectedIndexes().value(0);
    return index.isValid() ? m_model->ways(index.row()) : QList<DoorOpener>();
}

int DoorOpenersView::count() const
{
    const DoorOpeners &openers = m_reader.openers();
    const bool isKnown = openers.state.phase == LoadState::Phase::Loaded && openers.failures.isEmpty();
    return isKnown ? m_model->rowCount() : -1;
}

} // namespace latchkey
