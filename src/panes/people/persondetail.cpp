// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "panes/people/persondetail.h"

#include "core/apierrortext.h"
#include "core/namelist.h"
#include "core/problemtext.h"
#include "core/shownname.h"
#include "models/eventsubject.h"
#include "panes/commands.h"
#include "panes/detailitems.h"
#include "panes/navigator.h"
#include "panes/people/personaccessview.h"
#include "store/asoftext.h"
#include "store/personaccess.h"
#include "store/workspacestore.h"
#include "store/workspacesync.h"
#include "widgets/factlist.h"
#include "widgets/itemlist.h"
#include "widgets/noticestrip.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

/// That there are none is known only once all were read.
int knownCount(const EntityCollection &collection, const QList<Choice> &items)
{
    return items.isEmpty() && !collection.isWhole() ? -1 : static_cast<int>(items.size());
}

/// Under an empty list; nothing while nobody can tell.
QString emptyText(const EntityCollection &collection, const QString &notOffered, const QString &none)
{
    if (collection.loadState().phase == LoadState::Phase::NotOffered) {
        return notOffered;
    }
    return collection.isWhole() ? none : QString();
}

} // namespace

PersonDetail::PersonDetail(const PaneContext &context, QWidget *parent)
    : DetailPanel(parent)
    , m_context(context)
    , m_access(new PersonAccessView(context))
    , m_grants(new ItemList)
    , m_linked(new ItemList)
    , m_activity(new ItemList)
    , m_profile(new FactList(context.clipboard))
    , m_minutes(context.clock)
{
    setObjectName(u"personDetail"_s);
    addActions();
    m_accessTab = addTab(m_access, tr("Access"));
    addListPages();
    addTab(profilePage(), tr("Profile"));
    followStore();
}

void PersonDetail::addActions()
{
    const Commands &commands = m_context.commands;
    setActions({commands.action(Command::NewGrant), commands.action(Command::GrantDevices),
                commands.action(Command::GrantEntrance)});
    setIconActions({commands.action(Command::EditPerson)});
    auto *more = new QMenu(this);
    for (const Command command : {Command::LinkAcsUser, Command::UnlinkAcsUser, Command::NewAcsUser,
                                  Command::RevokeDevice, Command::RevokeGrants, Command::DeletePerson}) {
        more->addAction(commands.action(command));
    }
    setMoreMenu(more);
}

void PersonDetail::addListPages()
{
    m_grants->setObjectName(u"personGrants"_s);
    m_grants->setAccessibleName(tr("Grants of this person"));
    m_grants->addAction(m_context.commands.action(Command::RevokeGrants));
    m_grantsTab = addTab(m_grants, tr("Grants"));
    m_linked->setObjectName(u"personAcsUsers"_s);
    m_linked->setAccessibleName(tr("Linked ACS users"));
    for (const Command command :
         {Command::LinkAcsUser, Command::UnlinkAcsUser, Command::NewAcsUser, Command::EditAcsUser,
          Command::AcsUserGroups, Command::SuspendAcsUser, Command::UnsuspendAcsUser, Command::DeleteAcsUser}) {
        m_linked->addAction(m_context.commands.action(command));
    }
    m_linkedTab = addTab(m_linked, tr("Linked"));
    m_activity->setObjectName(u"personActivity"_s);
    m_activity->setAccessibleName(tr("What happened"));
    m_activity->setEmptyText(tr("Nothing in the last days."));
    addTab(m_activity, tr("Activity"));
    connect(m_grants, &ItemList::itemActivated, this,
            [this](const QUuid &id) { m_context.navigator.openPane(PaneId::Grants, id); });
    connect(m_grants, &ItemList::chosenItemChanged, this, &PersonDetail::selectionChanged);
    connect(m_linked, &ItemList::chosenItemChanged, this, &PersonDetail::selectionChanged);
    connect(this, &DetailPanel::currentTabChanged, this, &PersonDetail::selectionChanged);
}

