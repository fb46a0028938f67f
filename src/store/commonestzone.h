// SPDX-FileCopyrightText: The Latchkey authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/propertyzone.h"

#include <optional>

namespace latchkey {

class WorkspaceStore;

/// The zone that most spaces and doors of a workspace say they are in: where it stands, when nobody was asked. None
/// when none of them says one.
std::optional<PropertyZone> commonestZone(const WorkspaceStore &store);

} // namespace latchkey
