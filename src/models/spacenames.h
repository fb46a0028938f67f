// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QString>

namespace latchkey {

class WorkspaceStore;

/// "4th floor", or "Lobby, Yard" for a door in several spaces; empty for none. A room's space that is called as \a door
/// says nothing about where that is: it is left out when there is another. "…" while they are to come, "–" where they
/// could not be read.
QString spaceNames(const WorkspaceStore &store, const QList<SpaceId> &spaces, const QString &door);

} // namespace latchkey