QWidget *PersonDetail::profilePage()
{
    m_profile->setObjectName(u"personProfile"_s);
    m_profile->addFact(u"fullName"_s, tr("Name"));
    m_profile->addCopyFact(u"email"_s, tr("E-mail"));
    m_profile->addCopyFact(u"phone"_s, tr("Phone"));
    m_profile->addCopyFact(u"key"_s, tr("Key"));
    m_profile->addCopyFact(u"id"_s, tr("Id"));
    m_profile->addFact(u"created"_s, tr("Created"));
    m_profile->addFact(u"problems"_s, tr("Problems"));
    return m_profile;
}

void PersonDetail::followStore()
{
    connect(m_access, &PersonAccessView::changed, this, &PersonDetail::refreshAccess);
    connect(m_access, &PersonAccessView::chosenDoorChanged, this, &PersonDetail::selectionChanged);
    connect(&m_context.sync, &WorkspaceSync::connectionChanged, this, &PersonDetail::refreshAccess);
    WorkspaceStore &store = m_context.store;
    connect(&store.identities, &EntityCollection::changed, this, &PersonDetail::refresh);
    connect(&store.grants, &EntityCollection::changed, this, &PersonDetail::refreshGrants);
    connect(&store.grants, &EntityCollection::loadStateChanged, this, &PersonDetail::refreshGrants);
    connect(&store.methods, &EntityCollection::changed, this, &PersonDetail::refreshGrants);
    connect(&m_minutes, &Minutes::began, this, &PersonDetail::refreshGrants);
    connect(&store.acsUsers, &EntityCollection::changed, this, &PersonDetail::refreshLinked);
    connect(&store.acsUsers, &EntityCollection::loadStateChanged, this, &PersonDetail::refreshLinked);
    connect(&store.events, &EntityCollection::changed, this, &PersonDetail::refreshActivity);
}

void PersonDetail::setPerson(UserIdentityId person)
{
    if (person != m_person) {
        m_person = person;
        m_access->setPerson(person);
        refresh();
        Q_EMIT selectionChanged();
    }
}

Selection PersonDetail::selection() const
{
    Selection chosen;
    if (currentTab() == m_accessTab) {
        if (const std::optional<DoorId> door = m_access->chosenDoor()) {
            chosen.doors.append(*door);
        }
    } else if (currentTab() == m_grantsTab) {
        const AccessGrant *grant = m_context.store.grants.find(m_grants->chosenId());
        if (grant && !grant->isBeingDeleted()) {
            chosen.grants.append(grant->id);
        }
    } else if (currentTab() == m_linkedTab && !m_linked->chosenId().isNull()) {
        chosen.acsUsers.append(AcsUserId(m_linked->chosenId()));
        const AcsUser *acsUser = m_context.store.acsUsers.find(m_linked->chosenId());
        if (acsUser && acsUser->isSuspended) {
            chosen.suspended = chosen.acsUsers;
        }
    }
    return chosen;
}

void PersonDetail::refresh()
{
    const UserIdentity *person = m_context.store.identities.find(m_person);
    if (!person) {
        return;
    }
    QStringList contact{person->emailAddress, person->phoneNumber};
    contact.removeAll(QString());
    setHeading(shownName(*person), contact.join(u" · "_s));
    refreshProfile(*person);
    refreshAccess();
    refreshGrants();
    refreshLinked();
    refreshActivity();
}

void PersonDetail::refreshAccess()
{
    const LoadState state = m_context.personAccess.state(m_person);
    const bool isKnown = m_context.personAccess.facts(m_person).has_value();
    setTabCount(m_accessTab, m_access->doorCount());
    if (!isKnown && !m_access->doors().isEmpty()) {
        showThatByGrants();
    } else if (state.phase == LoadState::Phase::Failed && m_context.sync.connection().isGood()) {
        const ErrorText text = explain(state.error);
        notice()->showNotice(
            {.kind = isKnown ? NoticeStrip::Kind::Warn : NoticeStrip::Kind::Bad,
             .icon = {},
             .fact = isKnown ? tr("What you see may be old.") : tr("The doors of this person could not be read."),
             .consequence = text.sentence});
    } else if (state.phase == LoadState::Phase::Failed && !isKnown) {
        // Why is told above, for the whole window.
        notice()->showNotice({.kind = NoticeStrip::Kind::Neutral,
                              .icon = {},
                              .fact = tr("The doors of this person are not known."),
                              .consequence = tr("They are read as soon as Seam answers again.")});
    } else {
        showWhatStaysOpen();
    }
    Q_EMIT selectionChanged();
}

