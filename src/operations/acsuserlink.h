// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>
#include <variant>

namespace latchkey {

/// Links an ACS user to a person, by id or by user identity key. An unknown key makes a person from the ACS user's
/// data. The result is the identity's id.
std::unique_ptr<Operation> linkAcsUser(AcsUserId acsUser, const std::variant<UserIdentityId, QString> &person);
extern const OperationKind linkAcsUserKind;
/// Undoes the link only; both stay.
std::unique_ptr<Operation> unlinkAcsUser(AcsUserId acsUser, UserIdentityId person);
extern const OperationKind unlinkAcsUserKind;

} // namespace latchkey
