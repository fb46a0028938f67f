// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantdetail.h"

#include "core/methodstate.h"
#include "core/namelist.h"
#include "core/shownname.h"
#include "models/grantwhere.h"
#include "panes/commands.h"
#include "panes/detailitems.h"
#include "panes/grants/grantlists.h"
#include "panes/grants/grantmethodsview.h"
#include "panes/navigator.h"
#include "store/workspacestore.h"
#include "widgets/factlist.h"
#include "widgets/itemlist.h"
#include "widgets/noticestrip.h"
#include "widgets/scrollpage.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// Who else stays under the key of \a grant; empty if nobody does.
QString othersOfReservation(const WorkspaceStore &store, const AccessGrant &grant)
{
    QStringList names;
    for (const AccessGrant &other : store.grantsOf(grant.reservationKey)) {
        const UserIdentity *person = store.identities.find(other.userIdentityId);
        if (other.id != grant.id) {
            names.append(person ? shownName(*person) : QString(other.displayName));
        }
    }
    names.removeDuplicates();
    return nameList(names);
}

/// Why the list of places is empty.
QString noPlacesText(const WorkspaceStore &store, const AccessGrant &grant)
{
    if (store.places.find(grant.id) == GrantPlaces::Places() && grant.spaceIds.isEmpty()) {
        return GrantDetail::tr("This grant names no place.");
    }
    return store.places.isUntold(grant.id) ? GrantDetail::tr("Seam did not tell the places of this grant.")
                                           : GrantDetail::tr("No places are known yet.");
}

/// A code of a link is taller than a small window has room for.
QWidget *scrolled(QWidget *content)
{
    auto *page = new ScrollPage;
    page->setFocusPolicy(Qt::NoFocus); // what is in it takes the keyboard
    page->setWidget(content);
    content->setBackgroundRole(QPalette::Base);
    return page;
}

} // namespace

GrantDetail::GrantDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_methods(new GrantMethodsView(context))
    , m_places(new ItemList)
    , m_facts(new FactList(context.clipboard))
    , m_requests(new FactList(context.clipboard))
{
    setObjectName(u"grantDetail"_s);
    addActions();
    m_methodsTab = addTab(scrolled(m_methods), tr("Methods"));
    m_places->setObjectName(u"grantPlaces"_s);
    m_places->setAccessibleName(tr("Places of this grant"));
    m_placesTab = addTab(m_places, tr("Where"));
    m_requests->setObjectName(u"grantRequests"_s);
    m_requestsTab = addTab(m_requests, tr("Requested"));
    addTab(factsPage(), tr("Details"));
    followStore();
}

void GrantDetail::addActions()
{
    const Commands &commands = m_context.commands;
    setActions({commands.action(Command::ChangeTimes), commands.action(Command::EncodeCard),
                commands.action(Command::RevokeGrants)});
    auto *more = new QMenu(this);
    more->addAction(commands.action(Command::AddMethod));
    more->addAction(commands.action(Command::DeleteMethod));
    more->addAction(commands.action(Command::NewGrant));
    more->addSeparator();
    more->addActions(m_methods->codeActions());
    setMoreMenu(more);
}

QWidget *GrantDetail::factsPage()
{
    m_facts->setObjectName(u"grantFacts"_s);
    m_facts->addFact(u"displayName"_s, tr("Shown as"));
    m_facts->addFact(u"name"_s, tr("Name"));
    m_facts->addFact(u"person"_s, tr("Person"));
    m_facts->addFact(u"starts"_s, tr("From"));
    m_facts->addFact(u"ends"_s, tr("Until"));
    m_facts->addFact(u"created"_s, tr("Created"));
    m_facts->addCopyFact(u"instantKeyUrl"_s, tr("Instant key"), true);
    m_facts->addCopyFact(u"clientSessionToken"_s, tr("App token"), true);
    m_facts->addCopyFact(u"reservation"_s, tr("Reservation key"));
    m_facts->addFact(u"sameReservation"_s, tr("Same reservation"));
    m_facts->addCopyFact(u"key"_s, tr("Grant key"));
    m_facts->addCopyFact(u"id"_s, tr("Grant id"));
    m_facts->addCopyFact(u"personId"_s, tr("Person id"));
    m_facts->addCopyFact(u"methodIds"_s, tr("Method ids"));
    m_facts->addCopyFact(u"spaceIds"_s, tr("Space ids"));
    m_facts->addCopyFact(u"workspaceId"_s, tr("Workspace id"));
    return m_facts;
}

void GrantDetail::followStore()
{
    WorkspaceStore &store = m_context.store;
    for (const EntityCollection *collection :
         {static_cast<EntityCollection *>(&store.grants), static_cast<EntityCollection *>(&store.methods),
          static_cast<EntityCollection *>(&store.identities)}) {
        connect(collection, &EntityCollection::changed, this, &GrantDetail::refresh);
    }
    connect(m_methods, &GrantMethodsView::currentChanged, this, &GrantDetail::selectionChanged);
    connect(&store.places, &GrantPlaces::changed, this, &GrantDetail::refresh);
    connect(&store, &WorkspaceStore::defaultZoneChanged, this, &GrantDetail::refresh);
}

void GrantDetail::setGrant(AccessGrantId grant)
{
    if (grant != m_grant) {
        m_grant = grant;
        refresh();
        Q_EMIT selectionChanged();
    }
}

