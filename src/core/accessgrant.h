// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessmode.h"
#include "core/fewids.h"
#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"
#include "core/rare.h"
#include "core/shorttext.h"

namespace latchkey {

/// One row of an access grant's requested_access_methods: what was asked, and what came of it.
struct RequestedAccessMethod {
    AccessMode mode = AccessMode::Unknown;
    int instantKeyMaxUseCount = 0; ///< mobile keys only; 0: not said
    QString displayName;
    Instant createdAt{};
    FewIds<AccessMethodId> createdAccessMethodIds;
    Rare<QString> code; ///< the PIN asked for; a secret; empty for a random one

    bool operator==(const RequestedAccessMethod &) const = default;
};

/// A Seam access grant: who may open which places, when and with what.
/// Its devices and entrances are not part of the resource; see store/grantplaces.h.
struct AccessGrant {
    AccessGrantId id;
    UserIdentityId userIdentityId;
    ShortText accessGrantKey; ///< ours, unique in the workspace; empty if none
    ShortText reservationKey; ///< groups the grants of one stay; empty if none
    ShortText name;           ///< empty if null
    ShortText displayName;
    TimeWindow window;
    FewIds<SpaceId> spaceIds;
    FewIds<AccessMethodId> accessMethodIds;
    QList<RequestedAccessMethod> requestedAccessMethods;
    Rare<QString> instantKeyUrl;      ///< a secret; empty if none
    Rare<QString> clientSessionToken; ///< a secret; empty if none
    Instant createdAt{};
    Rare<QList<Problem>> errors;
    Rare<QList<Problem>> warnings;
    Rare<QList<PendingMutation>> pendingMutations;

    bool isBeingDeleted() const { return hasProblem(warnings, u"being_deleted"); }
    bool operator==(const AccessGrant &) const = default;
};

/// One issued or to-be-issued way to open the doors of one or more access grants.
struct AccessMethod {
    AccessMethodId id;
    WorkspaceId workspaceId;
    AccessMode mode = AccessMode::Unknown;
    QString displayName;
    bool isIssued = false;
    std::optional<Instant> issuedAt;
    Instant createdAt{};
    QString code;                     ///< a secret; empty until known
    Rare<QString> instantKeyUrl;      ///< a secret; empty if none
    Rare<QString> clientSessionToken; ///< a secret; empty if none
    bool isEncodingRequired = false;
    bool isReadyForEncoding = false;
    bool isAssignmentRequired = false;
    bool isReadyForAssignment = false;
    Rare<QList<Problem>> errors;
    Rare<QList<Problem>> warnings;
    Rare<QList<PendingMutation>> pendingMutations;

    bool isBeingDeleted() const { return hasProblem(warnings, u"being_deleted"); }
    bool operator==(const AccessMethod &) const = default;
};

AccessGrant withoutSecrets(AccessGrant grant);
AccessMethod withoutSecrets(AccessMethod method);

} // namespace latchkey
