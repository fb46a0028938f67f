// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/acsaccessgroup.h"
#include "core/device.h"
#include "core/instantkey.h"
#include "core/space.h"
#include "core/useridentity.h"
#include "core/workspace.h"

namespace latchkey {

/// What belongs to one or several grants, methods or spaces: the answer of the get_related endpoints. Each has kinds
/// of its own; the client sessions of access methods are left out, since nothing but secrets is in them.
struct RelatedBatch {
    QList<Space> spaces;
    QList<Device> devices;
    QList<AcsEntrance> acsEntrances;
    QList<AcsSystem> acsSystems;
    QList<UserIdentity> userIdentities;
    QList<AccessGrant> accessGrants;
    QList<AccessMethod> accessMethods;
    QList<AcsAccessGroup> acsAccessGroups;
    QList<AcsCredential> acsCredentials;
    QList<InstantKey> instantKeys;
    QList<ConnectedAccount> connectedAccounts;

    bool operator==(const RelatedBatch &) const = default;
};

} // namespace latchkey
