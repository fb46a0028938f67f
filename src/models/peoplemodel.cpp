// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "models/peoplemodel.h"

#include "core/shownname.h"
#include "models/cells.h"
#include "store/personaccess.h"

using namespace Qt::StringLiterals;

namespace latchkey {

namespace {

constexpr char context[] = "latchkey::PeopleModel";

QString translated(const char *text) { return QCoreApplication::translate(context, text); }

bool isEnded(LoadState::Phase phase)
{
    return phase == LoadState::Phase::Failed || phase == LoadState::Phase::NotOffered;
}

/// Whether nothing is known of somebody's access, and nothing will be until the workspace is read again.
bool isAccessUnknown(const PeopleRow &row)
{
    return row.grants == 0 && !row.areGrantsKnown && isEnded(row.grantsPhase);
}

/// The service may know of more than the rows that are here; of none it is only sure once all are.
int grantCount(const PeopleRow &row) { return row.grants > 0 || row.areGrantsKnown ? row.grants : -1; }

/// A door can be opened without a grant; that is looked up when somebody asks for the person.
bool mayHaveDoorsAllTheSame(const PeopleRow &row) { return row.isByGrants && row.doors == 0; }

/// Doors were counted by the grants that are here, and there may be more of these, or other ways.
bool areDoorsAtLeast(const PeopleRow &row)
{
    return (row.isByGrants && !row.areGrantsKnown) || mayHaveDoorsAllTheSame(row);
}

QString countText(const PeopleRow &row, int count, bool isAtLeast)
{
    if (count >= 0) {
        return isAtLeast ? QString(QString::number(count) + u'+') : QString::number(count);
    }
    return isAccessUnknown(row) ? u"\u2013"_s : u"\u2026"_s;
}

QString grantsText(const PeopleRow &row, Instant) { return countText(row, grantCount(row), !row.areGrantsKnown); }

QString grantsSaid(const PeopleRow &row, Instant)
{
    if (row.areGrantsKnown) {
        return {};
    }
    if (row.grants > 0) {
        return translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "At least %1")).arg(row.grants);
    }
    return isAccessUnknown(row) ? translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Grants not known"))
                                : translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Grants not known yet"));
}

QString doorsText(const PeopleRow &row, Instant)
{
    return row.areDoorsUntold ? u"\u2013"_s : countText(row, row.doors, areDoorsAtLeast(row));
}

/// Those of whom nothing is known come before those who may have some, and these before those who have none.
QVariant doorsSortKey(const PeopleRow &row)
{
    constexpr double maybe = -0.5;
    return mayHaveDoorsAllTheSame(row) ? QVariant(maybe) : QVariant(row.doors);
}

QString doorsSaid(const PeopleRow &row, Instant)
{
    if (row.areDoorsUntold) {
        return translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Seam did not tell all doors of this person."));
    }
    if (row.doors < 0) {
        return isAccessUnknown(row) ? translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Doors not known"))
                                    : translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Doors not known yet"));
    }
    if (mayHaveDoorsAllTheSame(row)) {
        return translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "None by grants, others not looked up"));
    }
    if (areDoorsAtLeast(row)) {
        return translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "At least %1 by grants")).arg(row.doors);
    }
    return row.isByGrants ? translated(QT_TRANSLATE_NOOP("latchkey::PeopleModel", "%1 by grants")).arg(row.doors)
                          : QString();
}

