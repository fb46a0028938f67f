// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sandbox/workspace.h"

namespace latchkey::sandbox {

/// The doors that a space had before it was changed.
struct FormerDoors {
    QJsonArray devices;
    QJsonArray entrances;
};

/// The grants on \a space do not open its new doors at once, nor let go of the old ones: they say so until they do.
void letGrantsFollow(Workspace &workspace, const QString &spaceId, const FormerDoors &former, const FormerDoors &now);

/// Tells which of the grant's entrances a method of \a mode has opened, each once.
void tellDoors(Workspace &workspace, Row &grant, const QString &mode);

} // namespace latchkey::sandbox
