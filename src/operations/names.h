// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/door.h"

#include <optional>

namespace latchkey {

class WorkspaceStore;

/// The names that titles of operations use; a word such as "somebody" for what is not known here.
QString personName(const WorkspaceStore &store, UserIdentityId person);
QString acsUserName(const WorkspaceStore &store, AcsUserId acsUser);
QString deviceName(const WorkspaceStore &store, DeviceId device);
QString entranceName(const WorkspaceStore &store, AcsEntranceId entrance);
QString doorName(const WorkspaceStore &store, const DoorId &door);
QString spaceName(const WorkspaceStore &store, SpaceId space);
QString grantName(const WorkspaceStore &store, AccessGrantId grant);

/// The text as a parameter that is not sent when it is empty.
inline std::optional<QString> ifGiven(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace latchkey
