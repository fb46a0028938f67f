// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "operations/operation.h"

#include <memory>

namespace latchkey {

/// A group of an access system, with its name for people: groups are not in the store.
struct NamedGroup {
    AcsAccessGroupId id{};
    QString name{};
};

/// Lets an ACS user open what the group opens.
std::unique_ptr<Operation> addToAccessGroup(AcsUserId acsUser, const NamedGroup &group);
extern const OperationKind addToAccessGroupKind;
/// The reverse: what other groups, grants and credentials open stays open.
std::unique_ptr<Operation> removeFromAccessGroup(AcsUserId acsUser, const NamedGroup &group);
extern const OperationKind removeFromAccessGroupKind;

} // namespace latchkey
