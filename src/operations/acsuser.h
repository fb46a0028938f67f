// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/persondraft.h"
#include "operations/operation.h"

#include <memory>

namespace latchkey {

struct AcsUser;

/// The same data as of a person; an ACS user has no key.
PersonDraft draftOf(const AcsUser &acsUser);

/// Makes a user in an access system, of \a person or, null, of nobody. \a draft has a full name. It has no key: where
/// no answer came it is recognised among those that were not there before. The result is its id.
std::unique_ptr<Operation> createAcsUser(AcsSystemId system, const PersonDraft &draft, UserIdentityId person = {});
extern const OperationKind createAcsUserKind;
/// Sends only what differs between \a before and \a after. What was emptied stays as it was: the service cannot clear
/// it.
std::unique_ptr<Operation> updateAcsUser(AcsUserId acsUser, const PersonDraft &before, const PersonDraft &after);
extern const OperationKind updateAcsUserKind;
/// A suspended one opens nothing until it is no more.
std::unique_ptr<Operation> suspendAcsUser(AcsUserId acsUser);
extern const OperationKind suspendAcsUserKind;
std::unique_ptr<Operation> unsuspendAcsUser(AcsUserId acsUser);
extern const OperationKind unsuspendAcsUserKind;
/// Its credentials open nothing any more. The person it is linked to stays.
std::unique_ptr<Operation> deleteAcsUser(AcsUserId acsUser);
extern const OperationKind deleteAcsUserKind;

} // namespace latchkey
