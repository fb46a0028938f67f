// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coderules.h"
#include "core/instant.h"
#include "core/modesupport.h"
#include "core/persondraft.h"

namespace latchkey {

/// One method to ask for in a grant.
struct MethodDraft {
    AccessMode mode = AccessMode::Unknown;
    QString code{};                             ///< a chosen PIN, a secret; empty: a random one
    std::optional<int> instantKeyMaxUseCount{}; ///< mobile keys only, at least 1

    bool operator==(const MethodDraft &) const = default;
};

/// What the rules of a grant need to know besides the draft.
struct GrantDraftContext {
    Instant now{};
    QList<Door> doors{};              ///< every door the chosen places stand for, spaces resolved
    QList<UserIdentity> identities{}; ///< those known, for duplicates of a new person
    CodeFacts codeFacts{};            ///< of these doors
};

/// An access grant as the wizard collects it: who, where, when, how.
struct GrantDraft {
    // Who: an existing person, or a new one.
    UserIdentityId userIdentityId; ///< null: the new person counts
    PersonDraft newPerson;
    // Where.
    QList<SpaceId> spaceIds;
    QList<DeviceId> deviceIds;
    QList<AcsEntranceId> acsEntranceIds;
    QList<DoorId> doorIds; ///< every door that these stand for
    QString newSpaceName;  ///< not empty: save these doors as a space of this name and grant that
    // When.
    std::optional<Instant> startsAt; ///< none: now
    std::optional<Instant> endsAt;   ///< none: open-ended
    // How.
    QList<MethodDraft> methods;
    QString name;           ///< optional
    QString reservationKey; ///< optional
    QString accessGrantKey; ///< made by us; the grant is looked up by it after an unknown outcome

    /// Whether \a mode is asked for.
    const MethodDraft *method(AccessMode mode) const;

    DraftProblems whoProblems(const GrantDraftContext &context) const;
    DraftProblems whereProblems(const GrantDraftContext &context) const;
    DraftProblems whenProblems(const GrantDraftContext &context) const;
    DraftProblems howProblems(const GrantDraftContext &context) const;
    /// All of the above.
    DraftProblems problems(const GrantDraftContext &context) const;

    bool operator==(const GrantDraft &) const = default;
};

} // namespace latchkey