constexpr std::array columns{
    Column<PeopleRow>{QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Name"),
                      [](const PeopleRow &row, Instant) { return shownName(row.name, NameOf::Person); },
                      [](const PeopleRow &row) { return QVariant(row.name); }},
    Column<PeopleRow>{QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Contact"),
                      [](const PeopleRow &row, Instant) { return row.contact; },
                      [](const PeopleRow &row) { return QVariant(row.contact); },
                      [](const PeopleRow &, Instant) { return secondaryLook(); }},
    Column<PeopleRow>{QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Grants"), grantsText,
                      [](const PeopleRow &row) { return QVariant(grantCount(row)); }, nullptr, grantsSaid,
                      rightAligned},
    Column<PeopleRow>{QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Doors"), doorsText, doorsSortKey, nullptr, doorsSaid,
                      rightAligned},
    Column<PeopleRow>{QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Issues"),
                      [](const PeopleRow &row, Instant) { return row.issue.text; },
                      [](const PeopleRow &row) { return QVariant(-row.issue.rank); },
                      [](const PeopleRow &row, Instant) { return lookOf(row.issue); }},
};

constexpr std::array chipTable{
    ChipRule<PeopleRow>{"all", QT_TRANSLATE_NOOP("latchkey::PeopleModel", "All"), "", InkRole::Text2,
                        [](const PeopleRow &) { return true; }},
    ChipRule<PeopleRow>{"with_access", QT_TRANSLATE_NOOP("latchkey::PeopleModel", "With access"), "", InkRole::Text2,
                        [](const PeopleRow &row) { return row.grants > 0 || row.doors > 0; }},
    ChipRule<PeopleRow>{"no_grant", QT_TRANSLATE_NOOP("latchkey::PeopleModel", "No grant"), "", InkRole::Text2,
                        [](const PeopleRow &row) { return grantCount(row) == 0; }},
    ChipRule<PeopleRow>{"issues", QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Issues"), "warning", InkRole::Warn,
                        [](const PeopleRow &row) { return row.issue.rank > Issue::None; }},
    ChipRule<PeopleRow>{"not_linked", QT_TRANSLATE_NOOP("latchkey::PeopleModel", "Not linked"), "", InkRole::Text2,
                        [](const PeopleRow &row) { return !row.isLinked; }},
    ChipRule<PeopleRow>{unreadChip, "", "", InkRole::Text2, [](const PeopleRow &row) { return row.isUnread; }},
};

} // namespace

PeopleModel::PeopleModel(WorkspaceStore &store, const PersonAccess &personAccess, const Clock &clock, QObject *parent)
    : ColumnTable(context, columns, chipTable, clock, parent)
    , m_store(store)
    , m_personAccess(personAccess)
    , m_turns(store, clock)
{
    follow(store.identities);
    connect(&store.grantsByPerson, &EntityIndex::touched, this, &PeopleModel::touchPeople);
    connect(&store.grants, &EntityCollection::loadStateChanged, this, &PeopleModel::touchAll);
    connect(&store.acsUsersByPerson, &EntityIndex::touched, this, &PeopleModel::touch);
    connect(&store.methods, &EntityCollection::loadStateChanged, this, &PeopleModel::hurry);
    connect(&store, &WorkspaceStore::settled, this, &PeopleModel::hurry);
    connect(&store.methods, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &method : change.added + change.changed + change.removed) {
            touchPeopleOf(m_store.grantsByMethod.find(method));
        }
    });
    connect(&store.places, &GrantPlaces::changed, this,
            [this](AccessGrantId grant) { touchPeopleOf(QList<QUuid>{grant.uuid()}); });
    connect(&store.devices, &EntityCollection::changed, this, [this](const ChangeSet &change) {
        for (const QUuid &device : change.added + change.changed + change.removed) {
            for (const AccessGrantId grant : m_store.places.grantsWith(DeviceId(device))) {
                touchPeopleOf(QList<QUuid>{grant.uuid()});
            }
        }
    });
    connect(&personAccess, &PersonAccess::changed, this, [this](UserIdentityId person) { touch({person.uuid()}); });
    fill(store.identities);
}

void PeopleModel::refreshTimes()
{
    if (const auto turned = m_turns.take()) {
        for (const AccessGrantId grant : *turned) {
            touch({m_store.grants.find(grant)->userIdentityId.uuid()});
        }
        hurry();
    } else {
        touchAll();
    }
}