void GrantDetail::refresh()
{
    const AccessGrant *grant = m_context.store.grants.find(m_grant);
    if (!grant) {
        m_methods->setGrant({}); // none or several are chosen: there is no PIN to copy
        return;
    }
    const UserIdentity *person = m_context.store.identities.find(grant->userIdentityId);
    const PropertyZone zone = m_context.store.zoneOf(*grant);
    setHeading(person ? shownName(*person) : grant->displayName,
               tr("%1 · %2").arg(lineOf(*grant), windowText(grant->window, zone, m_context.clock.now())));
    m_methods->setGrant(grant->id);
    const bool areMethodsKnown = m_methods->count() > 0 || grant->accessMethodIds.isEmpty();
    setTabCount(m_methodsTab, areMethodsKnown ? m_methods->count() : -1);
    refreshPlaces(*grant);
    refreshRequests(*grant);
    refreshFacts(*grant);
    showNotice(*grant);
}

/// The name somebody gave it, else the places as in the table: the name the service makes repeats the person's.
QString GrantDetail::lineOf(const AccessGrant &grant) const
{
    if (!visibleName(grant.name).isEmpty()) {
        return grant.name;
    }
    const GrantWhere where = grantWhere(m_context.store, grant);
    return where.names.isEmpty() ? grant.displayName : nameList(where.names);
}

void GrantDetail::refreshPlaces(const AccessGrant &grant)
{
    const std::optional<GrantPlaces::Places> doors = m_context.store.places.find(grant.id);
    const QList<Choice> items = placeItems(m_context.store, grant.spaceIds, doors.value_or(GrantPlaces::Places()));
    m_places->setItems(items);
    m_places->setEmptyText(noPlacesText(m_context.store, grant));
    const qsizetype known = doors ? doors->deviceIds.size() + doors->acsEntranceIds.size() : items.size();
    setTabCount(m_placesTab, doors || known > 0 ? static_cast<int>(known) : -1);
}

void GrantDetail::refreshRequests(const AccessGrant &grant)
{
    const PropertyZone zone = m_context.store.zoneOf(grant);
    if (grant.requestedAccessMethods == m_shownRequests && grant.id == m_shownGrant && zone == m_shownZone) {
        return;
    }
    m_shownGrant = grant.id;
    m_shownRequests = grant.requestedAccessMethods;
    m_shownZone = zone;
    showRequests(*m_requests, grant, zone, m_context.clock.now());
    setTabCount(m_requestsTab, static_cast<int>(m_shownRequests.size()));
}

void GrantDetail::refreshFacts(const AccessGrant &grant)
{
    const Instant now = m_context.clock.now();
    const PropertyZone zone = m_context.store.zoneOf(grant);
    const UserIdentity *person = m_context.store.identities.find(grant.userIdentityId);
    m_facts->setValue(u"displayName"_s, grant.displayName);
    m_facts->setValue(u"name"_s, grant.name);
    m_facts->setValue(u"person"_s, person ? shownName(*person) : QString());
    m_facts->setValue(u"starts"_s, zone.longText(grant.window.startsAt, now));
    m_facts->setValue(u"ends"_s, grant.window.endsAt ? zone.longText(*grant.window.endsAt, now) : tr("No end"));
    m_facts->setValue(u"created"_s, zone.longText(grant.createdAt, now));
    m_facts->setValue(u"instantKeyUrl"_s, grant.instantKeyUrl);
    m_facts->setValue(u"clientSessionToken"_s, grant.clientSessionToken);
    m_facts->setValue(u"reservation"_s, grant.reservationKey);
    m_facts->setValue(u"sameReservation"_s, othersOfReservation(m_context.store, grant));
    m_facts->setValue(u"key"_s, grant.accessGrantKey);
    m_facts->setValue(u"id"_s, grant.id.toString());
    m_facts->setValue(u"personId"_s, grant.userIdentityId.toString());
    m_facts->setValue(u"methodIds"_s, idsText(grant.accessMethodIds));
    m_facts->setValue(u"spaceIds"_s, idsText(grant.spaceIds));
    m_facts->setValue(u"workspaceId"_s, m_context.store.workspace().id.toString());
}

void GrantDetail::showNotice(const AccessGrant &grant)
{
    const QString problems = problemTexts(grant.errors.value() + grant.warnings.value()).join(u' ');
    if (problems.isEmpty()) {
        notice()->hide();
        return;
    }
    const auto kind = grant.isBeingDeleted() ? NoticeStrip::Kind::Neutral : NoticeStrip::Kind::Warn;
    notice()->showNotice(
        {.kind = grant.errors.isEmpty() ? kind : NoticeStrip::Kind::Bad,
         .icon = {},
         .fact = grant.isBeingDeleted() ? tr("This grant is being removed.") : tr("Seam has a remark."),
         .consequence = problems});
}

/// The current method if its card can be written now, else every method whose card can.
QList<AccessMethodId> GrantDetail::cardsToEncode(const AccessGrant &grant) const
{
    QList<AccessMethodId> waiting;
    for (const AccessMethod &method : m_context.store.methodsOf(grant)) {
        const MethodStatus status = methodStatus(grant, {method}, method.mode, m_context.clock.now());
        if (status.state == MethodState::ToEncode && method.isReadyForEncoding) {
            waiting.append(method.id);
        }
    }
    const AccessMethodId current = m_methods->currentId();
    return waiting.contains(current) ? QList{current} : waiting;
}

QList<QAction *> GrantDetail::codeActions() const { return m_methods->codeActions(); }

Selection GrantDetail::selection() const
{
    Selection chosen;
    if (const AccessGrant *grant = m_context.store.grants.find(m_grant)) {
        chosen.people.append(grant->userIdentityId);
        chosen.methods = cardsToEncode(*grant);
        const AccessMethod *method = m_context.store.methods.find(m_methods->currentId());
        chosen.method = method && !method->isBeingDeleted() ? method->id : AccessMethodId();
    }
    return chosen;
}

} // namespace latchkey
