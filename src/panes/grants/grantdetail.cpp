// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/grants/grantdetail.h"

#include "core/methodstate.h"
#include "core/namelist.h"
#include "panes/commands.h"
#include "panes/detailitems.h"
#include "panes/grants/grantlists.h"
#include "panes/navigator.h"
#include "store/workspacestore.h"
#include "widgets/bigpin.h"
#include "widgets/buttons.h"
#include "widgets/clipboard.h"
#include "widgets/factlist.h"
#include "widgets/iconset.h"
#include "widgets/itemlist.h"
#include "widgets/noticestrip.h"
#include "widgets/qrview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace latchkey {

GrantDetail::GrantDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_methods(new ItemList)
    , m_pin(new BigPin)
    , m_qr(new QrView)
    , m_method(new FactList(context.clipboard))
    , m_places(new ItemList)
    , m_facts(new FactList(context.clipboard))
    , m_requests(new FactList(context.clipboard))
    , m_showPin(new QAction(icons::icon(u"reveal"_s), tr("Show PIN"), this))
    , m_copyPin(new QAction(icons::icon(u"copy"_s), tr("Copy PIN"), this))
    , m_copyLink(new QAction(icons::icon(u"link"_s), tr("Copy link"), this))
{
    setObjectName(u"grantDetail"_s);
    addActions();
    m_methodsTab = addTab(methodsPage(), tr("Methods"));
    m_places->setObjectName(u"grantPlaces"_s);
    m_places->setAccessibleName(tr("Places of this grant"));
    m_places->setEmptyText(tr("No places are known yet."));
    m_placesTab = addTab(m_places, tr("Where"));
    m_requests->setObjectName(u"grantRequests"_s);
    m_requestsTab = addTab(m_requests, tr("Requested"));
    addTab(factsPage(), tr("Details"));
    followStore();
}

void GrantDetail::addActions()
{
    const Commands &commands = m_context.commands;
    setActions({commands.action(Command::EncodeCard), commands.action(Command::RevokeGrants)});
    auto *more = new QMenu(this);
    more->addAction(commands.action(Command::NewGrant));
    more->addSeparator();
    more->addActions({m_copyPin, m_copyLink});
    setMoreMenu(more);
    connect(m_showPin, &QAction::triggered, m_pin, [this] { m_pin->setShown(!m_pin->isShown()); });
    connect(m_pin, &BigPin::shownChanged, m_showPin, [this](bool shown) {
        m_showPin->setText(shown ? tr("Hide PIN") : tr("Show PIN"));
        m_showPin->setIcon(icons::icon(shown ? u"hide"_s : u"reveal"_s));
    });
    connect(m_copyPin, &QAction::triggered, this, [this] {
        if (const AccessMethod *method = currentMethod()) {
            m_context.clipboard.copySecret(method->code);
        }
    });
    connect(m_copyLink, &QAction::triggered, this, [this] {
        if (const AccessMethod *method = currentMethod()) {
            m_context.clipboard.copySecret(method->instantKeyUrl);
        }
    });
}

QWidget *GrantDetail::methodsPage()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    m_methods->setObjectName(u"grantMethods"_s);
    m_methods->setAccessibleName(tr("Methods of this grant"));
    m_methods->setEmptyText(tr("No method has been made yet."));
    m_methods->setVisibleRows(5);
    m_qr->setObjectName(u"methodQr"_s);
    m_method->setObjectName(u"methodFacts"_s);
    m_method->setAccessibleName(tr("About this method"));
    m_method->addFact(u"state"_s, tr("State"));
    m_method->addFact(u"issued"_s, tr("Issued"));
    m_method->addCopyFact(u"link"_s, tr("Link"), true);
    m_method->addCopyFact(u"methodId"_s, tr("Method id"));
    m_method->addFact(u"problems"_s, tr("Problems"));
    auto *pinRow = new QHBoxLayout;
    pinRow->setContentsMargins(16, 0, 16, 0);
    pinRow->addWidget(m_pin);
    pinRow->addStretch();
    for (QAction *action : {m_showPin, m_copyPin}) {
        auto *button = new ActionButton(action);
        button->setObjectName(action == m_showPin ? u"detailShowPinButton"_s : u"detailCopyPinButton"_s);
        pinRow->addWidget(button);
    }
    auto *qrRow = new QHBoxLayout;
    qrRow->setContentsMargins(16, 8, 16, 0);
    qrRow->addWidget(m_qr);
    qrRow->addStretch();
    layout->addWidget(m_methods);
    layout->addLayout(pinRow);
    layout->addLayout(qrRow);
    layout->addWidget(m_method, 1);
    connect(m_methods, &ItemList::currentItemChanged, this, &GrantDetail::methodChosen);
    return page;
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
    connect(&store.places, &GrantPlaces::changed, this, &GrantDetail::refresh);
}

void GrantDetail::setGrant(AccessGrantId grant)
{
    if (grant != m_grant) {
        m_grant = grant;
        m_pin->setShown(false);
        refresh();
        Q_EMIT selectionChanged();
    }
}

void GrantDetail::refresh()
{
    const AccessGrant *grant = m_context.store.grants.find(m_grant);
    if (!grant) {
        return;
    }
    const UserIdentity *person = m_context.store.identities.find(grant->userIdentityId);
    const PropertyZone zone = m_context.store.zoneOf(*grant);
    setHeading(person ? person->displayName : grant->displayName,
               tr("%1 · %2").arg(grant->displayName, windowText(grant->window, zone, m_context.clock.now())));
    refreshMethods(*grant);
    refreshPlaces(*grant);
    refreshRequests(*grant);
    refreshFacts(*grant);
    showNotice(*grant);
}

