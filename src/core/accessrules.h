// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/accessgrant.h"
#include "core/acs.h"
#include "core/door.h"

namespace latchkey {

/// Why a person can open a door, or will.
struct AccessReason {
    enum class Kind { Grant, AcsUser, Direct };

    Kind kind = Kind::Grant;
    AccessGrantId grantId{};            ///< of a grant
    AcsUserId acsUserId{};              ///< of access through an access system
    QString name{};                     ///< the grant's or ACS user's name
    std::optional<TimeWindow> window{}; ///< none: not known

    bool operator==(const AccessReason &) const = default;
};

/// A door and every reason it opens for a person.
struct DoorAccess {
    Door door{};
    QList<AccessReason> reasons{};

    bool operator==(const DoorAccess &) const = default;
};

/// What is known of a person's access, by source.
struct PersonAccessFacts {
    struct GrantDoors {
        AccessGrant grant;
        QList<Door> doors;
    };
    QList<GrantDoors> grants;
    QList<Door> accessibleDevices;   ///< list_accessible_devices: by grant or directly
    QList<Door> accessibleEntrances; ///< list_accessible_entrances: by grant or through ACS users
    QList<AcsUser> acsUsers;
};

/// Every door of \a facts with its reasons, doors by name. A grant that is over by \a now is none. A device that no
/// grant explains is granted directly; an entrance that no grant explains is open through the ACS user of its system,
/// whose id is null while nobody knows it.
QList<DoorAccess> explainAccess(const PersonAccessFacts &facts, Instant now);

} // namespace latchkey
