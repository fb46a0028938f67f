// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>
#include <variant>

namespace latchkey {

/// Gives an ACS user, or the one that the person has or gets in that access system, access to an entrance, without
/// end. Only some access systems take this: the error of the others says to use an access group.
std::unique_ptr<Operation> grantEntranceAccess(AcsEntranceId entrance,
                                               const std::variant<UserIdentityId, AcsUserId> &to);
extern const OperationKind grantEntranceAccessKind;

} // namespace latchkey
