// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// Puts the doors into the space, tells of it, and lets the grants on the space follow.
void addToSpace(Workspace &workspace, Row &space, Kind kind, const QJsonArray &doorIds);

/// Adds a space with the doors that \a parameters (those of /spaces/create) name.
Row &createSpace(Workspace &workspace, const QJsonObject &parameters);

} // namespace latchkey::sandbox