void GrantDetail::refreshMethods(const AccessGrant &grant)
{
    const QList<AccessMethod> methods = m_context.store.methodsOf(grant);
    const QList<Choice> items = methodItems(grant, methods);
    m_methods->setItems(items);
    setTabCount(m_methodsTab, static_cast<int>(items.size()));
    if (m_methods->currentId().isNull() && !items.isEmpty()) {
        m_methods->setCurrentIndex(m_methods->model()->index(0, 0));
    }
    methodChosen();
}

void GrantDetail::refreshPlaces(const AccessGrant &grant)
{
    const QList<Choice> items = placeItems(m_context.store, grant);
    m_places->setItems(items);
    setTabCount(m_placesTab, static_cast<int>(items.size()));
}

void GrantDetail::refreshRequests(const AccessGrant &grant)
{
    if (grant.requestedAccessMethods == m_shownRequests && grant.id == m_shownGrant) {
        return;
    }
    m_shownGrant = grant.id;
    m_shownRequests = grant.requestedAccessMethods;
    showRequests(*m_requests, grant, m_context.store.zoneOf(grant));
    setTabCount(m_requestsTab, static_cast<int>(m_shownRequests.size()));
}

void GrantDetail::refreshFacts(const AccessGrant &grant)
{
    const Instant now = m_context.clock.now();
    const PropertyZone zone = m_context.store.zoneOf(grant);
    const UserIdentity *person = m_context.store.identities.find(grant.userIdentityId);
    m_facts->setValue(u"displayName"_s, grant.displayName);
    m_facts->setValue(u"name"_s, grant.name);
    m_facts->setValue(u"person"_s, person ? person->displayName : QString());
    m_facts->setValue(u"starts"_s, zone.longText(grant.window.startsAt, now));
    m_facts->setValue(u"ends"_s, grant.window.endsAt ? zone.longText(*grant.window.endsAt, now) : tr("No end"));
    m_facts->setValue(u"created"_s, zone.longText(grant.createdAt, now));
    m_facts->setValue(u"instantKeyUrl"_s, grant.instantKeyUrl);
    m_facts->setValue(u"clientSessionToken"_s, grant.clientSessionToken);
    m_facts->setValue(u"reservation"_s, grant.reservationKey);
    m_facts->setValue(u"key"_s, grant.accessGrantKey);
    m_facts->setValue(u"id"_s, grant.id.toString());
    m_facts->setValue(u"personId"_s, grant.userIdentityId.toString());
    m_facts->setValue(u"methodIds"_s, idsText(grant.accessMethodIds));
    m_facts->setValue(u"spaceIds"_s, idsText(grant.spaceIds));
    m_facts->setValue(u"workspaceId"_s, grant.workspaceId.toString());
}

void GrantDetail::showNotice(const AccessGrant &grant)
{
    const QString problems = problemsText(grant.errors + grant.warnings);
    if (problems.isEmpty()) {
        notice()->hide();
        return;
    }
    notice()->showNotice(
        {.kind = grant.errors.isEmpty() ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Bad,
         .icon = {},
         .fact = grant.isBeingDeleted() ? tr("This grant is being removed.") : tr("Seam has a remark."),
         .consequence = problems});
}

const AccessMethod *GrantDetail::currentMethod() const
{
    return m_context.store.methods.find(AccessMethodId(m_methods->currentId()));
}

void GrantDetail::methodChosen()
{
    const AccessMethod *method = currentMethod();
    const AccessGrant *grant = m_context.store.grants.find(m_grant);
    const bool hasPin = method && !method->code.isEmpty();
    m_pin->setPin(hasPin ? method->code : QString());
    m_pin->setVisible(hasPin);
    m_showPin->setVisible(hasPin);
    m_copyPin->setVisible(hasPin);
    const bool hasLink = method && !method->instantKeyUrl.isEmpty();
    m_copyLink->setVisible(hasLink);
    m_qr->setText(hasLink ? method->instantKeyUrl : QString());
    m_qr->setVisible(hasLink);
    m_method->setVisible(method != nullptr);
    if (method && grant) {
        const PropertyZone zone = m_context.store.zoneOf(*grant);
        m_method->setValue(u"state"_s, methodLine(*grant, *method));
        m_method->setValue(u"issued"_s, method->issuedAt ? zone.longText(*method->issuedAt) : QString());
        m_method->setValue(u"link"_s, method->instantKeyUrl);
        m_method->setValue(u"methodId"_s, method->id.toString());
        m_method->setValue(u"problems"_s, problemsText(method->errors + method->warnings));
    }
    Q_EMIT selectionChanged();
}

/// The current method if it waits for a card, else the one method that does.
QList<AccessMethodId> GrantDetail::cardsToEncode(const AccessGrant &grant) const
{
    QList<AccessMethodId> waiting;
    for (const AccessMethod &method : m_context.store.methodsOf(grant)) {
        if (methodStatus(grant, {method}, method.mode).state == MethodState::ToEncode) {
            waiting.append(method.id);
        }
    }
    const AccessMethodId current(m_methods->currentId());
    return waiting.contains(current) ? QList{current} : waiting;
}

Selection GrantDetail::selection() const
{
    Selection chosen;
    if (const AccessGrant *grant = m_context.store.grants.find(m_grant)) {
        chosen.people.append(grant->userIdentityId);
        chosen.methods = cardsToEncode(*grant);
    }
    return chosen;
}

} // namespace latchkey
