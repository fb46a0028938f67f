// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0

// The cards and companions of previewRevoke().
#include "core/revokeparts.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace latchkey {

bool takesCardsOffline(const Door &door, const AcsSystem *system)
{
    // Those of whose credentials the service says that a newer one overrides an older one.
    static const std::array types{u"visionline_system"_s, u"hotek_site"_s, u"assa_abloy_vostio"_s};
    const bool isEntrance = !door.isDevice() && (door.opensWith.card || door.opensWith == AccessModes());
    return isEntrance && (door.canBelongToReservation || (system && std::ranges::count(types, system->externalType)));
}

namespace revoking {
namespace {

const AcsSystem *systemOf(const RevokeFacts &facts, AcsSystemId id)
{
    const auto found = std::ranges::find(facts.systems, id, &AcsSystem::id);
    return found == facts.systems.end() ? nullptr : &*found;
}

/// Of one access system; with no doors it opens nothing there.
LastingCard cardOf(const RevokeFacts &facts, const RevokeFacts::Grant &grant, AcsSystemId systemId)
{
    const AcsSystem *system = systemOf(facts, systemId);
    LastingCard card;
    card.person = grant.grant.userIdentityId;
    card.systemName = system ? system->name : QString();
    for (const Door &door : grant.doors.value_or(QList<Door>())) {
        if (door.acsSystemId == systemId && takesCardsOffline(door, system)) {
            (door.canBelongToReservation ? card.overridable : card.others).append(door);
        }
    }
    return card;
}

QList<AcsSystemId> systemsOf(const RevokeFacts::Grant &grant)
{
    QList<AcsSystemId> ids;
    for (const Door &door : grant.doors.value_or(QList<Door>())) {
        if (!door.isDevice() && !ids.contains(door.acsSystemId)) {
            ids.append(door.acsSystemId);
        }
    }
    return ids;
}

/// The credential in \a system that \a method made; null where it was not read or is not told apart.
const AcsCredential *credentialOf(const QList<AcsCredential> &credentials, AcsSystemId system)
{
    const auto isHere = [system](const AcsCredential &credential) {
        return credential.mode == AccessMode::Card && credential.acsSystemId == system;
    };
    const auto found = std::ranges::find_if(credentials, isHere);
    return found != credentials.end() && std::ranges::count_if(credentials, isHere) == 1 ? &*found : nullptr;
}

void describe(LastingCard &card, const AccessMethod &method, const AcsCredential *credential, const AccessGrant &grant)
{
    card.encodedAt = method.issuedAt;
    // New times are on no card before it is written anew.
    card.isEndKnown = method.isIssued && !method.isEncodingRequired;
    card.until = card.isEndKnown ? grant.window.endsAt : std::nullopt;
    if (credential) {
        card.number = credential->cardNumber;
        card.encodedAt = card.encodedAt ? card.encodedAt : credential->issuedAt;
        card.until = card.isEndKnown && credential->endsAt ? credential->endsAt : card.until;
    }
}

/// Of a method that was put on a card at some time.
bool wasEncoded(const AccessMethod &method, const AcsCredential *credential)
{
    return method.isIssued || method.issuedAt || (credential && (credential->isIssued || credential->issuedAt));
}

QList<LastingCard> cardsOf(const RevokeTarget &target, const RevokeFacts &facts, const RevokeFacts::Grant &grant)
{
    const QList<AcsCredential> credentials = grant.credentials.value_or(QList<AcsCredential>());
    QList<LastingCard> cards;
    for (const AccessMethod &method : grant.methods) {
        if (method.mode != AccessMode::Card || !goes(target, grant.grant, method.id)) {
            continue;
        }
        for (const AcsSystemId system : systemsOf(grant)) {
            const AcsCredential *credential = credentialOf(credentials, system);
            LastingCard card = cardOf(facts, grant, system);
            if (wasEncoded(method, credential) && !(card.overridable.isEmpty() && card.others.isEmpty())) {
                describe(card, method, credential, grant.grant);
                cards.append(card);
            }
        }
    }
    return cards;
}

/// The cards of somebody who is deleted that no grant of theirs made, as far as entrances told of them.
QList<LastingCard> cardsBesideGrants(const RevokeFacts &facts, const RevokeFacts::Person &person,
                                     const QSet<AcsCredentialId> &ofGrants)
{
    QHash<AcsCredentialId, qsizetype> places;
    QList<LastingCard> cards;
    for (const RevokeFacts::Entrance &entrance : facts.entrances) {
        const AcsSystem *system = systemOf(facts, entrance.door.acsSystemId);
        for (const AcsCredential &credential : entrance.credentials.value_or(QList<AcsCredential>())) {
            if (credential.mode != AccessMode::Card || !credential.isIssued || ofGrants.contains(credential.id) ||
                !belongsTo(credential, person) || !takesCardsOffline(entrance.door, system)) {
                continue;
            }
            if (!places.contains(credential.id)) {
                places.insert(credential.id, cards.size());
                cards.append({.person = person.id,
                              .number = credential.cardNumber,
                              .encodedAt = credential.issuedAt,
                              .systemName = system ? system->name : QString(),
                              .overridable = {},
                              .others = {},
                              .until = credential.endsAt});
            }
            LastingCard &card = cards[places.value(credential.id)];
            (entrance.door.canBelongToReservation ? card.overridable : card.others).append(entrance.door);
        }
    }
    return cards;
}

} // namespace

QList<LastingCard> lastingCards(const RevokeTarget &target, const RevokeFacts &facts, Instant now)
{
    const QSet<AcsCredentialId> ofGrants = goingCredentials(target, facts);
    QList<LastingCard> cards;
    for (const RevokeFacts::Grant &grant : facts.grants) {
        cards += cardsOf(target, facts, grant);
    }
    for (const RevokeFacts::Person &person : facts.people) {
        if (target.people.contains(person.id)) {
            cards += cardsBesideGrants(facts, person, ofGrants);
        }
    }
    cards.removeIf([now](const LastingCard &card) { return card.until && *card.until <= now; });
    return cards;
}

QList<Companion> companions(const RevokeTarget &target, const RevokeFacts &facts, Instant now)
{
    QList<Companion> others;
    for (const RevokeFacts::Stay &stay : facts.stays) {
        for (const AccessGrant &grant : stay.grants.value_or(QList<AccessGrant>())) {
            const auto isOwn = [&grant](const RevokeFacts::Person &person) {
                return person.id == grant.userIdentityId;
            };
            const bool isConcerned = std::ranges::any_of(facts.people, isOwn);
            if (!isConcerned && !goesWhole(target, grant) && !grant.window.hasEnded(now) && !grant.isBeingDeleted()) {
                others.append({grant.userIdentityId, facts.names.value(grant.userIdentityId), grant.window});
            }
        }
    }
    return others;
}

} // namespace revoking
} // namespace latchkey
