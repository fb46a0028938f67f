// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What the sources of previewRevoke() share; not for others.
#include "core/revokepreview.h"

#include <QSet>

namespace latchkey::revoking {

/// The modes of one grant that go, and those that stay.
struct Modes {
    AccessModes going;
    AccessModes staying;
};

void add(AccessModes &modes, const AccessModes &more);
bool goesWhole(const RevokeTarget &target, const AccessGrant &grant);
/// Whether \a method of \a grant goes.
bool goes(const RevokeTarget &target, const AccessGrant &grant, AccessMethodId method);
Modes modesOf(const RevokeTarget &target, const RevokeFacts::Grant &facts);
/// Those of \a modes that \a door opens with; all of them where it does not say.
AccessModes on(const Door &door, const AccessModes &modes);

/// The credentials of access systems that go.
QSet<AcsCredentialId> goingCredentials(const RevokeTarget &target, const RevokeFacts &facts);
bool belongsTo(const AcsCredential &credential, const RevokeFacts::Person &person);

/// What becomes of the doors of \a person: those of a stay, then common ones, by name.
QList<DoorOutcome> doorOutcomes(const RevokeTarget &target, const RevokeFacts &facts, const RevokeFacts::Person &person,
                                Instant now);
QList<LastingCard> lastingCards(const RevokeTarget &target, const RevokeFacts &facts, Instant now);
QList<Companion> companions(const RevokeTarget &target, const RevokeFacts &facts, Instant now);

} // namespace latchkey::revoking
