// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/problem.h"

namespace latchkey {

/// A Seam workspace: everything a credential can reach.
struct Workspace {
    WorkspaceId id;
    QString name;
    QString companyName;
    bool isSandbox = false;
    bool isSuspended = false;

    bool operator==(const Workspace &) const = default;
};

/// The account at a provider through which devices and access systems came in.
struct ConnectedAccount {
    ConnectedAccountId id;
    QString displayName;
    QString accountType; ///< open set; empty if absent
    QString accountTypeDisplayName;
    QString timeZone; ///< IANA; empty if absent
    std::optional<Instant> createdAt;
    QList<Problem> errors;
    QList<Problem> warnings;

    bool operator==(const ConnectedAccount &) const = default;
};

} // namespace latchkey
