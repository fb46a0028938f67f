// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/device.h"
#include "core/space.h"
#include "core/useridentity.h"
#include "core/workspace.h"

namespace latchkey {

/// What belongs to one or several access grants: the answer of /access_grants/get_related.
struct RelatedBatch {
    QList<Space> spaces;
    QList<Device> devices;
    QList<AcsEntrance> acsEntrances;
    QList<AcsSystem> acsSystems;
    QList<UserIdentity> userIdentities;
    QList<AccessMethod> accessMethods;
    QList<ConnectedAccount> connectedAccounts;

    bool operator==(const RelatedBatch &) const = default;
};

} // namespace latchkey
