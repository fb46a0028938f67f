// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/revokefacts.h"

namespace latchkey {

/// By what a door still opens after a revoke.
struct RemainingWay {
    enum class Kind {
        Grant,       ///< another grant
        RestOfGrant, ///< what is left of one that loses a method
        AccessGroup, ///< of an access system
        AcsUser,     ///< an entrance given to the person in an access system
        Credential,  ///< of an access system, that no grant explains
        Direct,      ///< a device given to the person
    };

    Kind kind = Kind::Grant;
    QString name{};                     ///< empty for Direct
    AccessModes modes{};                ///< of a grant or credential; empty where not known
    std::optional<TimeWindow> window{}; ///< none: no limit is known

    bool operator==(const RemainingWay &) const = default;
};

/// What becomes of one door for one person.
struct DoorOutcome {
    UserIdentityId person;
    Door door;
    AccessModes going;        ///< the modes that stop opening it
    QList<RemainingWay> ways; ///< empty: it closes
    bool mayBeDirect = false; ///< a grant opens it, and Seam does not say whether direct access does as well

    bool operator==(const DoorOutcome &) const = default;
};

/// An encoded card that locks without a connection may go on taking.
struct LastingCard {
    UserIdentityId person;
    QString number;                   ///< empty: not told
    std::optional<Instant> encodedAt; ///< none: not told
    QString systemName;
    QList<Door> overridable; ///< a newer card there ends it
    QList<Door> others;
    bool isEndKnown = true;       ///< false: it is to be written anew, and what is on it is not told
    std::optional<Instant> until; ///< none: has no end

    bool operator==(const LastingCard &) const = default;
};

/// Somebody of the same reservation, who keeps what they have.
struct Companion {
    UserIdentityId person;
    QString name;
    TimeWindow window;

    bool operator==(const Companion &) const = default;
};

/// What could not be read, so that the preview says nothing of it.
struct RevokeUnread {
    enum class Source {
        Grants,              ///< all grants of a person
        GrantDoors,          ///< the doors and methods of a grant
        Devices,             ///< of a person
        Entrances,           ///< of a person
        AcsUsers,            ///< of a person, or what one opens
        AccessGroups,        ///< likewise
        GrantCredentials,    ///< which credentials go with a grant
        EntranceCredentials, ///< which credentials open an entrance
        Reservation,         ///< who else is in it
        MorePeople,          ///< not asked, since there are so many
        MoreEntrances,       ///< likewise
    };

    Source source = Source::Grants;
    QStringList about;             ///< names of people, grants, entrances or reservations
    std::optional<ApiError> error; ///< the first one; none where nothing was asked

    /// Whether it is of use to ask again.
    bool canBeRetried() const { return error && error->kind != ApiError::Kind::NotOffered; }
};

struct RevokePreview {
    AccessModes going;          ///< the modes of the methods that go
    QList<DoorOutcome> closing; ///< person by person: the doors of a stay, then common ones, by name
    QList<DoorOutcome> stillOpen;
    QList<LastingCard> cards;
    QList<Companion> companions;
    QList<RevokeUnread> unread;
};

/// What revoking \a target does, as far as \a facts say; of what they do not say nothing is guessed.
RevokePreview previewRevoke(const RevokeTarget &target, const RevokeFacts &facts, Instant now);

/// The locks of access systems for hotels are not connected: they take a card until its end, or until a newer one is
/// used there.
bool takesCardsOffline(const Door &door, const AcsSystem *system);

} // namespace latchkey
