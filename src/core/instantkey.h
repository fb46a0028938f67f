// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

namespace latchkey {

/// A link that puts a person's mobile keys on a phone.
struct InstantKey {
    InstantKeyId id;
    WorkspaceId workspaceId;
    UserIdentityId userIdentityId;
    ClientSessionId clientSessionId;
    CustomizationProfileId customizationProfileId; ///< null: none
    QString instantKeyUrl;                         ///< a secret
    Instant createdAt{};
    Instant expiresAt{};

    bool operator==(const InstantKey &) const = default;
};

} // namespace latchkey
