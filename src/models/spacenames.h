// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/id.h"

#include <QString>

namespace latchkey {

class WorkspaceStore;

/// "4th floor", or "Lobby, Yard" for a door in several spaces; empty for none.
QString spaceNames(const WorkspaceStore &store, const QList<SpaceId> &spaces);

} // namespace latchkey
