// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/draftproblem.h"
#include "core/instant.h"
#include "core/persondraft.h"

namespace latchkey {

/// One method to ask for in a grant.
struct MethodDraft {
    AccessMode mode = AccessMode::Unknown;
    QString code;                             ///< a chosen PIN, a secret; empty: a random one
    std::optional<int> instantKeyMaxUseCount; ///< mobile keys only, at least 1

    bool operator==(const MethodDraft &) const = default;
};

/// What the rules of a grant need to know besides the draft.
struct GrantDraftContext {
    Instant now{};
    QList<Door> doors;              ///< every door the chosen places stand for, spaces resolved
    QList<UserIdentity> identities; ///< those known, for duplicates of a new person
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
    QString newSpaceName; ///< not empty: save the chosen doors as a space of this name and grant that
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

/// Which of \a doors can be opened with a mode; the base of "PIN 2 of 3" and of the reason a mode is off.
struct ModeSupport {
    AccessMode mode = AccessMode::Unknown;
    int supporting = 0;
    int total = 0;
    QList<int> codeLengths;       ///< PIN only: the lengths every supporting door takes; empty: none in common
    QStringList unsupportedNames; ///< doors that cannot

    /// Doors are chosen and none of them supports it. A place without doors may get some later, so it forbids nothing.
    bool isOff() const { return total > 0 && supporting == 0; }
};
ModeSupport modeSupport(const QList<Door> &doors, AccessMode mode);
/// Why \a support's mode is off or partial, in a sentence; empty if every door supports it.
QString modeSupportReason(const ModeSupport &support);

} // namespace latchkey
