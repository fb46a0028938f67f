// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A Seam user identity: a person. Empty strings stand for null.
struct UserIdentity {
    UserIdentityId id;
    WorkspaceId workspaceId;
    QString userIdentityKey;
    QString displayName;
    QString fullName;
    QString emailAddress;
    QString phoneNumber; ///< E.164
    QList<AcsUserId> acsUserIds;
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;

    bool isBeingDeleted() const { return hasProblem(warnings, u"being_deleted"); }

    bool operator==(const UserIdentity &) const = default;
};

} // namespace latchkey