void PersonDetail::showThatByGrants()
{
    const QString known = asOfText(m_context.store, m_context.sync);
    notice()->showNotice(
        {.kind = NoticeStrip::Kind::Neutral,
         .icon = {},
         .fact = tr("By grants only."),
         .consequence = u"%1 %2"_s.arg(known, tr("All doors are read as soon as Seam answers again.")).trimmed()});
}

/// Who revokes one grant may think that the door is closed then.
void PersonDetail::showWhatStaysOpen()
{
    QStringList doors;
    QStringList others;
    for (const DoorAccess &access : m_access->doors()) {
        const auto byGrant = std::ranges::count(access.reasons, AccessReason::Kind::Grant, &AccessReason::kind);
        if (byGrant == 0 || access.reasons.size() < 2) {
            continue;
        }
        doors.append(access.door.name);
        for (const AccessReason &reason : access.reasons) {
            if (byGrant > 1 || reason.kind != AccessReason::Kind::Grant) {
                others.append(reason.name.isEmpty() ? tr("direct access") : tr("“%1”").arg(reason.name));
            }
        }
    }
    if (doors.isEmpty()) {
        notice()->hide();
        return;
    }
    others.removeDuplicates();
    notice()->showNotice({.kind = NoticeStrip::Kind::Neutral,
                          .icon = {},
                          .fact = tr("Revoking one grant does not close every door."),
                          .consequence = doors.size() == 1
                                             ? tr("%1 stays open through %2.").arg(doors.constFirst(), nameList(others))
                                             : tr("%1 stay open through %2.").arg(nameList(doors), nameList(others))});
}

void PersonDetail::refreshGrants()
{
    if (m_person.isNull()) {
        return; // each batch of a load comes here
    }
    const QList<Choice> items = grantItems(m_context.store, m_context.store.grantsOf(m_person), m_context.clock.now());
    m_grants->setItems(items);
    setTabCount(m_grantsTab, knownCount(m_context.store.grants, items));
    m_grants->setEmptyText(emptyText(m_context.store.grants, tr("This server does not offer access grants."),
                                     tr("No grants. “New grant…” makes one.")));
    Q_EMIT selectionChanged();
}

void PersonDetail::refreshLinked()
{
    const QList<Choice> items = acsUserItems(m_context.store, m_context.store.acsUsersOf(m_person));
    m_linked->setItems(items);
    setTabCount(m_linkedTab, knownCount(m_context.store.acsUsers, items));
    m_linked->setEmptyText(
        emptyText(m_context.store.acsUsers, tr("This server does not offer ACS users."),
                  tr("No ACS user is linked. Linking shows what an access system has for this person.")));
}

void PersonDetail::refreshActivity()
{
    m_activity->setItems(eventItems(m_context.store, m_context.clock.now(), [this](const Event &event) {
        return personOf(m_context.store, event) == m_person;
    }));
}

void PersonDetail::refreshProfile(const UserIdentity &person)
{
    m_profile->setValue(u"fullName"_s, person.fullName);
    m_profile->setValue(u"email"_s, person.emailAddress);
    m_profile->setValue(u"phone"_s, person.phoneNumber);
    m_profile->setValue(u"key"_s, person.userIdentityKey);
    m_profile->setValue(u"id"_s, person.id.toString());
    m_profile->setValue(u"created"_s, m_context.store.defaultZone().longText(person.createdAt, m_context.clock.now()));
    m_profile->setLines(u"problems"_s, problemTexts(person.errors.value() + person.warnings.value()));
}

} // namespace latchkey
