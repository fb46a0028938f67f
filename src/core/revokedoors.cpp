// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The doors of previewRevoke().
#include "core/revokeparts.h"

#include <QCollator>
#include <QSet>

#include <algorithm>

namespace latchkey::revoking {
namespace {

using Way = RemainingWay;

/// The doors of one person that a revoke touches.
class PersonDoors {
  public:
    PersonDoors(const RevokeTarget &target, const RevokeFacts &facts, const RevokeFacts::Person &person, Instant now)
        : m_target(target)
        , m_facts(facts)
        , m_person(person)
        , m_going(goingCredentials(target, facts))
        , m_now(now)
    {
    }

    /// The doors of a stay before common ones, each by name.
    QList<DoorOutcome> outcomes();

  private:
    DoorOutcome &touch(const Door &door);
    void touchByGrants();
    void touchDirect();
    void touchEverything();
    bool isDeleted() const { return m_target.people.contains(m_person.id); }
    bool isDirectTarget(const Door &door) const;
    bool isOfRunningGrant(const Door &door) const;
    bool knowsGrants() const;
    void addWays(DoorOutcome &outcome) const;
    void addGrants(DoorOutcome &outcome) const;
    void addGroups(DoorOutcome &outcome) const;
    void addCredentials(DoorOutcome &outcome) const;
    void addAcsUsers(DoorOutcome &outcome) const;
    void addDirect(DoorOutcome &outcome) const;
    /// Those that open an entrance, of this person.
    std::optional<QList<AcsCredential>> credentialsAt(const Door &door) const;
    bool hasOpener(const RevokeFacts::Holder &holder, const Door &door) const;

