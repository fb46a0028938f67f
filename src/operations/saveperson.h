// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/persondraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// Makes a user identity and, in each of \a systems, links or makes its ACS user. A person without a key gets one of
/// ours, since it is looked up by that when no answer came. The result is the identity's id. An e-mail address or
/// phone number that somebody else has comes back as field error "email_address" or "phone_number".
std::unique_ptr<Operation> createPerson(const PersonDraft &draft, const QList<AcsSystemId> &systems = {});
extern const OperationKind createPersonKind;
/// Sends only what differs between \a before and \a after; what was emptied is cleared.
std::unique_ptr<Operation> updatePerson(UserIdentityId person, const PersonDraft &before, const PersonDraft &after);
extern const OperationKind updatePersonKind;

} // namespace latchkey
