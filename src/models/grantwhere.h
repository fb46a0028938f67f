// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"

#include <QStringList>

namespace latchkey {

class WorkspaceStore;

/// Where a grant opens doors, in a few words.
struct GrantWhere {
    QString text;      ///< the first place; "…" while none is known
    QString sub;       ///< "+2" for two more places, or the number of doors of one space
    QStringList names; ///< of all places
};

/// Spaces first, then doors outside of them; those of a stay before common ones.
GrantWhere grantWhere(const WorkspaceStore &store, const AccessGrant &grant);

} // namespace latchkey
