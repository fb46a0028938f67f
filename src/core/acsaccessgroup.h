// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A group of an access system: its ACS users may open the entrances the provider gives the group.
struct AcsAccessGroup {
    AcsAccessGroupId id;
    AcsSystemId acsSystemId;
    WorkspaceId workspaceId;
    ConnectedAccountId connectedAccountId;
    QString name;
    QString displayName;
    QString externalType; ///< open set, such as "salto_ks_access_group"
    QString externalTypeDisplayName;
    std::optional<TimeWindow> accessSchedule; ///< none: always
    Instant createdAt{};
    QList<Problem> errors;
    QList<Problem> warnings;
    QList<PendingMutation> pendingMutations;

    bool operator==(const AcsAccessGroup &) const = default;
};

} // namespace latchkey
