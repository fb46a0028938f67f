// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "store/grantplaces.h"

#include <QStringList>

#include <span>

namespace latchkey {

class WorkspaceStore;

/// Where a grant opens doors, in a few words.
struct GrantWhere {
    QString text;      ///< the first place; "…" while none is known, "–" where the service did not tell any
    QString sub;       ///< "+2" for two more places, or "12 doors" of one space
    QStringList names; ///< of all places
    bool isUntold = false;
};

/// The outermost of \a spaces first, then the doors among \a places outside of them; those of a stay before common
/// ones.
QStringList placeNames(const WorkspaceStore &store, std::span<const SpaceId> spaces, const GrantPlaces::Places &places);

GrantWhere grantWhere(const WorkspaceStore &store, const AccessGrant &grant);

} // namespace latchkey
