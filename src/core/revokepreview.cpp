// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#include "core/revokepreview.h"

#include "core/revokeparts.h"

#include <QSet>

#include <algorithm>

namespace latchkey {
namespace {

/// Gathers what one source did not tell of several, so that it is said once.
class Unread {
  public:
    void add(RevokeUnread::Source source, const QString &about, const std::optional<ApiError> &error)
    {
        const auto known = std::ranges::find(m_rows, source, &RevokeUnread::source);
        if (known == m_rows.end()) {
            m_rows.append({source, {about}, error});
        } else if (!known->about.contains(about)) {
            known->about.append(about);
        }
    }
    template <typename T> void check(RevokeUnread::Source source, const QString &about, const Result<T> &result)
    {
        if (!result) {
            add(source, about, result.error());
        }
    }
    QList<RevokeUnread> rows() const { return m_rows; }

  private:
    QList<RevokeUnread> m_rows;
};

void checkHolders(Unread &unread, RevokeUnread::Source source, const QString &about,
                  const Result<QList<RevokeFacts::Holder>> &holders)
{
    unread.check(source, about, holders);
    for (const RevokeFacts::Holder &holder : holders.value_or(QList<RevokeFacts::Holder>())) {
        unread.check(source, about, holder.entrances);
    }
}

void checkPerson(Unread &unread, const RevokeFacts::Person &person)
{
    using Source = RevokeUnread::Source;
    unread.check(Source::Grants, person.name, person.grants);
    unread.check(Source::Devices, person.name, person.devices);
    unread.check(Source::Entrances, person.name, person.entrances);
    checkHolders(unread, Source::AcsUsers, person.name, person.acsUsers);
    checkHolders(unread, Source::AccessGroups, person.name, person.groups);
}

QList<RevokeUnread> unreadOf(const RevokeFacts &facts)
{
    using Source = RevokeUnread::Source;
    Unread unread;
    std::ranges::for_each(facts.people, [&](const RevokeFacts::Person &person) { checkPerson(unread, person); });
    for (const RevokeFacts::Grant &grant : facts.grants) {
        const QString name = grant.grant.displayName.isEmpty() ? grant.grant.name : grant.grant.displayName;
        unread.check(Source::GrantDoors, name, grant.doors);
        unread.check(Source::GrantCredentials, name, grant.credentials);
    }
    for (const RevokeFacts::Entrance &entrance : facts.entrances) {
        unread.check(Source::EntranceCredentials, entrance.door.name, entrance.credentials);
    }
    for (const RevokeFacts::Stay &stay : facts.stays) {
        unread.check(Source::Reservation, stay.reservationKey, stay.grants);
    }
    for (const QString &name : facts.peopleLeftOut) {
        unread.add(Source::MorePeople, name, {});
    }
    for (const QString &name : facts.entrancesLeftOut) {
        unread.add(Source::MoreEntrances, name, {});
    }
    return unread.rows();
}

/// A method that serves a grant which stays as well is not taken away.
AccessModes goingModes(const RevokeTarget &target, const RevokeFacts &facts)
{
    QSet<AccessMethodId> kept;
    for (const RevokeFacts::Grant &grant : facts.grants) {
        for (const AccessMethod &method : grant.methods) {
            if (!revoking::goes(target, grant.grant, method.id)) {
                kept.insert(method.id);
            }
        }
    }
    AccessModes modes;
    for (const RevokeFacts::Grant &grant : facts.grants) {
        for (const AccessMethod &method : grant.methods) {
            if (revoking::goes(target, grant.grant, method.id) && !kept.contains(method.id) &&
                !method.isBeingDeleted()) {
                modes.set(method.mode);
            }
        }
    }
    return modes;
}

} // namespace

RevokePreview previewRevoke(const RevokeTarget &target, const RevokeFacts &facts, Instant now)
{
    RevokePreview preview;
    preview.going = goingModes(target, facts);
    for (const RevokeFacts::Person &person : facts.people) {
        for (const DoorOutcome &outcome : revoking::doorOutcomes(target, facts, person, now)) {
            (outcome.ways.isEmpty() ? preview.closing : preview.stillOpen).append(outcome);
        }
    }
    preview.cards = revoking::lastingCards(target, facts, now);
    preview.companions = revoking::companions(target, facts, now);
    preview.unread = unreadOf(facts);
    return preview;
}

} // namespace latchkey
