// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"
#include "core/id.h"

#include <QList>

namespace latchkey {

/// What is chosen in a pane, over all its parts: the rows of the table and what is current in the detail panel. The
/// menus act on it. A person and a door together stand for "this door of that person".
struct Selection {
    QList<UserIdentityId> people;
    QList<AccessGrantId> grants;
    QList<AccessMethodId> methods; ///< cards that can be encoded now
    AccessMethodId method{};       ///< current in the details of a grant; null if none, or if it is being removed
    QList<DoorId> doors;
    QList<SpaceId> spaces;
    QList<AcsUserId> acsUsers;
    QList<AcsUserId> suspended; ///< those of acsUsers that are

    bool operator==(const Selection &) const = default;
};

} // namespace latchkey