    const RevokeTarget &m_target;
    const RevokeFacts &m_facts;
    const RevokeFacts::Person &m_person;
    QSet<AcsCredentialId> m_going;
    Instant m_now;
    QList<DoorOutcome> m_outcomes;
    QSet<QUuid> m_over; ///< only grants that have ended opened them
};

template <typename Rows> bool hasDoor(const Rows &doors, const Door &door)
{
    return std::ranges::any_of(doors, [&](const Door &each) { return each.id == door.id; });
}

template <typename T> QList<T> rowsOf(const Result<QList<T>> &source) { return source.value_or(QList<T>()); }

DoorOutcome &PersonDoors::touch(const Door &door)
{
    const auto known = std::ranges::find(m_outcomes, door.id, [](const DoorOutcome &each) { return each.door.id; });
    if (known != m_outcomes.end()) {
        return *known;
    }
    m_outcomes.append({.person = m_person.id, .door = door, .going = {}, .ways = {}});
    return m_outcomes.back();
}

void PersonDoors::touchByGrants()
{
    for (const RevokeFacts::Grant &grant : m_facts.grants) {
        if (grant.grant.userIdentityId != m_person.id) {
            continue;
        }
        const Modes modes = modesOf(m_target, grant);
        const bool isWhole = goesWhole(m_target, grant.grant);
        const bool isOver = grant.grant.window.hasEnded(m_now);
        for (const Door &door : rowsOf(grant.doors)) {
            const AccessModes going = on(door, modes.going);
            if (!isWhole && going == AccessModes()) {
                continue;
            }
            DoorOutcome &outcome = touch(door);
            if (isOver) {
                m_over.insert(doorUuid(door.id));
            } else {
                add(outcome.going, going);
            }
        }
    }
}

bool PersonDoors::isDirectTarget(const Door &door) const
{
    return std::ranges::any_of(m_target.devices, [&](const RevokeTarget::Direct &direct) {
        return direct.person == m_person.id && DoorId(direct.device) == door.id;
    });
}

void PersonDoors::touchDirect()
{
    for (const Door &door : m_facts.targetDoors) {
        // Where the devices were read, one that is not among them does not open.
        if (isDirectTarget(door) && (!m_person.devices || hasDoor(*m_person.devices, door))) {
            touch(door);
        }
    }
}

void PersonDoors::touchEverything()
{
    for (const Door &door : rowsOf(m_person.devices) + rowsOf(m_person.entrances)) {
        touch(door);
        m_over.remove(doorUuid(door.id));
    }
}

bool PersonDoors::isOfRunningGrant(const Door &door) const
{
    return std::ranges::any_of(m_facts.grants, [&](const RevokeFacts::Grant &grant) {
        return grant.grant.userIdentityId == m_person.id && !grant.grant.window.hasEnded(m_now) &&
               hasDoor(rowsOf(grant.doors), door);
    });
}

void PersonDoors::addGrants(DoorOutcome &outcome) const
{
    for (const RevokeFacts::Grant &grant : m_facts.grants) {
        const AccessGrant &row = grant.grant;
        const bool isOther = row.userIdentityId != m_person.id || row.window.hasEnded(m_now);
        if (isOther || goesWhole(m_target, row) || row.isBeingDeleted() ||
            !hasDoor(rowsOf(grant.doors), outcome.door)) {
            continue;
        }
        const Modes modes = modesOf(m_target, grant);
        const AccessModes staying = on(outcome.door, modes.staying);
        if (staying != AccessModes()) {
            outcome.ways.append({.kind = modes.going == AccessModes() ? Way::Kind::Grant : Way::Kind::RestOfGrant,
                                 .name = row.displayName.isEmpty() ? row.name : row.displayName,
                                 .modes = staying,
                                 .window = row.window});
        }
    }
}

bool PersonDoors::hasOpener(const RevokeFacts::Holder &holder, const Door &door) const
{
    const AcsEntranceId *entrance = std::get_if<AcsEntranceId>(&door.id);
    const bool isOver = holder.window && holder.window->hasEnded(m_now);
    return entrance && !isOver && rowsOf(holder.entrances).contains(*entrance);
}

void PersonDoors::addGroups(DoorOutcome &outcome) const
{
    for (const RevokeFacts::Holder &group : rowsOf(m_person.groups)) {
        if (hasOpener(group, outcome.door)) {
            outcome.ways.append({.kind = Way::Kind::AccessGroup, .name = group.name, .window = group.window});
        }
    }
}

std::optional<QList<AcsCredential>> PersonDoors::credentialsAt(const Door &door) const
{
    const auto found = std::ranges::find(m_facts.entrances, door.id,
                                         [](const RevokeFacts::Entrance &entrance) { return entrance.door.id; });
    if (found == m_facts.entrances.end() || !found->credentials) {
        return std::nullopt;
    }
    QList<AcsCredential> own = *found->credentials;
    own.removeIf([this](const AcsCredential &credential) { return !belongsTo(credential, m_person); });
    return own;
}

/// One that a grant or a group explains is no way of its own. Where it is not known which of them go with a grant,
/// one of a mode that goes is not said to stay.
void PersonDoors::addCredentials(DoorOutcome &outcome) const
{
    AccessModes explained;
    for (const Way &way : outcome.ways) {
        add(explained, way.kind == Way::Kind::AccessGroup ? outcome.door.opensWith : way.modes);
    }
    for (const RevokeFacts::Grant &grant : m_facts.grants) {
        if (grant.grant.userIdentityId == m_person.id && !grant.credentials) {
            add(explained, modesOf(m_target, grant).going);
        }
    }
    for (const AcsCredential &credential : credentialsAt(outcome.door).value_or(QList<AcsCredential>())) {
        const bool isOver = credential.endsAt && *credential.endsAt <= m_now;
        if (!credential.isIssued || isOver || m_going.contains(credential.id) || explained.has(credential.mode)) {
            continue;
        }
        AccessModes mode;
        mode.set(credential.mode);
        const Instant startsAt = credential.startsAt.value_or(credential.createdAt);
        outcome.ways.append({.kind = Way::Kind::Credential,
                             .name = credential.displayName,
                             .modes = mode,
                             .window = TimeWindow{startsAt, credential.endsAt}});
    }
}

/// Its credentials open an entrance to an ACS user as well: that none of them does is the proof of another way.
void PersonDoors::addAcsUsers(DoorOutcome &outcome) const
{
    for (const RevokeFacts::Holder &user : rowsOf(m_person.acsUsers)) {
        if (!hasOpener(user, outcome.door) || !outcome.ways.isEmpty()) {
            continue;
        }
        const std::optional<QList<AcsCredential>> credentials = credentialsAt(outcome.door);
        if (credentials && credentials->isEmpty()) {
            outcome.ways.append({.kind = Way::Kind::AcsUser, .name = user.name, .window = user.window});
        } else {
            outcome.mayBeDirect = true;
        }
    }
}

bool PersonDoors::knowsGrants() const
{
    return m_person.grants && std::ranges::none_of(m_facts.grants, [this](const RevokeFacts::Grant &grant) {
               return grant.grant.userIdentityId == m_person.id && !grant.doors;
           });
}

void PersonDoors::addDirect(DoorOutcome &outcome) const
{
    if (isDirectTarget(outcome.door) || !hasDoor(rowsOf(m_person.devices), outcome.door)) {
        return;
    }
    if (isOfRunningGrant(outcome.door) || !knowsGrants()) {
        outcome.mayBeDirect = true;
    } else {
        outcome.ways.append({.kind = Way::Kind::Direct});
    }
}

void PersonDoors::addWays(DoorOutcome &outcome) const
{
    addGrants(outcome);
    addGroups(outcome);
    addCredentials(outcome);
    addAcsUsers(outcome);
    addDirect(outcome);
}

QList<DoorOutcome> PersonDoors::outcomes()
{
    touchByGrants();
    touchDirect();
    if (isDeleted()) {
        touchEverything();
    } else {
        std::ranges::for_each(m_outcomes, [this](DoorOutcome &outcome) { addWays(outcome); });
    }
    m_outcomes.removeIf([this](const DoorOutcome &outcome) {
        return outcome.ways.isEmpty() && m_over.contains(doorUuid(outcome.door.id)) && !isOfRunningGrant(outcome.door);
    });
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::sort(m_outcomes, [&collator](const DoorOutcome &a, const DoorOutcome &b) {
        if (a.door.canBelongToReservation != b.door.canBelongToReservation) {
            return a.door.canBelongToReservation;
        }
        const int order = collator.compare(a.door.name, b.door.name);
        return order != 0 ? order < 0 : doorUuid(a.door.id) < doorUuid(b.door.id);
    });
    return m_outcomes;
}

} // namespace

QList<DoorOutcome> doorOutcomes(const RevokeTarget &target, const RevokeFacts &facts, const RevokeFacts::Person &person,
                                Instant now)
{
    return PersonDoors(target, facts, person, now).outcomes();
}

} // namespace latchkey::revoking