/// While the grants come for the first time only who is in view: when the last have come, all are worked out anew.
void PeopleModel::touchPeople(const QList<QUuid> &people)
{
    const bool isAll = m_store.grants.isWhole() || isEnded(m_store.grants.loadState().phase);
    touch(isAll ? people : lookedAt(people));
}

void PeopleModel::touchPeopleOf(const QList<QUuid> &grants)
{
    for (const QUuid &id : grants) {
        if (const AccessGrant *grant = m_store.grants.find(id)) {
            touchPeople({grant->userIdentityId.uuid()});
        }
    }
}

PeopleRow PeopleModel::makeRow(const QUuid &id) const
{
    const UserIdentity *identity = m_store.identities.find(id);
    if (!identity) {
        return {};
    }
    PeopleRow row;
    row.name = visibleName(*identity);
    row.contact = identity->emailAddress.isEmpty() ? identity->phoneNumber : identity->emailAddress;
    row.isLinked = !identity->acsUserIds.isEmpty() || !m_store.acsUsersByPerson.find(id).isEmpty();
    row.issue = identityIssue(*identity);
    row.words = {identity->fullName, identity->emailAddress, identity->phoneNumber, identity->userIdentityKey};
    setAccess(*identity, row);
    return row;
}

void PeopleModel::setAccess(const UserIdentity &identity, PeopleRow &row) const
{
    const Instant now = clock().now();
    QSet<QUuid> doors;
    bool isKnown = true;
    bool isAwaited = false;
    row.grantsPhase = m_store.grants.loadState().phase;
    row.areGrantsKnown = m_store.grants.isWhole();
    for (const AccessGrant *grant : m_store.grantsByPerson.rows(identity.id.uuid())) {
        if (grant->window.hasEnded(now)) {
            row.issue = worse(row.issue, departureIssue(*grant, now));
            continue;
        }
        ++row.grants;
        addMethods(*grant, now, row);
        const std::optional<GrantPlaces::Places> places = m_store.places.find(grant->id);
        isKnown = isKnown && places;
        isAwaited = isAwaited || !(places || m_store.places.isUntold(grant->id));
        if (places) {
            addDoors(*places, doors, row);
        }
    }
    const std::optional<PersonAccessFacts> facts = m_personAccess.facts(identity.id);
    if (facts) {
        for (const QList<Door> *list : {&facts->accessibleDevices, &facts->accessibleEntrances}) {
            for (const Door &door : *list) {
                doors.insert(doorUuid(door.id));
            }
        }
    }
    row.isByGrants = !facts;
    row.areDoorsUntold = !isKnown && !isAwaited;
    row.isUnread = row.isUnread || isAwaited;
    isKnown = isKnown && (facts || row.areGrantsKnown || !doors.isEmpty());
    row.doors = isKnown ? int(doors.size()) : -1;
    if (grantCount(row) == 0 && row.doors > 0) {
        const QString text =
            QCoreApplication::translate("latchkey::PeopleModel", "No grant, %n door(s)", nullptr, row.doors);
        row.issue = worse(row.issue, {Issue::Info, text, u"info"_s, InkRole::Text2, InkRole::Text});
    }
}

void PeopleModel::addDoors(const GrantPlaces::Places &places, QSet<QUuid> &doors, PeopleRow &row) const
{
    for (const DeviceId id : places.deviceIds) {
        doors.insert(id.uuid());
        if (const Device *device = m_store.devices.find(id)) {
            row.words.append(device->displayName);
            row.issue = worse(row.issue, deviceIssue(*device));
        }
    }
    for (const AcsEntranceId id : places.acsEntranceIds) {
        doors.insert(id.uuid());
        if (const AcsEntrance *entrance = m_store.entrances.find(id)) {
            row.words.append(entrance->displayName);
        }
    }
}

} // namespace latchkey
