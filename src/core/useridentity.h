// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/fewids.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"
#include "core/rare.h"
#include "core/shorttext.h"

namespace latchkey {

/// A Seam user identity: a person. Empty strings stand for null.
struct UserIdentity {
    UserIdentityId id;
    ShortText userIdentityKey;
    ShortText displayName;
    ShortText fullName;
    ShortText emailAddress;
    ShortText phoneNumber; ///< E.164
    FewIds<AcsUserId> acsUserIds;
    Instant createdAt{};
    Rare<QList<Problem>> errors;
    Rare<QList<Problem>> warnings;

    bool isBeingDeleted() const { return hasProblem(warnings, u"being_deleted"); }

    bool operator==(const UserIdentity &) const = default;
};

} // namespace latchkey
