// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"
#include "core/instant.h"

namespace latchkey {

/// A Seam space: a named set of doors, as a room, a floor or a building.
struct Space {
    SpaceId id;
    WorkspaceId workspaceId;
    SpaceId parentSpaceId; ///< null: top level
    QString spaceKey;
    QString name;
    QString displayName;
    int deviceCount = 0;
    int acsEntranceCount = 0;
    QString timeZone;            ///< IANA; empty if not said
    QString defaultCheckinTime;  ///< "HH:mm[:ss]"; empty if not said
    QString defaultCheckoutTime; ///< "HH:mm[:ss]"; empty if not said
    QString address;
    Instant createdAt{};

    bool operator==(const Space &) const = default;
};

} // namespace latchkey
